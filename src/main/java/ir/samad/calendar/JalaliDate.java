package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A day of the Jalali calendar, strict: a day that does not exist is refused, never moved.
 *
 * <p>Leap years follow the 33-year rule, which equals the official list for 1304–1498 without exception.
 *
 * @param year 1304 to 1498
 * @param month 1 to 12
 * @param day 1 to the length of the month
 */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {

    public static final int FIRST_YEAR = 1304;
    public static final int LAST_YEAR = 1498;

    /** Epoch day of 1 Farvardin of each year, and of the year after the last. */
    private static final int[] NEW_YEARS = newYears();

    public JalaliDate {
        if (!isYear(year)) {
            throw new IllegalArgumentException("Jalali year outside 1304–1498: " + year);
        }
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("No such Jalali month: " + month);
        }
        if (day < 1 || day > lengthOfMonth(year, month)) {
            throw new IllegalArgumentException("No such Jalali day: " + year + "/" + month + "/" + day);
        }
    }

    /** The Jalali day of a Gregorian one; throws outside 1304–1498. */
    public static JalaliDate of(LocalDate date) {
        if (!isKnown(date)) {
            throw new IllegalArgumentException("Outside the Jalali years 1304–1498: " + date);
        }
        var epochDay = (int) date.toEpochDay();
        var found = Arrays.binarySearch(NEW_YEARS, epochDay);
        var index = found >= 0 ? found : -found - 2;
        var ofYear = epochDay - NEW_YEARS[index];
        var month = ofYear < 186 ? ofYear / 31 + 1 : (ofYear - 186) / 30 + 7;
        var day = ofYear < 186 ? ofYear % 31 + 1 : (ofYear - 186) % 30 + 1;
        return new JalaliDate(FIRST_YEAR + index, month, day);
    }

    /** Whether a Gregorian day lies in the years this calendar knows. */
    public static boolean isKnown(LocalDate date) {
        return date.toEpochDay() >= NEW_YEARS[0] && date.toEpochDay() < NEW_YEARS[NEW_YEARS.length - 1];
    }

    /**
     * Reads a date as people type it: year first, with slashes, hyphens, dots or spaces, or with the month's name; in
     * Persian, Arabic or Latin digits. A two-digit year is asked for, a Gregorian date is answered with the Jalali one,
     * and marks that stand for «the same» are refused (M-11). A time behind the date is kept aside: it stays out of the
     * value and is told as a remark; {@link #findTime} reads it for its own field.
     */
    public static Reading<JalaliDate> read(String typed) {
        return JalaliReader.read(typed);
    }

    /** The time of day that stands behind a typed date. */
    public static Optional<LocalTime> findTime(String typed) {
        return JalaliReader.findTime(typed);
    }

    /** The Gregorian day, as it is stored. */
    public LocalDate toLocalDate() {
        return LocalDate.ofEpochDay(NEW_YEARS[year - FIRST_YEAR] + dayOfYear() - 1L);
    }

    /** 1 for 1 Farvardin. */
    public int dayOfYear() {
        return (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day;
    }

    public DayOfWeek weekday() {
        return toLocalDate().getDayOfWeek();
    }

    /** The month it lies in. */
    public JalaliMonth inMonth() {
        return new JalaliMonth(year, month);
    }

    /** The day that many days later, or earlier when negative. */
    public JalaliDate plusDays(int days) {
        return of(toLocalDate().plusDays(days));
    }

    /**
     * The same day of the month that many months later, or earlier when negative; where that month is shorter, its last
     * day: one month after 31 Shahrivar is 30 Mehr.
     */
    public JalaliDate plusMonths(int months) {
        var target = inMonth().plus(months);
        return new JalaliDate(target.year(), target.month(), Math.min(day, target.length()));
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static boolean isLeap(int year) {
        return switch (Math.floorMod(year, 33)) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }

    public static int lengthOfYear(int year) {
        return isLeap(year) ? 366 : 365;
    }

    public static int lengthOfMonth(int year, int month) {
        return month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
    }

    @Override
    public int compareTo(JalaliDate other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(dayOfYear(), other.dayOfYear());
    }

    /** {@code 1400/07/06}, in ASCII digits. */
    @Override
    public String toString() {
        var text = new StringBuilder(10).append(year).append('/');
        return twoDigits(twoDigits(text, month).append('/'), day).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }

    private static int[] newYears() {
        var days = new int[LAST_YEAR - FIRST_YEAR + 2];
        days[0] = (int) LocalDate.of(1925, 3, 21).toEpochDay();
        for (var i = 1; i < days.length; i++) {
            days[i] = days[i - 1] + lengthOfYear(FIRST_YEAR + i - 1);
        }
        return days;
    }
}
