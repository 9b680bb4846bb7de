package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which day applicants who are waited for are reminded. */
@Repository
public class Reminders {

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(CaseId id, LocalDate on) {
        jdbc.sql("""
                INSERT INTO cases.reminder (case_id, remind_on) VALUES (:case, :on)
                ON CONFLICT (case_id) DO UPDATE SET remind_on = excluded.remind_on
                """).param("case", id.value()).param("on", on).update();
    }

    /**
     * Forgets it.
     *
     * @return whether there was one
     */
    public boolean forget(CaseId id) {
        return jdbc.sql("DELETE FROM cases.reminder WHERE case_id = :case")
                        .param("case", id.value())
                        .update()
                == 1;
    }

    /** Whose day has come. */
    public List<CaseId> listDue(LocalDate day, int most) {
        return jdbc.sql("SELECT case_id FROM cases.reminder WHERE remind_on <= :day ORDER BY remind_on LIMIT :most")
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
