package ir.samad.worklist;

import ir.samad.database.Condition;
import ir.samad.database.WordPatterns;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorklistStore {

    private static final String COLUMNS = """
            SELECT subject_id, code, title, category, person, place, due_on, urgent, part, box, sent_by, note,
                   due_here, arrived_at, opened_at, changed_at
            FROM worklist.entry
            """;
    private static final String OVERDUE = "box <> 'SENT' AND part <> 'COPY' AND due_effective < :today";

    private final JdbcClient jdbc;

    WorklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Arrival arrival, Instant at) {
        var subject = arrival.subject();
        jdbc.sql("""
                INSERT INTO worklist.entry
                    (subject_id, position_id, code, title, category, person, place, search_key, due_on, urgent, part,
                     box, sent_by, note, due_here, arrived_at, opened_at, changed_at)
                VALUES (:subject, :position, :code, :title, :category, :person, :place, :key, :due, :urgent, :part,
                        'RECEIVED', :from, :note, :dueHere, :at, NULL, :at)
                ON CONFLICT (subject_id, position_id) DO UPDATE SET
                    code = excluded.code, title = excluded.title, category = excluded.category,
                    person = excluded.person, place = excluded.place, search_key = excluded.search_key,
                    due_on = excluded.due_on, urgent = excluded.urgent, part = excluded.part, box = 'RECEIVED',
                    sent_by = excluded.sent_by, note = excluded.note, due_here = excluded.due_here,
                    arrived_at = excluded.arrived_at, opened_at = NULL, changed_at = excluded.changed_at
                """)
                .param("subject", subject.id())
                .param("position", arrival.position().value())
                .param("code", subject.code())
                .param("title", subject.title())
                .param("category", subject.category())
                .param("person", subject.person())
                .param("place", subject.place())
                .param("key", key(subject))
                .param("due", subject.dueOn())
                .param("urgent", subject.urgent())
                .param("part", arrival.part().name())
                .param("from", arrival.from())
                .param("note", arrival.note())
                .param("dueHere", arrival.dueHere())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean opened(PositionId position, UUID subject, Instant at) {
        return jdbc.sql("""
                        UPDATE worklist.entry
                        SET opened_at = :at, changed_at = :at, box = CASE box WHEN 'RECEIVED' THEN 'IN_HAND' ELSE box END
                        WHERE subject_id = :subject AND position_id = :position AND opened_at IS NULL
                        """)
                        .param("at", Timestamp.from(at))
                        .param("subject", subject)
                        .param("position", position.value())
                        .update()
                > 0;
    }

    void move(PositionId position, UUID subject, Box box, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry SET box = :box, changed_at = :at
                WHERE subject_id = :subject AND position_id = :position
                """)
                .param("box", box.name())
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("position", position.value())
                .update();
    }

    void moveAll(UUID subject, Box box, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry SET box = :box, changed_at = :at WHERE subject_id = :subject AND box <> 'SENT'
                """)
                .param("box", box.name())
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .update();
    }

    void renew(Subject subject, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry
                SET code = :code, title = :title, category = :category, person = :person, place = :place,
                    search_key = :key, due_on = :due, urgent = :urgent, changed_at = :at
                WHERE subject_id = :subject
                """)
                .param("code", subject.code())
                .param("title", subject.title())
                .param("category", subject.category())
                .param("person", subject.person())
                .param("place", subject.place())
                .param("key", key(subject))
                .param("due", subject.dueOn())
                .param("urgent", subject.urgent())
                .param("at", Timestamp.from(at))
                .param("subject", subject.id())
                .update();
    }

    String picture(UUID subject) {
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
                    (subject_id, position_id, code, title, category, person, place, search_key, due_on, urgent, part,
                     box, sent_by, note, due_here, arrived_at, opened_at, changed_at)
                SELECT subject_id, position_id, code, title, category, person, place, search_key, due_on, urgent, part,
                       box, sent_by, note, due_here, arrived_at, opened_at, changed_at
                FROM jsonb_populate_recordset(NULL::worklist.entry, CAST(:picture AS jsonb))
                WHERE subject_id = :subject
                """).param("picture", picture).param("subject", subject).update();
    }

    List<Entry> list(PositionId position, View view, LocalDate today) {
        var where = where(position, view, today);
        return jdbc.sql(COLUMNS + " WHERE " + where.sql() + orderBy(view.order()) + " LIMIT :size OFFSET :skip")
                .params(where.parameters())
                .param("size", View.PAGE_SIZE)
                .param("skip", (view.page() - 1) * View.PAGE_SIZE)
                .query(WorklistStore::entry)
                .list();
    }

    boolean hasMore(PositionId position, View view, LocalDate today) {
        var where = where(position, view, today);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM worklist.entry WHERE " + where.sql()
                                + " LIMIT 1 OFFSET :skip) AS following")
                        .params(where.parameters())
                        .param("skip", view.page() * View.PAGE_SIZE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Entry> find(PositionId position, UUID subject) {
        return jdbc.sql(COLUMNS + " WHERE subject_id = :subject AND position_id = :position")
                .param("subject", subject)
                .param("position", position.value())
                .query(WorklistStore::entry)
                .optional();
    }

    Counts counts(PositionId position, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE box = 'RECEIVED') AS received,
                       count(*) FILTER (WHERE box = 'IN_HAND') AS in_hand,
                       count(*) FILTER (WHERE box = 'WAITING') AS waiting,
                       (SELECT count(*) FROM (SELECT 1 FROM worklist.entry s
                            WHERE s.position_id = :position AND s.box = 'SENT' LIMIT 1000) AS sent_ones) AS sent,
                       count(*) FILTER (WHERE part <> 'COPY' AND due_effective < :today) AS overdue,
                       count(*) FILTER (WHERE opened_at IS NULL) AS unread
                FROM worklist.entry
                WHERE position_id = :position AND box <> 'SENT'
                """)
                .param("position", position.value())
                .param("today", today)
                .query((row, number) -> new Counts(
                        row.getInt("received"),
                        row.getInt("in_hand"),
                        row.getInt("waiting"),
                        row.getInt("sent"),
                        row.getInt("overdue"),
                        row.getInt("unread")))
                .single();
    }

    private static Condition where(PositionId position, View view, LocalDate today) {
        var where = Condition.where("position_id = :position", Map.of("position", position.value()));
        var box = view.box();
        if (box == null) {
            where.and("box <> 'SENT'");
        } else {
            where.and("box = :box", Map.of("box", box.name()));
        }
        if (view.overdue()) {
            where.and(OVERDUE, Map.of("today", today));
        }
        if (view.unread()) {
            where.and("opened_at IS NULL");
        }
        if (!view.category().isEmpty()) {
            where.and("category = :category", Map.of("category", view.category()));
        }
        var words = WordPatterns.of(PersianText.searchKey(view.words()));
        if (words.length > 0) {
            where.and("search_key LIKE ALL (:words)", Map.of("words", words));
        }
        return where;
    }

    private static String orderBy(View.Order order) {
        return switch (order) {
            case DUE -> " ORDER BY urgent DESC, due_effective NULLS LAST, arrived_at, subject_id";
            case NEWEST -> " ORDER BY arrived_at DESC, subject_id";
            case OLDEST -> " ORDER BY arrived_at, subject_id";
        };
    }

    private static String key(Subject subject) {
        return PersianText.searchKey(
                subject.code() + " " + subject.title() + " " + subject.person() + " " + subject.place());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var opened = row.getTimestamp("opened_at");
        return new Entry(
                new Subject(
                        row.getObject("subject_id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("person"),
                        row.getString("place"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("urgent")),
                Part.valueOf(row.getString("part")),
                Box.valueOf(row.getString("box")),
                row.getString("sent_by"),
                row.getString("note"),
                row.getObject("due_here", LocalDate.class),
                row.getTimestamp("arrived_at").toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
