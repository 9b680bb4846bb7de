package ir.samad.worklist;

import ir.samad.calendar.Light;
import ir.samad.calendar.Lights;
import ir.samad.database.Condition;
import ir.samad.directory.PositionId;
import ir.samad.territory.CountyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of worklists as they are read, with the light in which their date stands today. */
@Component
class WorklistRows {

    private final Lights lights;

    WorklistRows(Lights lights) {
        this.lights = lights;
    }

    static DatedLine datedLine(ResultSet row, int number) throws SQLException {
        return new DatedLine(
                row.getObject("subject_id", UUID.class),
                new PositionId(row.getObject("position_id", UUID.class)),
                row.getObject("due_effective", LocalDate.class),
                row.getInt("amber_days"),
                county(row),
                row.getTimestamp("arrived_at").toInstant());
    }

    private static @Nullable CountyCode county(ResultSet row) throws SQLException {
        var code = row.getString("county_code");
        return code == null ? null : new CountyCode(code);
    }

    /** All but these; nothing is asked when there are none, as nearly always. */
    static Condition without(Collection<UUID> withheld) {
        return withheld.isEmpty()
                ? Condition.all()
                : Condition.where(
                        "NOT guarded OR subject_id <> ALL (:withheld)",
                        Map.of("withheld", withheld.toArray(UUID[]::new)));
    }

    Entry entry(ResultSet row, int number) throws SQLException {
        var county = county(row);
        var part = Part.valueOf(row.getString("part"));
        var box = Box.valueOf(row.getString("box"));
        var dueOn = row.getObject("due_on", LocalDate.class);
        var dueHere = row.getObject("due_here", LocalDate.class);
        var due = dueHere == null ? dueOn : dueHere;
        var opened = row.getTimestamp("opened_at");
        return new Entry(
                new Subject(
                        row.getObject("subject_id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("person"),
                        row.getString("place"),
                        county,
                        dueOn,
                        row.getBoolean("urgent"),
                        row.getBoolean("guarded")),
                part,
                box,
                row.getString("sent_by"),
                row.getString("note"),
                dueHere,
                due == null || part == Part.COPY || !box.isTimed()
                        ? Light.GREEN
                        : lights.of(due, row.getInt("amber_days"), county),
                row.getTimestamp("arrived_at").toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
