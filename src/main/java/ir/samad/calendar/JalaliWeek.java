package ir.samad.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The week as Iran counts it: Saturday first, Friday last. */
public final class JalaliWeek {

    /** Saturday to Friday. */
    public static final List<DayOfWeek> DAYS = List.of(
            DayOfWeek.SATURDAY,
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);

    private JalaliWeek() {}

    /** 0 for Saturday to 6 for Friday. */
    public static int order(DayOfWeek day) {
        return (day.getValue() + 1) % 7;
    }

    /** The Saturday with which the week of this day begins. */
    public static LocalDate firstDay(LocalDate date) {
        return date.minusDays(order(date.getDayOfWeek()));
    }
}
