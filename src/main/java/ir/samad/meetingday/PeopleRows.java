package ir.samad.meetingday;

import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People met as rows of the database. */
final class PeopleRows {

    static final String SELECT = """
            SELECT a.id, a.session_id, a.unit_id, a.day, a.number, a.mode, a.identity_kind, a.identity_value, a.first_name,
                   a.last_name, a.phone, a.phone_of, a.is_phone_shared, a.subject, a.turn, a.arrived_at, a.called_at,
                   a.case_id, r.state AS r_state, r.action AS r_action, r.due AS r_due, r.said_at AS r_at,
                   r.said_by_name AS r_by, i.text AS i_text, i.owner_position, i.owner_title, i.due AS i_due,
                   i.given_at, i.given_by_name, a.queue_number, a.is_phone_verified,
                   a.erased_at
            FROM meetingday.applicant a
            LEFT JOIN LATERAL (
                SELECT * FROM meetingday.result WHERE applicant_id = a.id ORDER BY number DESC LIMIT 1) r ON TRUE
            LEFT JOIN LATERAL (
                SELECT * FROM meetingday.instruction WHERE applicant_id = a.id ORDER BY number DESC LIMIT 1) i ON TRUE
            """;

    private PeopleRows() {}

    static MeetingApplicant read(ResultSet row, int number) throws SQLException {
        return new MeetingApplicant(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                person(row),
                Turn.valueOf(row.getString("turn")),
                moment(row, "arrived_at"),
                row.getObject("called_at") == null ? null : moment(row, "called_at"),
                row.getObject("case_id", UUID.class),
                row.getString("i_text") == null ? null : instruction(row),
                row.getString("r_state") == null ? null : result(row),
                row.getObject("queue_number", Integer.class),
                row.getBoolean("is_phone_verified"),
                row.getObject("erased_at") == null ? null : moment(row, "erased_at"));
    }

    private static PersonData person(ResultSet row) throws SQLException {
        return new PersonData(
                MeetingMode.valueOf(row.getString("mode")),
                new Identity(
                        IdentityKind.valueOf(row.getString("identity_kind")), row.getString("identity_value"), null),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("phone_of"),
                row.getBoolean("is_phone_shared"),
                row.getString("subject"));
    }

    private static Instruction instruction(ResultSet row) throws SQLException {
        return new Instruction(
                row.getString("i_text"),
                new PositionId(row.getObject("owner_position", UUID.class)),
                row.getString("owner_title"),
                row.getObject("i_due", LocalDate.class),
                moment(row, "given_at"),
                row.getString("given_by_name"));
    }

    static MeetingResult result(ResultSet row) throws SQLException {
        return new MeetingResult(
                MeetingResult.State.valueOf(row.getString("r_state")),
                row.getString("r_action"),
                row.getObject("r_due", LocalDate.class),
                moment(row, "r_at"),
                row.getString("r_by"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The columns of a person, as parameters. */
    static Map<String, @Nullable Object> person(PersonData person) {
        return Map.of(
                "mode", person.mode().name(),
                "kind", person.identity().kind().name(),
                "value", person.identity().value(),
                "first", person.firstName(),
                "last", person.lastName(),
                "phone", person.phone(),
                "phoneOf", person.phoneOf(),
                "shared", person.phoneShared(),
                "subject", person.subject());
    }
}
