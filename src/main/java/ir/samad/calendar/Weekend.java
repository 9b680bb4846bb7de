package ir.samad.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which days of the week are free, from a day until the next entry (decision 18).
 *
 * @param id key of the entry
 * @param validFrom first day on which it holds
 * @param days the free weekdays
 * @param recordedBy name of the person who entered it; null for the one that came with the program
 */
public record Weekend(
        UUID id,
        LocalDate validFrom,
        Set<DayOfWeek> days,
        @Nullable String recordedBy) {

    public Weekend {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
}
