package ir.samad.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Names and digits of typed dates, brought to one form before they are read. */
final class JalaliText {

    /** A date is never longer; what is longer is not read at all. */
    static final int LONGEST = 60;

    static final List<String> MONTHS = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");

    private static final Map<String, Integer> OTHER_MONTH_NAMES = Map.of("امرداد", 5, "ابان", 8, "اذر", 9);

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "شنبه", DayOfWeek.SATURDAY,
            "یکشنبه", DayOfWeek.SUNDAY,
            "دوشنبه", DayOfWeek.MONDAY,
            "سهشنبه", DayOfWeek.TUESDAY,
            "چهارشنبه", DayOfWeek.WEDNESDAY,
            "پنجشنبه", DayOfWeek.THURSDAY,
            "جمعه", DayOfWeek.FRIDAY,
            "ادینه", DayOfWeek.FRIDAY,
            "آدینه", DayOfWeek.FRIDAY);

    private JalaliText() {}

    /** ASCII digits, Persian letters, single spaces; half-spaces and invisible marks are gone. */
    static String plain(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var plain = new StringBuilder(composed.length());
        for (var i = 0; i < composed.length(); i++) {
            var c = composed.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && c != 'ـ') {
                plain.append(
                        switch (c) {
                            case 'ي', 'ى' -> 'ی';
                            case 'ك' -> 'ک';
                            default -> c;
                        });
            }
        }
        return plain.toString().strip();
    }

    /** 1 to 12; the word «ماه» may stand behind the name. */
    static OptionalInt findMonth(String name) {
        var bare = name.endsWith("ماه") ? name.substring(0, name.length() - 3).strip() : name;
        var index = MONTHS.indexOf(bare);
        if (index >= 0) {
            return OptionalInt.of(index + 1);
        }
        var other = OTHER_MONTH_NAMES.get(bare);
        return other == null ? OptionalInt.empty() : OptionalInt.of(other);
    }

    /** The weekday of this name, however its parts are joined. */
    static Optional<DayOfWeek> findWeekday(String name) {
        return Optional.ofNullable(WEEKDAYS.get(name.replace(" ", "")));
    }
}
