package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A season, the quarter of the Jalali year in which sessions and reports are counted (M-1, N-11-2).
 *
 * @param year 1304 to 1498
 * @param number 1 (spring: Farvardin–Khordad) to 4 (winter: Dey–Esfand)
 */
public record Season(int year, int number) implements JalaliSpan, Comparable<Season> {

    private static final List<String> NAMES = List.of("بهار", "تابستان", "پاییز", "زمستان");
    private static final List<String> ORDINALS = List.of("اول", "دوم", "سوم", "چهارم");
    private static final Pattern CODE = Pattern.compile("(\\d{4}) ?[-/] ?[Ss]([1-4])");
    private static final Pattern NAMED = Pattern.compile("(?:(?:فصل|سه ?ماهه) )?(\\p{L}+) (?:سال )?(\\d{4})");

    public Season {
        if (!JalaliDate.isYear(year) || number < 1 || number > 4) {
            throw new IllegalArgumentException("No such season: " + year + "-S" + number);
        }
    }

    /** The season a day lies in. */
    public static Season of(LocalDate date) {
        var day = JalaliDate.of(date);
        return new Season(day.year(), (day.month() + 2) / 3);
    }

    /** Reads «تابستان ۱۴۰۰», «سه‌ماههٔ دوم ۱۴۰۰» or {@code 1400-S2}, in any digits. */
    public static Reading<Season> read(String typed) {
        var plain = typed.length() > JalaliText.LONGEST
                ? ""
                : JalaliText.plain(typed).replace("ئ", "ی");
        var year = 0;
        var number = 0;
        var code = CODE.matcher(plain);
        var named = NAMED.matcher(plain);
        if (code.matches()) {
            year = Integer.parseInt(code.group(1));
            number = Integer.parseInt(code.group(2));
        } else if (named.matches()) {
            year = Integer.parseInt(named.group(2));
            number = 1 + Math.max(NAMES.indexOf(named.group(1)), ORDINALS.indexOf(named.group(1)));
        }
        return JalaliDate.isYear(year) && number >= 1
                ? Reading.accepted(new Season(year, number), typed)
                : Reading.refused(Refusal.of("calendar.season.unreadable"), typed);
    }

    /** The season that many seasons later, or earlier when negative. */
    public Season plus(int seasons) {
        var count = year * 4 + number - 1 + seasons;
        return new Season(Math.floorDiv(count, 4), Math.floorMod(count, 4) + 1);
    }

    @Override
    public JalaliDate first() {
        return new JalaliDate(year, number * 3 - 2, 1);
    }

    @Override
    public JalaliDate last() {
        return new JalaliMonth(year, number * 3).last();
    }

    @Override
    public int compareTo(Season other) {
        return Comparator.comparingInt(Season::year)
                .thenComparingInt(Season::number)
                .compare(this, other);
    }

    /** {@code 1400-S2}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-S%d", year, number);
    }
}
