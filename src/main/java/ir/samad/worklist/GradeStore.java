package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all worklists show of a subject, when that changes: its words, its grade, and until when it is done. */
@Repository
class GradeStore {

    private final JdbcClient jdbc;

    GradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void renew(Subject subject, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry
                SET code = :code, title = :title, category = :category, person = :person, place = :place,
                    search_key = :key, due_on = CASE WHEN due_at IS NULL THEN CAST(:due AS date) END,
                    urgency = :urgency, confidential = :confidential, changed_at = :at
                WHERE subject_id = :subject
                """)
                .param("code", subject.code())
                .param("title", subject.title())
                .param("category", subject.category())
                .param("person", subject.person())
                .param("place", subject.place())
                .param("key", WorklistStore.key(subject))
                .param("due", subject.dueOn())
                .param("urgency", subject.urgency().rank())
                .param("confidential", subject.confidential())
                .param("at", Timestamp.from(at))
                .param("subject", subject.id())
                .update();
    }

    /** The open lines on which the subject is worked on, with the date that counts there. */
    List<DatedLine> listWorkedOn(UUID subject) {
        return list(subject, "box <> 'SENT'");
    }

    /** Those of them whose time runs: others are not waited for there. */
    List<DatedLine> listTimed(UUID subject) {
        return list(subject, "box IN ('RECEIVED', 'IN_HAND')");
    }

    private List<DatedLine> list(UUID subject, String boxes) {
        return jdbc.sql("""
                SELECT subject_id, position_id, due_effective, amber_days, county_code, arrived_at, due_at, amber_at
                FROM worklist.entry
                WHERE subject_id = :subject AND %s AND part IN ('LEAD', 'CONTRIBUTE')
                ORDER BY position_id
                """.formatted(boxes))
                .param("subject", subject)
                .query(WorklistRows::datedLine)
                .list();
    }

    /** Gives a line another date or moment: it arrives anew, unread, in its box. */
    void setDue(
            PositionId position,
            UUID subject,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate dueHere,
            int amberDays,
            @Nullable DueMoment moment,
            Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry
                SET due_on = :dueOn, due_here = :dueHere, amber_days = :amberDays, due_at = :dueAt, amber_at = :amberAt,
                    arrived_at = :at, opened_at = NULL
                WHERE subject_id = :subject AND position_id = :position
                """)
                .param("dueOn", moment == null ? dueOn : null, Types.DATE)
                .param("dueHere", moment == null ? dueHere : null, Types.DATE)
                .param("amberDays", amberDays)
                .param("at", Timestamp.from(at))
                .param("dueAt", moment == null ? null : Timestamp.from(moment.due()), Types.TIMESTAMP)
                .param("amberAt", moment == null ? null : Timestamp.from(moment.amber()), Types.TIMESTAMP)
                .param("subject", subject)
                .param("position", position.value())
                .update();
    }
}
