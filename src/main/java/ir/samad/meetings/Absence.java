package ir.samad.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a session is not held, and what the governorate decided of it (M-8).
 *
 * @param accepted what was decided; null while it waits
 * @param remark why it was not accepted; may be empty
 */
public record Absence(
        UUID id,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Boolean accepted,
        String remark,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
