package ir.samad.proceedings;

import static ir.samad.proceedings.OfficialSessionStore.moment;

import ir.samad.database.Condition;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps decisions and what came of them. */
@Repository
class DecisionStore {

    private static final int MOST = 300;

    private static final String SELECT = """
            SELECT d.id, d.session_id, d.number, d.wording, d.owner_unit, d.owner_position, d.owner_title, d.due,
                   d.heard_number, r.number AS r_number, r.outcome, r.wording AS r_wording, r.said_at, r.said_by_name,
                   r.is_accepted, r.remark, r.reviewed_by_name
            FROM proceedings.decision d
            LEFT JOIN LATERAL (
                SELECT * FROM proceedings.result WHERE decision_id = d.id ORDER BY number DESC LIMIT 1) r ON TRUE
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(UUID id) {
        jdbc.sql("SELECT id FROM proceedings.decision WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Decision> find(UUID id) {
        return list(Condition.where("d.id = :id", Map.of("id", id)), "d.number").stream()
                .findFirst();
    }

    List<Decision> list(UUID session) {
        return list(Condition.where("d.session_id = :session", Map.of("session", session)), "d.number");
    }

    /** What is owed, what was reported and what is over, each the earliest date first. */
    List<Decision> listOwed(Condition owner) {
        return list(owner, """
                CASE WHEN r.number IS NULL OR r.is_accepted IS FALSE THEN 0 WHEN r.is_accepted IS NULL THEN 1 ELSE 2 END,
                d.due, d.id""");
    }

    /** What was reported of the sessions of a unit and waits to be looked at. */
    List<Decision> listReported(UUID unit) {
        return list(
                Condition.where(
                        "d.session_id IN (SELECT id FROM proceedings.session WHERE unit_id = :unit)"
                                + " AND r.number IS NOT NULL AND r.is_accepted IS NULL",
                        Map.of("unit", unit)),
                "d.due, d.id");
    }

    /** Whether it was he who said this of a decision. */
    boolean isSaidBy(UUID decision, int number, Staff staff) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM proceedings.result
                    WHERE decision_id = :decision AND number = :number AND said_by = :by)
                """)
                .param("decision", decision)
                .param("number", number)
                .param("by", staff.personId())
                .query(Boolean.class)
                .single();
    }

    private List<Decision> list(Condition condition, String order) {
        return jdbc.sql(SELECT + " WHERE " + condition.sql() + " ORDER BY " + order + " LIMIT " + MOST)
                .params(condition.parameters())
                .query(DecisionStore::read)
                .list();
    }

    void insert(UUID id, OfficialSession session, Decision.Wanted wanted, DecisionOwner owner, Instant at, Staff by) {
        var position = owner.position();
        jdbc.sql("""
                INSERT INTO proceedings.decision
                    (id, session_id, number, wording, owner_unit, owner_position, owner_title, due, heard_number, given_at,
                     given_by, given_by_name)
                SELECT :id, :session, coalesce(max(number), 0) + 1, :wording, :unit, :position, :title, :due, :heard, :at,
                       :by, :byName
                FROM proceedings.decision WHERE session_id = :session
                """)
                .param("id", id)
                .param("session", session.id())
                .param("wording", wanted.wording())
                .param("unit", owner.unit().value())
                .param("position", position == null ? null : position.value())
                .param("title", owner.title())
                .param("due", wanted.due())
                .param("heard", wanted.heard())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM proceedings.decision WHERE id = :id")
                .param("id", id)
                .update();
    }

    List<DecisionResult> listResults(UUID decision) {
        return jdbc.sql("""
                SELECT number AS r_number, outcome, wording AS r_wording, said_at, said_by_name, is_accepted, remark,
                       reviewed_by_name
                FROM proceedings.result WHERE decision_id = :decision ORDER BY number DESC
                """)
                .param("decision", decision)
                .query((row, number) -> result(row))
                .list();
    }

    void insertResult(UUID decision, DecisionResult.Outcome outcome, String wording, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO proceedings.result
                    (decision_id, number, outcome, wording, said_at, said_by, said_by_name)
                SELECT :decision, coalesce(max(number), 0) + 1, :outcome, :wording, :at, :by, :byName
                FROM proceedings.result WHERE decision_id = :decision
                """)
                .param("decision", decision)
                .param("outcome", outcome.name())
                .param("wording", wording)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    void review(UUID decision, int number, boolean accepted, String remark, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE proceedings.result
                SET is_accepted = :accepted, remark = :remark, reviewed_at = :at, reviewed_by = :by,
                    reviewed_by_name = :byName
                WHERE decision_id = :decision AND number = :number
                """)
                .param("decision", decision)
                .param("number", number)
                .param("accepted", accepted)
                .param("remark", remark)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        var position = row.getObject("owner_position", UUID.class);
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getInt("number"),
                row.getString("wording"),
                new UnitId(row.getObject("owner_unit", UUID.class)),
                position == null ? null : new PositionId(position),
                row.getString("owner_title"),
                row.getObject("due", LocalDate.class),
                row.getObject("heard_number", Integer.class),
                row.getObject("r_number") == null ? null : result(row));
    }

    private static DecisionResult result(ResultSet row) throws SQLException {
        var remark = row.getString("remark");
        return new DecisionResult(
                row.getInt("r_number"),
                DecisionResult.Outcome.valueOf(row.getString("outcome")),
                row.getString("r_wording"),
                moment(row, "said_at"),
                row.getString("said_by_name"),
                row.getObject("is_accepted", Boolean.class),
                remark == null ? "" : remark,
                row.getString("reviewed_by_name"));
    }
}
