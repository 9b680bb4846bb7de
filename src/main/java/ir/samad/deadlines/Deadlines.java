package ir.samad.deadlines;

import ir.samad.calendar.Lights;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for looking at deadlines of others: the positions under one's own, in its unit and the units below (N-10-1).
 * Deny by default: who oversees no unit has nobody under him, and nobody sees the head of his unit from below.
 */
@Component
public class Deadlines {

    private static final String UNDER_HIM = """
            p.active AND p.position_id <> :viewer AND (
                (p.unit_id = :unit AND p.kind = ANY (:kinds))
                OR p.unit_id IN (SELECT b.unit_id FROM directory.published_unit_below b
                                 WHERE b.ancestor_id = :unit AND b.depth > 0))
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Lights lights;
    private final Discretion discretion;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Directory directory, Lights lights, Discretion discretion, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.directory = directory;
        this.lights = lights;
        this.discretion = discretion;
    }

    /** The lines of a worklist that this member of staff must not be shown, whoever's it is. */
    @Transactional(readOnly = true)
    public Set<UUID> listWithheld(PositionId position, Staff staff) {
        return withheld(
                jdbc.sql("SELECT subject_id FROM worklist.published_guarded_line WHERE position_id = :position")
                        .param("position", position.value())
                        .query(UUID.class)
                        .list(),
                staff);
    }

    private Set<UUID> withheldUnder(Staff staff) {
        return withheld(
                jdbc.sql("""
                        SELECT l.subject_id FROM worklist.published_guarded_line l
                        JOIN directory.published_position p ON p.position_id = l.position_id WHERE
                        """ + UNDER_HIM)
                        .param("viewer", staff.positionId())
                        .param("unit", staff.unitId())
                        .param("kinds", kindsUnder(staff))
                        .query(UUID.class)
                        .list(),
                staff);
    }

    private Set<UUID> withheld(List<UUID> guarded, Staff staff) {
        return guarded.isEmpty() ? Set.of() : discretion.withheldFrom(new PersonId(staff.personId()), guarded);
    }

    /** The positions under him on whose worklists something shows amber or red; the most red first. */
    @Transactional(readOnly = true)
    public List<PositionLights> listUnder(Staff staff, int most) {
        if (!staff.may(Right.OVERSEE_UNIT)) {
            return List.of();
        }
        var today = lights.today();
        return jdbc.sql("""
                SELECT p.position_id, p.title, u.name,
                       count(*) FILTER (WHERE %2$s) AS amber, count(*) FILTER (WHERE %3$s) AS red,
                       min(l.due) FILTER (WHERE %3$s) AS oldest
                FROM directory.published_position p
                JOIN directory.published_unit u ON u.unit_id = p.unit_id
                JOIN (SELECT position_id, subject_id, due, amber_days, county_code,
                             CAST(NULL AS timestamptz) AS due_at, CAST(NULL AS timestamptz) AS amber_at
                      FROM worklist.published_dated_line
                      UNION ALL
                      SELECT position_id, subject_id, CAST(due_at AT TIME ZONE :zone AS date), CAST(0 AS smallint),
                             county_code, due_at, amber_at
                      FROM worklist.published_timed_line) l ON l.position_id = p.position_id
                WHERE (%1$s) AND (%4$s) AND l.subject_id <> ALL (:withheld)
                GROUP BY p.position_id, p.title, u.name
                ORDER BY red DESC, oldest, amber DESC, p.title, p.position_id LIMIT :most
                """.formatted(
                                UNDER_HIM,
                                "l.due_at > :now AND l.amber_at <= :now OR l.due_at IS NULL AND "
                                        + today.amber("l.due", "l.amber_days", "l.county_code")
                                                .sql(),
                                "l.due_at <= :now OR l.due_at IS NULL AND "
                                        + today.red("l.due", "l.county_code").sql(),
                                "l.amber_at <= :now OR l.due_at IS NULL AND "
                                        + today.amberOrRed("l.due", "l.amber_days", "l.county_code")
                                                .sql()))
                .params(today.parameters())
                .param("zone", TehranClock.ZONE.getId())
                .param("now", Timestamp.from(clock.instant()))
                .param("withheld", withheldUnder(staff).toArray(UUID[]::new))
                .param("viewer", staff.positionId())
                .param("unit", staff.unitId())
                .param("kinds", kindsUnder(staff))
                .param("most", most)
                .query((row, number) -> new PositionLights(
                        new PositionId(row.getObject("position_id", UUID.class)),
                        row.getString("title"),
                        row.getString("name"),
                        row.getInt("amber"),
                        row.getInt("red"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    /** The position, when it is under him. */
    @Transactional(readOnly = true)
    public Optional<Position> findUnder(PositionId position, Staff staff) {
        if (!staff.may(Right.OVERSEE_UNIT)) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT 1 FROM directory.published_position p WHERE p.position_id = :position AND " + UNDER_HIM)
                .param("position", position.value())
                .param("viewer", staff.positionId())
                .param("unit", staff.unitId())
                .param("kinds", kindsUnder(staff))
                .query(Integer.class)
                .optional()
                .map(found -> directory.getPosition(position));
    }

    /** In his own unit those are under him whose kind of position stands below his. */
    private String[] kindsUnder(Staff staff) {
        var own = directory.getPosition(new PositionId(staff.positionId())).kind();
        return Arrays.stream(PositionKind.values())
                .filter(kind -> kind.compareTo(own) > 0)
                .map(PositionKind::name)
                .toArray(String[]::new);
    }
}
