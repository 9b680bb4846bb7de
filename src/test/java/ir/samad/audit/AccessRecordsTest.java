package ir.samad.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.shell.Citizen;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamadTest
class AccessRecordsTest {

    @Autowired
    AccessRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    private final UUID subject = UUID.randomUUID();
    private final Staff observer = new Staff(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "زهرا ناظر",
            UUID.randomUUID(),
            "ناظر",
            UUID.randomUUID(),
            "مرکز ارتباطات مردمی",
            Set.of(Right.OVERSEE_NATION));

    @Test
    void everyOpeningSaysWhoInWhichPositionAndWhy() {
        records.record(observer, subject, "test.opened");
        clock.forward(Duration.ofSeconds(1));
        records.record(new Citizen("09121234567"), subject, "test.followed");
        clock.forward(Duration.ofSeconds(1));
        records.recordBearer(subject, "test.tracked");
        assertThat(records.listFor(subject))
                .extracting(AccessRecord::purpose)
                .containsExactly("test.tracked", "test.followed", "test.opened");
        var first = records.listFor(subject).getLast();
        assertThat(first.accountId()).isEqualTo(observer.accountId());
        assertThat(first.positionId()).isEqualTo(observer.positionId());
        assertThat(first.name()).contains("زهرا ناظر", "مرکز ارتباطات مردمی");
        assertThat(records.listFor(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aRecordGoesWithTheTransactionItBelongsTo() {
        transactions.executeWithoutResult(status -> {
            records.record(observer, subject, "test.undone");
            status.setRollbackOnly();
        });
        assertThat(records.listFor(subject)).isEmpty();
    }

    @Test
    void whoComesAtTheSameMomentIsCommittedTogetherAndOneThatCannotBeWrittenHoldsNobodyUp() throws Exception {
        var subjects = Stream.generate(UUID::randomUUID).limit(12).toList();
        var broken = UUID.randomUUID();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        var threads = new ArrayList<Thread>();
        transactions.executeWithoutResult(status -> {
            // While this lasts nobody's record can be written: the first waits for the table, the others for him.
            jdbc.sql("LOCK TABLE audit.access_record IN SHARE MODE").update();
            subjects.forEach(one -> threads.add(recording(one, observer, failures)));
            threads.add(recording(broken, named("a name that no database takes: \0"), failures));
            awaitAllButOneWaiting(threads);
        });
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failures).hasSize(1);
        assertThat(records.listFor(broken)).isEmpty();
        assertThat(subjects).allSatisfy(one -> assertThat(records.listFor(one)).hasSize(1));
    }

    @Test
    void recordsOfOneMomentAreOneCommit() throws Exception {
        var subjects = Stream.generate(UUID::randomUUID).limit(12).toList();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        var threads = new ArrayList<Thread>();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("LOCK TABLE audit.access_record IN SHARE MODE").update();
            subjects.forEach(one -> threads.add(recording(one, observer, failures)));
            awaitAllButOneWaiting(threads);
        });
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT count(DISTINCT xmin::text) FROM audit.access_record WHERE subject_id IN (:subjects)")
                        .param("subjects", subjects)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static void awaitAllButOneWaiting(List<Thread> threads) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < threads.size() - 1) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private Thread recording(UUID about, Staff who, Queue<RuntimeException> failures) {
        return Thread.ofPlatform().start(() -> {
            try {
                records.record(who, about, "test.together");
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        });
    }

    private Staff named(String name) {
        return new Staff(
                observer.accountId(),
                observer.personId(),
                name,
                observer.positionId(),
                observer.positionTitle(),
                observer.unitId(),
                observer.unitName(),
                Set.of());
    }

    @Test
    void whatIsRecordedCanNeitherBeChangedNorRemoved() {
        records.record(observer, subject, "test.opened");
        for (var attempt : new String[] {
            "UPDATE audit.access_record SET name = 'x' WHERE subject_id = :subject",
            "DELETE FROM audit.access_record WHERE subject_id = :subject"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param("subject", subject).update())
                    .hasMessageContaining("only grow");
        }
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE audit.access_record").update())
                .hasMessageContaining("only grow");
        assertThat(records.listFor(subject)).hasSize(1);
    }

    @Test
    void aPurposeIsAMessageKeyAndNeverFreeText() {
        assertThatThrownBy(() -> records.record(observer, subject, "چون خواستم"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
