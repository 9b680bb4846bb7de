package ir.samad.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of an attempt, as it is noted.
 *
 * @param state QUEUED when it is tried again, else what is known for good or for now
 * @param next when it is tried again; null when it is not
 * @param error technical words of what went wrong; null when nothing did
 * @param reference the provider's own number for it; null when there is none
 * @param brokenOff whether some attempt so far ended without an answer
 * @param counted whether this attempt counts
 * @param messageIds by which names the provider will report about its parts; empty when it will not
 */
record Settlement(
        QueuedNotice notice,
        NoticeState state,
        @Nullable Instant next,
        @Nullable String error,
        @Nullable String reference,
        boolean brokenOff,
        boolean counted,
        List<String> messageIds) {

    private static final int LONGEST_ERROR = 500;

    Settlement {
        error = shortened(error);
        messageIds = List.copyOf(messageIds);
    }

    static Settlement ended(
            QueuedNotice notice, NoticeState state, @Nullable String error, @Nullable String reference) {
        return new Settlement(notice, state, null, error, reference, false, true, List.of());
    }

    static Settlement submitted(QueuedNotice notice, List<String> messageIds) {
        return new Settlement(
                notice,
                NoticeState.HANDED_OVER,
                null,
                null,
                messageIds.getFirst().isEmpty() ? null : messageIds.getFirst(),
                false,
                true,
                messageIds);
    }

    static Settlement again(QueuedNotice notice, Instant next, String error, boolean brokenOff) {
        return new Settlement(notice, NoticeState.QUEUED, next, error, null, brokenOff, true, List.of());
    }

    /** As if it had not been taken up. */
    static Settlement putBack(QueuedNotice notice, Instant next, @Nullable String error) {
        return new Settlement(notice, NoticeState.QUEUED, next, error, null, notice.brokenOff(), false, List.of());
    }

    /** Whether this way is at its end without success, so that the other one is opened. */
    boolean opensOtherWay() {
        return state == NoticeState.FAILED || state == NoticeState.UNKNOWN;
    }

    static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
