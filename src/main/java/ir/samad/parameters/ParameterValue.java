package ir.samad.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decided value with its validity. Never overwritten: a later decision ends it and stands beside it.
 *
 * @param id identifier of the entry
 * @param key which parameter
 * @param scope for whom
 * @param text the value as its {@link ValueShape} writes it
 * @param validFrom first day
 * @param validTo last day; null while open. The day before {@code validFrom} when it was replaced before it counted
 * @param decidedBy who decided it; null for a first value that came with the program
 * @param reason why
 * @param recordedAt when
 * @param ended the later decision that ended it; null while none has
 */
public record ParameterValue(
        UUID id,
        ParameterKey key,
        Scope scope,
        String text,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable DecidedBy decidedBy,
        String reason,
        Instant recordedAt,
        @Nullable Ending ended) {

    /**
     * A later decision that ended a value.
     *
     * @param by who decided it
     * @param reason why
     * @param at when
     */
    public record Ending(DecidedBy by, String reason, Instant at) {}

    /** Whether it counts on this day. */
    public boolean isValidOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }

    /** Whether it was replaced before its first day, so that it never counted. */
    public boolean neverCounted() {
        var last = validTo;
        return last != null && last.isBefore(validFrom);
    }
}
