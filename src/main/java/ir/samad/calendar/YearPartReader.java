package ir.samad.calendar;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Reads a part of a year as people write it, in any digits.
 *
 * @param code year and number, in this order
 * @param named name and year, in this order
 * @param numbers the number that a name stands for; 0 for none
 * @param part makes the part of a year and a number
 * @param unreadable message key of the refusal
 */
record YearPartReader<T>(
        Pattern code,
        Pattern named,
        ToIntFunction<String> numbers,
        BiFunction<Integer, Integer, T> part,
        String unreadable) {

    Reading<T> read(String typed) {
        var plain = typed.length() > JalaliText.LONGEST
                ? ""
                : JalaliText.plain(typed).replace("ئ", "ی");
        var year = 0;
        var number = 0;
        var asCode = code.matcher(plain);
        var asNamed = named.matcher(plain);
        if (asCode.matches()) {
            year = Integer.parseInt(asCode.group(1));
            number = Integer.parseInt(asCode.group(2));
        } else if (asNamed.matches()) {
            year = Integer.parseInt(asNamed.group(2));
            number = numbers.applyAsInt(asNamed.group(1));
        }
        return JalaliDate.isYear(year) && number >= 1
                ? Reading.accepted(part.apply(year, number), typed)
                : Reading.refused(Refusal.of(unreadable), typed);
    }
}
