package ir.samad.meetings;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Announcement.Host;
import ir.samad.meetings.MeetingSession.Held;
import ir.samad.territory.CountyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads sessions with what was announced last, and the absence that stands, else the one rejected last. */
final class SessionRows {

    static final String SELECT = """
            SELECT s.id, s.programme_id, s.unit_id, u.name, u.county_code AS own_county, s.day, s.is_extra, s.dropped_version,
                   coalesce(n.opens_at, s.opens_at) AS opens_at, coalesce(n.closes_at, s.closes_at) AS closes_at,
                   s.held_at, s.held_by_name, s.protocols_kept, s.host_position AS met_position, s.host_person AS met_person,
                   s.host_title AS met_title, s.host_name AS met_name,
                   n.number, n.place, n.host_position, n.host_person, n.host_title, n.host_name, n.direct_line,
                   n.capacity, n.medium, n.made_at, n.made_by_name, n.county_code,
                   EXISTS (SELECT 1 FROM meetings.announcement early
                           WHERE early.session_id = s.id
                             AND early.made_at < (s.day + early.opens_at) AT TIME ZONE 'Asia/Tehran') AS is_noticed,
                   a.id AS absence_id, a.reason, a.asked_at, a.asked_by_name, a.is_accepted, a.remark, a.decided_at,
                   a.decided_by_name
            FROM meetings.session s
            JOIN meetings.programme p ON p.id = s.programme_id
            JOIN directory.published_unit u ON u.unit_id = s.unit_id
            LEFT JOIN LATERAL (SELECT * FROM meetings.announcement told WHERE told.session_id = s.id
                               ORDER BY told.number DESC LIMIT 1) n ON TRUE
            LEFT JOIN LATERAL (SELECT * FROM meetings.absence asked WHERE asked.session_id = s.id
                               ORDER BY asked.is_accepted IS FALSE, asked.asked_at DESC, asked.id DESC LIMIT 1) a ON TRUE
            """;

    private SessionRows() {}

    static ProvinceSession.Kept named(ResultSet row, int number) throws SQLException {
        return new ProvinceSession.Kept(row.getString("name"), kept(row));
    }

    private static KeptSession kept(ResultSet row) throws SQLException {
        return new KeptSession(
                row.getObject("id", UUID.class),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                code(row.getString("own_county")),
                row.getObject("day", LocalDate.class),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                row.getBoolean("is_extra"),
                row.getObject("dropped_version", Integer.class),
                announcement(row),
                row.getBoolean("is_noticed"),
                held(row),
                absence(row));
    }

    private static @Nullable Announcement announcement(ResultSet row) throws SQLException {
        var number = row.getObject("number", Integer.class);
        if (number == null) {
            return null;
        }
        return new Announcement(
                number,
                row.getString("place"),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                host(row, "host"),
                row.getString("direct_line"),
                row.getObject("capacity", Integer.class),
                row.getString("medium"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by_name"),
                county(row));
    }

    static @Nullable CountyCode county(ResultSet row) throws SQLException {
        return code(row.getString("county_code"));
    }

    private static @Nullable CountyCode code(@Nullable String county) {
        return county == null ? null : new CountyCode(county);
    }

    private static Host host(ResultSet row, String which) throws SQLException {
        return new Host(
                new PositionId(row.getObject(which + "_position", UUID.class)),
                new PersonId(row.getObject(which + "_person", UUID.class)),
                row.getString(which + "_title"),
                row.getString(which + "_name"));
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        var at = row.getTimestamp("held_at");
        return at == null
                ? null
                : new Held(
                        at.toInstant(),
                        row.getString("held_by_name"),
                        row.getBoolean("protocols_kept"),
                        row.getObject("met_position") == null ? null : host(row, "met"));
    }

    private static @Nullable Absence absence(ResultSet row) throws SQLException {
        var id = row.getObject("absence_id", UUID.class);
        if (id == null) {
            return null;
        }
        return new Absence(
                id,
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by_name"),
                row.getObject("is_accepted", Boolean.class),
                row.getString("remark"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
