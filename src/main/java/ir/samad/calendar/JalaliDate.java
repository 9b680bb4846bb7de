package ir.samad.calendar;

import java.time.LocalDate;
import java.util.Locale;

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

    /** 1 Farvardin 1304. */
    private static final LocalDate EPOCH = LocalDate.of(1925, 3, 22);

    public JalaliDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Jalali year outside 1304–1498: " + year);
        }
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("No such Jalali month: " + month);
        }
        if (day < 1 || day > lengthOfMonth(year, month)) {
            throw new IllegalArgumentException("No such Jalali day: " + year + "/" + month + "/" + day);
        }
    }

    /** The Jalali day of a Gregorian one. */
    public static JalaliDate of(LocalDate date) {
        var days = date.toEpochDay() - EPOCH.toEpochDay();
        if (days < 0) {
            throw new IllegalArgumentException("Before 1 Farvardin 1304: " + date);
        }
        var year = FIRST_YEAR;
        while (days >= lengthOfYear(year)) {
            days -= lengthOfYear(year);
            year++;
        }
        var month = 1;
        while (days >= lengthOfMonth(year, month)) {
            days -= lengthOfMonth(year, month);
            month++;
        }
        return new JalaliDate(year, month, (int) days + 1);
    }

    /** The Gregorian day, as it is stored. */
    public LocalDate toLocalDate() {
        var days = (long) day - 1;
        for (var y = FIRST_YEAR; y < year; y++) {
            days += lengthOfYear(y);
        }
        for (var m = 1; m < month; m++) {
            days += lengthOfMonth(year, m);
        }
        return EPOCH.plusDays(days);
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
        return toLocalDate().compareTo(other.toLocalDate());
    }

    /** {@code 1400/07/06}, in ASCII digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d/%02d", year, month, day);
    }
}
