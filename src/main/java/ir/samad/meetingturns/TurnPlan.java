package ir.samad.meetingturns;

import ir.samad.meetings.MeetingSession;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How many turns of a session are given beforehand, and about when each is.
 *
 * @param length about how long each person takes
 * @param places how many turns are given beforehand
 * @param seats how many people the place takes, so that no more are asked to come (M-6); null when nobody said
 */
record TurnPlan(Duration length, int places, @Nullable Integer seats) {

    private static final int FULL = 100;

    static TurnPlan of(MeetingSession session, Duration length, int share) {
        var whole = Duration.between(session.opens(), session.closes());
        var announcement = session.announcement();
        return new TurnPlan(
                length,
                (int) (whole.multipliedBy(share).dividedBy(FULL).toSeconds() / length.toSeconds()),
                announcement == null ? null : announcement.capacity());
    }

    /** About when it is somebody's turn: the first one's when the session begins. */
    LocalTime about(MeetingSession session, int number) {
        var after = length.multipliedBy(number - 1L);
        var whole = Duration.between(session.opens(), session.closes());
        return after.compareTo(whole) < 0 ? session.opens().plus(after) : session.closes();
    }
}
