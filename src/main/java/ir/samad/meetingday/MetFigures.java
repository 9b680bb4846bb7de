package ir.samad.meetingday;

import ir.samad.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people were met, and what came of it (M-7, M-12-1); never who. */
@Component
public class MetFigures {

    private final JdbcClient jdbc;

    MetFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People met in a session, of one mode and one result.
     *
     * @param state the result that stands; null while nothing was said
     */
    public record Met(UUID session, MeetingMode mode, MeetingResult.@Nullable State state, int people) {}

    /**
     * People met by a unit, of one mode and one result.
     *
     * @param state the result that stands; null while nothing was said
     * @param counted whether their sessions count (M-2-6)
     */
    public record MetOfUnit(
            UnitId unit, MeetingMode mode, MeetingResult.@Nullable State state, int people, boolean counted) {}

    /**
     * The figures of these units from one day to another, both counted.
     *
     * @param leftOut sessions whose people are not looked at
     * @param notCounted sessions whose people are told apart from those of the others
     */
    @Transactional(readOnly = true)
    public List<MetOfUnit> listByUnit(
            Collection<UnitId> units,
            LocalDate first,
            LocalDate last,
            Collection<UUID> leftOut,
            Collection<UUID> notCounted) {
        return jdbc.sql("""
                SELECT a.unit_id, a.mode, a.result_state, a.session_id <> ALL (:notCounted) AS is_counted, count(*) AS people
                FROM meetingday.applicant a
                WHERE a.unit_id = ANY (:units) AND a.day BETWEEN :first AND :last AND a.turn = 'MET'
                  AND a.session_id <> ALL (:leftOut)
                GROUP BY a.unit_id, a.mode, a.result_state, is_counted
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .param("leftOut", leftOut.toArray(UUID[]::new))
                .param("notCounted", notCounted.toArray(UUID[]::new))
                .query((row, number) -> new MetOfUnit(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        MeetingMode.valueOf(row.getString("mode")),
                        state(row),
                        row.getInt("people"),
                        row.getBoolean("is_counted")))
                .list();
    }

    private static MeetingResult.@Nullable State state(ResultSet row) throws SQLException {
        var state = row.getString("result_state");
        return state == null ? null : MeetingResult.State.valueOf(state);
    }

    /** Why a row is not yet as the rules want it (M-12-1). */
    public enum Lack {
        /** He still waits, or is inside. */
        WAITING,
        /** Nobody said what came of it. */
        UNSAID,
        /** It was in progress until a day that has passed. */
        OVERDUE
    }

    /**
     * A row of a session whose result is open or unsaid.
     *
     * @param number counts the people of the session
     */
    public record OpenRow(UUID applicant, LocalDate day, int number, Lack lack) {}

    /** The rows of these sessions that lack something on a day, in order. */
    @Transactional(readOnly = true)
    public List<OpenRow> listOpen(Collection<UUID> sessions, LocalDate today) {
        return jdbc.sql("""
                SELECT a.id, a.day, a.number,
                       CASE WHEN a.turn <> 'MET' THEN 'WAITING' WHEN a.result_state IS NULL THEN 'UNSAID' ELSE 'OVERDUE' END AS lack
                FROM meetingday.applicant a
                WHERE a.session_id = ANY (:sessions)
                  AND (a.turn IN ('WAITING', 'INSIDE')
                       OR a.turn = 'MET' AND (a.result_state IS NULL OR a.result_due < :today))
                ORDER BY a.day, a.session_id, a.number
                """)
                .param("sessions", sessions.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new OpenRow(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        Lack.valueOf(row.getString("lack"))))
                .list();
    }

    /** The figures of these units from one day to another, both counted. */
    @Transactional(readOnly = true)
    public List<Met> list(Collection<UnitId> units, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT a.session_id, a.mode, a.result_state, count(*) AS people
                FROM meetingday.applicant a
                WHERE a.unit_id = ANY (:units) AND a.day BETWEEN :first AND :last AND a.turn = 'MET'
                GROUP BY a.session_id, a.mode, a.result_state
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Met(
                        row.getObject("session_id", UUID.class),
                        MeetingMode.valueOf(row.getString("mode")),
                        state(row),
                        row.getInt("people")))
                .list();
    }
}
