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

    /** Neither in progress nor still without any result (M-12-1). */
    private static final String NOTHING_OPEN =
            "result_state IS DISTINCT FROM 'IN_PROGRESS' AND NOT (turn = 'MET' AND result_state IS NULL)";

    /** The years count from what was said or is owed last, as those of a case do from its end. */
    private static final String NOTHING_YOUNGER = """
            NOT EXISTS (SELECT 1 FROM meetingday.result r
                        WHERE r.applicant_id = applicant.id AND (r.said_at AT TIME ZONE 'Asia/Tehran')::date >= :before)
            AND NOT EXISTS (SELECT 1 FROM meetingday.instruction i
                            WHERE i.applicant_id = applicant.id AND i.due >= :before)""";

    PeopleErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose years are over. */
    record Due(
            LocalDate day, UUID session, UUID id, @Nullable UUID caseId) {}

    /** Those met before a day of whom nothing is in progress, after another in the order of days. */
    List<Due> list(LocalDate before, LocalDate afterDay, UUID afterId, int most) {
        return jdbc.sql("""
                SELECT day, session_id, id, case_id FROM meetingday.applicant
                WHERE erased_at IS NULL AND day < :before AND %s AND %s
                  AND (day, id) > (:afterDay, :afterId)
                ORDER BY day, id LIMIT :most
                """.formatted(NOTHING_OPEN, NOTHING_YOUNGER))
                .param("before", before)
                .param("afterDay", afterDay)
                .param("afterId", afterId)
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("day", LocalDate.class),
                        row.getObject("session_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Erases somebody, unless another has, or something is in progress again. */
    boolean erase(UUID id, LocalDate before, Instant at) {
        var erased = jdbc.sql("""
                UPDATE meetingday.applicant SET
                    identity_value = '', first_name = '', last_name = '', phone = '', phone_of = '', subject = '',
                    erased_at = :at
                WHERE id = :id AND erased_at IS NULL AND %s AND %s
                """.formatted(NOTHING_OPEN, NOTHING_YOUNGER))
                .param("before", before)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
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

    /**
     * Of the people with this telephone of their own, the newest; none of them where it stands for two people, whoever of
     * them the clerk marked: nobody reads of a stranger because a number was mistyped or has changed hands.
     */
    List<UUID> listOwn(String phone, int most) {
        return jdbc.sql("""
                SELECT a.id FROM meetingday.applicant a
                WHERE a.phone = :phone AND a.phone_of = '' AND NOT a.is_phone_shared AND a.erased_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM meetingday.applicant other
                                  WHERE other.phone = :phone AND other.phone_of = '' AND other.erased_at IS NULL
                                    AND (other.identity_kind, other.identity_value)
                                        <> (a.identity_kind, a.identity_value))
                ORDER BY a.day DESC, a.id LIMIT :most
                """)
                .param("phone", phone)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Until when something about him was in progress, without an end while it is again; empty when nothing ever was. */
    Optional<Progress> findProgress(UUID id) {
        return jdbc.sql("""
                SELECT min(said_at) FILTER (WHERE state = 'IN_PROGRESS') AS since,
                       max(said_at) FILTER (WHERE state <> 'IN_PROGRESS' AND said_at > (
                           SELECT max(open.said_at) FROM meetingday.result open
                           WHERE open.applicant_id = :id AND open.state = 'IN_PROGRESS')) AS ended
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
