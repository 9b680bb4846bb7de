package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What superiors change on worklists: lines that stand there for their eyes, and what they write on the holder's. */
@Repository
class SuperiorLines {

    private final JdbcClient jdbc;

    SuperiorLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void release(PositionId superior, UUID subject, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry SET box = 'SENT', changed_at = :at
                WHERE subject_id = :subject AND position_id = :position AND part = 'ESCALATED' AND box <> 'SENT'
                """)
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("position", superior.value())
                .update();
    }

    void remark(PositionId position, UUID subject, String note, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry SET note = :note, opened_at = NULL, changed_at = :at
                WHERE subject_id = :subject AND position_id = :position AND box <> 'SENT'
                """)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("position", position.value())
                .update();
    }
}
