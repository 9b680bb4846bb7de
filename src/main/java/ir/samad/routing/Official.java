package ir.samad.routing;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An official, desk or office of whom somebody complains or reports (N-10-3, N-10-4).
 *
 * @param unit his unit, or the desk or office itself
 * @param position his position; null when the desk or office as such is meant
 */
public record Official(UnitId unit, @Nullable PositionId position) {}
