package ir.samad.worklist;

import ir.samad.calendar.Light;
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

    private final LineLights lights;

    WorklistRows(LineLights lights) {
        this.lights = lights;
    }

    static DatedLine datedLine(ResultSet row, int number) throws SQLException {
        var moment = moment(row);
        return new DatedLine(
                row.getObject("subject_id", UUID.class),
                new PositionId(row.getObject("position_id", UUID.class)),
                moment == null ? row.getObject("due_effective", LocalDate.class) : moment.day(),
                row.getInt("amber_days"),
                county(row),
                row.getTimestamp("arrived_at").toInstant(),
                moment);
    }

    private static @Nullable DueMoment moment(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at");
        return due == null
                ? null
                : new DueMoment(due.toInstant(), row.getTimestamp("amber_at").toInstant());
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
        var subject = row.getObject("subject_id", UUID.class);
        var county = county(row);
        var part = Part.valueOf(row.getString("part"));
        var box = Box.valueOf(row.getString("box"));
        var dueOn = row.getObject("due_on", LocalDate.class);
        var dueHere = row.getObject("due_here", LocalDate.class);
        var moment = moment(row);
        var due = moment != null ? moment.day() : dueHere == null ? dueOn : dueHere;
        var opened = row.getTimestamp("opened_at");
        var position = new PositionId(row.getObject("position_id", UUID.class));
        var arrived = row.getTimestamp("arrived_at").toInstant();
        return new Entry(
                new Subject(
                        subject,
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("person"),
                        row.getString("place"),
                        county,
                        dueOn,
                        Urgency.ofRank(row.getInt("urgency")),
                        row.getBoolean("confidential"),
                        row.getBoolean("guarded")),
                part,
                box,
                row.getString("sent_by"),
                row.getString("note"),
                dueHere,
                due == null || part == Part.COPY || !box.isTimed()
                        ? Light.GREEN
                        : lights.of(new DatedLine(
                                subject, position, due, row.getInt("amber_days"), county, arrived, moment)),
                arrived,
                opened == null ? null : opened.toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                moment);
    }
}
