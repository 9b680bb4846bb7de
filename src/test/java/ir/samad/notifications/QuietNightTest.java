package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.shell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is woken by news of his case: not at the first attempt, not at a later one, not by the other way. */
@SamadTest
class QuietNightTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Dispatcher ordinary;

    @Autowired
    Claims claims;

    @Autowired
    Ends ends;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    final UUID subject = UUID.randomUUID();
    final String mobile = "0939" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    final List<OutgoingMessage> handed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void sendWhatOtherTestsLeft() {
        clock.forward(Duration.ofDays(60));
        while (ordinary.runOnce() > 0) {
            // another batch
        }
        // Half an hour before the quiet hours.
        clock.set(TestClock.START.withHour(21).withMinute(30));
    }

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    void run(Channel channel, Function<OutgoingMessage, Handover> behaviour) {
        new Dispatcher(
                        List.of(new Sender() {
                            @Override
                            public Channel channel() {
                                return channel;
                            }

                            @Override
                            public Handover send(OutgoingMessage message) {
                                handed.add(message);
                                return behaviour.apply(message);
                            }
                        }),
                        claims,
                        ends,
                        clock)
                .runOnce();
    }

    void write(Notice notice) {
        transactions.executeWithoutResult(status -> outbox.write(notice));
    }

    Notice news() {
        return new Notice(
                Channel.SMS,
                mobile,
                "test.notice",
                List.of("123456789012"),
                Texts.PERSIAN,
                NoticeKind.CASE_EVENT,
                subject,
                "referred",
                clock.instant());
    }

    @Test
    void aNoticeWhoseTurnComesLateWaitsForTheMorningAndCountsNoAttempt() {
        write(news());
        clock.set(TestClock.START.withHour(23));
        run(Channel.SMS, message -> new Handover.Accepted(null));
        assertThat(handed).isEmpty();
        assertThat(outbox.listFor(subject, Instant.EPOCH).getFirst().attempts()).isZero();
        clock.set(TestClock.START.plusDays(1).withHour(7).withMinute(31));
        run(Channel.SMS, message -> new Handover.Accepted(null));
        assertThat(handed).hasSize(1);
    }

    @Test
    void aSecondAttemptDoesNotFallIntoTheNight() {
        write(news());
        clock.set(TestClock.START.withHour(21).withMinute(59).withSecond(59));
        run(Channel.SMS, message -> new Handover.NotNow("down"));
        assertThat(handed).hasSize(1);
        clock.set(TestClock.START.withHour(23));
        run(Channel.SMS, message -> new Handover.Accepted(null));
        assertThat(handed).hasSize(1);
        clock.set(TestClock.START.plusDays(1).withHour(7).withMinute(31));
        run(Channel.SMS, message -> new Handover.Accepted(null));
        assertThat(handed).hasSize(2);
    }

    @Test
    void theOtherWayWaitsForTheMorningToo() {
        var address = "person" + subject + "@example.ir";
        write(news().orElse(Channel.EMAIL, address));
        // Taken up by day, answered by night.
        run(Channel.SMS, message -> {
            clock.set(TestClock.START.withHour(23));
            return new Handover.Rejected("no such number");
        });
        run(Channel.EMAIL, message -> new Handover.Accepted(null));
        assertThat(handed).hasSize(1);
        clock.set(TestClock.START.plusDays(1).withHour(7).withMinute(31));
        run(Channel.EMAIL, message -> new Handover.Accepted(null));
        assertThat(handed).hasSize(2);
        assertThat(handed.getLast().to()).isEqualTo(address);
    }

    @Test
    void aNoticeOfUnknownFateIsToldByTheOtherWayToo() {
        write(news().orElse(Channel.EMAIL, "person" + subject + "@example.ir"));
        clock.set(TestClock.START);
        for (var i = 0; i < 13; i++) {
            clock.set(TestClock.START.plusDays(1 + i));
            run(Channel.SMS, message -> new Handover.BrokenOff("no answer"));
        }
        assertThat(outbox.listFor(subject, Instant.EPOCH)).hasSize(2);
        assertThat(outbox.listFor(subject, Instant.EPOCH).getFirst().state()).isEqualTo(NoticeState.UNKNOWN);
    }
}
