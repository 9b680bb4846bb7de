package ir.samad.notifications;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** How long a notice is tried: with growing pauses, scattered so that a provider coming back is not overrun. */
@Component
class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE_OF_CODE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Parameters parameters;

    Patience(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Whether sending it now would be useless: a code nobody waits for any more. */
    boolean isTooOld(QueuedNotice notice, Instant now) {
        return notice.kind() == NoticeKind.ONE_TIME_CODE
                && now.isAfter(notice.notBefore().plus(parameters.duration(ParameterKey.CODE_LIFE)));
    }

    /** Whether this was the last attempt. */
    boolean isExhausted(QueuedNotice notice) {
        return notice.attempts() >= parameters.integer(ParameterKey.NOTICE_ATTEMPTS);
    }

    /** The pause after this attempt: each about twice the one before, between half and the whole of it. */
    Duration pauseAfter(QueuedNotice notice) {
        var first = notice.kind() == NoticeKind.ONE_TIME_CODE ? FIRST_PAUSE_OF_CODE : FIRST_PAUSE;
        var whole = first.toMillis() << Math.min(notice.attempts() - 1, 12);
        var bounded = Math.min(whole, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bounded / 2, bounded + 1));
    }
}
