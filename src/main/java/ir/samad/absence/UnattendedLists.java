package ir.samad.absence;

import ir.samad.calendar.Lights;
import ir.samad.calendar.TehranClock;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Condition;
import ir.samad.directory.BodyId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the worklists that nobody opens (N-6-1): those of positions without a holder or whose holder has no account,
 * and those on which something waits unopened longer than the rule allows. Heads and deputies are listed even when nothing
 * waits there yet. Deny by default: whoever oversees neither unit nor territory nor nation sees none.
 */
@Component
public class UnattendedLists {

    private static final String BELOW_THE_UNIT = """
            p.unit_id IN (SELECT b.unit_id FROM directory.published_unit_below b WHERE b.ancestor_id = :viewer_unit)""";

    private static final String IN_THE_TERRITORY = """
            EXISTS (SELECT 1 FROM directory.published_unit own
                    WHERE own.unit_id = :viewer_unit
                      AND (own.county_code = u.county_code
                           OR (own.county_code IS NULL AND own.province_code = u.province_code)))""";

    private final JdbcClient jdbc;
    private final Lights lights;
    private final WorkCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    UnattendedLists(JdbcClient jdbc, Lights lights, WorkCalendar calendar, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.calendar = calendar;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Those in the viewer's unit and below, in his territory, or in the nation; where most waits first. */
    @Transactional(readOnly = true)
    public List<UnattendedList> list(Staff viewer) {
        var scope = scope(viewer);
        if (scope == null) {
            return List.of();
        }
        var today = lights.today();
        Map<BodyId, Instant> limits = new HashMap<>();
        return jdbc
                .sql("""
                        WITH place AS (
                            SELECT p.position_id, p.title, p.kind, u.unit_id, u.name, u.body_id, (%3$s) AS within
                            FROM directory.published_position p
                            JOIN directory.published_unit u ON u.unit_id = p.unit_id
                            WHERE p.active AND u.active AND p.position_id <> :viewer AND (%1$s)),
                        held AS (
                            SELECT h.position_id, bool_or(a.account_id IS NOT NULL) AS reachable
                            FROM directory.published_holding h
                            LEFT JOIN access.published_open_account a ON a.person_id = h.person_id
                            WHERE h.position_id IN (SELECT position_id FROM place)
                              AND h.held_from <= :now AND (h.held_until IS NULL OR h.held_until > :now)
                            GROUP BY h.position_id),
                        line AS (
                            SELECT l.position_id, count(*) AS open, count(*) FILTER (WHERE %2$s) AS red,
                                   min(l.arrived_at) FILTER (WHERE l.opened_at IS NULL) AS waiting_since,
                                   max(l.opened_at) AS last_opened
                            FROM worklist.published_open_line l
                            WHERE l.position_id IN (SELECT position_id FROM place)
                            GROUP BY l.position_id)
                        SELECT place.*, coalesce(line.open, 0) AS open, coalesce(line.red, 0) AS red, line.waiting_since,
                               line.last_opened,
                               CASE WHEN held.position_id IS NULL THEN 'NO_HOLDER'
                                    WHEN NOT held.reachable THEN 'NO_ACCOUNT' ELSE 'NOT_OPENED' END AS why
                        FROM place
                        LEFT JOIN held USING (position_id)
                        LEFT JOIN line USING (position_id)
                        WHERE (held.reachable IS NOT TRUE AND (line.open > 0 OR place.kind IN ('HEAD', 'DEPUTY')))
                           OR (line.waiting_since < :today
                               AND (line.last_opened IS NULL OR line.last_opened < :today))
                        ORDER BY open DESC, line.waiting_since, place.name, place.title, place.position_id
                        """.formatted(
                                scope.sql(),
                                "NOT l.waits AND (l.due_at <= :now OR l.due_at IS NULL AND "
                                        + today.red("l.due", "l.county_code").sql() + ")",
                                BELOW_THE_UNIT))
                .params(today.parameters())
                .params(scope.parameters())
                .param("viewer_unit", viewer.unitId())
                .param("viewer", viewer.positionId())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", Timestamp.from(startOf(calendar.today())))
                .query(UnattendedLists::found)
                .list()
                .stream()
                .filter(found -> found.list.why() != Why.NOT_OPENED
                        || isUntouchedSince(limits.computeIfAbsent(found.list.body(), this::untouchedSince), found))
                .map(Found::list)
                .toList();
    }

    private record Found(UnattendedList list, @Nullable Instant lastOpened) {}

    private static boolean isUntouchedSince(Instant limit, Found found) {
        var waiting = found.list.waitingSince();
        return waiting != null
                && waiting.isBefore(limit)
                && (found.lastOpened == null || found.lastOpened.isBefore(limit));
    }

    /** What lies before the beginning of this day has waited longer than the body's rule allows. */
    private Instant untouchedSince(BodyId body) {
        var day = calendar.today();
        var days = parameters.integer(ParameterKey.UNTOUCHED_DAYS, Scope.body(body.value()), Scope.nation());
        for (var left = days; left > 0; left--) {
            day = calendar.previousWorkingDay(day, null);
        }
        return startOf(day);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TehranClock.ZONE).toInstant();
    }

    private static @Nullable Condition scope(Staff viewer) {
        if (viewer.may(Right.OVERSEE_NATION)) {
            return Condition.all();
        }
        List<String> ways = new ArrayList<>();
        if (viewer.may(Right.OVERSEE_UNIT)) {
            ways.add(BELOW_THE_UNIT);
        }
        if (viewer.may(Right.OVERSEE_TERRITORY)) {
            ways.add(IN_THE_TERRITORY);
        }
        return ways.isEmpty() ? null : Condition.where(String.join(" OR ", ways), Map.of());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var waiting = row.getTimestamp("waiting_since");
        var opened = row.getTimestamp("last_opened");
        return new Found(
                new UnattendedList(
                        new PositionId(row.getObject("position_id", UUID.class)),
                        row.getString("title"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        new BodyId(row.getObject("body_id", UUID.class)),
                        Why.valueOf(row.getString("why")),
                        row.getInt("open"),
                        row.getInt("red"),
                        waiting == null ? null : waiting.toInstant(),
                        row.getBoolean("within")),
                opened == null ? null : opened.toInstant());
    }
}
