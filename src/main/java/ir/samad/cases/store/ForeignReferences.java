package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.cases.ForeignOrigin;
import ir.samad.cases.HandedOver;
import ir.samad.recipients.RecipientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases are called in systems outside: those they came from, and those they were handed over to (N-3-1-2, N-6-3). */
@Repository
public class ForeignReferences {

    private final JdbcClient jdbc;

    ForeignReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases that have this number in any system outside. */
    public List<CaseId> find(String typed) {
        var key = FormerNumbers.key(typed);
        return key.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT case_id FROM cases.foreign_origin WHERE reference_key = :key
                        UNION SELECT case_id FROM cases.hand_over WHERE reference_key = :key
                        """)
                        .param("key", key)
                        .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** Whoever files the same number of the same system waits until this transaction ends. */
    public void claim(ForeignOrigin origin) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 63))::text")
                .param("name", origin.system().value() + " " + FormerNumbers.key(origin.reference()))
                .query(String.class)
                .list();
    }

    /** The case that came with this number. */
    public Optional<CaseId> findOrigin(ForeignOrigin origin) {
        return jdbc.sql("""
                SELECT case_id FROM cases.foreign_origin WHERE reference_key = :key AND recipient_id = :system
                """)
                .param("key", FormerNumbers.key(origin.reference()))
                .param("system", origin.system().value())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    public void insertOrigin(CaseId id, ForeignOrigin origin) {
        jdbc.sql("""
                INSERT INTO cases.foreign_origin (case_id, recipient_id, reference, reference_key)
                VALUES (:case, :system, :reference, :key)
                """)
                .param("case", id.value())
                .param("system", origin.system().value())
                .param("reference", origin.reference())
                .param("key", FormerNumbers.key(origin.reference()))
                .update();
    }

    public void insert(CaseId id, HandedOver handedOver) {
        jdbc.sql("""
                INSERT INTO cases.hand_over (case_id, number, recipient_id, recipient, handed_over_at, reference,
                                             reference_key, reference_number)
                VALUES (:case, :number, :recipient, :name, :at, :reference, :key, :told)
                """)
                .param("case", id.value())
                .param("number", handedOver.number())
                .param("recipient", handedOver.recipient().value())
                .param("name", handedOver.name())
                .param("at", Timestamp.from(handedOver.at()))
                .param("reference", handedOver.reference())
                .param("key", key(handedOver.reference()))
                .param("told", handedOver.reference() == null ? null : handedOver.number())
                .update();
    }

    /** With whom outside the case is now. */
    public Optional<HandedOver> findCurrent(CaseId id) {
        return jdbc.sql("""
                SELECT number, recipient_id, recipient, handed_over_at, reference FROM cases.hand_over
                WHERE case_id = :case AND returned_number IS NULL ORDER BY number DESC LIMIT 1
                """)
                .param("case", id.value())
                .query(ForeignReferences::handedOver)
                .optional();
    }

    /** Notes what it is called there. */
    public void note(CaseId id, HandedOver handedOver, String reference, int entry) {
        jdbc.sql("""
                UPDATE cases.hand_over SET reference = :reference, reference_key = :key, reference_number = :entry
                WHERE case_id = :case AND number = :number
                """)
                .param("reference", reference)
                .param("key", key(reference))
                .param("entry", entry)
                .param("case", id.value())
                .param("number", handedOver.number())
                .update();
    }

    /** It came back. */
    public void returned(CaseId id, HandedOver handedOver, int entry) {
        jdbc.sql("UPDATE cases.hand_over SET returned_number = :entry WHERE case_id = :case AND number = :number")
                .param("entry", entry)
                .param("case", id.value())
                .param("number", handedOver.number())
                .update();
    }

    private static @Nullable String key(@Nullable String reference) {
        return reference == null ? null : FormerNumbers.key(reference);
    }

    private static HandedOver handedOver(ResultSet row, int number) throws SQLException {
        return new HandedOver(
                row.getInt("number"),
                new RecipientId(row.getObject("recipient_id", UUID.class)),
                row.getString("recipient"),
                row.getTimestamp("handed_over_at").toInstant(),
                row.getString("reference"));
    }
}
