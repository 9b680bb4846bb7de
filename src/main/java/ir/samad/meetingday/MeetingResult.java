package ir.samad.meetingday;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meeting for one person (M-12-1).
 *
 * @param action what was done, in words
 * @param due until when it will be done; null unless it is in progress
 */
public record MeetingResult(
        State state, String action, @Nullable LocalDate due, Instant at, String by) {

    /** The kinds of results; a closed list. */
    public enum State {
        SOLVED,
        /** Has a date, and returns until there is a final result. */
        IN_PROGRESS,
        REFERRED,
        NOT_POSSIBLE,
        GUIDED;

        public boolean isFinal() {
            return this != IN_PROGRESS;
        }
    }

    /** Whether it was to be done by now and nobody said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /**
     * What is to be said.
     *
     * @param due null unless it is in progress
     */
    public record Wanted(
            State state, String action, @Nullable LocalDate due) {}
}
