package ir.samad.meetings;

import ir.samad.directory.UnitId;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sessions of a season of the whole country, just as far as they are counted. */
@Repository
class SeasonStore {

    private final JdbcClient jdbc;

    SeasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session of a body, as far as it is counted. */
    record Row(UUID id, ProvinceCode province, SessionStore.Day day, boolean dropped, boolean announced) {}

    /** Those of these sessions that a later timetable left out. */
    Set<UUID> listDropped(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM meetings.session WHERE id = ANY (CAST(:ids AS uuid[])) AND dropped_version IS NOT NULL
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** On which day each of these sessions is. */
    Map<UUID, LocalDate> listDays(Collection<UUID> ids) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("SELECT id, day FROM meetings.session WHERE id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
                });
        return days;
    }

    /** All sessions from one day to another, of everybody. */
    List<Row> list(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT s.id, p.province_code, u.county_code, s.unit_id, s.programme_id, s.day, s.is_extra, s.held_at IS NOT NULL AS is_held,
                       s.dropped_version IS NOT NULL AS is_dropped, n.is_noticed IS NOT NULL AS is_announced,
                       coalesce(n.is_noticed, FALSE) AS is_noticed,
                       EXISTS (SELECT 1 FROM meetings.absence a WHERE a.session_id = s.id AND a.is_accepted) AS is_excused
                FROM meetings.session s
                JOIN meetings.programme p ON p.id = s.programme_id
                JOIN directory.published_unit u ON u.unit_id = s.unit_id
                LEFT JOIN LATERAL (
                    SELECT bool_or(told.made_at < (s.day + told.opens_at) AT TIME ZONE 'Asia/Tehran') AS is_noticed
                    FROM meetings.announcement told WHERE told.session_id = s.id) n ON TRUE
                WHERE s.day BETWEEN :first AND :last
                ORDER BY s.unit_id, s.programme_id
                """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new ProvinceCode(row.getString("province_code")),
                        new SessionStore.Day(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                SessionRows.county(row),
                                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("is_extra"),
                                row.getBoolean("is_held"),
                                row.getBoolean("is_noticed"),
                                row.getBoolean("is_excused")),
                        row.getBoolean("is_dropped"),
                        row.getBoolean("is_announced")))
                .list();
    }
}
