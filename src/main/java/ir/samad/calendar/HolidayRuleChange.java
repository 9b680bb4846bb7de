package ir.samad.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a rule of official holidays.
 *
 * @param by name of who did it, as it was then
 * @param before the rule before the change; null when it was added
 */
public record HolidayRuleChange(
        What what,
        String reason,
        Instant at,
        String by,
        @Nullable HolidayRule before) {

    /** What was done. */
    public enum What {
        ADDED,
        CORRECTED,
        ENDED,
        WITHDRAWN
    }
}
