package ir.samad.arrival;

import ir.samad.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads between preview and yes, for whichever instance serves the second step; and what was brought in by whom. */
@Repository
class UploadStore {

    private static final Duration KEPT = Duration.ofDays(1);
    /** A program that brings something in says so every few seconds; one that is silent for so long has ended. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private static final String SELECT = """
            SELECT upload_id, kind, file_name, content, former_system, tell, kept_at, done, total,
                   CASE WHEN state = 'RUNNING' AND beat_at < :silent THEN 'FAILED' ELSE state END AS state
            FROM arrival.upload
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(ArrivalKind kind, String fileName, byte[] content, String system, boolean tell, UUID person) {
        jdbc.sql("DELETE FROM arrival.upload WHERE state IN ('WAITING', 'FAILED') AND kept_at < :before")
                .param("before", at(clock.instant().minus(KEPT)))
                .update();
        var id = Ids.next(clock);
        jdbc.sql("""
                INSERT INTO arrival.upload
                    (upload_id, kind, person_id, file_name, content, former_system, tell, kept_at, state, done, total)
                VALUES (:id, :kind, :person, :name, :content, :system, :tell, :at, 'WAITING', 0, 0)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("person", person)
                .param("name", fileName)
                .param("content", content)
                .param("system", system)
                .param("tell", tell)
                .param("at", at(clock.instant()))
                .update();
        return id;
    }

    /** An upload, for whoever sent it; one that nobody said yes to is gone after a day. */
    Optional<Upload> find(UUID id, ArrivalKind kind, UUID person) {
        return jdbc.sql(SELECT + """
                WHERE upload_id = :id AND kind = :kind AND person_id = :person
                  AND (state IN ('RUNNING', 'DONE') OR kept_at >= :since)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("person", person)
                .param("since", at(clock.instant().minus(KEPT)))
                .param("silent", at(clock.instant().minus(SILENT)))
                .query(UploadStore::upload)
                .optional();
    }

    /** What was brought in, newest first. */
    List<Upload> listDone(ArrivalKind kind, UUID person, int most) {
        return jdbc.sql(SELECT + """
                WHERE kind = :kind AND person_id = :person AND state = 'DONE' ORDER BY kept_at DESC LIMIT :most
                """)
                .param("kind", kind.name())
                .param("person", person)
                .param("most", most)
                .param("silent", at(clock.instant().minus(SILENT)))
                .query(UploadStore::upload)
                .list();
    }

    /** Takes an upload to bring it in; false when it is being brought in or was already. */
    boolean claim(UUID id, int total) {
        return jdbc.sql("""
                UPDATE arrival.upload SET state = 'RUNNING', done = 0, total = :total, beat_at = :now
                WHERE upload_id = :id AND (state IN ('WAITING', 'FAILED') OR (state = 'RUNNING' AND beat_at < :silent))
                """)
                        .param("id", id)
                        .param("total", total)
                        .param("now", at(clock.instant()))
                        .param("silent", at(clock.instant().minus(SILENT)))
                        .update()
                == 1;
    }

    void beat(UUID id, int done) {
        jdbc.sql("UPDATE arrival.upload SET done = :done, beat_at = :now WHERE upload_id = :id")
                .param("done", done)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** In the transaction that stores what it brings: it is done when that is. The file is no longer needed. */
    void finish(UUID id, int rows) {
        jdbc.sql("""
                UPDATE arrival.upload SET state = 'DONE', done = :rows, total = :rows, content = '', beat_at = :now
                WHERE upload_id = :id
                """)
                .param("rows", rows)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("UPDATE arrival.upload SET state = 'FAILED' WHERE upload_id = :id AND state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                ArrivalKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getString("former_system"),
                row.getBoolean("tell"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                ArrivalState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"));
    }
}
