package ir.samad.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes in the database. */
@Repository
class OneTimeCodeStore {

    private final JdbcClient jdbc;

    OneTimeCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes go in and out of the database, nothing compares rows
    record Row(UUID id, byte[] salt, byte[] hash, Instant expiresAt, int attemptsLeft) {}

    void insert(Row row, String contact, String purpose, Instant now) {
        jdbc.sql("""
                INSERT INTO access.one_time_code
                    (code_id, contact, purpose, salt, code_hash, sent_at, expires_at, attempts_left)
                VALUES (:id, :contact, :purpose, :salt, :hash, :now, :expires, :attempts)
                """)
                .param("id", row.id())
                .param("contact", contact)
                .param("purpose", purpose)
                .param("salt", row.salt())
                .param("hash", row.hash())
                .param("now", Moments.in(now))
                .param("expires", Moments.in(row.expiresAt()))
                .param("attempts", row.attemptsLeft())
                .update();
    }

    /** The newest code that was neither used nor replaced, locked until the transaction ends. */
    Optional<Row> findLiving(String contact, String purpose) {
        return jdbc.sql("""
                SELECT code_id, salt, code_hash, expires_at, attempts_left
                FROM access.one_time_code
                WHERE contact = :contact AND purpose = :purpose AND ended_at IS NULL
                ORDER BY sent_at DESC, code_id DESC
                LIMIT 1
                FOR UPDATE
                """)
                .param("contact", contact)
                .param("purpose", purpose)
                .query((row, number) -> new Row(
                        row.getObject("code_id", UUID.class),
                        row.getBytes("salt"),
                        row.getBytes("code_hash"),
                        Moments.out(row, "expires_at"),
                        row.getInt("attempts_left")))
                .optional();
    }

    void countWrong(UUID id, Instant now) {
        jdbc.sql("""
                UPDATE access.one_time_code
                SET attempts_left = attempts_left - 1,
                    ended_at = CASE WHEN attempts_left <= 1 THEN CAST(:now AS timestamptz) END
                WHERE code_id = :id
                """).param("id", id).param("now", Moments.in(now)).update();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("UPDATE access.one_time_code SET ended_at = :now WHERE code_id = :id")
                .param("id", id)
                .param("now", Moments.in(now))
                .update();
    }

    void endAll(String contact, String purpose, Instant now) {
        jdbc.sql("""
                UPDATE access.one_time_code SET ended_at = :now
                WHERE contact = :contact AND purpose = :purpose AND ended_at IS NULL
                """)
                .param("contact", contact)
                .param("purpose", purpose)
                .param("now", Moments.in(now))
                .update();
    }

    void deleteExpiredBefore(Instant before) {
        jdbc.sql("DELETE FROM access.one_time_code WHERE expires_at < :before")
                .param("before", Moments.in(before))
                .update();
    }
}
