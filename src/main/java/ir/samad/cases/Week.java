package ir.samad.cases;

import ir.samad.calendar.TehranClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A week from Saturday to Friday, in which cases were answered. */
public enum Week {
    THIS(0),
    LAST(1);

    private final int ago;

    Week(int ago) {
        this.ago = ago;
    }

    /** Its first moment. */
    Instant from(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                .minusWeeks(ago)
                .atStartOfDay(TehranClock.ZONE)
                .toInstant();
    }

    /** The first moment after it. */
    Instant until(LocalDate today) {
        return from(today.plusWeeks(1));
    }
}
