package ir.samad.calendar;

import java.time.LocalDate;

/**
 * The day by which something must be done (decision 17).
 *
 * @param given the day the period ends on
 * @param effective the same day, or the next working day when offices are closed on it
 */
public record DueDate(LocalDate given, LocalDate effective) {

    /** Whether a closed day moved it. */
    public boolean isMoved() {
        return !given.equals(effective);
    }
}
