package ir.samad.vocabulary;

import java.util.regex.Pattern;

/**
 * The general code of a foreign national living in Iran (کد فراگیر اتباع): twelve digits. No public check digit exists,
 * so only the structure is judged; whether it is his is verified elsewhere.
 *
 * @param value twelve ASCII digits
 */
public record ForeignNationalId(String value) {

    static final int LENGTH = 12;

    private static final String PREFIX = "vocabulary.foreign-id";
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9]+");

    public ForeignNationalId {
        if (value.length() != LENGTH || !TypedNumber.isDigits(value)) {
            throw new IllegalArgumentException("Not a code of a foreign national");
        }
    }

    /** Reads a code typed by a person, in any digits; a passport number is sent to its own field. */
    public static Reading<ForeignNationalId> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "N-5-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var code = PersianText.code(typed);
        if (LETTERS_AND_DIGITS.matcher(code).matches()) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".is-passport"), typed);
        }
        if (!TypedNumber.isDigits(code)) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".letters"), typed);
        }
        if (code.length() != LENGTH) {
            return Reading.refused(Refusal.by("M-10-3", PREFIX + ".length", code.length()), typed);
        }
        if (TypedNumber.isRepeatedDigit(code)) {
            return Reading.refused(Refusal.by("M-10-1", PREFIX + ".repeated"), typed);
        }
        return Reading.accepted(new ForeignNationalId(code), typed);
    }
}
