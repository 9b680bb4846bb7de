package ir.samad.meetings;

import ir.samad.database.Condition;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps programmes, what is left out of them, and their approved timetables. */
@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the province has one of this title in this year already. */
    boolean insert(Programme programme, Instant at, Staff by) {
        return jdbc.sql("""
                INSERT INTO meetings.programme (id, province_code, year, title, instruments, first_day, last_day, holders,
                                                made_at, made_by, made_by_name)
                VALUES (:id, :province, :year, :title, :instruments, :first, :last, CAST(:holders AS text[]), :at, :by, :byName)
                ON CONFLICT (province_code, year, title) DO NOTHING
                """)
                        .param("id", programme.id().value())
                        .param("province", programme.province().value())
                        .param("year", programme.year())
                        .param("title", programme.title())
                        .param("instruments", programme.instruments())
                        .param("first", programme.first())
                        .param("last", programme.last())
                        .param(
                                "holders",
                                programme.holders().stream().map(Enum::name).toArray(String[]::new))
                        .param("at", Timestamp.from(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    Optional<Programme> find(ProgrammeId id) {
        return list(Condition.where("id = :id", Map.of("id", id.value())), "").stream()
                .findFirst();
    }

    /** The same, for whoever changes it; others who change it wait. */
    Programme lock(ProgrammeId id) {
        return list(Condition.where("id = :id", Map.of("id", id.value())), "FOR UPDATE")
                .getFirst();
    }

    /** The programmes of a province, the newest year first. */
    List<Programme> list(ProvinceCode province) {
        return list(Condition.where("province_code = :province", Map.of("province", province.value())), "");
    }

    /** The programmes of all provinces in a year. */
    List<Programme> list(int year) {
        return list(Condition.where("year = :year", Map.of("year", year)), "");
    }

    private List<Programme> list(Condition condition, String lock) {
        return jdbc.sql("SELECT id, province_code, year, title, instruments, first_day, last_day, holders"
                        + " FROM meetings.programme"
                        + " WHERE " + condition.sql() + " ORDER BY year DESC, first_day, title " + lock)
                .params(condition.parameters())
                .query((row, number) -> new Programme(
                        new ProgrammeId(row.getObject("id", UUID.class)),
                        new ProvinceCode(row.getString("province_code")),
                        row.getInt("year"),
                        row.getString("title"),
                        row.getString("instruments"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        HoldingBodies.read((String[]) row.getArray("holders").getArray())))
                .list();
    }

    void exclude(UUID exclusion, ProgrammeId id, LocalDate day, String reason, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetings.exclusion (id, programme_id, day, reason, made_at, made_by, made_by_name)
                VALUES (:id, :programme, :day, :reason, :at, :by, :byName)
                """)
                .param("id", exclusion)
                .param("programme", id.value())
                .param("day", day)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** False when the day is not left out. */
    boolean readmit(ProgrammeId id, LocalDate day, Instant at, Staff by) {
        return jdbc.sql("""
                UPDATE meetings.exclusion SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_by_name = :byName
                WHERE programme_id = :programme AND day = :day AND withdrawn_at IS NULL
                """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("programme", id.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /** The days left out now, with their reasons. */
    Map<LocalDate, String> listExclusions(ProgrammeId id) {
        Map<LocalDate, String> reasons = new TreeMap<>();
        jdbc.sql("SELECT day, reason FROM meetings.exclusion WHERE programme_id = :programme AND withdrawn_at IS NULL")
                .param("programme", id.value())
                .query(row -> {
                    reasons.put(row.getObject("day", LocalDate.class), row.getString("reason"));
                });
        return reasons;
    }

    void approve(ProgrammeId id, int version, List<LocalDate> days, MeetingPolicy policy, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetings.timetable (programme_id, version, days, opens_at, closes_at,
                                                approved_at, approved_by, approved_by_name)
                VALUES (:programme, :version, CAST(:days AS date[]), :opens, :closes, :at, :by, :byName)
                """)
                .param("programme", id.value())
                .param("version", version)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("opens", policy.opens())
                .param("closes", policy.closes())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    void publish(ProgrammeId id, int version, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE meetings.timetable SET published_at = :at, published_by = :by, published_by_name = :byName
                WHERE programme_id = :programme AND version = :version
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("programme", id.value())
                .param("version", version)
                .update();
    }

    /** All versions, the newest first. */
    List<Timetable> listTimetables(ProgrammeId id) {
        return jdbc.sql("""
                SELECT version, days, opens_at, closes_at, approved_at, approved_by_name, published_at, published_by_name
                FROM meetings.timetable WHERE programme_id = :programme ORDER BY version DESC
                """)
                .param("programme", id.value())
                .query((row, number) -> timetable(row))
                .list();
    }

    private static Timetable timetable(ResultSet row) throws SQLException {
        return new Timetable(
                row.getInt("version"),
                days(row.getArray("days")),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                row.getTimestamp("approved_at").toInstant(),
                row.getString("approved_by_name"),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by_name"));
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
