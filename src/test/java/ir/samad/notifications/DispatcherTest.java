package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Providers that fail, in every way they do. Dispatchers here have senders of their own. */
@SamadTest
class DispatcherTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Dispatcher ordinary;

    @Autowired
    NoticeStore store;

    @Autowired
    Claims claims;

    @Autowired
    Ends ends;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    final UUID subject = UUID.randomUUID();
    final String mobile = "0935" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    final List<OutgoingMessage> handed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void sendWhatOtherTestsLeft() {
        // Other tests have moved the clock: what they wrote for later goes out as well.
        clock.forward(Duration.ofDays(60));
        ordinary.runOnce();
        // The months long past are looked at once a minute.
        clock.forward(Duration.ofMinutes(1));
        while (ordinary.runOnce() > 0) {
            // another batch
        }
        clock.set(TestClock.START);
    }

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    Sender sender(Channel channel, Function<OutgoingMessage, Handover> behaviour) {
        return new Sender() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Handover send(OutgoingMessage message) {
                handed.add(message);
                return behaviour.apply(message);
            }
        };
    }

    Dispatcher dispatcher(Sender... senders) {
        return new Dispatcher(List.of(senders), claims, ends, clock);
    }

    Notice notice(String event) {
        return notice(subject, event, clock.instant());
    }

    Notice notice(UUID subject, String event, Instant notBefore) {
        return new Notice(
                Channel.SMS,
                mobile,
                "test.notice",
                List.of("123456789012"),
                Texts.PERSIAN,
                NoticeKind.RECEIPT,
                subject,
                event,
                notBefore);
    }

    void write(Notice notice) {
        transactions.executeWithoutResult(status -> outbox.write(notice));
    }

    WrittenNotice only() {
        assertThat(outbox.listFor(subject, Instant.EPOCH)).hasSize(1);
        return outbox.listFor(subject, Instant.EPOCH).getFirst();
    }

    @Test
    @Rule("N-4-5")
    void aFailedMessageIsTriedAgainUnderTheSameReferenceAndStaffSeeIt() {
        write(notice("registered"));
        var failing = dispatcher(sender(Channel.SMS, message -> new Handover.NotNow("503 from provider")));
        assertThat(failing.runOnce()).isEqualTo(1);
        assertThat(failing.runOnce()).isZero();
        assertThat(only().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(only().lastError()).isEqualTo("503 from provider");
        clock.forward(Duration.ofSeconds(16));
        dispatcher(sender(Channel.SMS, message -> new Handover.Delivered("p1"))).runOnce();
        assertThat(only().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(handed).extracting(OutgoingMessage::reference).containsOnly(only().id());
    }

    @Test
    void afterTheLastAttemptItHasFailedAndIsNotTriedAgain() {
        write(notice("registered"));
        var failing = dispatcher(sender(Channel.SMS, message -> new Handover.NotNow("down")));
        for (var i = 0; i < 20; i++) {
            failing.runOnce();
            clock.forward(Duration.ofHours(1).plusSeconds(1));
        }
        assertThat(only().state()).isEqualTo(NoticeState.FAILED);
        assertThat(only().attempts()).isEqualTo(12);
        assertThat(handed).hasSize(12);
    }

    @Test
    void whatWasWrittenLongAgoForALateDayLeavesWithinAMinuteOfIt() {
        var late = clock.instant().plus(Duration.ofDays(40)).plusSeconds(30);
        write(notice(subject, "registered", late));
        clock.forward(Duration.ofDays(40));
        assertThat(ordinary.runOnce()).isZero();
        clock.forward(Duration.ofSeconds(31));
        // A notice of today does not wait for the look at all months.
        var today = UUID.randomUUID();
        write(notice(today, "registered", clock.instant()));
        assertThat(ordinary.runOnce()).isEqualTo(1);
        assertThat(outbox.listFor(today, clock.instant()))
                .extracting(WrittenNotice::state)
                .containsOnly(NoticeState.HANDED_OVER);
        clock.forward(Duration.ofSeconds(29));
        assertThat(ordinary.runOnce()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
    }

    @Test
    void whatMayHaveArrivedIsNotCalledFailed() {
        write(notice("registered"));
        var silent = dispatcher(sender(Channel.SMS, message -> {
            if (handed.size() == 3) {
                throw new IllegalStateException("connection reset");
            }
            return new Handover.NotNow("down");
        }));
        for (var i = 0; i < 13; i++) {
            silent.runOnce();
            clock.forward(Duration.ofHours(1).plusSeconds(1));
        }
        assertThat(only().state()).isEqualTo(NoticeState.UNKNOWN);
    }

    @Test
    @Rule("N-4-5")
    void whatOneWayRefusesGoesTheOtherWay() {
        var address = "person" + subject + "@example.ir";
        write(notice("registered").orElse(Channel.EMAIL, address));
        var both = dispatcher(
                sender(Channel.SMS, message -> new Handover.Rejected("no such number")),
                sender(Channel.EMAIL, message -> new Handover.Accepted(null)));
        both.runOnce();
        both.runOnce();
        assertThat(outbox.listFor(subject, Instant.EPOCH))
                .extracting(WrittenNotice::channel, WrittenNotice::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Channel.SMS, NoticeState.FAILED),
                        org.assertj.core.groups.Tuple.tuple(Channel.EMAIL, NoticeState.HANDED_OVER));
        assertThat(handed.getLast().to()).isEqualTo(address);
        assertThat(handed.getLast().text()).isEqualTo(handed.getFirst().text());
    }

    @Test
    void severalDispatchersAtOnceSendEachNoticeOnce() {
        for (var i = 0; i < 200; i++) {
            write(notice("event-" + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 5; i++) {
                threads.execute(() -> {
                    var one = dispatcher(sender(Channel.SMS, message -> new Handover.Accepted(null)));
                    while (one.runOnce() > 0) {
                        // another batch
                    }
                });
            }
        }
        assertThat(handed).hasSize(200);
        assertThat(handed).extracting(OutgoingMessage::reference).doesNotHaveDuplicates();
        assertThat(outbox.listFor(subject, Instant.EPOCH))
                .extracting(WrittenNotice::state)
                .containsOnly(NoticeState.HANDED_OVER);
    }

    @Test
    void aClaimOfAKilledProgramEndsAndTheNoticeIsSentByAnother() {
        write(notice("registered"));
        // Claimed, and never heard of again: what a kill leaves behind.
        var claimed = claims.claim(Channel.SMS, clock.instant(), clock.instant().plusSeconds(60), 10);
        assertThat(claimed).hasSize(1);
        var other = dispatcher(sender(Channel.SMS, message -> new Handover.Accepted(null)));
        assertThat(other.runOnce()).isZero();
        clock.forward(Duration.ofSeconds(61));
        assertThat(other.runOnce()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
        // The killed one's answer, should it come late after all, changes nothing.
        ends.note(List.of(Settlement.ended(claimed.getFirst(), NoticeState.FAILED, "late", null)));
        assertThat(only().state()).isEqualTo(NoticeState.HANDED_OVER);
    }

    @Test
    void withoutAGatewayNoticesWaitAndHealthSaysSo() {
        write(notice("registered"));
        var mailOnly = dispatcher(sender(Channel.EMAIL, message -> new Handover.Accepted(null)));
        assertThat(mailOnly.runOnce()).isZero();
        clock.forward(Duration.ofMinutes(6));
        assertThat(only().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(only().attempts()).isZero();
        var health = new NoticesHealth(mailOnly, store, clock).health();
        assertThat(health.getStatus()).isEqualTo(NoticesHealth.WARNING);
        assertThat(health.getDetails().get("SMS").toString()).isEqualTo("no gateway, notices wait, overdue 1");
    }
}
