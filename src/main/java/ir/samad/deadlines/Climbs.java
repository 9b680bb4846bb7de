package ir.samad.deadlines;

import ir.samad.directory.PositionId;
import ir.samad.worklist.Worklists;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which late lines have to climb, and which superiors have them in their lists. */
@Repository
class Climbs {

    private static final String STANDS = "n.left_at IS NULL AND n.taken_back_at IS NULL";

    /** The note stands as it was read: nobody disposed of its line, climbed, or moved its day meanwhile. */
    private static final String AS_READ = """
            n.subject_id = :subject AND n.number = :number AND n.step = :step AND n.climb_on = :was AND\s""" + STANDS;

    /** The superior watches no longer because of any other late line of the subject. */
    private static final String NOBODY_ELSE = """
            NOT EXISTS (SELECT 1 FROM deadlines.climb o
                        WHERE o.subject_id = e.subject_id AND o.position_id = e.position_id AND o.ended_at IS NULL
                          AND (o.note, o.step) NOT IN (SELECT f.note, f.step FROM ended f
                                                       WHERE f.subject_id = o.subject_id))""";

    private final JdbcClient jdbc;
    private final Worklists worklists;
    private final Clock clock;

    Climbs(JdbcClient jdbc, Worklists worklists, Clock clock) {
        this.jdbc = jdbc;
        this.worklists = worklists;
        this.clock = clock;
    }

    /**
     * A note of a line that is late.
     *
     * @param number its number
     * @param turnedOn the first day on which it was late
     * @param on the day for which it is looked at
     * @param step how many superiors have it already
     * @param last the last of them; null while there is none
     * @param dueAt the moment that had to be kept; null for a date
     */
    record Late(
            UUID subject,
            long number,
            PositionId position,
            LocalDate due,
            @Nullable String county,
            LocalDate turnedOn,
            LocalDate on,
            int step,
            @Nullable PositionId last,
            @Nullable Instant dueAt) {}

    /**
     * When a late line is looked at next.
     *
     * @param on the day
     * @param at not before this moment of it; null for the whole day
     */
    record Next(LocalDate on, @Nullable Instant at) {}

    /** What is to be looked at up to and with this day, after a place in that order. */
    List<Late> listDue(LocalDate day, @Nullable Late after, int most) {
        var query = jdbc.sql(
                        """
                SELECT n.subject_id, n.number, n.position_id, n.due, n.county_code, n.turned_on, n.climb_on, n.step, n.due_at,
                       (SELECT c.position_id FROM deadlines.climb c
                        WHERE c.subject_id = n.subject_id AND c.note = n.number ORDER BY c.step DESC LIMIT 1) AS last
                FROM deadlines.noted n
                WHERE n.climb_on <= :day AND n.climb_on IS NOT NULL AND (n.climb_at IS NULL OR n.climb_at <= :now)
                  AND %s
                """.formatted(STANDS) + (after == null ? "" : " AND (n.climb_on, n.number) > (:on, :number)")
                                + " ORDER BY n.climb_on, n.number LIMIT :most")
                .param("day", day)
                .param("now", now())
                .param("most", most);
        if (after != null) {
            query.param("on", after.on()).param("number", after.number());
        }
        return query.query((row, number) -> new Late(
                        row.getObject("subject_id", UUID.class),
                        row.getLong("number"),
                        new PositionId(row.getObject("position_id", UUID.class)),
                        row.getObject("due", LocalDate.class),
                        row.getString("county_code"),
                        row.getObject("turned_on", LocalDate.class),
                        row.getObject("climb_on", LocalDate.class),
                        row.getInt("step"),
                        Optional.ofNullable(row.getObject("last", UUID.class))
                                .map(PositionId::new)
                                .orElse(null),
                        Optional.ofNullable(row.getTimestamp("due_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Takes the ladder for this transaction; false when another instance climbs. */
    boolean takeLadder() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('samad.deadlines.ladder'))")
                .query(Boolean.class)
                .single();
    }

    /** That a superior got a subject in his list, and at which step. */
    record Watching(PositionId superior, int step) {}

    /** Who got these subjects in his list so far, by whichever line. */
    Map<UUID, List<Watching>> listWatching(Set<UUID> subjects) {
        var watching = new HashMap<UUID, List<Watching>>();
        jdbc.sql("""
                SELECT subject_id, position_id, step FROM deadlines.climb
                WHERE subject_id = ANY (:subjects) ORDER BY subject_id, climbed_at, step
                """).param("subjects", subjects.toArray(UUID[]::new)).query(row -> {
            watching.computeIfAbsent(row.getObject("subject_id", UUID.class), first -> new ArrayList<>())
                    .add(new Watching(new PositionId(row.getObject("position_id", UUID.class)), row.getInt("step")));
        });
        return watching;
    }

    /** Looks again on a day, unless the note changed meanwhile; null when nothing is left to climb. */
    void lookAgain(Late late, @Nullable Next next) {
        write("UPDATE deadlines.noted n SET climb_on = :on, climb_at = :moment WHERE ", late, next);
    }

    private int write(String what, Late late, @Nullable Next next) {
        return jdbc.sql(what + AS_READ)
                .param("on", day(next), Types.DATE)
                .param("moment", moment(next), Types.TIMESTAMP)
                .param("subject", late.subject())
                .param("number", late.number())
                .param("step", late.step())
                .param("was", late.on())
                .update();
    }

    /** Takes the step, unless the line was disposed of, its day was moved, or another instance took it. */
    boolean take(Late late, PositionId superior, @Nullable Next next) {
        var step = "UPDATE deadlines.noted n SET step = n.step + 1, climb_on = :on, climb_at = :moment WHERE ";
        if (write(step, late, next) == 0) {
            return false;
        }
        jdbc.sql("""
                INSERT INTO deadlines.climb (subject_id, note, step, position_id, climbed_at)
                VALUES (:subject, :note, :step, :position, :at)
                """)
                .param("subject", late.subject())
                .param("note", late.number())
                .param("step", late.step() + 1)
                .param("position", superior.value())
                .param("at", now())
                .update();
        return true;
    }

    /** Takes a subject from the lists of superiors who watched lines that have left or are late no more. */
    void end(UUID subject) {
        end(" AND c.subject_id = :subject", subject);
    }

    /** The same for all subjects, after the calendar changed. */
    void endCorrected() {
        end("", null);
    }

    private void end(String which, @Nullable UUID subject) {
        var query = jdbc.sql("""
                WITH ended AS (
                    UPDATE deadlines.climb c SET ended_at = :at FROM deadlines.noted n
                    WHERE n.subject_id = c.subject_id AND n.number = c.note AND c.ended_at IS NULL
                      AND (n.left_at IS NOT NULL OR n.taken_back_at IS NOT NULL)%s
                    RETURNING c.subject_id, c.note, c.step, c.position_id)
                SELECT DISTINCT e.subject_id, e.position_id FROM ended e WHERE %s
                """.formatted(which, NOBODY_ELSE)).param("at", now());
        if (subject != null) {
            query.param("subject", subject);
        }
        query.query((row, number) -> new Watched(
                        row.getObject("subject_id", UUID.class),
                        new PositionId(row.getObject("position_id", UUID.class))))
                .list()
                .forEach(watched -> worklists.release(watched.superior(), watched.subject()));
    }

    private record Watched(UUID subject, PositionId superior) {}

    /** After an undone step: who watched a line that stands again watches it again. */
    void settle(UUID subject) {
        jdbc.sql("""
                UPDATE deadlines.climb c SET ended_at = NULL FROM deadlines.noted n
                WHERE c.subject_id = :subject AND n.subject_id = c.subject_id AND n.number = c.note AND %s
                """.formatted(STANDS)).param("subject", subject).update();
        end(subject);
    }

    private static @Nullable LocalDate day(@Nullable Next next) {
        return next == null ? null : next.on();
    }

    private static @Nullable Timestamp moment(@Nullable Next next) {
        return next == null || next.at() == null ? null : Timestamp.from(next.at());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
