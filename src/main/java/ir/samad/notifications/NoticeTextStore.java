package ir.samad.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decided texts of notices in SQL. */
@Component
class NoticeTextStore {

    private final JdbcClient jdbc;

    NoticeTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the latest decision; 0 when there is none. */
    long latest() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM notifications.notice_text")
                .query(Long.class)
                .single();
    }

    /** All decisions, the one that counts of two for the same day first. */
    List<DecidedText> listAll() {
        return jdbc.sql("""
                SELECT id, message_key, language, body, subject_line, valid_from, reason, decided_by, decided_by_name,
                    recorded_at, number
                FROM notifications.notice_text
                ORDER BY valid_from DESC, number DESC
                """)
                .query((row, line) -> new DecidedText(
                        row.getObject("id", UUID.class),
                        row.getString("message_key"),
                        row.getString("language"),
                        row.getString("body"),
                        row.getString("subject_line"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("decided_by", UUID.class),
                        row.getString("decided_by_name"),
                        Claims.instant(row, "recorded_at"),
                        row.getLong("number")))
                .list();
    }

    void insert(DecidedText text) {
        jdbc.sql("""
                INSERT INTO notifications.notice_text (id, message_key, language, body, subject_line, valid_from, reason,
                    decided_by, decided_by_name, recorded_at)
                VALUES (:id, :key, :language, :body, :subjectLine, :validFrom, :reason, :by, :byName, :now)
                """)
                .param("id", text.id())
                .param("key", text.messageKey())
                .param("language", text.language())
                .param("body", text.body(), java.sql.Types.VARCHAR)
                .param("subjectLine", text.subjectLine(), java.sql.Types.VARCHAR)
                .param("validFrom", text.validFrom())
                .param("reason", text.reason())
                .param("by", text.decidedBy())
                .param("byName", text.decidedByName())
                .param("now", Claims.at(text.recordedAt()))
                .update();
    }
}
