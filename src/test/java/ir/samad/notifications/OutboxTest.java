package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SamadTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OldTexts oldTexts;

    @Autowired
    NoticeStore store;

    @Autowired
    Parameters parameters;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    final UUID subject = UUID.randomUUID();
    final String mobile = "0912" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    Notice notice(NoticeKind kind, String event, Instant notBefore) {
        return new Notice(
                Channel.SMS,
                mobile,
                "test.notice",
                List.of("123456789012"),
                Texts.PERSIAN,
                kind,
                subject,
                event,
                notBefore);
    }

    void write(Notice notice) {
        transactions.executeWithoutResult(status -> outbox.write(notice));
    }

    @Test
    @Rule("N-4-5")
    void anEventIsToldOnceHoweverOftenItIsWritten() throws Exception {
        write(notice(NoticeKind.CASE_EVENT, "referred-1", clock.instant()));
        write(notice(NoticeKind.CASE_EVENT, "referred-1", clock.instant()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                threads.submit(() -> write(notice(NoticeKind.CASE_EVENT, "referred-2", clock.instant())));
            }
        }
        assertThat(inbox.allTo(mobile)).hasSize(2);
        assertThat(inbox.lastTo(mobile)).contains("123456789012").contains("۱۱۱");
        assertThat(outbox.listFor(subject, Instant.EPOCH))
                .extracting(WrittenNotice::state)
                .containsOnly(NoticeState.HANDED_OVER);
    }

    @Test
    void nothingIsSentOfAnEventThatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            outbox.write(notice(NoticeKind.RECEIPT, "registered", clock.instant()));
            status.setRollbackOnly();
        });
        assertThat(inbox.allTo(mobile)).isEmpty();
        assertThatThrownBy(() -> outbox.write(notice(NoticeKind.RECEIPT, "registered", clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anUndoneEventIsNotTold() {
        write(notice(NoticeKind.CASE_EVENT, "answered", clock.instant().plusSeconds(10)));
        assertThat(inbox.allTo(mobile)).isEmpty();
        assertThat(transactions.<Boolean>execute(status -> outbox.withdraw(subject, "answered")))
                .isTrue();
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile)).isEmpty();
        assertThat(outbox.listFor(subject, Instant.EPOCH))
                .extracting(WrittenNotice::state)
                .containsExactly(NoticeState.WITHDRAWN);
    }

    @Test
    void anEventThatWasToldCannotBeTakenBack() {
        write(notice(NoticeKind.CASE_EVENT, "answered", clock.instant().plusSeconds(10)));
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile)).hasSize(1);
        assertThat(transactions.<Boolean>execute(status -> outbox.withdraw(subject, "answered")))
                .isFalse();
    }

    @Test
    void newsOfACaseWaitForTheMorningButCodesDoNot() {
        clock.set(TestClock.START.withHour(23));
        write(notice(NoticeKind.CASE_EVENT, "referred", clock.instant()));
        write(notice(NoticeKind.ONE_TIME_CODE, "code", clock.instant()));
        assertThat(inbox.allTo(mobile)).hasSize(1);
        clock.set(TestClock.START.plusDays(1).withHour(7).withMinute(29));
        assertThat(inbox.allTo(mobile)).hasSize(1);
        clock.set(TestClock.START.plusDays(1).withHour(7).withMinute(31));
        assertThat(inbox.allTo(mobile)).hasSize(2);
    }

    @Test
    void theTextOfACodeIsErasedOnceItIsSentAndStaffNeverSeeIt() {
        write(notice(NoticeKind.ONE_TIME_CODE, "code", clock.instant()));
        assertThat(outbox.listFor(subject, Instant.EPOCH).getFirst().text()).isNull();
        assertThat(inbox.lastTo(mobile)).contains("123456789012");
        assertThat(jdbc.sql("SELECT body IS NULL FROM notifications.notice WHERE subject_id = :subject")
                        .param("subject", subject)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theTextOfAnOldNoticeIsErasedAndWhatBecameOfItStays() {
        write(notice(NoticeKind.CASE_EVENT, "told", clock.instant()));
        write(notice(NoticeKind.CASE_EVENT, "undone", clock.instant().plusSeconds(10)));
        transactions.executeWithoutResult(status -> outbox.withdraw(subject, "undone"));
        inbox.sendWhatIsDue();
        // Still to be sent, however old: its time has not come.
        write(notice(NoticeKind.CASE_EVENT, "waits", clock.instant().plus(Duration.ofDays(800))));
        var kept = Duration.ofDays(parameters.integer(ParameterKey.NOTICE_TEXT_DAYS));
        clock.forward(Duration.ofSeconds(10));
        write(notice(NoticeKind.CASE_EVENT, "young", clock.instant()));
        inbox.sendWhatIsDue();

        clock.forward(kept.minusSeconds(10));
        oldTexts.erase();
        assertThat(texts())
                .containsExactly(
                        "told HANDED_OVER true true",
                        "undone WITHDRAWN true true",
                        "waits QUEUED true true",
                        "young HANDED_OVER true true");

        clock.forward(Duration.ofSeconds(5));
        oldTexts.erase();
        assertThat(texts())
                .containsExactly(
                        "told HANDED_OVER false false",
                        "undone WITHDRAWN false false",
                        "waits QUEUED true true",
                        "young HANDED_OVER true true");
        transactions.executeWithoutResult(status -> outbox.withdraw(subject, "waits"));
    }

    @Test
    void severalInstancesEraseOldTextsBesideEachOtherInBatches() throws Exception {
        for (var i = 0; i < 7; i++) {
            write(notice(NoticeKind.RECEIPT, "told-" + i, clock.instant()));
        }
        inbox.sendWhatIsDue();
        var after = clock.instant().plusSeconds(1);
        transactions.executeWithoutResult(first -> {
            assertThat(store.eraseTexts(after, 3)).isEqualTo(3);
            // Another instance does not wait for these; it takes the next ones.
            try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(thread.submit(() -> store.eraseTexts(after, 3)).get(10, TimeUnit.SECONDS))
                        .isEqualTo(3);
            } catch (InterruptedException | ExecutionException | TimeoutException failed) {
                throw new AssertionError(failed);
            }
        });
        while (store.eraseTexts(after, 3) > 0) {
            // another batch
        }
        assertThat(texts()).hasSize(7).allMatch(text -> text.endsWith("false false"));
    }

    /** For each notice of the subject: its event, its state, whether its text is there, whether its subject line is. */
    private List<String> texts() {
        return jdbc.sql("""
                SELECT event_key || ' ' || state || ' ' || (body IS NOT NULL) || ' ' || (subject_line IS NOT NULL)
                FROM notifications.notice WHERE subject_id = :subject ORDER BY created_at, event_key
                """).param("subject", subject).query(String.class).list();
    }

    @Test
    void aCodeNobodyWaitsForAnyMoreIsNotSent() {
        write(notice(NoticeKind.ONE_TIME_CODE, "code", clock.instant()));
        clock.forward(Duration.ofMinutes(6));
        assertThat(inbox.allTo(mobile)).isEmpty();
        assertThat(outbox.listFor(subject, Instant.EPOCH))
                .extracting(WrittenNotice::state)
                .containsExactly(NoticeState.FAILED);
    }

    @Test
    void anythingButTextsAndNumbersIsNoArgument() {
        assertThatThrownBy(() -> new Notice(
                        Channel.SMS,
                        mobile,
                        "test.notice",
                        List.of(new Object()),
                        Texts.PERSIAN,
                        NoticeKind.CASE_EVENT,
                        subject,
                        "x",
                        clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notice(NoticeKind.CASE_EVENT, "x", clock.instant())
                        .orElse(Channel.EMAIL, "a@b.ir\nBcc: other@b.ir"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
