package ir.samad.notifications;

import ir.samad.database.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door: rooms write notices here in the transaction of what they tell of. Writing only inserts; sending begins after
 * the commit, and never when there is none.
 */
@Component
public class Outbox {

    /** No clock is set back further while people work. */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private final NoticeStore store;
    private final NoticeTexts texts;
    private final MessageSource messages;
    private final QuietHours quietHours;
    private final WakeUp wakeUp;
    private final Clock clock;

    Outbox(
            NoticeStore store,
            NoticeTexts texts,
            MessageSource messages,
            QuietHours quietHours,
            WakeUp wakeUp,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.messages = messages;
        this.quietHours = quietHours;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * Writes a notice (N-4-5). The same event written again for the same contact changes nothing.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     * @throws org.springframework.context.NoSuchMessageException when the writing room has no such text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Notice notice) {
        var now = clock.instant();
        var earliest = notice.notBefore().isAfter(now) ? notice.notBefore() : now;
        var sendAt = notice.kind().waitsForMorning() ? quietHours.endAfter(earliest) : earliest;
        store.insert(Ids.next(clock), notice, texts.subjectLine(notice), body(notice), now, sendAt, null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.ring();
            }
        });
    }

    /**
     * Takes back what was written about an event that is undone. All of it or nothing: when one notice of the event has
     * left the house or is just leaving it, the event cannot be undone silently.
     *
     * @return whether nothing of it was or will be sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(UUID subjectId, String eventKey) {
        return store.withdraw(subjectId, eventKey, clock.instant());
    }

    /** Forgets to whom this subject was told, and what; that it was told stays. */
    public void forgetContacts(UUID subjectId) {
        store.forgetContacts(subjectId);
    }

    /**
     * What was told about this subject, oldest first; for staff, so without secrets.
     *
     * @param since when the subject began; what was told of it before cannot be
     */
    public List<WrittenNotice> listFor(UUID subjectId, Instant since) {
        return store.listFor(subjectId, since.minus(SET_BACK));
    }

    private String body(Notice notice) {
        var text = texts.body(notice);
        return notice.kind() == NoticeKind.ONE_TIME_CODE
                ? text
                : text + "\n" + messages.getMessage("notifications.footer", null, notice.locale());
    }
}
