package ir.samad.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access records in the database. */
@Repository
class AccessRecordStore {

    private final JdbcClient jdbc;

    AccessRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record with its identity and whose data it is about. */
    record Row(UUID recordId, UUID subjectId, AccessRecord record) {}

    /** Inserts them in one statement. */
    void insert(List<Row> rows) {
        jdbc.sql("""
                INSERT INTO audit.access_record
                    (subject_id, at, record_id, account_id, person_id, position_id, name, purpose, reason, address)
                SELECT * FROM unnest(
                    CAST(:subjects AS uuid[]), CAST(:moments AS timestamptz[]), CAST(:ids AS uuid[]),
                    CAST(:accounts AS uuid[]), CAST(:persons AS uuid[]), CAST(:positions AS uuid[]),
                    CAST(:names AS text[]), CAST(:purposes AS text[]), CAST(:reasons AS text[]),
                    CAST(:addresses AS text[]))
                """)
                .param("subjects", texts(rows, Row::subjectId))
                .param("moments", texts(rows, row -> row.record().at()))
                .param("ids", texts(rows, Row::recordId))
                .param("accounts", texts(rows, row -> row.record().accountId()))
                .param("persons", texts(rows, row -> row.record().personId()))
                .param("positions", texts(rows, row -> row.record().positionId()))
                .param("names", texts(rows, row -> row.record().name()))
                .param("purposes", texts(rows, row -> row.record().purpose()))
                .param("reasons", texts(rows, row -> row.record().reason()))
                .param("addresses", texts(rows, row -> row.record().address()))
                .update();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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
