package ir.samad.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of a program, without its secret.
 *
 * @param id its public part
 * @param madeAt when it was made
 * @param endsAt from then on it opens nothing; null while no end is set
 * @param lastUsedAt when it was last used, to the minute; null before the first time
 */
public record ClientKey(
        String id,
        Instant madeAt,
        @Nullable Instant endsAt,
        @Nullable Instant lastUsedAt) {

    /** Whether it opens the door at this moment. */
    public boolean isValid(Instant at) {
        return endsAt == null || endsAt.isAfter(at);
    }
}
