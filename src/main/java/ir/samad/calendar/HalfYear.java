package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Half a Jalali year, the rhythm of the national report (N-11-15).
 *
 * @param year 1304 to 1498
 * @param number 1 (Farvardin–Shahrivar) or 2 (Mehr–Esfand)
 */
public record HalfYear(int year, int number) implements YearPart<HalfYear> {

    private static final int PARTS = 2;
    private static final YearPartReader<HalfYear> READER = new YearPartReader<>(
            Pattern.compile("(\\d{4}) ?[-/] ?[Hh]([12])"),
            Pattern.compile("(?:(?:نیم ?سال|نیمه|شش ?ماهه|6 ?ماهه) )(اول|نخست|دوم) (?:سال )?(\\d{4})"),
            name -> "دوم".equals(name) ? 2 : 1,
            HalfYear::new,
            "calendar.half-year.unreadable");

    public HalfYear {
        if (!JalaliDate.isYear(year) || number < 1 || number > PARTS) {
            throw new IllegalArgumentException("No such half-year: " + year + "-H" + number);
        }
    }

    /** The half-year a day lies in. */
    public static HalfYear of(LocalDate date) {
        var day = JalaliDate.of(date);
        return new HalfYear(day.year(), day.month() <= 6 ? 1 : 2);
    }

    /** Reads «نیمهٔ دوم ۱۴۰۰», «شش‌ماههٔ اول ۱۴۰۰» or {@code 1400-H2}, in any digits. */
    public static Reading<HalfYear> read(String typed) {
        return READER.read(typed);
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public HalfYear part(int other, int otherNumber) {
        return new HalfYear(other, otherNumber);
    }

    /** {@code 1400-H2}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-H%d", year, number);
    }
}
