package ir.samad.calendar;

import java.time.LocalDate;

/** A named stretch of the Jalali calendar: a month, a season, a half-year or a year. */
public sealed interface JalaliSpan permits JalaliMonth, YearPart, JalaliYear {

    /** Its first day. */
    JalaliDate first();

    /** Its last day, which still belongs to it. */
    JalaliDate last();

    /** Whether the day lies in it. */
    default boolean contains(LocalDate date) {
        return !date.isBefore(first().toLocalDate()) && !date.isAfter(last().toLocalDate());
    }

    /** How many days it has. */
    default int length() {
        return (int) (last().toLocalDate().toEpochDay() - first().toLocalDate().toEpochDay()) + 1;
    }
}
