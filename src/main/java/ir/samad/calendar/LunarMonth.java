package ir.samad.calendar;

import java.util.Locale;

/**
 * A month of the lunar (Hijri) calendar.
 *
 * @param year the lunar year
 * @param month 1 (Muharram) to 12 (Dhu al-Hijja)
 */
public record LunarMonth(int year, int month) implements Comparable<LunarMonth> {

    public LunarMonth {
        if (year < 1 || year > 9999 || month < 1 || month > 12) {
            throw new IllegalArgumentException("No such lunar month: " + year + "/" + month);
        }
    }

    /** The month that many months later, or earlier when negative. */
    public LunarMonth plus(int months) {
        return ofCount(count() + months);
    }

    /** Months since the beginning of lunar year 0. */
    int count() {
        return year * 12 + month - 1;
    }

    static LunarMonth ofCount(int count) {
        return new LunarMonth(count / 12, count % 12 + 1);
    }

    @Override
    public int compareTo(LunarMonth other) {
        return Integer.compare(count(), other.count());
    }

    /** {@code 1447/05}, in ASCII digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d", year, month);
    }
}
