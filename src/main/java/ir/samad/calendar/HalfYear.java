package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Half a Jalali year, the rhythm of the national report (N-11-15).
 *
 * @param year 1304 to 1498
 * @param number 1 (Farvardin–Shahrivar) or 2 (Mehr–Esfand)
 */
public record HalfYear(int year, int number) implements JalaliSpan, Comparable<HalfYear> {

    private static final Pattern CODE = Pattern.compile("(\\d{4}) ?[-/] ?[Hh]([12])");
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:نیم ?سال|نیمه|شش ?ماهه|6 ?ماهه) )(اول|نخست|دوم) (?:سال )?(\\d{4})");

    public HalfYear {
        if (!JalaliDate.isYear(year) || number < 1 || number > 2) {
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
        var plain = typed.length() > JalaliText.LONGEST ? "" : JalaliText.plain(typed);
        var year = 0;
        var number = 0;
        var code = CODE.matcher(plain);
        var named = NAMED.matcher(plain);
        if (code.matches()) {
            year = Integer.parseInt(code.group(1));
            number = Integer.parseInt(code.group(2));
        } else if (named.matches()) {
            year = Integer.parseInt(named.group(2));
            number = "دوم".equals(named.group(1)) ? 2 : 1;
        }
        return JalaliDate.isYear(year) && number >= 1
                ? Reading.accepted(new HalfYear(year, number), typed)
                : Reading.refused(Refusal.of("calendar.half-year.unreadable"), typed);
    }

    /** The half-year that many half-years later, or earlier when negative. */
    public HalfYear plus(int halves) {
        var count = year * 2 + number - 1 + halves;
        return new HalfYear(Math.floorDiv(count, 2), Math.floorMod(count, 2) + 1);
    }

    @Override
    public JalaliDate first() {
        return new JalaliDate(year, number * 6 - 5, 1);
    }

    @Override
    public JalaliDate last() {
        return new JalaliMonth(year, number * 6).last();
    }

    @Override
    public int compareTo(HalfYear other) {
        return Comparator.comparingInt(HalfYear::year)
                .thenComparingInt(HalfYear::number)
                .compare(this, other);
    }

    /** {@code 1400-H2}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-H%d", year, number);
    }
}
