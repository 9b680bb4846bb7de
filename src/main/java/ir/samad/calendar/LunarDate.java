package ir.samad.calendar;

import java.util.Locale;

/**
 * A day of the lunar calendar as Iran keeps it.
 *
 * @param year the lunar year
 * @param month 1 (Muharram) to 12 (Dhu al-Hijja)
 * @param day 1 to 30
 * @param status how sure the beginning of its month is
 */
public record LunarDate(int year, int month, int day, LunarStatus status) {

    public LunarMonth inMonth() {
        return new LunarMonth(year, month);
    }

    /** {@code 1447/05/01}, in ASCII digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d/%02d", year, month, day);
    }
}
