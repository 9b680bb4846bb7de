package ir.samad.deadlines;

import ir.samad.worklist.DatedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the watcher stands, and the lines it looks through. */
@Repository
class WatchStore {

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last line looked at. */
    record After(LocalDate due, UUID subject, UUID position) {

        static After of(DatedLine line) {
            return new After(line.due(), line.subject(), line.position().value());
        }
    }

    /**
     * Where the watcher stands.
     *
     * @param round for which day, hour and calendar
     * @param complete whether that is done
     * @param days which number of amber days is being looked through
     * @param after the last line looked at; null before the first
     * @param calendar the state of the calendar by which notes were last looked over; null before the first time
     * @param digested day and times of day whose digests are made
     */
    record Standing(
            String round,
            boolean complete,
            int days,
            @Nullable After after,
            @Nullable Long calendar,
            String digested) {}

    /** Takes the watch for this transaction; empty when another instance has it. */
    Optional<Standing> take() {
        return jdbc.sql("""
                SELECT round, complete, after_days, after_due, after_subject, after_position, calendar_version, digested
                FROM deadlines.watch FOR UPDATE SKIP LOCKED
                """).query(WatchStore::standing).optional();
    }

    void put(Standing standing, @Nullable Instant caughtUp) {
        var after = standing.after();
        jdbc.sql("""
                UPDATE deadlines.watch
                SET round = :round, complete = :complete, after_days = :days, after_due = :due, after_subject = :subject,
                    after_position = :position, calendar_version = :calendar, digested = :digested,
                    caught_up_at = coalesce(:caughtUp, caught_up_at)
                """)
                .param("round", standing.round())
                .param("complete", standing.complete())
                .param("days", standing.days())
                .param("due", after == null ? null : after.due(), java.sql.Types.DATE)
                .param("subject", after == null ? null : after.subject(), java.sql.Types.OTHER)
                .param("position", after == null ? null : after.position(), java.sql.Types.OTHER)
                .param("calendar", standing.calendar())
                .param("digested", standing.digested())
                .param("caughtUp", caughtUp == null ? null : Timestamp.from(caughtUp), java.sql.Types.TIMESTAMP)
                .update();
    }

    Optional<Instant> caughtUpAt() {
        return jdbc.sql("SELECT caught_up_at FROM deadlines.watch WHERE caught_up_at IS NOT NULL")
                .query((row, number) -> row.getTimestamp("caught_up_at").toInstant())
                .optional();
    }

    /**
     * A line that is looked at.
     *
     * @param notes how many notes of it stand
     */
    record Seen(DatedLine line, int notes) {}

    /**
     * The next lines with this number of amber days whose date lies not after a day, in the order of their dates.
     * Notes are found by their subject: as a condition, their date would lead through all notes of a day when statistics are
     * old.
     */
    List<Seen> listNext(int days, LocalDate latest, @Nullable After after, int most) {
        var query = jdbc.sql(
                        """
                SELECT subject_id, position_id, due, amber_days, county_code, arrived_at,
                       (SELECT count(*) FILTER (WHERE n.due = l.due) FROM deadlines.noted n
                        WHERE n.subject_id = l.subject_id AND n.position_id = l.position_id
                          AND n.arrived_at = l.arrived_at AND n.taken_back_at IS NULL) AS notes
                FROM worklist.published_dated_line l
                WHERE amber_days = :days AND due <= :latest
                """ + (after == null ? "" : " AND (due, subject_id, position_id) > (:due, :subject, :position)")
                                + """
                 ORDER BY due, subject_id, position_id LIMIT :most
                """)
                .param("days", days)
                .param("latest", latest)
                .param("most", most);
        if (after != null) {
            query.param("due", after.due()).param("subject", after.subject()).param("position", after.position());
        }
        return query.query((row, number) -> new Seen(NotedStore.line(row, number), row.getInt("notes")))
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var due = row.getObject("after_due", LocalDate.class);
        return new Standing(
                row.getString("round"),
                row.getBoolean("complete"),
                row.getInt("after_days"),
                due == null
                        ? null
                        : new After(
                                due,
                                row.getObject("after_subject", UUID.class),
                                row.getObject("after_position", UUID.class)),
                row.getObject("calendar_version", Long.class),
                row.getString("digested"));
    }
}
