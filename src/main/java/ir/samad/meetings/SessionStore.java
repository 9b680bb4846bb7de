package ir.samad.meetings;

import ir.samad.directory.UnitId;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sessions of the bodies. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that hold meetings in a province: one for each body that has an office there. */
    List<UnitId> listHolders(ProvinceCode province) {
        return jdbc.sql("""
                SELECT unit_id FROM directory.published_unit
                WHERE province_code = :province AND kind = 'PROVINCIAL_OFFICE' AND active ORDER BY unit_id
                """)
                .param("province", province.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Gives each unit a session on each day of the timetable; where one stands already, it stays. */
    void plan(ProgrammeId id, Timetable timetable, List<UnitId> units, Supplier<UUID> ids) {
        for (var day : timetable.days()) {
            List<UUID> made = new ArrayList<>();
            units.forEach(unit -> made.add(ids.get()));
            jdbc.sql("""
                    INSERT INTO meetings.session (id, programme_id, unit_id, day, opens_at, closes_at, version)
                    SELECT one.id, :programme, one.unit_id, :day, :opens, :closes, :version
                    FROM unnest(CAST(:ids AS uuid[]), CAST(:units AS uuid[])) AS one (id, unit_id)
                    ON CONFLICT (programme_id, unit_id, day) DO UPDATE SET dropped_version = NULL, is_extra = FALSE
                    """)
                    .param("programme", id.value())
                    .param("day", day)
                    .param("opens", timetable.opens())
                    .param("closes", timetable.closes())
                    .param("version", timetable.version())
                    .param("ids", made.toArray(UUID[]::new))
                    .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    /** Marks what an earlier version made and this one leaves out. */
    void drop(ProgrammeId id, Timetable timetable) {
        jdbc.sql("""
                UPDATE meetings.session SET dropped_version = :version
                WHERE programme_id = :programme AND NOT is_extra AND dropped_version IS NULL
                  AND day <> ALL (CAST(:days AS date[]))
                """)
                .param("version", timetable.version())
                .param("programme", id.value())
                .param(
                        "days",
                        timetable.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** One that a later version dropped comes back as an extra one; false when the unit has a session on that day. */
    boolean insertExtra(ProgrammeId id, UnitId unit, LocalDate day, Timetable timetable, UUID session) {
        return jdbc.sql("""
                INSERT INTO meetings.session (id, programme_id, unit_id, day, opens_at, closes_at, version, is_extra)
                VALUES (:id, :programme, :unit, :day, :opens, :closes, :version, TRUE)
                ON CONFLICT (programme_id, unit_id, day) DO UPDATE SET dropped_version = NULL, is_extra = TRUE
                WHERE session.dropped_version IS NOT NULL
                """)
                        .param("id", session)
                        .param("programme", id.value())
                        .param("unit", unit.value())
                        .param("day", day)
                        .param("opens", timetable.opens())
                        .param("closes", timetable.closes())
                        .param("version", timetable.version())
                        .update()
                == 1;
    }

    /** The sessions of a unit in these programmes, in order. */
    List<MeetingSession.Kept> list(ProgrammeId id, UnitId unit) {
        return jdbc.sql("""
                SELECT id, day, opens_at, closes_at, is_extra, dropped_version FROM meetings.session
                WHERE unit_id = :unit AND programme_id = :programme ORDER BY day
                """)
                .param("unit", unit.value())
                .param("programme", id.value())
                .query((row, number) -> kept(row))
                .list();
    }

    private static MeetingSession.Kept kept(ResultSet row) throws SQLException {
        return new MeetingSession.Kept(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                row.getBoolean("is_extra"),
                row.getObject("dropped_version", Integer.class));
    }

    /**
     * The units at or below this one that have sessions, with the programme of each.
     *
     * @param year Jalali year
     */
    List<Holding> listHoldings(UnitId top, int year) {
        return jdbc.sql("""
                SELECT DISTINCT s.unit_id, u.name, s.programme_id
                FROM directory.published_unit_below below
                JOIN meetings.session s ON s.unit_id = below.unit_id
                JOIN meetings.programme p ON p.id = s.programme_id AND p.year = :year
                JOIN directory.published_unit u ON u.unit_id = s.unit_id
                WHERE below.ancestor_id = :top ORDER BY u.name, s.unit_id LIMIT 500
                """)
                .param("top", top.value())
                .param("year", year)
                .query((row, number) -> new Holding(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        new ProgrammeId(row.getObject("programme_id", UUID.class))))
                .list();
    }

    /** That a unit holds meetings in a programme. */
    record Holding(UnitId unit, String unitName, ProgrammeId programme) {}

    /** The days of the sessions that stand, for each unit at or below this one. */
    List<Day> listDays(UnitId top, int year) {
        return jdbc.sql("""
                SELECT s.unit_id, s.programme_id, s.day, s.is_extra
                FROM directory.published_unit_below below
                JOIN meetings.session s ON s.unit_id = below.unit_id AND s.dropped_version IS NULL
                JOIN meetings.programme p ON p.id = s.programme_id AND p.year = :year
                WHERE below.ancestor_id = :top
                """)
                .param("top", top.value())
                .param("year", year)
                .query((row, number) -> new Day(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("is_extra")))
                .list();
    }

    /** A session that stands. */
    record Day(UnitId unit, ProgrammeId programme, LocalDate day, boolean extra) {}
}
