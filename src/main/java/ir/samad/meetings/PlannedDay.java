package ir.samad.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that the rule of a programme offers.
 *
 * @param leftOut why there is no meeting; null when there is one
 * @param why the name of the holiday, or the reason in words; of a day of meetings, why offices are closed on it all the
 *     same, which excuses its sessions; empty when there is nothing to say
 */
public record PlannedDay(LocalDate date, @Nullable LeftOut leftOut, String why) {

    /** Why a day of the rule is none of meetings (M-4). */
    public enum LeftOut {
        HOLIDAY,
        BLOCKED_MONTH,
        EXCLUDED
    }

    /** Whether there is a meeting. */
    public boolean isHeld() {
        return leftOut == null;
    }
}
