package ir.samad.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in a position.
 *
 * @param from from this moment on
 * @param until up to but not including this moment; null while no end is set
 */
public record Holding(
        HoldingId id,
        PositionId positionId,
        PersonId personId,
        Capacity capacity,
        Instant from,
        @Nullable Instant until) {

    /** Whether he holds it at this moment. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
