package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history only grows, and whoever tampers with it is noticed. */
class HistoryTest extends CaseTest {

    @Autowired
    Seals seals;

    @Autowired
    Chains chains;

    @Test
    @Rule("N-5-2")
    void nothingCanBeDeletedAndTheHistoryOnlyGrows() {
        var id = register().caseId().value();
        for (var statement : List.of(
                "DELETE FROM cases.case_file WHERE id = :id",
                "DELETE FROM cases.entry WHERE case_id = :id",
                "UPDATE cases.entry SET event = 'CLOSED' WHERE case_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param("id", id).update())
                    .hasMessageContaining("only grows");
        }
    }

    @Test
    @Rule("N-5-2")
    void aHistoryOverMonthsIsReadWholeAndSoIsOneAfterTheClockWasSetBack() {
        var receipt = opened();
        for (var month = 0; month < 2; month++) {
            clock.forward(Duration.ofDays(30));
            work.note(receipt.caseId(), world.official(world.desk), "پیگیری شد").orThrow();
        }
        clock.set(TestClock.START);
        work.note(receipt.caseId(), world.official(world.desk), "پس از تنظیم ساعت")
                .orThrow();
        var file = file(receipt);
        assertThat(cases.history(file))
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, file.lastEntry()).boxed().toList());
        assertThat(chains.verify(receipt.caseId())).isEmpty();
    }

    @Test
    void aTamperedEntryAndARemovedLastEntryAreNoticedAndErasedContentBreaksNothing() {
        var receipt = opened();
        var id = receipt.caseId();
        while (seals.seal() > 0) {
            // until everything is sealed
        }
        assertThat(chains.verify(id)).isEmpty();
        assertThat(chains.verifySeals()).isEmpty();
        jdbc.sql("DELETE FROM cases.entry_content WHERE case_id = :id AND number = 1")
                .param("id", id.value())
                .update();
        assertThat(chains.verify(id)).isEmpty();
        jdbc.sql("UPDATE cases.entry_content SET content = '{\"text\":\"x\"}' WHERE case_id = :id AND number = 2")
                .param("id", id.value())
                .update();
        assertThat(chains.verify(id))
                .hasValueSatisfying(broken -> assertThat(broken.entry()).isEqualTo(2L));
        var second = opened();
        while (seals.seal() > 0) {
            // until everything is sealed
        }
        unguarded("DELETE FROM cases.entry WHERE case_id = :id AND number = 3", second.caseId());
        unguarded(
                "UPDATE cases.case_file c SET last_entry = 2, last_digest = (SELECT digest FROM cases.entry e"
                        + " WHERE e.case_id = c.id AND e.number = 2) WHERE c.id = :id",
                second.caseId());
        assertThat(chains.verify(second.caseId()))
                .hasValueSatisfying(broken -> assertThat(broken.what()).contains("sealed"));
    }

    private void unguarded(String statement, CaseId id) {
        jdbc.sql("SET session_replication_role = replica; " + statement.replace(":id", "'" + id.value() + "'")
                        + "; SET session_replication_role = DEFAULT")
                .update();
    }
}
