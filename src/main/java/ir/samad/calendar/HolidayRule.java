package ir.samad.calendar;

import org.jspecify.annotations.Nullable;

/**
 * An official holiday that returns every year.
 *
 * @param lunar whether month and day are of the lunar calendar
 * @param month 1 to 12
 * @param day day of the month; 0 for the last day of a month
 * @param name short name, for pages
 * @param title full title as published
 * @param fromYear first Jalali year in which it holds; null when always
 * @param untilYear last Jalali year in which it holds; null when always
 */
public record HolidayRule(
        boolean lunar,
        int month,
        int day,
        Kind kind,
        String name,
        String title,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {

    /** On which day of its month it falls. */
    public enum Kind {
        SIMPLE,
        END_OF_MONTH,
        LEAP_YEARS_ONLY
    }

    /** A rule whose kind follows from its day: none is the last of the month, 30 Esfand comes in leap years only. */
    public static HolidayRule on(
            boolean lunar,
            int month,
            @Nullable Integer day,
            String name,
            String title,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear) {
        var kind = day == null
                ? Kind.END_OF_MONTH
                : !lunar && month == 12 && day == 30 ? Kind.LEAP_YEARS_ONLY : Kind.SIMPLE;
        return new HolidayRule(lunar, month, day == null ? 0 : day, kind, name, title, fromYear, untilYear);
    }

    /** The same rule with another last year. */
    HolidayRule until(@Nullable Integer lastYear) {
        return new HolidayRule(lunar, month, day, kind, name, title, fromYear, lastYear);
    }

    /** Whether both name the same day of every year. */
    boolean fallsWith(HolidayRule other) {
        return lunar == other.lunar && month == other.month && kind == other.kind && day == other.day;
    }

    /** Whether it holds in this Jalali year. */
    public boolean holdsIn(int jalaliYear) {
        return (fromYear == null || fromYear <= jalaliYear) && (untilYear == null || untilYear >= jalaliYear);
    }

    public boolean isLastOfMonth() {
        return kind == Kind.END_OF_MONTH;
    }
}
