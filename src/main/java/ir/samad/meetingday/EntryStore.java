package ir.samad.meetingday;

import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by which key what was made. */
@Repository
class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was made by a key.
     *
     * @param applicant whom it is about
     * @param by person who made it
     */
    record Made(UUID session, DayEntry.Kind kind, UUID applicant, UUID by) {}

    Optional<Made> find(UUID key) {
        return jdbc.sql("SELECT session_id, kind, applicant_id, made_by FROM meetingday.entry WHERE key = :key")
                .param("key", key)
                .query((row, number) -> new Made(
                        row.getObject("session_id", UUID.class),
                        DayEntry.Kind.valueOf(row.getString("kind")),
                        row.getObject("applicant_id", UUID.class),
                        row.getObject("made_by", UUID.class)))
                .optional();
    }

    void insert(UUID key, UUID session, DayEntry.Kind kind, UUID applicant, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingday.entry (key, session_id, kind, applicant_id, made_at, made_by)
                VALUES (:key, :session, :kind, :applicant, :at, :by)
                """)
                .param("key", key)
                .param("session", session)
                .param("kind", kind.name())
                .param("applicant", applicant)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .update();
    }

    int deleteBefore(Instant before) {
        return jdbc.sql("DELETE FROM meetingday.entry WHERE made_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
