package ir.samad.meetingday;

import ir.samad.shell.Staff;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
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
     * @param content digest of what it said; empty for those kept before digests were
     */
    record Made(UUID session, DayEntry.Kind kind, UUID applicant, UUID by, String content) {}

    /** Others who send the same key wait, in whichever session, until the transaction ends. */
    void lock(UUID key) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtextextended('meetingday.entry ' || :key, 0)) AS text)")
                .param("key", key.toString())
                .query((row, number) -> true)
                .single();
    }

    /** SHA-256 of what an entry says. */
    static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Made> find(UUID key) {
        return jdbc.sql(
                        "SELECT session_id, kind, applicant_id, made_by, content_digest FROM meetingday.entry WHERE key = :key")
                .param("key", key)
                .query((row, number) -> new Made(
                        row.getObject("session_id", UUID.class),
                        DayEntry.Kind.valueOf(row.getString("kind")),
                        row.getObject("applicant_id", UUID.class),
                        row.getObject("made_by", UUID.class),
                        row.getString("content_digest")))
                .optional();
    }

    void insert(UUID key, Made made, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingday.entry (key, session_id, kind, applicant_id, made_at, made_by, content_digest)
                VALUES (:key, :session, :kind, :applicant, :at, :by, :content)
                """)
                .param("key", key)
                .param("session", made.session())
                .param("kind", made.kind().name())
                .param("applicant", made.applicant())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("content", made.content())
                .update();
    }

    int deleteBefore(Instant before) {
        return jdbc.sql("DELETE FROM meetingday.entry WHERE made_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
