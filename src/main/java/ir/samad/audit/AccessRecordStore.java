package ir.samad.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access records in the database. */
@Repository
class AccessRecordStore {

    private final JdbcClient jdbc;

    AccessRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID recordId, UUID subjectId, AccessRecord record) {
        jdbc.sql("""
                INSERT INTO audit.access_record
                    (subject_id, at, record_id, account_id, person_id, position_id, name, purpose, reason, address)
                VALUES (:subject, :at, :id, :account, :person, :position, :name, :purpose, :reason, :address)
                """)
                .param("subject", subjectId)
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param("id", recordId)
                .param("account", record.accountId())
                .param("person", record.personId())
                .param("position", record.positionId())
                .param("name", record.name())
                .param("purpose", record.purpose())
                .param("reason", record.reason())
                .param("address", record.address())
                .update();
    }

    List<AccessRecord> listFor(UUID subjectId) {
        return jdbc.sql("""
                SELECT at, account_id, person_id, position_id, name, purpose, reason, address
                FROM audit.access_record
                WHERE subject_id = :subject
                ORDER BY at DESC, record_id DESC
                """)
                .param("subject", subjectId)
                .query((row, number) -> new AccessRecord(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("position_id", UUID.class),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("reason"),
                        row.getString("address")))
                .list();
    }
}
