package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A season, the quarter of the Jalali year in which sessions and reports are counted (M-1, N-11-2).
 *
 * @param year 1304 to 1498
 * @param number 1 (spring: Farvardin–Khordad) to 4 (winter: Dey–Esfand)
 */
public record Season(int year, int number) implements YearPart<Season> {

    private static final List<String> NAMES = List.of("بهار", "تابستان", "پاییز", "زمستان");
    private static final List<String> ORDINALS = List.of("اول", "دوم", "سوم", "چهارم");
    private static final int PARTS = 4;
    private static final YearPartReader<Season> READER = new YearPartReader<>(
            Pattern.compile("(\\d{4}) ?[-/] ?[Ss]([1-4])"),
            Pattern.compile("(?:(?:فصل|سه ?ماهه) )?(\\p{L}+) (?:سال )?(\\d{4})"),
            name -> 1 + Math.max(NAMES.indexOf(name), ORDINALS.indexOf(name)),
            Season::new,
            "calendar.season.unreadable");

    public Season {
        if (!JalaliDate.isYear(year) || number < 1 || number > PARTS) {
            throw new IllegalArgumentException("No such season: " + year + "-S" + number);
        }
    }

    /** The season a day lies in. */
    public static Season of(LocalDate date) {
        var day = JalaliDate.of(date);
        return new Season(day.year(), (day.month() + 2) / 3);
    }

    /** The four seasons of a year, in order. */
    public static List<Season> listOf(int year) {
        return IntStream.rangeClosed(1, PARTS)
                .mapToObj(number -> new Season(year, number))
                .toList();
    }

    /** Reads «تابستان ۱۴۰۰», «سه‌ماههٔ دوم ۱۴۰۰» or {@code 1400-S2}, in any digits. */
    public static Reading<Season> read(String typed) {
        return READER.read(typed);
    }

    @Override
    public int parts() {
        return PARTS;
    }

    @Override
    public Season part(int other, int otherNumber) {
        return new Season(other, otherNumber);
    }

    /** {@code 1400-S2}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-S%d", year, number);
    }
}
