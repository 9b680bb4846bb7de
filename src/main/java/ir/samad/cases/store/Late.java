package ir.samad.cases.store;

import ir.samad.calendar.LightsOn;
import ir.samad.database.Condition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Which cases are late, as a condition over {@code cases.case_file c}: open, and past the day or the moment promised. While
 * the applicant is waited for the clock stands (D-5-4), and such a case is late nowhere: not in lists, not in figures, not
 * in meters.
 */
public final class Late {

    /** Neither answered nor closed. */
    public static final String OPEN = "c.answered_at IS NULL AND c.closed_at IS NULL";

    private Late() {}

    /** The condition; its parameters are those of the lights and {@code :late_moment}. */
    public static Condition condition(LightsOn today, Instant now) {
        var red = today.red("c.due_effective_on", "c.county_code");
        return Condition.where(OPEN, Map.of())
                .and("c.state <> 'WAITING_FOR_APPLICANT'")
                .and(Condition.where(
                                "(c.due_at IS NULL AND " + red.sql() + ") OR c.due_at <= :late_moment",
                                red.parameters())
                        .and("TRUE", Map.of("late_moment", Timestamp.from(now))));
    }
}
