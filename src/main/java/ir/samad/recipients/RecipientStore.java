package ir.samad.recipients;

import ir.samad.recipients.HandOverRecipient.Entry;
import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of recipients and of their history. */
@Repository
class RecipientStore {

    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HandOverRecipient> list() {
        return jdbc.sql("""
                SELECT recipient_id, name, branch, kind, reach, contact, active, version FROM recipients.recipient
                ORDER BY kind, branch, name
                """).query(RecipientStore::recipient).list();
    }

    /** How often anything was changed here. */
    long versions() {
        return jdbc.sql("SELECT coalesce(sum(version), 0) FROM recipients.recipient")
                .query(Long.class)
                .single();
    }

    Optional<HandOverRecipient> find(RecipientId id) {
        return jdbc.sql("""
                SELECT recipient_id, name, branch, kind, reach, contact, active, version FROM recipients.recipient
                WHERE recipient_id = :id
                """)
                .param("id", id.value())
                .query(RecipientStore::recipient)
                .optional();
    }

    /** Stores a new one; false when its name is taken. */
    boolean insert(RecipientId id, Entry entry) {
        return jdbc.sql("""
                INSERT INTO recipients.recipient
                    (recipient_id, name, name_key, branch, kind, reach, contact, active, version)
                VALUES (:id, :name, :key, :branch, :kind, :reach, :contact, TRUE, 1)
                ON CONFLICT (name_key) DO NOTHING
                """)
                        .param("id", id.value())
                        .param("name", entry.name())
                        .param("key", key(entry.name()))
                        .param("branch", entry.branch().name())
                        .param("kind", entry.kind().name())
                        .param("reach", entry.reach().name())
                        .param("contact", entry.contact())
                        .update()
                == 1;
    }

    /** Whether another one is called so. */
    boolean isTaken(String name, RecipientId but) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM recipients.recipient WHERE name_key = :key AND recipient_id <> :id)
                """)
                .param("key", key(name))
                .param("id", but.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes another version; false when somebody else has written since. */
    boolean update(HandOverRecipient before, Entry entry, boolean active) {
        return jdbc.sql("""
                UPDATE recipients.recipient SET
                    name = :name, name_key = :key, branch = :branch, kind = :kind, reach = :reach, contact = :contact,
                    active = :active, version = version + 1
                WHERE recipient_id = :id AND version = :version
                """)
                        .param("name", entry.name())
                        .param("key", key(entry.name()))
                        .param("branch", entry.branch().name())
                        .param("kind", entry.kind().name())
                        .param("reach", entry.reach().name())
                        .param("contact", entry.contact())
                        .param("active", active)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** Remembers how a recipient stands now, and by whom. */
    void remember(RecipientId id, UUID person, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO recipients.recipient_change
                    (recipient_id, version, made_at, person_id, made_by, name, branch, kind, reach, contact, active)
                SELECT recipient_id, version, :at, :person, :by, name, branch, kind, reach, contact, active
                FROM recipients.recipient WHERE recipient_id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    List<RecipientChange> history(RecipientId id) {
        return jdbc.sql("""
                SELECT recipient_id, name, branch, kind, reach, contact, active, version, made_at, made_by
                FROM recipients.recipient_change WHERE recipient_id = :id ORDER BY version DESC
                """)
                .param("id", id.value())
                .query((row, number) -> new RecipientChange(
                        row.getTimestamp("made_at").toInstant(), row.getString("made_by"), recipient(row, number)))
                .list();
    }

    private static String key(String name) {
        return PersianText.compactKey(name);
    }

    private static HandOverRecipient recipient(ResultSet row, int number) throws SQLException {
        return new HandOverRecipient(
                new RecipientId(row.getObject("recipient_id", UUID.class)),
                row.getString("name"),
                Branch.valueOf(row.getString("branch")),
                RecipientKind.valueOf(row.getString("kind")),
                Reach.valueOf(row.getString("reach")),
                row.getString("contact"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
