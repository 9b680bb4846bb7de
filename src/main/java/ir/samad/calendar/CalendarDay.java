package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the calendar knows of one day.
 *
 * @param weekend whether it is a free day of the week
 * @param holidays official holidays on it
 * @param closures closures that hold on it, of any territory
 */
public record CalendarDay(
        LocalDate date,
        JalaliDate jalali,
        LunarDate lunar,
        boolean weekend,
        List<Holiday> holidays,
        List<Closure> closures) {

    public DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    /** Whether offices work in this county; for null, whether anything closes the whole country. */
    public boolean isWorkingDay(@Nullable CountyCode county) {
        return !weekend
                && holidays.isEmpty()
                && closures.stream()
                        .noneMatch(closure ->
                                closure.days().isWholeDay() && closure.days().holdsIn(county));
    }
}
