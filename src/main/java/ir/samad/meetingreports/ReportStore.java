package ir.samad.meetingreports;

import ir.samad.calendar.Season;
import ir.samad.database.Condition;
import ir.samad.directory.UnitId;
import ir.samad.meetings.ProgrammeId;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the reports as they left. */
@Repository
class ReportStore {

    private static final String SELECT = """
            SELECT id, kind, unit_id, unit_name, programme_id, year, season, session_id, version, in_person, by_phone, digest,
                   released_at, released_by_name, released_by_title, received_at, received_by_name, returned_at,
                   returned_by_name, return_reason, erased_at
            FROM meetingreports.report WHERE
            """;

    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who release for this unit wait until the transaction ends. */
    void lock(UnitId unit) {
        Signing.lock(unit, jdbc);
    }

    /** How often this session, or this season of the unit, was released. */
    int countVersions(MeetingReport report) {
        var weekly = report.session() != null;
        return jdbc.sql("SELECT count(*) FROM meetingreports.report WHERE "
                        + (weekly
                                ? "session_id = :session"
                                : "kind = 'SEASONAL' AND programme_id = :programme AND unit_id = :unit AND year = :year"
                                        + " AND season = :season"))
                .params(
                        weekly
                                ? Map.of("session", report.session())
                                : Map.of(
                                        "programme", report.programme().value(),
                                        "unit", report.unit().value(),
                                        "year", report.season().year(),
                                        "season", report.season().number()))
                .query(Integer.class)
                .single();
    }

    void insert(MeetingReport report, ProvinceCode province, byte[] file, Collection<UUID> sessions, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingreports.report (
                    id, kind, unit_id, unit_name, province_code, programme_id, year, season, session_id, version, in_person,
                    by_phone, file, digest, released_at, released_by, released_by_name, released_by_title)
                VALUES (
                    :id, :kind, :unit, :unitName, :province, :programme, :year, :season, CAST(:session AS uuid), :version,
                    :inPerson, :byPhone, :file, :digest, :at, :by, :byName, :byTitle)
                """)
                .param("id", report.id())
                .param("kind", report.kind().name())
                .param("unit", report.unit().value())
                .param("unitName", report.unitName())
                .param("province", province.value())
                .param("programme", report.programme().value())
                .param("year", report.season().year())
                .param("season", report.season().number())
                .param("session", report.session())
                .param("version", report.version())
                .param("inPerson", report.inPerson())
                .param("byPhone", report.byPhone())
                .param("file", file)
                .param("digest", report.digest())
                .param("at", Timestamp.from(report.releasedAt()))
                .param("by", by.personId())
                .param("byName", report.releasedBy())
                .param("byTitle", report.releasedTitle())
                .update();
        jdbc.sql("INSERT INTO meetingreports.part SELECT :id, one FROM unnest(CAST(:sessions AS uuid[])) AS one")
                .param("id", report.id())
                .param("sessions", sessions.toArray(UUID[]::new))
                .update();
    }

    /** The reports of a unit in a programme, the newest first. */
    List<MeetingReport> list(UnitId unit, ProgrammeId programme) {
        return list(Condition.where(
                "unit_id = :unit AND programme_id = :programme",
                Map.of("unit", unit.value(), "programme", programme.value())));
    }

    /** What the bodies of a province sent of a season, the newest first. */
    List<MeetingReport> list(ProvinceCode province, Season season) {
        return list(Condition.where(
                "province_code = :province AND year = :year AND season = :season",
                Map.of("province", province.value(), "year", season.year(), "season", season.number())));
    }

    Optional<MeetingReport> find(UUID id, UnitId unit) {
        return list(Condition.where("id = :id AND unit_id = :unit", Map.of("id", id, "unit", unit.value()))).stream()
                .findFirst();
    }

    Optional<MeetingReport> find(UUID id, ProvinceCode province) {
        return list(Condition.where(
                        "id = :id AND province_code = :province", Map.of("id", id, "province", province.value())))
                .stream()
                .findFirst();
    }

    private List<MeetingReport> list(Condition condition) {
        return jdbc.sql(SELECT + condition.sql() + " ORDER BY released_at DESC, kind, version DESC, id DESC LIMIT "
                        + MOST)
                .params(condition.parameters())
                .query(ReportStore::read)
                .list();
    }

    byte[] file(UUID id) {
        return jdbc.sql("SELECT file FROM meetingreports.report WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The sessions of which a report tells. */
    List<UUID> listSessions(UUID id) {
        return jdbc.sql("SELECT session_id FROM meetingreports.part WHERE report_id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Reports released before a moment whose files are kept, after another in the order of release. */
    List<Aged> listAged(Instant before, Instant afterAt, UUID afterId, int most) {
        return jdbc.sql("""
                SELECT released_at, id FROM meetingreports.report
                WHERE erased_at IS NULL AND released_at < :before AND (released_at, id) > (:afterAt, :afterId)
                ORDER BY released_at, id LIMIT :most
                """)
                .param("before", Timestamp.from(before))
                .param("afterAt", Timestamp.from(afterAt))
                .param("afterId", afterId)
                .param("most", most)
                .query((row, number) -> new Aged(moment(row, "released_at"), row.getObject("id", UUID.class)))
                .list();
    }

    /** A report whose years may be over. */
    record Aged(Instant releasedAt, UUID id) {}

    /** Erases the file of a report; its digest and its figures stay. */
    boolean erase(UUID id, Instant at) {
        return jdbc.sql("""
                UPDATE meetingreports.report SET file = ''::bytea, erased_at = :at WHERE id = :id AND erased_at IS NULL
                """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    /** Erases what people said beside their answers before a moment; the answers stay. */
    int eraseRemarks(Instant before) {
        return jdbc.sql("UPDATE meetingreports.truth_check SET remark = '' WHERE called_at < :before AND remark <> ''")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** The sessions of which the reports tell that the governorate has and has not returned. */
    List<UUID> listReceived(ProvinceCode province, Season season) {
        return jdbc.sql("""
                SELECT DISTINCT p.session_id FROM meetingreports.report r
                JOIN meetingreports.part p ON p.report_id = r.id
                WHERE r.province_code = :province AND r.year = :year AND r.season = :season AND r.kind = 'WEEKLY'
                  AND r.received_at IS NOT NULL AND r.returned_at IS NULL AND r.erased_at IS NULL
                """)
                .param("province", province.value())
                .param("year", season.year())
                .param("season", season.number())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    boolean isReported(UUID session) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM meetingreports.part p JOIN meetingreports.report r ON r.id = p.report_id
                    WHERE p.session_id = :session AND r.returned_at IS NULL)
                """).param("session", session).query(Boolean.class).single();
    }

    void receive(UUID id, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE meetingreports.report SET received_at = :at, received_by = :by, received_by_name = :byName
                WHERE id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("id", id)
                .update();
    }

    /** Returns a report; a seasonal one of the same sessions goes back with a weekly one. */
    void giveBack(UUID id, String reason, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE meetingreports.report
                SET returned_at = :at, returned_by = :by, returned_by_name = :byName, return_reason = :reason
                WHERE returned_at IS NULL AND erased_at IS NULL AND (id = :id OR kind = 'SEASONAL' AND id IN (
                    SELECT other.report_id FROM meetingreports.part own
                    JOIN meetingreports.part other ON other.session_id = own.session_id WHERE own.report_id = :id))
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static MeetingReport read(ResultSet row, int number) throws SQLException {
        return new MeetingReport(
                row.getObject("id", UUID.class),
                MeetingReport.Kind.valueOf(row.getString("kind")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new Season(row.getInt("year"), row.getInt("season")),
                row.getObject("session_id", UUID.class),
                row.getInt("version"),
                row.getInt("in_person"),
                row.getInt("by_phone"),
                row.getString("digest"),
                moment(row, "released_at"),
                row.getString("released_by_name"),
                row.getString("released_by_title"),
                row.getObject("received_at") == null
                        ? null
                        : new MeetingReport.Received(moment(row, "received_at"), row.getString("received_by_name")),
                row.getObject("returned_at") == null
                        ? null
                        : new MeetingReport.Returned(
                                moment(row, "returned_at"),
                                row.getString("returned_by_name"),
                                row.getString("return_reason")),
                row.getObject("erased_at") == null ? null : moment(row, "erased_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
