package ir.samad.notifications;

import ir.samad.database.Ids;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the other way to a person when one is at its end: refused, given up, bounced, or of unknown fate. Whoever may not
 * have been reached is rather told twice than not at all. The quiet hours count here too.
 */
@Component
class OtherWays {

    private final NoticeStore store;
    private final QuietHours quietHours;
    private final Clock clock;

    OtherWays(NoticeStore store, QuietHours quietHours, Clock clock) {
        this.store = store;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /**
     * What stands in for a notice.
     *
     * @param body the text; null when it was erased, and then nothing is opened
     */
    record Ended(
            UUID noticeId,
            UUID subjectId,
            String eventKey,
            NoticeKind kind,
            String subjectLine,
            @Nullable String body,
            Notice.@Nullable Fallback fallback) {

        static Ended of(QueuedNotice notice) {
            return new Ended(
                    notice.id(),
                    notice.subjectId(),
                    notice.eventKey(),
                    notice.kind(),
                    notice.subjectLine(),
                    notice.body(),
                    notice.fallback());
        }
    }

    /** In the transaction in which the end of the first way is noted, so that no crash can lose it or double it. */
    void open(Ended ended) {
        var fallback = ended.fallback();
        var body = ended.body();
        if (fallback == null || body == null) {
            return;
        }
        var now = clock.instant();
        var other = new Notice(
                fallback.channel(),
                fallback.to(),
                "",
                List.of(),
                Texts.PERSIAN,
                ended.kind(),
                ended.subjectId(),
                ended.eventKey(),
                now);
        var sendAt = ended.kind().waitsForMorning() ? quietHours.endAfter(now) : now;
        store.insert(Ids.next(clock), other, ended.subjectLine(), body, now, sendAt, ended.noticeId());
    }
}
