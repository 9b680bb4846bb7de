package ir.samad.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files in SQL. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time for a subject, so that its files can be counted. */
    void lock(UUID subjectId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 210))")
                .param("subject", subjectId.toString())
                .query((row, number) -> 0)
                .list();
    }

    int count(UUID subjectId, int part) {
        return jdbc.sql("SELECT count(*) FROM attachments.attachment WHERE subject_id = :subject AND part = :part")
                .param("subject", subjectId)
                .param("part", part)
                .query(Integer.class)
                .single();
    }

    /** The same content sent with the same part of the same subject before: a doubled submission. */
    Optional<AttachmentId> findSame(UUID subjectId, int part, byte[] sha256) {
        return jdbc.sql("""
                SELECT id FROM attachments.attachment
                WHERE subject_id = :subject AND part = :part AND sha256 = :sha256 LIMIT 1
                """)
                .param("subject", subjectId)
                .param("part", part)
                .param("sha256", sha256)
                .query(UUID.class)
                .optional()
                .map(AttachmentId::new);
    }

    void insertBlob(byte[] sha256, byte[] content, Instant now) {
        jdbc.sql("""
                INSERT INTO attachments.blob (sha256, content, last_referenced_at)
                VALUES (:sha256, :content, :now)
                ON CONFLICT (sha256) DO UPDATE SET last_referenced_at = excluded.last_referenced_at
                """)
                .param("sha256", sha256)
                .param("content", content)
                .param("now", at(now))
                .update();
    }

    void insert(Attachment attachment, byte[] sha256, String sentName, int position, boolean staged) {
        jdbc.sql("""
                INSERT INTO attachments.attachment
                    (subject_id, id, part, sha256, name, sent_name, type, size, stored_at, position, staged)
                VALUES (:subject, :id, :part, :sha256, :name, :sentName, :type, :size, :now, :position, :staged)
                """)
                .param("subject", attachment.subjectId())
                .param("id", attachment.id().value())
                .param("part", attachment.part())
                .param("sha256", sha256)
                .param("name", attachment.name())
                .param("sentName", sentName)
                .param("type", attachment.type().name())
                .param("size", attachment.size())
                .param("now", at(attachment.storedAt()))
                .param("position", position)
                .param("staged", staged)
                .update();
    }

    /** The same file once more, with another part of its subject. */
    void copy(AttachmentId id, AttachmentId copy, UUID subjectId, int part, Instant now) {
        jdbc.sql("""
                INSERT INTO attachments.attachment
                    (subject_id, id, part, sha256, name, sent_name, type, size, stored_at, position, staged)
                SELECT subject_id, :copy, :part, sha256, name, sent_name, type, size, :now, position, FALSE
                FROM attachments.attachment WHERE subject_id = :subject AND id = :id
                """)
                .param("copy", copy.value())
                .param("part", part)
                .param("now", at(now))
                .param("subject", subjectId)
                .param("id", id.value())
                .update();
    }

    List<Attachment> list(UUID subjectId) {
        return jdbc.sql("""
                SELECT subject_id, id, part, name, type, size, stored_at
                FROM attachments.attachment
                WHERE subject_id = :subject
                ORDER BY stored_at, part, position, id
                """)
                .param("subject", subjectId)
                .query((row, number) -> attachment(row))
                .list();
    }

    Optional<Content> find(UUID subjectId, AttachmentId id) {
        return jdbc.sql("""
                SELECT a.subject_id, a.id, a.part, a.name, a.type, a.size, a.stored_at, a.sha256, b.content
                FROM attachments.attachment a
                JOIN attachments.blob b ON b.sha256 = a.sha256
                WHERE a.subject_id = :subject AND a.id = :id
                """)
                .param("subject", subjectId)
                .param("id", id.value())
                .query((row, number) -> new Content(
                        attachment(row), HexFormat.of().formatHex(row.getBytes("sha256")), row.getBytes("content")))
                .optional();
    }

    void move(UUID from, UUID to, int part) {
        jdbc.sql("""
                UPDATE attachments.attachment SET subject_id = :to, part = :part, staged = false
                WHERE subject_id = :from
                """).param("from", from).param("to", to).param("part", part).update();
    }

    /** Only of a draft: what belongs to a case stays. */
    boolean deleteStaged(UUID subjectId, AttachmentId id) {
        return jdbc.sql("DELETE FROM attachments.attachment WHERE subject_id = :subject AND id = :id AND staged")
                        .param("subject", subjectId)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void deleteAll(UUID subjectId) {
        jdbc.sql("DELETE FROM attachments.attachment WHERE subject_id = :subject")
                .param("subject", subjectId)
                .update();
    }

    int deleteStagedBefore(Instant moment) {
        return jdbc.sql("DELETE FROM attachments.attachment WHERE staged AND stored_at < :moment")
                .param("moment", at(moment))
                .update();
    }

    int deleteUnreferencedBefore(Instant moment) {
        return jdbc.sql("""
                DELETE FROM attachments.blob b
                WHERE b.last_referenced_at < :moment
                    AND NOT EXISTS (SELECT 1 FROM attachments.attachment a WHERE a.sha256 = b.sha256)
                """).param("moment", at(moment)).update();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getInt("part"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
