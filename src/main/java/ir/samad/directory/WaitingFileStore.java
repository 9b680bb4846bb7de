package ir.samad.directory;

import ir.samad.database.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files between preview and saving, for whichever instance serves the second step. */
@Repository
class WaitingFileStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(List<SheetFile> files, UUID person) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM directory.waiting_file WHERE kept_at < :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        var id = Ids.next(clock);
        for (var i = 0; i < files.size(); i++) {
            jdbc.sql("""
                    INSERT INTO directory.waiting_file (waiting_id, number, person_id, kept_at, file_name, content)
                    VALUES (:id, :number, :person, :at, :name, :content)
                    """)
                    .param("id", id)
                    .param("number", i)
                    .param("person", person)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("name", files.get(i).name())
                    .param("content", files.get(i).content())
                    .update();
        }
        return id;
    }

    /** The files of an upload; empty when there is none, or it is somebody else's, or its day is over. */
    List<SheetFile> list(UUID id, UUID person) {
        return jdbc.sql("""
                SELECT file_name, content FROM directory.waiting_file
                WHERE waiting_id = :id AND person_id = :person AND kept_at >= :since
                ORDER BY number
                """)
                .param("id", id)
                .param("person", person)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SheetFile(row.getString("file_name"), row.getBytes("content")))
                .list();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM directory.waiting_file WHERE waiting_id = :id")
                .param("id", id)
                .update();
    }
}
