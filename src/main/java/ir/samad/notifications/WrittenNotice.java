package ir.samad.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as staff may see it: what was told, by which way, and what became of it.
 *
 * @param id also the reference under which the provider knows it
 * @param channel the way
 * @param to the contact
 * @param kind what sort of thing it is
 * @param text what the person reads; null when it is a secret or was erased with age
 * @param state what is known
 * @param attempts how often sending was tried
 * @param writtenAt when the event happened
 * @param notBefore when it is sent at the earliest
 * @param stateAt since when the state holds
 * @param lastError technical words of the last failed attempt, for staff only; null when none failed
 */
public record WrittenNotice(
        UUID id,
        Channel channel,
        String to,
        NoticeKind kind,
        @Nullable String text,
        NoticeState state,
        int attempts,
        Instant writtenAt,
        Instant notBefore,
        Instant stateAt,
        @Nullable String lastError) {}
