package ir.samad.proceedings;

import ir.samad.directory.PositionId;
import ir.samad.shell.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agenda, attendance and the cases heard. */
@Repository
class SessionContentStore {

    private final JdbcClient jdbc;

    SessionContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> listAgenda(UUID session) {
        return jdbc.sql(
                        "SELECT number, wording FROM proceedings.agenda_item WHERE session_id = :session ORDER BY number")
                .param("session", session)
                .query((row, number) -> new AgendaItem(row.getInt("number"), row.getString("wording")))
                .list();
    }

    void insertAgenda(UUID session, String wording) {
        jdbc.sql("""
                INSERT INTO proceedings.agenda_item (session_id, number, wording)
                SELECT :session, coalesce(max(number), 0) + 1, :wording
                FROM proceedings.agenda_item WHERE session_id = :session
                """).param("session", session).param("wording", wording).update();
    }

    boolean removeAgenda(UUID session, int number) {
        return jdbc.sql("DELETE FROM proceedings.agenda_item WHERE session_id = :session AND number = :number")
                        .param("session", session)
                        .param("number", number)
                        .update()
                == 1;
    }

    List<Attendee> listAttendees(UUID session) {
        return jdbc.sql("""
                SELECT number, position_id, name, title, body, is_empowered, mandate_number, mandate_day, presence
                FROM proceedings.attendee WHERE session_id = :session ORDER BY number
                """)
                .param("session", session)
                .query(SessionContentStore::attendee)
                .list();
    }

    /** Enters somebody after the others; his number is given here. */
    void insert(UUID session, Attendee one) {
        var mandate = one.mandate();
        var position = one.position();
        jdbc.sql("""
                INSERT INTO proceedings.attendee
                    (session_id, number, position_id, name, title, body, is_empowered, mandate_number, mandate_day, presence)
                SELECT :session, coalesce(max(number), 0) + 1, :position, :name, :title, :body, :empowered, :mandate,
                       :mandateDay, :presence
                FROM proceedings.attendee WHERE session_id = :session
                """)
                .param("session", session)
                .param("position", position == null ? null : position.value())
                .param("name", one.name())
                .param("title", one.title())
                .param("body", one.body())
                .param("empowered", mandate != null)
                .param("mandate", mandate == null ? null : mandate.number())
                .param("mandateDay", mandate == null ? null : mandate.day())
                .param("presence", one.presence().name())
                .update();
    }

    void setPresence(UUID session, int number, Attendee.Presence presence) {
        jdbc.sql("""
                UPDATE proceedings.attendee SET presence = :presence WHERE session_id = :session AND number = :number
                """)
                .param("session", session)
                .param("number", number)
                .param("presence", presence.name())
                .update();
    }

    /** Records that who was there was changed after the session was held. */
    void recordChange(UUID session, AttendanceChange change, Staff by) {
        var was = change.was();
        jdbc.sql("""
                INSERT INTO proceedings.attendance_change
                    (session_id, number, name, was, became, changed_at, changed_by, changed_by_name)
                SELECT :session, coalesce(max(number), 0) + 1, :name, CAST(:was AS text), :became, :at, :by, :byName
                FROM proceedings.attendance_change WHERE session_id = :session
                """)
                .param("session", session)
                .param("name", change.name())
                .param("was", was == null ? null : was.name())
                .param("became", change.became().name())
                .param("at", Timestamp.from(change.at()))
                .param("by", by.personId())
                .param("byName", change.by())
                .update();
    }

    /** What was changed of who was there after the session was held, as it was changed. */
    List<AttendanceChange> listChanges(UUID session) {
        return jdbc.sql("""
                SELECT name, was, became, changed_at, changed_by_name
                FROM proceedings.attendance_change WHERE session_id = :session ORDER BY number
                """)
                .param("session", session)
                .query((row, number) -> new AttendanceChange(
                        row.getString("name"),
                        row.getString("was") == null ? null : Attendee.Presence.valueOf(row.getString("was")),
                        Attendee.Presence.valueOf(row.getString("became")),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by_name")))
                .list();
    }

    /** Who holds a position of the list now. */
    void rename(UUID session, PositionId position, String name) {
        jdbc.sql("UPDATE proceedings.attendee SET name = :name WHERE session_id = :session AND position_id = :position")
                .param("session", session)
                .param("position", position.value())
                .param("name", name)
                .update();
    }

    void removeAttendee(UUID session, int number) {
        jdbc.sql("DELETE FROM proceedings.attendee WHERE session_id = :session AND number = :number")
                .param("session", session)
                .param("number", number)
                .update();
    }

    void removeAttendee(UUID session, PositionId position) {
        jdbc.sql("DELETE FROM proceedings.attendee WHERE session_id = :session AND position_id = :position")
                .param("session", session)
                .param("position", position.value())
                .update();
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        var position = row.getObject("position_id", UUID.class);
        return new Attendee(
                row.getInt("number"),
                position == null ? null : new PositionId(position),
                row.getString("name"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("is_empowered")
                        ? new Attendee.Mandate(
                                row.getString("mandate_number"), row.getObject("mandate_day", LocalDate.class))
                        : null,
                Attendee.Presence.valueOf(row.getString("presence")));
    }

    List<HeardCase> listHeard(UUID session) {
        return jdbc.sql("""
                SELECT number, case_id, tracking_code, is_call, note
                FROM proceedings.heard_case WHERE session_id = :session ORDER BY number
                """)
                .param("session", session)
                .query((row, number) -> new HeardCase(
                        row.getInt("number"),
                        row.getObject("case_id", UUID.class),
                        row.getString("tracking_code"),
                        row.getBoolean("is_call"),
                        row.getString("note")))
                .list();
    }

    /** Enters a case after the others; one that stands there stays as it is. */
    void insertHeard(UUID session, UUID caseId, String code, boolean call, String note, Instant at) {
        jdbc.sql("""
                INSERT INTO proceedings.heard_case (session_id, number, case_id, tracking_code, is_call, note, entered_at)
                SELECT :session, coalesce(max(number), 0) + 1, :case, :code, :call, :note, :at
                FROM proceedings.heard_case WHERE session_id = :session
                ON CONFLICT (session_id, case_id) DO NOTHING
                """)
                .param("session", session)
                .param("case", caseId)
                .param("code", code)
                .param("call", call)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether something was decided upon it. */
    boolean isDecidedUpon(UUID session, int number) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM proceedings.decision WHERE session_id = :session AND heard_number = :number)
                """)
                .param("session", session)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void removeHeard(UUID session, int number) {
        jdbc.sql("DELETE FROM proceedings.heard_case WHERE session_id = :session AND number = :number")
                .param("session", session)
                .param("number", number)
                .update();
    }
}
