package ir.samad.meetings;

import ir.samad.meetings.Standing.Count;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What counts in a programme (decision 14, M-2-5).
 *
 * @param closureLowers whether a session on a closed day is not required
 * @param excusedLowers whether an excused session is not required
 * @param unannouncedCounts whether one that was held without notice counts
 * @param extraCounts whether one beside the timetable counts
 * @param penalty how many times its share a missed session takes from the score
 */
record Counting(
        boolean closureLowers,
        boolean excusedLowers,
        boolean unannouncedCounts,
        boolean extraCounts,
        boolean accuracyLowers,
        BigDecimal penalty) {

    /**
     * What one session adds.
     *
     * @param closed whether offices are closed on its day
     */
    Count of(SessionStore.Day day, boolean closed, LocalDate today) {
        var held = day.held() && (day.noticed() || unannouncedCounts) && (!day.extra() || extraCounts);
        var excused = closed && closureLowers || day.excused() && excusedLowers;
        var required = !day.extra() && (day.held() || !excused);
        var missed = required
                && !day.held()
                && !closed
                && !day.excused()
                && day.day().isBefore(today);
        return new Count(held ? 1 : 0, required ? 1 : 0, missed ? 1 : 0, Accuracy.NONE);
    }

    /** What one session adds of which everything is known that was said of it. */
    Count of(MeetingSession session, LocalDate today) {
        var absence = session.absence();
        var day = new SessionStore.Day(
                session.unit(),
                null,
                session.programme(),
                session.day(),
                session.extra(),
                session.held() != null,
                session.noticed(),
                absence != null && Boolean.TRUE.equals(absence.accepted()));
        return of(day, !session.closure().isEmpty(), today);
    }

    /** Whether a session that was held counts. */
    boolean isCounted(MeetingSession session) {
        return (session.noticed() || unannouncedCounts) && (!session.extra() || extraCounts);
    }
}
