package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a worklist last changed: read from one row of an index, so that nobody who changes one waits for another. */
@Repository
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The moment of the last change; the beginning of time for a worklist on which nothing ever stood. */
    Instant lastChange(PositionId position) {
        return jdbc.sql("""
                SELECT coalesce(greatest(
                    (SELECT changed_at FROM worklist.entry WHERE position_id = :position
                     ORDER BY changed_at DESC LIMIT 1),
                    (SELECT at FROM worklist.put_back WHERE position_id = :position)), 'epoch')
                """)
                .param("position", position.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Remembers that lines of every worklist on which the subject stands are put back or taken away. */
    void putBack(UUID subject, Instant at) {
        jdbc.sql("""
                INSERT INTO worklist.put_back (position_id, at)
                SELECT position_id, :at FROM worklist.entry WHERE subject_id = :subject ORDER BY position_id
                ON CONFLICT (position_id) DO UPDATE SET at = excluded.at
                """).param("at", Timestamp.from(at)).param("subject", subject).update();
    }
}
