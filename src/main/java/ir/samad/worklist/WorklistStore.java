package ir.samad.worklist;

import ir.samad.database.Condition;
import ir.samad.database.WordPatterns;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.PersianText;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorklistStore {

    private static final String COLUMNS = """
            SELECT subject_id, position_id, code, title, category, person, place, due_on, urgency, confidential, part,
                   box, sent_by, note, due_here, county_code, amber_days, arrived_at, opened_at, changed_at, guarded,
                   due_at, amber_at
            FROM worklist.entry
            """;
    /** Whose date has to be kept here. */
    private static final String MUST_BE_KEPT = "box NOT IN ('SENT', 'WAITING') AND part NOT IN ('COPY', 'ESCALATED')";

    private static final String WITH_A_DATE =
            "part NOT IN ('COPY', 'ESCALATED') AND (due_effective IS NOT NULL OR due_at IS NOT NULL)";
    private static final String HAS_A_DATE = "box NOT IN ('SENT', 'WAITING') AND " + WITH_A_DATE;
    private static final String DATED =
            "subject_id, position_id, due_effective, amber_days, county_code, arrived_at, due_at, amber_at";

    private final JdbcClient jdbc;
    private final LineLights lights;
    private final WorklistRows rows;

    WorklistStore(JdbcClient jdbc, LineLights lights, WorklistRows rows) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.rows = rows;
    }

    /** Puts it there; what stood there open before, with a date to be kept, is told. */
    Optional<DatedLine> put(Arrival arrival, Instant at) {
        var subject = arrival.subject();
        var county = subject.county();
        var moment = arrival.moment();
        return jdbc.sql("""
                WITH before AS (
                    SELECT %s FROM worklist.entry
                    WHERE subject_id = :subject AND position_id = :position AND %s)
                INSERT INTO worklist.entry
                    (subject_id, position_id, code, title, category, person, place, search_key, due_on, urgency, part,
                     box, sent_by, note, due_here, county_code, amber_days, arrived_at, opened_at, changed_at, guarded,
                     confidential, due_at, amber_at)
                VALUES (:subject, :position, :code, :title, :category, :person, :place, :key, :due, :urgency, :part,
                        'RECEIVED', :from, :note, :dueHere, :county, :amberDays, :at, NULL, :at, :guarded, :confidential, :dueAt,
                        :amberAt)
                ON CONFLICT (subject_id, position_id) DO UPDATE SET
                    code = excluded.code, title = excluded.title, category = excluded.category,
                    person = excluded.person, place = excluded.place, search_key = excluded.search_key,
                    due_on = excluded.due_on, urgency = excluded.urgency, part = excluded.part, box = 'RECEIVED',
                    sent_by = excluded.sent_by, note = excluded.note, due_here = excluded.due_here,
                    county_code = excluded.county_code, amber_days = excluded.amber_days,
                    arrived_at = excluded.arrived_at, opened_at = NULL, changed_at = excluded.changed_at,
                    guarded = excluded.guarded, confidential = excluded.confidential, due_at = excluded.due_at,
                    amber_at = excluded.amber_at
                RETURNING
                    (SELECT subject_id FROM before) AS subject_id, (SELECT position_id FROM before) AS position_id,
                    (SELECT due_effective FROM before) AS due_effective, (SELECT amber_days FROM before) AS amber_days,
                    (SELECT county_code FROM before) AS county_code, (SELECT arrived_at FROM before) AS arrived_at,
                    (SELECT due_at FROM before) AS due_at, (SELECT amber_at FROM before) AS amber_at
                """.formatted(DATED, HAS_A_DATE))
                .param("subject", subject.id())
                .param("position", arrival.position().value())
                .param("code", subject.code())
                .param("title", subject.title())
                .param("category", subject.category())
                .param("person", subject.person())
                .param("place", subject.place())
                .param("key", key(subject))
                .param("due", moment == null ? subject.dueOn() : null, Types.DATE)
                .param("urgency", subject.urgency().rank())
                .param("part", arrival.part().name())
                .param("from", arrival.from())
                .param("note", arrival.note())
                .param("dueHere", moment == null ? arrival.dueHere() : null, Types.DATE)
                .param("county", county == null ? null : county.value())
                .param("amberDays", arrival.amberDays())
                .param("guarded", subject.guarded())
                .param("confidential", subject.confidential())
                .param("dueAt", moment == null ? null : Timestamp.from(moment.due()), Types.TIMESTAMP)
                .param("amberAt", moment == null ? null : Timestamp.from(moment.amber()), Types.TIMESTAMP)
                .param("at", Timestamp.from(at))
                .query((row, number) ->
                        Optional.ofNullable(row.getObject("subject_id")).isPresent()
                                ? Optional.of(WorklistRows.datedLine(row, number))
                                : Optional.<DatedLine>empty())
                .single();
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

    void unreadAgain(PositionId position, UUID subject, Instant at) {
        jdbc.sql("""
                UPDATE worklist.entry SET opened_at = NULL, changed_at = :at
                WHERE subject_id = :subject AND position_id = :position AND box <> 'SENT'
                """)
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("position", position.value())
                .update();
    }

    /** Moves it to another box; tells the line when it has a date to be kept. */
    List<DatedLine> move(PositionId position, UUID subject, Box box, Instant at) {
        return jdbc.sql("""
                WITH before AS (
                    SELECT position_id FROM worklist.entry
                    WHERE subject_id = :subject AND position_id = :position AND box <> 'WAITING'),
                moved AS (
                    UPDATE worklist.entry SET box = :box, changed_at = :at
                    WHERE subject_id = :subject AND position_id = :position AND box <> :box
                    RETURNING *)
                SELECT %s FROM moved WHERE %s AND position_id IN (SELECT before.position_id FROM before)
                """.formatted(DATED, WITH_A_DATE))
                .param("box", box.name())
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .param("position", position.value())
                .query(WorklistRows::datedLine)
                .list();
    }

    /** Moves it on every worklist on which it is open; tells the lines that have a date to be kept, by position. */
    List<DatedLine> moveAll(UUID subject, Box box, Instant at) {
        return jdbc.sql("""
                WITH before AS (
                    SELECT position_id FROM worklist.entry WHERE subject_id = :subject AND box <> 'WAITING'),
                moved AS (
                    UPDATE worklist.entry SET box = :box, changed_at = :at
                    WHERE subject_id = :subject AND box <> 'SENT'
                    RETURNING *)
                SELECT %s FROM moved WHERE %s AND position_id IN (SELECT before.position_id FROM before)
                ORDER BY position_id
                """.formatted(DATED, WITH_A_DATE))
                .param("box", box.name())
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .query(WorklistRows::datedLine)
                .list();
    }

    /** The guarded lines of a worklist. */
    List<UUID> listGuarded(PositionId position) {
        return jdbc.sql("SELECT subject_id FROM worklist.entry WHERE position_id = :position AND guarded")
                .param("position", position.value())
                .query(UUID.class)
                .list();
    }

    List<Entry> list(PositionId position, View view, Collection<UUID> withheld, int most) {
        return shown(COLUMNS, position, view, withheld, most).query(rows::entry).list();
    }

    /** What stands on the page of a view, in its order. */
    List<UUID> listSubjects(PositionId position, View view, Collection<UUID> withheld) {
        return shown("SELECT subject_id FROM worklist.entry", position, view, withheld, View.PAGE_SIZE)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec shown(
            String select, PositionId position, View view, Collection<UUID> withheld, int most) {
        var where = where(position, view).and(WorklistRows.without(withheld));
        return jdbc.sql(select + " WHERE " + where.sql() + orderBy(view.order()) + " LIMIT :most OFFSET :skip")
                .params(where.parameters())
                .param("most", most)
                .param("skip", (view.page() - 1) * View.PAGE_SIZE);
    }

    Optional<Entry> find(PositionId position, UUID subject) {
        return jdbc.sql(COLUMNS + " WHERE subject_id = :subject AND position_id = :position")
                .param("subject", subject)
                .param("position", position.value())
                .query(rows::entry)
                .optional();
    }

    Counts counts(PositionId position, Collection<UUID> withheld) {
        var without = WorklistRows.without(withheld);
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE box = 'RECEIVED') AS received,
                       count(*) FILTER (WHERE box = 'IN_HAND') AS in_hand,
                       count(*) FILTER (WHERE box = 'WAITING') AS waiting,
                       (SELECT count(*) FROM (SELECT 1 FROM worklist.entry s
                            WHERE s.position_id = :position AND s.box = 'SENT' AND %4$s LIMIT 1000) AS sent_ones) AS sent,
                       count(*) FILTER (WHERE %1$s AND (%2$s)) AS overdue,
                       count(*) FILTER (WHERE %1$s AND (%3$s)) AS soon,
                       count(*) FILTER (WHERE opened_at IS NULL) AS unread
                FROM worklist.entry
                WHERE position_id = :position AND box <> 'SENT' AND %4$s
                """.formatted(
                                MUST_BE_KEPT, lights.red().sql(), lights.amber().sql(), without.sql()))
                .params(lights.today().parameters())
                .params(lights.now())
                .params(without.parameters())
                .param("position", position.value())
                .query((row, number) -> new Counts(
                        row.getInt("received"),
                        row.getInt("in_hand"),
                        row.getInt("waiting"),
                        row.getInt("sent"),
                        row.getInt("overdue"),
                        row.getInt("soon"),
                        row.getInt("unread")))
                .single();
    }

    private Condition where(PositionId position, View view) {
        var where = Condition.where("position_id = :position", Map.of("position", position.value()));
        var box = view.box();
        if (box == null) {
            where.and("box <> 'SENT'");
        } else {
            where.and("box = :box", Map.of("box", box.name()));
        }
        if (view.overdue()) {
            where.and(MUST_BE_KEPT).and(lights.red());
        } else if (view.soon()) {
            where.and(MUST_BE_KEPT).and(lights.amber());
        }
        if (view.unread()) {
            where.and("opened_at IS NULL");
        }
        var urgency = view.urgency();
        if (urgency != null) {
            where.and("urgency = :urgency", Map.of("urgency", urgency.rank()));
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
            case DUE -> " ORDER BY urgency DESC, due_effective NULLS LAST, arrived_at, subject_id";
            case NEWEST -> " ORDER BY arrived_at DESC, subject_id";
            case OLDEST -> " ORDER BY arrived_at, subject_id";
        };
    }

    static String key(Subject subject) {
        return PersianText.searchKey(
                subject.code() + " " + subject.title() + " " + subject.person() + " " + subject.place());
    }
}
