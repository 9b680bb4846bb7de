package ir.samad.meetingturns;

import java.time.LocalTime;
import java.util.List;

/**
 * What a waiting room sees of a session: numbers, and nothing of anybody.
 *
 * @param called who is inside
 * @param next whose turn it is after that
 */
public record QueueScreen(LocalTime opens, LocalTime closes, List<Called> called, List<Called> next) {

    /**
     * A number.
     *
     * @param onLine whether its owner is on the telephone
     */
    public record Called(int number, boolean onLine) {}
}
