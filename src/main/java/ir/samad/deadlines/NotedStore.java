package ir.samad.deadlines;

import ir.samad.calendar.Light;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.territory.CountyCode;
import ir.samad.worklist.DatedLine;
import ir.samad.worklist.DueMoment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What turned amber and red. */
@Repository
class NotedStore {

    /** Everybody writes in this order, so that nobody waits for somebody who waits for him. */
    private static final Comparator<Turn> ORDER = Comparator.<Turn, UUID>comparing(
                    turn -> turn.line().subject())
            .thenComparing(turn -> turn.line().position().value())
            .thenComparing(Turn::light);

    private final JdbcClient jdbc;

    /** A line that turned. */
    record Turn(DatedLine line, Light light, LocalDate on) {}

    /** What decides the day on which a note's line turned, and the day written there. */
    record Dated(
            Light light,
            LocalDate due,
            int amberDays,
            @Nullable CountyCode county,
            LocalDate turnedOn) {}

    NotedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes notes; what is noted already is passed over. Returns how many of them were new, by colour of each. */
    List<Light> note(List<Turn> turns, Instant at) {
        if (turns.isEmpty()) {
            return List.of();
        }
        // A digest begins when nobody is just noting: see lockOut.
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtext('samad.deadlines.noting'))")
                .query((row, number) -> true)
                .single();
        var sorted = turns.stream().sorted(ORDER).toList();
        return jdbc.sql("""
                INSERT INTO deadlines.noted (subject_id, position_id, unit_id, light, due, amber_days, county_code,
                    arrived_at, turned_on, noted_at, climb_on, due_at, climb_at)
                SELECT t.subject_id, t.position_id, p.unit_id, t.light, t.due, t.amber_days, t.county_code, t.arrived_at,
                       t.turned_on, :at, CASE t.light WHEN 'RED' THEN t.turned_on END, t.due_at,
                       CASE t.light WHEN 'RED' THEN t.due_at END
                FROM unnest(CAST(:subjects AS uuid[]), CAST(:positions AS uuid[]), CAST(:lights AS text[]),
                         CAST(:dues AS date[]), CAST(:days AS int[]), CAST(:counties AS text[]),
                         CAST(:arrivals AS timestamptz[]), CAST(:turned AS date[]), CAST(:moments AS timestamptz[]))
                     WITH ORDINALITY AS t (subject_id, position_id, light, due, amber_days, county_code, arrived_at,
                                           turned_on, due_at, place)
                JOIN directory.published_position p ON p.position_id = t.position_id
                ORDER BY t.place
                ON CONFLICT (subject_id, position_id, arrived_at, light, due) WHERE taken_back_at IS NULL DO NOTHING
                RETURNING light
                """)
                .param("at", Timestamp.from(at))
                .param("subjects", texts(sorted, turn -> turn.line().subject()))
                .param("positions", texts(sorted, turn -> turn.line().position().value()))
                .param("lights", texts(sorted, Turn::light))
                .param("dues", texts(sorted, turn -> turn.line().due()))
                .param("days", texts(sorted, turn -> turn.line().amberDays()))
                .param("counties", texts(sorted, turn -> code(turn.line().county())))
                .param("arrivals", texts(sorted, turn -> turn.line().arrivedAt()))
                .param("turned", texts(sorted, Turn::on))
                .param("moments", texts(sorted, turn -> due(turn.line().moment())))
                .query((row, number) -> Light.valueOf(row.getString("light")))
                .list();
    }

    /** Remembers when a line had no longer to be worked on. */
    void left(DatedLine line, Instant at) {
        jdbc.sql("""
                UPDATE deadlines.noted SET left_at = :at
                WHERE subject_id = :subject AND position_id = :position AND arrived_at = :arrived AND left_at IS NULL
                """)
                .param("at", Timestamp.from(at))
                .param("subject", line.subject())
                .param("position", line.position().value())
                .param("arrived", Timestamp.from(line.arrivedAt()))
                .update();
    }

    /** Notes of lines that an undone step had made are taken back; lines that are open again have not left. */
    void putBack(UUID subject, Instant at) {
        jdbc.sql("""
                UPDATE deadlines.noted n
                SET left_at = CASE WHEN l.open THEN NULL ELSE n.left_at END,
                    taken_back_at = CASE WHEN l.open OR n.left_at IS NOT NULL THEN NULL
                                         ELSE CAST(:at AS timestamptz) END
                FROM (SELECT m.number, EXISTS (
                          SELECT 1 FROM worklist.published_dated_line l
                          WHERE l.subject_id = m.subject_id AND l.position_id = m.position_id
                            AND l.arrived_at = m.arrived_at)
                          OR EXISTS (
                          SELECT 1 FROM worklist.published_timed_line l
                          WHERE l.subject_id = m.subject_id AND l.position_id = m.position_id
                            AND l.arrived_at = m.arrived_at) AS open
                      FROM deadlines.noted m WHERE m.subject_id = :subject AND m.taken_back_at IS NULL) l
                WHERE n.subject_id = :subject AND n.number = l.number
                """).param("subject", subject).param("at", Timestamp.from(at)).update();
    }

    /** The kinds of standing notes whose dates lie on or after a day. */
    List<Dated> listDated(LocalDate since) {
        return jdbc.sql("""
                SELECT DISTINCT light, due, amber_days, county_code, turned_on FROM deadlines.noted
                WHERE taken_back_at IS NULL AND due >= :since AND due_at IS NULL
                """)
                .param("since", since)
                .query((row, number) -> new Dated(
                        Light.valueOf(row.getString("light")),
                        row.getObject("due", LocalDate.class),
                        row.getInt("amber_days"),
                        county(row),
                        row.getObject("turned_on", LocalDate.class)))
                .list();
    }

    /** The calendar says another day now: whoever had left before it never turned; the others turned on that day. */
    void correct(Dated wrong, LocalDate turnsOn, LocalDate today, Instant at) {
        jdbc.sql("""
                UPDATE deadlines.noted
                SET turned_on = :turns, climb_on = CASE WHEN climb_on IS NOT NULL AND step = 0 THEN :turns ELSE climb_on END,
                    taken_back_at = CASE
                        WHEN coalesce(CAST(left_at AT TIME ZONE :zone AS date), CAST(:today AS date)) < :turns
                        THEN CAST(:at AS timestamptz) END
                WHERE taken_back_at IS NULL AND due_at IS NULL AND light = :light AND due = :due AND amber_days = :days
                  AND county_code IS NOT DISTINCT FROM CAST(:county AS text) AND turned_on = :turned
                """)
                .param("turns", turnsOn)
                .param("zone", TehranClock.ZONE.getId())
                .param("today", today)
                .param("at", Timestamp.from(at))
                .param("light", wrong.light().name())
                .param("due", wrong.due())
                .param("days", wrong.amberDays())
                .param("county", code(wrong.county()))
                .param("turned", wrong.turnedOn())
                .update();
    }

    /** The lines that turned at a moment up to now and of which that is not noted. */
    List<DatedLine> listUnnoted(Instant now) {
        return jdbc.sql("""
                SELECT subject_id, position_id, due_at, amber_at, county_code, arrived_at
                FROM worklist.published_timed_line l
                WHERE amber_at <= :now
                  AND (SELECT count(*) FROM deadlines.noted n
                       WHERE n.subject_id = l.subject_id AND n.position_id = l.position_id
                         AND n.arrived_at = l.arrived_at AND n.due_at = l.due_at AND n.taken_back_at IS NULL)
                      < CASE WHEN l.due_at <= :now THEN 2 ELSE 1 END
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    var moment = new DueMoment(
                            row.getTimestamp("due_at").toInstant(),
                            row.getTimestamp("amber_at").toInstant());
                    return new DatedLine(
                            row.getObject("subject_id", UUID.class),
                            new PositionId(row.getObject("position_id", UUID.class)),
                            moment.day(),
                            0,
                            county(row),
                            row.getTimestamp("arrived_at").toInstant(),
                            moment);
                })
                .list();
    }

    /** The last number, read when nobody is just noting: whatever comes later has a greater one. */
    long lastSettled() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('samad.deadlines.noting'))")
                .query((row, number) -> true)
                .single();
        return jdbc.sql("SELECT last_value FROM deadlines.noted_number_seq")
                .query(Long.class)
                .single();
    }

    static DatedLine line(ResultSet row, int number) throws SQLException {
        return new DatedLine(
                row.getObject("subject_id", UUID.class),
                new PositionId(row.getObject("position_id", UUID.class)),
                row.getObject("due", LocalDate.class),
                row.getInt("amber_days"),
                county(row),
                row.getTimestamp("arrived_at").toInstant());
    }

    private static @Nullable CountyCode county(ResultSet row) throws SQLException {
        var code = row.getString("county_code");
        return code == null ? null : new CountyCode(code);
    }

    private static @Nullable Instant due(@Nullable DueMoment moment) {
        return moment == null ? null : moment.due();
    }

    private static @Nullable String code(@Nullable CountyCode county) {
        return county == null ? null : county.value();
    }

    private static String[] texts(List<Turn> turns, Function<Turn, @Nullable Object> part) {
        return turns.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
