package ir.samad.meetings;

import ir.samad.meetings.Standing.Count;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

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
        var held = whyNot(day).isEmpty();
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

    /**
     * Why nothing of a session is counted, neither itself nor the people met in it; empty when it counts. This is the one
     * place that says so (M-2-5, M-2-6, decision 14).
     */
    Optional<NotCounted> whyNot(SessionStore.Day day) {
        return whyNot(day.held(), day.noticed(), day.extra());
    }

    /** The same of a session of which everything is known that was said of it. */
    Optional<NotCounted> whyNot(MeetingSession session) {
        return whyNot(session.held() != null, session.noticed(), session.extra());
    }

    private Optional<NotCounted> whyNot(boolean held, boolean noticed, boolean extra) {
        if (!held) {
            return Optional.of(NotCounted.NOT_HELD);
        }
        if (!noticed && !unannouncedCounts) {
            return Optional.of(NotCounted.WITHOUT_NOTICE);
        }
        return extra && !extraCounts ? Optional.of(NotCounted.BESIDE_TIMETABLE) : Optional.empty();
    }
}
