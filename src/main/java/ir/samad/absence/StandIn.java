package ir.samad.absence;

import ir.samad.directory.HoldingId;
import java.time.Instant;

/**
 * Somebody who stands in for a holder now, or will.
 *
 * @param holding his time in the position
 * @param name of the person
 * @param from from this moment on
 * @param until up to but not including this moment
 */
public record StandIn(HoldingId holding, String name, Instant from, Instant until) {}
