package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.cases.Objection;
import ir.samad.cases.Objection.Decision;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections to answers. */
@Repository
public class ObjectionStore {

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Objection objection) {
        jdbc.sql("""
                INSERT INTO cases.objection (case_id, number, filed_at, answering_unit, decider_position, due_on)
                VALUES (:case, :number, :at, :unit, :decider, :due)
                """)
                .param("case", objection.caseId().value())
                .param("number", objection.number())
                .param("at", Timestamp.from(objection.filedAt()))
                .param("unit", objection.answeringUnit().value())
                .param("decider", objection.decider().value())
                .param("due", objection.dueOn())
                .update();
    }

    public void decide(Objection objection, Decision decision, Instant at) {
        jdbc.sql("""
                UPDATE cases.objection SET decision = :decision, decided_at = :at
                WHERE case_id = :case AND number = :number AND decision IS NULL
                """)
                .param("decision", decision.name())
                .param("at", Timestamp.from(at))
                .param("case", objection.caseId().value())
                .param("number", objection.number())
                .update();
    }

    /** All objections of a case, the first one first. */
    public List<Objection> list(CaseId id) {
        return jdbc.sql("""
                SELECT case_id, number, filed_at, answering_unit, decider_position, due_on, decision
                FROM cases.objection WHERE case_id = :case ORDER BY number
                """)
                .param("case", id.value())
                .query(ObjectionStore::objection)
                .list();
    }

    /** How the objections stand against the bodies that answered, as far as the viewer sees the cases. */
    public List<Objection.Figures> figures(Staff staff) {
        var visible = CaseVisibility.visibleTo(staff);
        return jdbc.sql("""
                SELECT b.name, count(*) FILTER (WHERE o.decision IS NULL) AS pending,
                       count(*) FILTER (WHERE o.decision = 'UPHELD') AS upheld,
                       count(*) FILTER (WHERE o.decision = 'REJECTED') AS rejected
                FROM cases.objection o
                JOIN cases.case_file c ON c.id = o.case_id
                JOIN directory.published_unit u ON u.unit_id = o.answering_unit
                JOIN directory.published_body b ON b.body_id = u.body_id
                WHERE %s
                GROUP BY b.body_id, b.name ORDER BY pending DESC, b.name, b.body_id LIMIT 500
                """.formatted(visible.sql()))
                .params(visible.parameters())
                .query((row, number) -> new Objection.Figures(
                        row.getString("name"), row.getInt("pending"), row.getInt("upheld"), row.getInt("rejected")))
                .list();
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("filed_at").toInstant(),
                new UnitId(row.getObject("answering_unit", UUID.class)),
                new PositionId(row.getObject("decider_position", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("decision"))
                        .map(Decision::valueOf)
                        .orElse(null));
    }
}
