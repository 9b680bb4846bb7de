package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A Jalali year.
 *
 * @param value 1304 to 1498
 */
public record JalaliYear(int value) implements JalaliSpan, Comparable<JalaliYear> {

    private static final Pattern WRITTEN = Pattern.compile("(?:سال )?(\\d{2,4})");

    public JalaliYear {
        if (!JalaliDate.isYear(value)) {
            throw new IllegalArgumentException("Jalali year outside 1304–1498: " + value);
        }
    }

    /** The year a day lies in. */
    public static JalaliYear of(LocalDate date) {
        return new JalaliYear(JalaliDate.of(date).year());
    }

    /** Reads «۱۴۰۰» or «سال ۱۴۰۰», in any digits. A year of two digits is asked for, never guessed. */
    public static Reading<JalaliYear> read(String typed) {
        var plain = typed.length() > JalaliText.LONGEST ? "" : JalaliText.plain(typed);
        var written = WRITTEN.matcher(plain);
        if (!written.matches()) {
            return Reading.refused(Refusal.of("calendar.year.unreadable"), typed);
        }
        if (written.group(1).length() < 4) {
            return Reading.refused(Refusal.of("calendar.date.short-year"), typed);
        }
        var year = Integer.parseInt(written.group(1));
        return JalaliDate.isYear(year)
                ? Reading.accepted(new JalaliYear(year), typed)
                : Reading.refused(
                        Refusal.of("calendar.date.year-unknown", JalaliDate.FIRST_YEAR, JalaliDate.LAST_YEAR), typed);
    }

    public boolean isLeap() {
        return JalaliDate.isLeap(value);
    }

    /** Its twelve months. */
    public List<JalaliMonth> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new JalaliMonth(value, month))
                .toList();
    }

    /** The year that many years later, or earlier when negative. */
    public JalaliYear plus(int years) {
        return new JalaliYear(value + years);
    }

    @Override
    public JalaliDate first() {
        return new JalaliDate(value, 1, 1);
    }

    @Override
    public JalaliDate last() {
        return new JalaliMonth(value, 12).last();
    }

    @Override
    public int compareTo(JalaliYear other) {
        return Integer.compare(value, other.value);
    }

    /** {@code 1400}. */
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
