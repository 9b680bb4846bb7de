package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers that wait for a superior to release them; what they say stands in the history. */
@Repository
public class ProposedAnswers {

    private final JdbcClient jdbc;

    ProposedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that waits.
     *
     * @param entry the history entry that says what is proposed
     * @param author the position that proposed it
     * @param authorUnit its unit
     * @param authorPerson who proposed it
     * @param reviewer the position on whose worklist it stands
     */
    public record Proposed(int entry, PositionId author, UnitId authorUnit, UUID authorPerson, PositionId reviewer) {}

    /**
     * Lets an answer wait. Whoever is to release it has a part in the case, so that he sees what he releases, also when it
     * is confidential and when he acts by delegation. The part stays when the answer leaves, and ends when it will not.
     */
    public void keep(CaseId id, Proposed proposed, Instant at) {
        jdbc.sql("""
                INSERT INTO cases.party (case_id, position_id, unit_id, relation, since)
                SELECT :case, p.position_id, p.unit_id, 'COPY', :at
                FROM directory.published_position p WHERE p.position_id = :reviewer
                ON CONFLICT (case_id, position_id) DO NOTHING
                """)
                .param("case", id.value())
                .param("reviewer", proposed.reviewer().value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                INSERT INTO cases.proposed_answer
                    (case_id, entry, author_position, author_unit, author_person, reviewer_position, proposed_at)
                VALUES (:case, :entry, :author, :unit, :person, :reviewer, :at)
                """)
                .param("case", id.value())
                .param("entry", proposed.entry())
                .param("author", proposed.author().value())
                .param("unit", proposed.authorUnit().value())
                .param("person", proposed.authorPerson())
                .param("reviewer", proposed.reviewer().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The answer of this case that waits at this moment. */
    public Optional<Proposed> findWaiting(CaseId id) {
        return jdbc.sql("""
                SELECT entry, author_position, author_unit, author_person, reviewer_position
                FROM cases.proposed_answer
                WHERE case_id = :case AND answer_entry IS NULL AND ended_at IS NULL
                ORDER BY entry DESC LIMIT 1
                """)
                .param("case", id.value())
                .query((row, number) -> new Proposed(
                        row.getInt("entry"),
                        new PositionId(row.getObject("author_position", UUID.class)),
                        new UnitId(row.getObject("author_unit", UUID.class)),
                        row.getObject("author_person", UUID.class),
                        new PositionId(row.getObject("reviewer_position", UUID.class))))
                .optional();
    }

    /** It left the house with this entry. */
    public void released(CaseId id, int entry, int answer) {
        jdbc.sql("UPDATE cases.proposed_answer SET answer_entry = :answer WHERE case_id = :case AND entry = :entry")
                .param("answer", answer)
                .param("case", id.value())
                .param("entry", entry)
                .update();
    }

    /** What waits will not leave: it was returned, or the case was withdrawn. */
    public void end(CaseId id, Instant at) {
        // With it ends the part that its reviewer had for its sake alone.
        jdbc.sql("""
                DELETE FROM cases.party part USING cases.proposed_answer waits
                WHERE waits.case_id = :case AND waits.answer_entry IS NULL AND waits.ended_at IS NULL
                  AND part.case_id = :case AND part.position_id = waits.reviewer_position
                  AND part.relation = 'COPY' AND part.since = waits.proposed_at
                """).param("case", id.value()).update();
        jdbc.sql("""
                UPDATE cases.proposed_answer SET ended_at = :at
                WHERE case_id = :case AND answer_entry IS NULL AND ended_at IS NULL
                """).param("at", Timestamp.from(at)).param("case", id.value()).update();
    }
}
