package ir.samad.cases.store;

import ir.samad.applicants.ApplicantId;
import ir.samad.cases.CaseId;
import ir.samad.catalogue.CaseType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what is personal in the files and histories of cases whose years are over; shows none of it. */
@Repository
public class ErasureStore {

    /** No clock is set back further while people work. */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases of a type closed before a moment and are still kept whole, and when the first of them closed. */
    public record Due(long cases, @Nullable Instant firstClosedAt) {}

    /** A case that is about to be erased, locked. */
    public record Doomed(CaseId id, @Nullable ApplicantId applicant, Instant registeredAt, Instant latestEntryAt) {}

    public Due count(CaseType type, Instant closedBefore) {
        return jdbc.sql("""
                SELECT count(*) AS cases, min(closed_at) AS first FROM cases.case_file
                WHERE type = :type AND closed_at < :before AND closed_at IS NOT NULL AND erased_at IS NULL
                """)
                .param("type", type.name())
                .param("before", Timestamp.from(closedBefore))
                .query((row, number) -> {
                    var first = row.getTimestamp("first");
                    return new Due(row.getLong("cases"), first == null ? null : first.toInstant());
                })
                .single();
    }

    /** Cases of a type that closed before a moment and are still kept whole, the earliest first. */
    public List<CaseId> list(CaseType type, Instant closedBefore, int most) {
        return jdbc.sql("""
                SELECT id FROM cases.case_file
                WHERE type = :type AND closed_at < :before AND closed_at IS NOT NULL AND erased_at IS NULL
                ORDER BY closed_at LIMIT :most
                """)
                .param("type", type.name())
                .param("before", Timestamp.from(closedBefore))
                .param("most", most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The case, locked, when it is closed since before this moment and nobody else erases or has erased it. */
    public Optional<Doomed> lock(CaseId id, Instant closedBefore) {
        return jdbc.sql("""
                SELECT applicant_id, registered_at, latest_entry_at FROM cases.case_file
                WHERE id = :id AND closed_at < :before AND erased_at IS NULL FOR UPDATE SKIP LOCKED
                """)
                .param("id", id.value())
                .param("before", Timestamp.from(closedBefore))
                .query((row, number) -> {
                    var applicant = row.getObject("applicant_id", UUID.class);
                    return new Doomed(
                            id,
                            applicant == null ? null : new ApplicantId(applicant),
                            row.getTimestamp("registered_at").toInstant(),
                            row.getTimestamp("latest_entry_at").toInstant());
                })
                .optional();
    }

    /** Erases what its entries say; their digests stay, and the chain verifies as before. */
    public void eraseContents(Doomed doomed) {
        jdbc.sql("""
                DELETE FROM cases.entry_content WHERE case_id = :case AND at BETWEEN :from AND :until
                """)
                .param("case", doomed.id().value())
                .param("from", Timestamp.from(doomed.registeredAt().minus(SET_BACK)))
                .param("until", Timestamp.from(doomed.latestEntryAt().plus(SET_BACK)))
                .update();
    }

    /**
     * Erases what the file says of a person; type, topic, county, dates, states and outcome stay.
     *
     * @param headline what lists show from now on
     */
    public void eraseFile(CaseId id, String headline, Instant at) {
        jdbc.sql("""
                UPDATE cases.case_file SET
                    headline = :headline, search_vector = '', place = '', late_reason = NULL, applicant_id = NULL,
                    mobile = NULL, email = NULL, foreign_phone = NULL, secret_digest = NULL, applicant_news = FALSE,
                    erased_at = :at
                WHERE id = :id
                """)
                .param("headline", headline)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Whether nothing of the case was erased. */
    public boolean isKept(CaseId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM cases.case_file WHERE id = :id AND erased_at IS NULL)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether no case is left of this applicant. */
    public boolean isGone(ApplicantId applicant) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM cases.case_file WHERE applicant_id = :applicant)")
                .param("applicant", applicant.value())
                .query(Boolean.class)
                .single();
    }
}
