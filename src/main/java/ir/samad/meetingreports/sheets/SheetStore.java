package ir.samad.meetingreports.sheets;

import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sheets until they are taken in. */
@Repository
class SheetStore {

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID id, UnitId unit, String fileName, byte[] content, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingreports.sheet (id, unit_id, file_name, content, sent_at, sent_by, sent_by_name)
                VALUES (:id, :unit, :name, :content, :at, :by, :byName)
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("name", fileName)
                .param("content", content)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** What was sent before this moment and never taken in goes. */
    void dropOlder(Instant than) {
        jdbc.sql("DELETE FROM meetingreports.sheet WHERE taken_at IS NULL AND sent_at < :than")
                .param("than", Timestamp.from(than))
                .update();
    }

    Optional<SentSheet> find(UUID id, UnitId unit) {
        return jdbc.sql("""
                SELECT id, file_name, sent_at, taken_at, taken_rows FROM meetingreports.sheet
                WHERE id = :id AND unit_id = :unit
                """)
                .param("id", id)
                .param("unit", unit.value())
                .query((row, number) -> new SentSheet(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getObject("taken_at") == null
                                ? null
                                : row.getObject("taken_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getInt("taken_rows")))
                .optional();
    }

    /** Its bytes; empty once it was taken in. Others who take it in wait. */
    Optional<byte[]> lock(UUID id) {
        return jdbc.sql("SELECT content FROM meetingreports.sheet WHERE id = :id AND taken_at IS NULL FOR UPDATE")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("SELECT content FROM meetingreports.sheet WHERE id = :id AND taken_at IS NULL")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Its rows are taken in; the file itself is not needed any more. */
    void take(UUID id, int rows, Instant at) {
        jdbc.sql("""
                UPDATE meetingreports.sheet SET taken_at = :at, taken_rows = :rows, content = NULL WHERE id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("rows", rows)
                .param("id", id)
                .update();
    }
}
