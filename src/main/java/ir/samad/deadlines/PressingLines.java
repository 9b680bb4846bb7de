package ir.samad.deadlines;

import ir.samad.calendar.Lights;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.TrackingCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shows amber or red at this moment, on worklists of several positions. */
@Repository
class PressingLines {

    private final JdbcClient jdbc;
    private final Lights lights;
    private final Clock clock;

    PressingLines(JdbcClient jdbc, Lights lights, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.lights = lights;
    }

    /** A line by what may leave the house. */
    record Pressing(String code, String category, LocalDate due) {}

    /** The most pressing lines of these worklists: the highest grades first, then the nearest dates; without what is withheld. */
    List<Pressing> list(Collection<PositionId> positions, Collection<UUID> withheld, int most) {
        var shown = lights.today().amberOrRed("due", "amber_days", "county_code");
        return jdbc.sql("""
                SELECT code, category, due FROM (
                    SELECT code, category, due, urgency, arrived_at, subject_id FROM worklist.published_dated_line
                    WHERE position_id = ANY (:positions) AND %s AND subject_id <> ALL (:withheld)
                    UNION ALL
                    SELECT code, category, CAST(due_at AT TIME ZONE :zone AS date), urgency, arrived_at, subject_id
                    FROM worklist.published_timed_line
                    WHERE position_id = ANY (:positions) AND amber_at <= :now AND subject_id <> ALL (:withheld)
                ) AS pressing
                ORDER BY urgency DESC, due, arrived_at, subject_id LIMIT :most
                """.formatted(shown.sql()))
                .param("zone", TehranClock.ZONE.getId())
                .param("now", Timestamp.from(clock.instant()))
                .params(shown.parameters())
                .param("positions", positions.stream().map(PositionId::value).toArray(UUID[]::new))
                .param("withheld", withheld.toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) -> new Pressing(
                        called(row.getString("code")),
                        kind(row.getString("category")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** What is confidential has no kind outside the house. */
    private static String kind(String category) {
        return category.isEmpty() ? "worklist.confidential" : category;
    }

    /** A tracking code in the groups in which it is read aloud; whatever else it is called stays as it is. */
    private static String called(String code) {
        return TrackingCode.read(code).find().map(TrackingCode::inLine).orElse(code);
    }
}
