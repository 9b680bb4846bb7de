package ir.samad.cases;

import ir.samad.recipients.RecipientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that is with a recipient outside (N-3-1-2, N-6-3).
 *
 * @param number number of the history entry that handed it over
 * @param recipient to whom
 * @param name what the recipient was called then
 * @param at when
 * @param reference number of the case there; null until it is known
 */
public record HandedOver(
        int number,
        RecipientId recipient,
        String name,
        Instant at,
        @Nullable String reference) {}
