package ir.samad.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Iranian landline: the two-digit code of its province behind a zero, and eight digits; an inner number apart.
 *
 * @param value eleven ASCII digits beginning with 0
 * @param extension the inner number (داخلی), 1 to 6 digits; null when there is none
 */
public record Landline(String value, @Nullable String extension) {

    private static final String PREFIX = "vocabulary.landline";
    private static final Pattern SHAPE = Pattern.compile("0[1-8][0-9]{9}");
    private static final Pattern INNER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern WITH_INNER = Pattern.compile(
            "(?<number>.*?[0-9].*?)[\\s،,;]*(?:داخلی|داخل|ext(?:ension)?\\.?|x|#)\\s*[:.\\-]?\\s*(?<inner>[0-9]{1,6})\\s*",
            Pattern.CASE_INSENSITIVE);

    public Landline {
        if (!SHAPE.matcher(value).matches()
                || (extension != null && !INNER.matcher(extension).matches())) {
            throw new IllegalArgumentException("Not a landline");
        }
    }

    /** Reads a number typed by a person, with its area code, in any digits; never padded. */
    public static Reading<Landline> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "M-10-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var parts = WITH_INNER.matcher(PersianText.digits(PersianText.normalise(typed)));
        var hasInner = parts.matches();
        var compact = Telephones.compact(hasInner ? parts.group("number") : typed);
        if (!compact.matches("\\+?[0-9]+")) {
            return Reading.refused(Refusal.by("M-10-2", PREFIX + ".letters"), typed);
        }
        if (Telephones.isForeign(compact)) {
            return Reading.refused(Refusal.by("N-9-2", PREFIX + ".foreign"), typed);
        }
        var number = Telephones.domestic(compact);
        if (Telephones.isLandline(number) && SHAPE.matcher(number).matches()) {
            return Reading.accepted(new Landline(number, hasInner ? parts.group("inner") : null), typed);
        }
        if (Telephones.isMobile(number)) {
            return Reading.refused(Refusal.of(PREFIX + ".is-mobile"), typed);
        }
        if (number.length() == 8 && !number.startsWith("0")) {
            return Reading.refused(Refusal.by("M-10-3", PREFIX + ".no-area-code"), typed);
        }
        return number.length() == 11
                ? Reading.refused(Refusal.of(PREFIX + ".unknown-range"), typed)
                : Reading.refused(Refusal.by("M-10-3", PREFIX + ".length", number.length()), typed);
    }

    /** The inner number, when there is one. */
    public Optional<String> findExtension() {
        return Optional.ofNullable(extension);
    }
}
