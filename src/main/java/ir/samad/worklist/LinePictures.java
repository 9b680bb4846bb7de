package ir.samad.worklist;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a subject as they stand at a moment, to be put back when a step is undone. */
@Repository
class LinePictures {

    private final JdbcClient jdbc;

    LinePictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String take(UUID subject) {
        return jdbc.sql("""
                SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]')::text FROM worklist.entry e WHERE e.subject_id = :subject
                """).param("subject", subject).query(String.class).single();
    }

    void putBack(UUID subject, String picture) {
        jdbc.sql("DELETE FROM worklist.entry WHERE subject_id = :subject")
                .param("subject", subject)
                .update();
        jdbc.sql("""
                INSERT INTO worklist.entry
                    (subject_id, position_id, code, title, category, person, place, search_key, due_on, urgency, confidential, part,
                     box, sent_by, note, due_here, county_code, amber_days, arrived_at, opened_at, changed_at,
                     guarded, due_at, amber_at)
                SELECT subject_id, position_id, code, title, category, person, place, search_key, due_on,
                       coalesce(urgency, 0), coalesce(confidential, false), part, box, sent_by, note, due_here, county_code, coalesce(amber_days, 1), arrived_at, opened_at,
                       changed_at, coalesce(guarded, false), due_at, amber_at
                FROM jsonb_populate_recordset(NULL::worklist.entry, CAST(:picture AS jsonb))
                WHERE subject_id = :subject
                """).param("picture", picture).param("subject", subject).update();
    }
}
