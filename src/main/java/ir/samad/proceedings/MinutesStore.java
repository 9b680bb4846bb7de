package ir.samad.proceedings;

import static ir.samad.proceedings.OfficialSessionStore.moment;

import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps minutes that were signed, and why they were corrected. */
@Repository
class MinutesStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MinutesStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is signed, as it is kept: the same content always gives the same text. */
    String write(MinutesContent content) {
        return json.writeValueAsString(content);
    }

    /** All versions, the newest first. */
    List<Minutes> list(UUID session) {
        return jdbc.sql("""
                SELECT version, content, digest, reason, signed_at, signed_by_name, signed_by_title
                FROM proceedings.minutes WHERE session_id = :session ORDER BY version DESC
                """)
                .param("session", session)
                .query((row, number) -> new Minutes(
                        row.getInt("version"),
                        json.readValue(row.getString("content"), MinutesContent.class),
                        row.getString("digest"),
                        row.getString("reason"),
                        moment(row, "signed_at"),
                        row.getString("signed_by_name"),
                        row.getString("signed_by_title")))
                .list();
    }

    void insert(UUID session, int version, String content, String digest, String reason, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO proceedings.minutes
                    (session_id, version, content, digest, reason, signed_at, signed_by, signed_by_name, signed_by_title)
                VALUES (:session, :version, :content, :digest, :reason, :at, :by, :byName, :byTitle)
                """)
                .param("session", session)
                .param("version", version)
                .param("content", content)
                .param("digest", digest)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("byTitle", by.positionTitle())
                .update();
    }

    void correct(UUID session, int version, String reason, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO proceedings.correction (session_id, version, reason, opened_at, opened_by, opened_by_name)
                VALUES (:session, :version, :reason, :at, :by, :byName)
                """)
                .param("session", session)
                .param("version", version)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }
}
