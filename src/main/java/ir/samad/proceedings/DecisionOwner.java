package ir.samad.proceedings;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what was decided.
 *
 * @param position null when the unit as a whole does it, and its heads answer for it
 * @param title title and place, to be read
 */
public record DecisionOwner(UnitId unit, @Nullable PositionId position, String title) {}
