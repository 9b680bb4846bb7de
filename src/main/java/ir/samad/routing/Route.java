package ir.samad.routing;

import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;

/**
 * The answer: a worklist, and why this one.
 *
 * @param position whose worklist
 * @param unit its unit
 * @param level level of that unit
 * @param rule the rule that decided, shown to staff
 */
public record Route(PositionId position, UnitId unit, Level level, RoutingRule rule) {}
