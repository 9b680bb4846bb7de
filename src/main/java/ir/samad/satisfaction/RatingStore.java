package ir.samad.satisfaction;

import ir.samad.cases.CaseAnswerUndone;
import ir.samad.cases.CaseAnswered;
import ir.samad.cases.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(CaseAnswered answered, byte[] link, Instant at) {
        jdbc.sql("""
                INSERT INTO satisfaction.rating (case_id, answer, link_digest, unit_id, asked_at)
                VALUES (:case, :answer, :link, :unit, :at)
                """)
                .param("case", answered.caseId().value())
                .param("answer", answered.answer())
                .param("link", link)
                .param("unit", answered.unit().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(CaseAnswerUndone undone) {
        jdbc.sql("""
                DELETE FROM satisfaction.rating WHERE case_id = :case AND answer = :answer AND given_at IS NULL
                """)
                .param("case", undone.caseId().value())
                .param("answer", undone.answer())
                .update();
    }

    void eraseRemarks(CaseId id) {
        jdbc.sql("UPDATE satisfaction.rating SET remark = NULL WHERE case_id = :case")
                .param("case", id.value())
                .update();
    }

    Optional<CaseId> findOpen(byte[] link, Instant askedAfter) {
        return jdbc.sql("""
                SELECT case_id FROM satisfaction.rating
                WHERE link_digest = :link AND given_at IS NULL AND asked_at > :after
                """)
                .param("link", link)
                .param("after", Timestamp.from(askedAfter))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** One statement, so that two at once give one rating. */
    Optional<CaseId> give(
            byte[] link, Instant askedAfter, int satisfaction, boolean solved, String remark, Instant at) {
        return jdbc.sql("""
                UPDATE satisfaction.rating
                SET given_at = :at, satisfaction = :satisfaction, solved = :solved, remark = :remark
                WHERE link_digest = :link AND given_at IS NULL AND asked_at > :after
                RETURNING case_id
                """)
                .param("at", Timestamp.from(at))
                .param("satisfaction", satisfaction)
                .param("solved", solved)
                .param("remark", remark)
                .param("link", link)
                .param("after", Timestamp.from(askedAfter))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }
}
