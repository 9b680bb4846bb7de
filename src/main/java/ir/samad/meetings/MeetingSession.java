package ir.samad.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public meeting of one body (M-2-1).
 *
 * @param extra whether the body added it to its timetable itself
 * @param state where it stands
 * @param closure why offices are closed on its day; empty when they are not
 */
public record MeetingSession(
        UUID id, LocalDate day, LocalTime opens, LocalTime closes, boolean extra, State state, String closure) {

    /** Where a session stands. */
    public enum State {
        PLANNED,
        /** Offices are closed on its day by a declared closure. */
        EXCUSED_BY_CLOSURE,
        /** A later version of the timetable leaves its day out. */
        DROPPED
    }

    /** A session as it is kept. */
    record Kept(
            UUID id,
            LocalDate day,
            LocalTime opens,
            LocalTime closes,
            boolean extra,
            @Nullable Integer droppedVersion) {}
}
