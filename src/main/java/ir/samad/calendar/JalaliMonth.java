package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A month of a Jalali year.
 *
 * @param year 1304 to 1498
 * @param month 1 (Farvardin) to 12 (Esfand)
 */
public record JalaliMonth(int year, int month) implements JalaliSpan, Comparable<JalaliMonth> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{4}) ?[-/. ] ?(\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}+)(?: ماه)? (?:سال )?(\\d{4})");

    public JalaliMonth {
        if (!JalaliDate.isYear(year) || month < 1 || month > 12) {
            throw new IllegalArgumentException("No such Jalali month: " + year + "/" + month);
        }
    }

    /** The month a day lies in. */
    public static JalaliMonth of(LocalDate date) {
        return JalaliDate.of(date).inMonth();
    }

    /** Reads {@code 1400/07} or «مهر ۱۴۰۰», in any digits. */
    public static Reading<JalaliMonth> read(String typed) {
        var plain = typed.length() > JalaliText.LONGEST ? "" : JalaliText.plain(typed);
        var year = 0;
        var month = 0;
        var numbers = NUMBERS.matcher(plain);
        var named = NAMED.matcher(plain);
        if (numbers.matches()) {
            year = Integer.parseInt(numbers.group(1));
            month = Integer.parseInt(numbers.group(2));
        } else if (named.matches()) {
            year = Integer.parseInt(named.group(2));
            month = JalaliText.findMonth(named.group(1)).orElse(0);
        }
        return JalaliDate.isYear(year) && month >= 1 && month <= 12
                ? Reading.accepted(new JalaliMonth(year, month), typed)
                : Reading.refused(Refusal.of("calendar.month.unreadable"), typed);
    }

    /** The month that many months later, or earlier when negative. */
    public JalaliMonth plus(int months) {
        var count = year * 12 + month - 1 + months;
        return new JalaliMonth(Math.floorDiv(count, 12), Math.floorMod(count, 12) + 1);
    }

    @Override
    public int length() {
        return JalaliDate.lengthOfMonth(year, month);
    }

    @Override
    public JalaliDate first() {
        return new JalaliDate(year, month, 1);
    }

    @Override
    public JalaliDate last() {
        return new JalaliDate(year, month, length());
    }

    @Override
    public int compareTo(JalaliMonth other) {
        return Comparator.comparingInt(JalaliMonth::year)
                .thenComparingInt(JalaliMonth::month)
                .compare(this, other);
    }

    /** {@code 1400/07}, in ASCII digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d", year, month);
    }
}
