package ir.samad.meetings;

import ir.samad.database.Condition;
import ir.samad.directory.UnitId;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sessions of the bodies. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of those bodies of a province that have no session that stands from one day to another. */
    List<String> listWithout(ProvinceCode province, Collection<HoldingBodies> bodies, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT u.name FROM directory.published_unit u
                WHERE u.province_code = :province AND u.kind = ANY (CAST(:kinds AS text[])) AND u.active
                  AND (u.kind <> 'HEADQUARTERS' OR u.level IN ('COUNTY', 'PROVINCE')) AND NOT EXISTS (
                    SELECT 1 FROM meetings.session s
                    WHERE s.unit_id = u.unit_id AND s.day BETWEEN :first AND :last AND s.dropped_version IS NULL)
                ORDER BY u.name, u.unit_id LIMIT 500
                """)
                .param("province", province.value())
                .param("kinds", HoldingBodies.kinds(bodies))
                .param("first", first)
                .param("last", last)
                .query(String.class)
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

    /** The sessions of a unit in a programme, in order. */
    List<KeptSession> list(ProgrammeId id, UnitId unit) {
        return list(Condition.where(
                        "s.unit_id = :unit AND s.programme_id = :programme",
                        Map.of("unit", unit.value(), "programme", id.value())))
                .stream()
                .map(ProvinceSession.Kept::session)
                .toList();
    }

    Optional<KeptSession> find(UUID id) {
        return list(Condition.where("s.id = :id", Map.of("id", id))).stream()
                .findFirst()
                .map(ProvinceSession.Kept::session);
    }

    /** Others who change this session wait. */
    void lock(UUID id) {
        jdbc.sql("SELECT id FROM meetings.session WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The sessions of the bodies of a province on a day. */
    List<ProvinceSession.Kept> listOn(ProvinceCode province, LocalDate day) {
        return list(Condition.where(
                "p.province_code = :province AND s.day = :day AND s.dropped_version IS NULL",
                Map.of("province", province.value(), "day", day)));
    }

    /** The sessions of the bodies of a province for which an absence waits. */
    List<ProvinceSession.Kept> listWaiting(ProvinceCode province) {
        return list(Condition.where(
                "p.province_code = :province AND a.id IS NOT NULL AND a.is_accepted IS NULL",
                Map.of("province", province.value())));
    }

    /** The sessions of a province that are announced, from one day to another. */
    List<ProvinceSession.Kept> listAnnounced(ProvinceCode province, LocalDate first, LocalDate last) {
        return list(Condition.where(
                "p.province_code = :province AND s.day BETWEEN :first AND :last AND s.dropped_version IS NULL"
                        + " AND n.number IS NOT NULL",
                Map.of("province", province.value(), "first", first, "last", last)));
    }

    /** What a unit announced from one day to another. */
    List<ProvinceSession.Kept> listAnnounced(UnitId unit, LocalDate first, LocalDate last) {
        return list(Condition.where(
                "s.unit_id = :unit AND s.day BETWEEN :first AND :last AND s.dropped_version IS NULL"
                        + " AND n.number IS NOT NULL",
                Map.of("unit", unit.value(), "first", first, "last", last)));
    }

    /** Those of these sessions that were ever announced. */
    List<ProvinceSession.Kept> listAnnounced(Collection<UUID> ids) {
        return list(Condition.where(
                "s.id = ANY (CAST(:ids AS uuid[])) AND n.number IS NOT NULL", Map.of("ids", ids.toArray(UUID[]::new))));
    }

    /** The days on which bodies of a province have sessions in a year, in order. */
    List<LocalDate> listDays(ProvinceCode province, int year) {
        return jdbc.sql("""
                SELECT DISTINCT s.day FROM meetings.programme p JOIN meetings.session s ON s.programme_id = p.id
                WHERE p.province_code = :province AND p.year = :year AND s.dropped_version IS NULL ORDER BY s.day
                """)
                .param("province", province.value())
                .param("year", year)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /**
     * The sessions of bodies from one day to another, in order: those that stand, and those that were held before they were
     * left out.
     *
     * @param whose of which bodies
     */
    List<ProvinceSession.Kept> listBetween(Condition whose, LocalDate first, LocalDate last) {
        return jdbc.sql(SessionRows.SELECT + " WHERE s.day BETWEEN :first AND :last"
                        + " AND (s.dropped_version IS NULL OR s.held_at IS NOT NULL) AND (" + whose.sql()
                        + ") ORDER BY s.day, u.name, s.id")
                .params(whose.parameters())
                .param("first", first)
                .param("last", last)
                .query(SessionRows::named)
                .list();
    }

    private List<ProvinceSession.Kept> list(Condition condition) {
        return jdbc.sql(SessionRows.SELECT + " WHERE " + condition.sql() + " ORDER BY s.day, u.name, s.id LIMIT 2000")
                .params(condition.parameters())
                .query(SessionRows::named)
                .list();
    }

    /** Of which bodies: those at or below a unit. */
    static Condition below(UnitId top) {
        return Condition.where(
                "s.unit_id IN (SELECT below.unit_id FROM directory.published_unit_below below WHERE below.ancestor_id = :top)",
                Map.of("top", top.value()));
    }

    /** Of which bodies: those of a province. */
    static Condition in(ProvinceCode province) {
        return Condition.where("p.province_code = :province", Map.of("province", province.value()));
    }

    /** Of which body: one alone. */
    static Condition of(UnitId unit) {
        return Condition.where("s.unit_id = :unit", Map.of("unit", unit.value()));
    }

    /**
     * The units that have sessions, with the programme of each.
     *
     * @param whose of which bodies
     * @param year Jalali year
     */
    List<Holding> listHoldings(Condition whose, int year) {
        return jdbc.sql("""
                SELECT DISTINCT s.unit_id, u.name, s.programme_id
                FROM meetings.session s
                JOIN meetings.programme p ON p.id = s.programme_id AND p.year = :year
                JOIN directory.published_unit u ON u.unit_id = s.unit_id
                WHERE\s""" + whose.sql() + " ORDER BY u.name, s.unit_id")
                .params(whose.parameters())
                .param("year", year)
                .query((row, number) -> new Holding(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        new ProgrammeId(row.getObject("programme_id", UUID.class))))
                .list();
    }

    /** That a unit holds meetings in a programme. */
    record Holding(UnitId unit, String unitName, ProgrammeId programme) {}

    /** The sessions that stand, of all these bodies, as far as they are counted. */
    List<Day> listDays(Condition whose, int year) {
        return jdbc.sql("""
                SELECT s.unit_id, u.county_code, s.programme_id, s.day, s.is_extra, s.held_at IS NOT NULL AS is_held,
                       s.held_at IS NOT NULL AND EXISTS (
                           SELECT 1 FROM meetings.announcement n
                           WHERE n.session_id = s.id AND n.made_at < (s.day + n.opens_at) AT TIME ZONE 'Asia/Tehran'
                       ) AS is_noticed,
                       EXISTS (SELECT 1 FROM meetings.absence a WHERE a.session_id = s.id AND a.is_accepted) AS is_excused
                FROM meetings.session s
                JOIN meetings.programme p ON p.id = s.programme_id AND p.year = :year
                JOIN directory.published_unit u ON u.unit_id = s.unit_id
                WHERE s.dropped_version IS NULL AND\s""" + "(" + whose.sql() + ")")
                .params(whose.parameters())
                .param("year", year)
                .query((row, number) -> new Day(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        SessionRows.county(row),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("is_extra"),
                        row.getBoolean("is_held"),
                        row.getBoolean("is_noticed"),
                        row.getBoolean("is_excused")))
                .list();
    }

    /**
     * A session that stands, for counting.
     *
     * @param county county of its unit, whose closures are its own; null for one of the whole province
     * @param noticed whether it was announced before its start; asked only of held ones
     */
    record Day(
            UnitId unit,
            @Nullable CountyCode county,
            ProgrammeId programme,
            LocalDate day,
            boolean extra,
            boolean held,
            boolean noticed,
            boolean excused) {}
}
