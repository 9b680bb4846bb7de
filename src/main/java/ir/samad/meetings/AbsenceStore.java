package ir.samad.meetings;

import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why sessions were not held. */
@Repository
class AbsenceStore {

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID id, UUID session, String reason, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetings.absence (id, session_id, reason, asked_at, asked_by, asked_by_name)
                VALUES (:id, :session, :reason, :at, :by, :byName)
                """)
                .param("id", id)
                .param("session", session)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    void decide(UUID id, boolean accepted, String remark, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE meetings.absence
                SET is_accepted = :accepted, remark = :remark, decided_at = :at, decided_by = :by, decided_by_name = :byName
                WHERE id = :id
                """)
                .param("accepted", accepted)
                .param("remark", remark)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("id", id)
                .update();
    }
}
