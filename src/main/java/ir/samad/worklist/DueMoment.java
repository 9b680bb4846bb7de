package ir.samad.worklist;

import ir.samad.calendar.TehranClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment by the clock until which something is done, in place of a date: no closed day moves it.
 *
 * @param due the moment itself; red from then on
 * @param amber from when it shows amber
 */
public record DueMoment(Instant due, Instant amber) {

    /** The day in Tehran on which it lies. */
    public LocalDate day() {
        return LocalDate.ofInstant(due, TehranClock.ZONE);
    }
}
