package ir.samad.vocabulary;

import java.util.regex.Pattern;

/**
 * An Iranian postal code: ten digits, the first not zero. Further rules go round without an official source, so what
 * breaks them is accepted with a remark.
 *
 * @param value ten ASCII digits
 */
public record PostalCode(String value) {

    private static final String PREFIX = "vocabulary.postal-code";
    private static final int LENGTH = 10;
    private static final Pattern USUAL = Pattern.compile("(?!([0-9])\\1{3})[13-9]{4}[1346-9][013-9]{5}");
    private static final Pattern WITH_DASH = Pattern.compile("([0-9]{5})[-‐‑–]([0-9]{5})");

    public PostalCode {
        if (value.length() != LENGTH || !TypedNumber.isDigits(value) || value.startsWith("0")) {
            throw new IllegalArgumentException("Not a postal code");
        }
    }

    /** Reads a code typed by a person, in any digits; never padded. */
    public static Reading<PostalCode> read(String typed) {
        if (PersianText.isEmpty(typed)) {
            return Reading.refused(Refusal.of(PREFIX + ".empty"), typed);
        }
        if (PersianText.isFiller(typed)) {
            return Reading.refused(Refusal.of(PREFIX + ".filler"), typed);
        }
        var code = WITH_DASH.matcher(PersianText.code(typed)).replaceFirst("$1$2");
        if (code.length() != LENGTH || !TypedNumber.isDigits(code)) {
            return Reading.refused(Refusal.of(PREFIX + ".length"), typed);
        }
        if (code.startsWith("0")) {
            return Reading.refused(Refusal.of(PREFIX + ".zero"), typed);
        }
        if (TypedNumber.isRepeatedDigit(code)) {
            return Reading.refused(Refusal.of(PREFIX + ".repeated"), typed);
        }
        return USUAL.matcher(code).matches()
                ? Reading.accepted(new PostalCode(code), typed)
                : Reading.accepted(new PostalCode(code), typed, Refusal.of(PREFIX + ".unusual"));
    }
}
