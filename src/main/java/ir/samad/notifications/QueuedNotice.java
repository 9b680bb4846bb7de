package ir.samad.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in a dispatcher's hand: claimed, and his until the lease ends.
 *
 * @param attempts this attempt's number; an answer to an earlier attempt no longer counts
 * @param brokenOff whether an earlier attempt ended without an answer
 * @param leaseEnd until when it is his; with the attempt's number the mark of this claim
 */
record QueuedNotice(
        UUID subjectId,
        UUID id,
        Instant createdAt,
        Instant notBefore,
        String eventKey,
        NoticeKind kind,
        Channel channel,
        String recipient,
        String subjectLine,
        String body,
        int attempts,
        Notice.@Nullable Fallback fallback,
        boolean brokenOff,
        Instant leaseEnd) {

    OutgoingMessage message() {
        return new OutgoingMessage(id, recipient, subjectLine, body);
    }
}
