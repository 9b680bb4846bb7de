package ir.samad.meetingday;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what tells who was met; mode, turn and results stay. */
@Repository
class PeopleErasureStore {

    private final JdbcClient jdbc;

    PeopleErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose years are over. */
    record Due(LocalDate day, UUID id, @Nullable UUID caseId) {}

    /** Those met before a day of whom nothing is in progress, after another in the order of days. */
    List<Due> list(LocalDate before, LocalDate afterDay, UUID afterId, int most) {
        return jdbc.sql("""
                SELECT day, id, case_id FROM meetingday.applicant
                WHERE erased_at IS NULL AND day < :before AND result_state IS DISTINCT FROM 'IN_PROGRESS'
                  AND (day, id) > (:afterDay, :afterId)
                ORDER BY day, id LIMIT :most
                """)
                .param("before", before)
                .param("afterDay", afterDay)
                .param("afterId", afterId)
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("day", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Erases somebody, unless another has, or something is in progress again. */
    boolean erase(UUID id, Instant at) {
        var erased =
                jdbc.sql("""
                UPDATE meetingday.applicant SET
                    identity_value = '', first_name = '', last_name = '', phone = '', phone_of = '', subject = '',
                    erased_at = :at
                WHERE id = :id AND erased_at IS NULL AND result_state IS DISTINCT FROM 'IN_PROGRESS'
                """).param("at", Timestamp.from(at)).param("id", id).update();
        if (erased == 1) {
            jdbc.sql("UPDATE meetingday.result SET action = '' WHERE applicant_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("UPDATE meetingday.instruction SET text = '' WHERE applicant_id = :id")
                    .param("id", id)
                    .update();
        }
        return erased == 1;
    }

    /** Whether somebody of these sessions is still kept whole. */
    boolean isKept(Collection<UUID> sessions) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM meetingday.applicant
                    WHERE session_id = ANY (CAST(:sessions AS uuid[])) AND erased_at IS NULL)
                """)
                .param("sessions", sessions.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Of the people with this telephone of their own, the newest. */
    List<UUID> listOwn(String phone, int most) {
        return jdbc.sql("""
                SELECT id FROM meetingday.applicant
                WHERE phone = :phone AND phone_of = '' AND NOT is_phone_shared AND erased_at IS NULL
                ORDER BY day DESC, id LIMIT :most
                """)
                .param("phone", phone)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Until when something about him was in progress; empty when nothing ever was. */
    Optional<Progress> findProgress(UUID id) {
        return jdbc.sql("""
                SELECT min(said_at) FILTER (WHERE state = 'IN_PROGRESS') AS since,
                       max(said_at) FILTER (WHERE state <> 'IN_PROGRESS') AS ended
                FROM meetingday.result WHERE applicant_id = :id
                HAVING count(*) FILTER (WHERE state = 'IN_PROGRESS') > 0
                """)
                .param("id", id)
                .query((row, number) -> new Progress(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("ended") == null
                                ? null
                                : row.getTimestamp("ended").toInstant()))
                .optional();
    }

    /** How long somebody stood in the list of what is in progress. */
    record Progress(Instant since, @Nullable Instant ended) {}
}
