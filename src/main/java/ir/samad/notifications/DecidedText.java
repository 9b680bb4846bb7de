package ir.samad.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decided about the text of a notice.
 *
 * @param body the text with named fields; null: the program's own counts again
 * @param subjectLine of an e-mail; null with the text
 * @param validFrom first day on which it counts, until a later decision does
 * @param number order of the decisions
 */
public record DecidedText(
        UUID id,
        String messageKey,
        String language,
        @Nullable String body,
        @Nullable String subjectLine,
        LocalDate validFrom,
        String reason,
        UUID decidedBy,
        String decidedByName,
        Instant recordedAt,
        long number) {}
