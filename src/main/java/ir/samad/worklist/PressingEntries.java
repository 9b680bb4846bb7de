package ir.samad.worklist;

import ir.samad.calendar.Lights;
import ir.samad.directory.PositionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what presses on a worklist: what was brought there because others are late, what is urgent, what is red. */
@Component
public class PressingEntries {

    private final JdbcClient jdbc;
    private final WorklistRows rows;
    private final Lights lights;

    PressingEntries(JdbcClient jdbc, WorklistRows rows, Lights lights) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lights = lights;
    }

    /**
     * Urgent first, then the oldest date.
     *
     * @param withheld guarded lines that are left out
     */
    @Transactional(readOnly = true)
    public List<Entry> list(PositionId position, Collection<UUID> withheld, int most) {
        var today = lights.today();
        var without = WorklistRows.without(withheld);
        return jdbc.sql("""
                        SELECT * FROM worklist.entry
                        WHERE position_id = :position AND box <> 'SENT' AND (%2$s)
                          AND (part = 'ESCALATED'
                               OR (part = 'LEAD' AND box <> 'WAITING' AND (urgency > 0 OR (%1$s))))
                        ORDER BY urgency DESC, due_effective NULLS LAST, arrived_at, subject_id LIMIT :most
                        """.formatted(today.red("due_effective", "county_code").sql(), without.sql()))
                .params(today.parameters())
                .params(without.parameters())
                .param("position", position.value())
                .param("most", most)
                .query(rows::entry)
                .list();
    }
}
