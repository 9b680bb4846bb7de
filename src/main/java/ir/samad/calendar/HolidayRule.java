package ir.samad.calendar;

import org.jspecify.annotations.Nullable;

/**
 * An official holiday that returns every year.
 *
 * @param lunar whether month and day are of the lunar calendar
 * @param month 1 to 12
 * @param day day of the month; ignored for the last day of a month
 * @param name short name, for pages
 * @param title full title as published
 * @param fromYear first Jalali year in which it holds; null when always
 * @param untilYear last Jalali year in which it holds; null when always
 */
record HolidayRule(
        boolean lunar,
        int month,
        int day,
        Kind kind,
        String name,
        String title,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {

    enum Kind {
        SIMPLE,
        END_OF_MONTH,
        LEAP_YEARS_ONLY
    }

    boolean holdsIn(int jalaliYear) {
        return (fromYear == null || fromYear <= jalaliYear) && (untilYear == null || untilYear >= jalaliYear);
    }

    boolean isLastOfMonth() {
        return kind == Kind.END_OF_MONTH;
    }
}
