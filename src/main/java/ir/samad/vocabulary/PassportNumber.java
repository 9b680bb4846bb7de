package ir.samad.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a passport of any country: Latin letters and digits, judged by structure only.
 *
 * @param value 5 to 15 characters A–Z and 0–9, at least one digit
 */
public record PassportNumber(String value) {

    private static final String PREFIX = "vocabulary.passport";
    private static final Pattern STRUCTURE = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,15}");
    private static final Pattern SEPARATORS = Pattern.compile("[-./]");

    public PassportNumber {
        if (!STRUCTURE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a passport number");
        }
    }

    /** Reads a number typed by a person, in any digits and in small or capital letters. */
    public static Reading<PassportNumber> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "N-5-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var code = SEPARATORS.matcher(PersianText.code(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        if (!STRUCTURE.matcher(code).matches()) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".structure"), typed);
        }
        if (TypedNumber.isRepeatedDigit(code)) {
            return Reading.refused(Refusal.by("M-10-1", PREFIX + ".repeated"), typed);
        }
        return Reading.accepted(new PassportNumber(code), typed);
    }
}
