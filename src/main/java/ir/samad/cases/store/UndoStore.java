package ir.samad.cases.store;

import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How cases stood before their last step, for the few seconds in which it can be undone. */
@Repository
public class UndoStore {

    private final JdbcClient jdbc;

    UndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a case stood: its file as far as a step changes it, the rows of its parties and referrals, its worklists. */
    public record Before(
            CaseState state,
            Level level,
            PositionId lead,
            UnitId leadUnit,
            String parties,
            String referrals,
            String worklists) {}

    /** The step that can be undone, by whom, and until when. */
    public record Undoable(int entry, PositionId position, UUID person, Instant until, Before before) {}

    /** How the case stands now. */
    public Before picture(CaseFile file, String worklists) {
        return jdbc.sql("""
                SELECT (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]')::text FROM cases.party p WHERE p.case_id = :case),
                       (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]')::text FROM cases.referral r
                        WHERE r.case_id = :case)
                """)
                .param("case", file.id().value())
                .query((row, number) -> new Before(
                        file.state(),
                        file.level(),
                        file.lead(),
                        file.leadUnit(),
                        row.getString(1),
                        row.getString(2),
                        worklists))
                .single();
    }

    /** Remembers the last step of a case in place of an earlier one. */
    public void keep(CaseId id, Undoable step) {
        var before = step.before();
        jdbc.sql("""
                INSERT INTO cases.undoable (case_id, entry, position_id, person_id, until, state, level,
                                            lead_position_id, lead_unit_id, parties, referrals, worklists)
                VALUES (:case, :entry, :position, :person, :until, :state, :level, :lead, :leadUnit,
                        CAST(:parties AS jsonb), CAST(:referrals AS jsonb), :worklists)
                ON CONFLICT (case_id) DO UPDATE SET
                    entry = excluded.entry, position_id = excluded.position_id, person_id = excluded.person_id,
                    until = excluded.until, state = excluded.state, level = excluded.level,
                    lead_position_id = excluded.lead_position_id, lead_unit_id = excluded.lead_unit_id,
                    parties = excluded.parties, referrals = excluded.referrals, worklists = excluded.worklists
                """)
                .param("case", id.value())
                .param("entry", step.entry())
                .param("position", step.position().value())
                .param("person", step.person())
                .param("until", Timestamp.from(step.until()))
                .param("state", before.state().name())
                .param("level", before.level().name())
                .param("lead", before.lead().value())
                .param("leadUnit", before.leadUnit().value())
                .param("parties", before.parties())
                .param("referrals", before.referrals())
                .param("worklists", before.worklists())
                .update();
    }

    public Optional<Undoable> find(CaseId id) {
        return jdbc.sql("""
                SELECT entry, position_id, person_id, until, state, level, lead_position_id, lead_unit_id,
                       parties::text AS parties, referrals::text AS referrals, worklists
                FROM cases.undoable WHERE case_id = :case
                """)
                .param("case", id.value())
                .query(UndoStore::undoable)
                .optional();
    }

    /** Puts parties and referrals back as they stood, and forgets the step; an answer that was released waits again. */
    public void putBack(CaseId id, Before before, int undone) {
        jdbc.sql("DELETE FROM cases.proposed_answer WHERE case_id = :case AND entry = :undone")
                .param("case", id.value())
                .param("undone", undone)
                .update();
        jdbc.sql(
                        "UPDATE cases.proposed_answer SET answer_entry = NULL WHERE case_id = :case AND answer_entry = :undone")
                .param("case", id.value())
                .param("undone", undone)
                .update();
        jdbc.sql("DELETE FROM cases.hand_over WHERE case_id = :case AND number = :undone")
                .param("case", id.value())
                .param("undone", undone)
                .update();
        jdbc.sql("DELETE FROM cases.undoable WHERE case_id = :case")
                .param("case", id.value())
                .update();
        jdbc.sql("DELETE FROM cases.party WHERE case_id = :case")
                .param("case", id.value())
                .update();
        jdbc.sql("DELETE FROM cases.referral WHERE case_id = :case")
                .param("case", id.value())
                .update();
        jdbc.sql("""
                INSERT INTO cases.party (case_id, position_id, unit_id, relation, since)
                SELECT case_id, position_id, unit_id, relation, since
                FROM jsonb_populate_recordset(NULL::cases.party, CAST(:rows AS jsonb))
                """).param("rows", before.parties()).update();
        jdbc.sql("""
                INSERT INTO cases.referral (case_id, number, from_position, to_position, part, due_on, made_at, ended_at)
                SELECT case_id, number, from_position, to_position, part, due_on, made_at, ended_at
                FROM jsonb_populate_recordset(NULL::cases.referral, CAST(:rows AS jsonb))
                """).param("rows", before.referrals()).update();
    }

    /** Forgets what can no longer be undone. */
    public void forgetBefore(Instant moment) {
        jdbc.sql("DELETE FROM cases.undoable WHERE until < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Undoable undoable(ResultSet row, int number) throws SQLException {
        return new Undoable(
                row.getInt("entry"),
                new PositionId(row.getObject("position_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getTimestamp("until").toInstant(),
                new Before(
                        CaseState.valueOf(row.getString("state")),
                        Level.valueOf(row.getString("level")),
                        new PositionId(row.getObject("lead_position_id", UUID.class)),
                        new UnitId(row.getObject("lead_unit_id", UUID.class)),
                        row.getString("parties"),
                        row.getString("referrals"),
                        row.getString("worklists")));
    }
}
