package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.database.Condition;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingreports.Signing;
import ir.samad.meetingreports.activity.ActivityReport.Receipt;
import ir.samad.meetingreports.activity.ActivityReport.Recipient;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the reports of activity as they left, and who has them. */
@Repository
class ActivityStore {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(UnitId unit) {
        Signing.lock(unit, jdbc);
    }

    /** What a unit reported of a season, the newest first. */
    List<ActivityReport> list(UnitId unit, Season season) {
        return list(of(season).and(Condition.where("unit_id = :unit", Map.of("unit", unit.value()))));
    }

    /** What the units below a ministry reported. */
    List<ActivityReport> listFor(UnitId ministry, Season season) {
        return list(of(season).and(ministry(ministry)));
    }

    /** What the bodies of a province reported. */
    List<ActivityReport> listFor(ProvinceCode province, Season season) {
        return list(of(season).and(province(province)));
    }

    Optional<ActivityReport> find(UUID id, UnitId unit) {
        return find(id, Condition.where("unit_id = :unit", Map.of("unit", unit.value())));
    }

    Optional<ActivityReport> findFor(UUID id, UnitId ministry) {
        return find(id, ministry(ministry));
    }

    Optional<ActivityReport> findFor(UUID id, ProvinceCode province) {
        return find(id, province(province));
    }

    private Optional<ActivityReport> find(UUID id, Condition whose) {
        return list(Condition.where("id = :id", Map.of("id", id)).and(whose)).stream()
                .findFirst();
    }

    private static Condition of(Season season) {
        return Condition.where(
                "year = :year AND season = :season", Map.of("year", season.year(), "season", season.number()));
    }

    private static Condition ministry(UnitId unit) {
        return Condition.where("(ministry_id = :ministry OR above_id = :ministry)", Map.of("ministry", unit.value()));
    }

    private static Condition province(ProvinceCode province) {
        return Condition.where("province_code = :province", Map.of("province", province.value()));
    }

    private List<ActivityReport> list(Condition condition) {
        var receipts = receipts(condition);
        return jdbc.sql("""
                SELECT id, unit_id, unit_name, province_code, ministry_id, ministry_name, above_id, above_name, year, season, version, digest,
                       released_at, released_by_name, released_by_title
                FROM meetingreports.activity WHERE\s""" + condition.sql() + " ORDER BY released_at DESC, version DESC, id DESC LIMIT " + MOST)
                .params(condition.parameters())
                .query((row, number) -> read(row, receipts))
                .list();
    }

    private Map<UUID, List<Receipt>> receipts(Condition condition) {
        Map<UUID, List<Receipt>> found = new HashMap<>();
        jdbc.sql("""
                SELECT activity_id, recipient, received_at, received_by_name, received_by_title
                FROM meetingreports.activity_receipt
                WHERE activity_id IN (SELECT id FROM meetingreports.activity WHERE\s""" + condition.sql() + ") ORDER BY received_at")
                .params(condition.parameters())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("activity_id", UUID.class), id -> new ArrayList<>())
                            .add(new Receipt(
                                    Recipient.valueOf(row.getString("recipient")),
                                    moment(row, "received_at"),
                                    row.getString("received_by_name"),
                                    row.getString("received_by_title")));
                });
        return found;
    }

    private static ActivityReport read(ResultSet row, Map<UUID, List<Receipt>> receipts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ActivityReport(
                id,
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new ProvinceCode(row.getString("province_code")),
                new UnitId(row.getObject("ministry_id", UUID.class)),
                row.getString("ministry_name"),
                Optional.ofNullable(row.getObject("above_id", UUID.class))
                        .map(UnitId::new)
                        .orElse(null),
                row.getString("above_name"),
                new Season(row.getInt("year"), row.getInt("season")),
                row.getInt("version"),
                row.getString("digest"),
                moment(row, "released_at"),
                row.getString("released_by_name"),
                row.getString("released_by_title"),
                receipts.getOrDefault(id, List.of()));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    byte[] file(UUID id) {
        return jdbc.sql("SELECT file FROM meetingreports.activity WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The managers of a report, as it was sent. */
    List<ActivityLine> listLines(UUID id) {
        return jdbc.sql("""
                SELECT host_title, host_name, required, held, excused, missed, in_person, by_phone, solved, in_progress,
                       referred, not_possible, guided
                FROM meetingreports.activity_line WHERE activity_id = :id ORDER BY number
                """).param("id", id).query(ActivityStore::line).list();
    }

    private static ActivityLine line(ResultSet row, int number) throws SQLException {
        var results = new EnumMap<MeetingResult.State, Integer>(MeetingResult.State.class);
        for (var state : MeetingResult.State.values()) {
            var people = row.getInt(state.name().toLowerCase(java.util.Locale.ROOT));
            if (people > 0) {
                results.put(state, people);
            }
        }
        return new ActivityLine(
                row.getString("host_title"),
                row.getString("host_name"),
                row.getInt("required"),
                row.getInt("held"),
                row.getInt("excused"),
                row.getInt("missed"),
                row.getInt("in_person"),
                row.getInt("by_phone"),
                results);
    }

    void insert(ActivityReport report, List<ActivityLine> lines, byte[] file, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingreports.activity (
                    id, unit_id, unit_name, province_code, ministry_id, ministry_name, above_id, above_name, year, season, version, file, digest,
                    released_at, released_by, released_by_name, released_by_title)
                VALUES (
                    :id, :unit, :unitName, :province, :ministry, :ministryName, :above, :aboveName, :year, :season, :version, :file, :digest,
                    :at, :by, :byName, :byTitle)
                """)
                .param("id", report.id())
                .param("unit", report.unit().value())
                .param("unitName", report.unitName())
                .param("province", report.province().value())
                .param("ministry", report.ministry().value())
                .param("ministryName", report.ministryName())
                .param("above", report.above() == null ? null : report.above().value())
                .param("aboveName", report.aboveName())
                .param("year", report.season().year())
                .param("season", report.season().number())
                .param("version", report.version())
                .param("file", file)
                .param("digest", report.digest())
                .param("at", Timestamp.from(report.releasedAt()))
                .param("by", by.personId())
                .param("byName", report.releasedBy())
                .param("byTitle", report.releasedTitle())
                .update();
        var number = 0;
        for (var line : lines) {
            insert(report.id(), ++number, line);
        }
    }

    private void insert(UUID id, int number, ActivityLine line) {
        jdbc.sql("""
                INSERT INTO meetingreports.activity_line (
                    activity_id, number, host_title, host_name, required, held, excused, missed, in_person, by_phone, solved,
                    in_progress, referred, not_possible, guided)
                VALUES (
                    :id, :number, :title, :name, :required, :held, :excused, :missed, :inPerson, :byPhone, :solved,
                    :inProgress, :referred, :notPossible, :guided)
                """)
                .param("id", id)
                .param("number", number)
                .param("title", line.title())
                .param("name", line.name())
                .param("required", line.required())
                .param("held", line.held())
                .param("excused", line.excused())
                .param("missed", line.missed())
                .param("inPerson", line.inPerson())
                .param("byPhone", line.byPhone())
                .param("solved", line.of(MeetingResult.State.SOLVED))
                .param("inProgress", line.of(MeetingResult.State.IN_PROGRESS))
                .param("referred", line.of(MeetingResult.State.REFERRED))
                .param("notPossible", line.of(MeetingResult.State.NOT_POSSIBLE))
                .param("guided", line.of(MeetingResult.State.GUIDED))
                .update();
    }

    /** That a recipient has it; false when he had said so before. */
    boolean receive(UUID id, Recipient recipient, Instant at, Staff by) {
        return jdbc.sql("""
                INSERT INTO meetingreports.activity_receipt (
                    activity_id, recipient, received_at, received_by, received_by_name, received_by_title)
                VALUES (:id, :recipient, :at, :by, :byName, :byTitle)
                ON CONFLICT (activity_id, recipient) DO NOTHING
                """)
                        .param("id", id)
                        .param("recipient", recipient.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("byTitle", by.positionTitle())
                        .update()
                == 1;
    }
}
