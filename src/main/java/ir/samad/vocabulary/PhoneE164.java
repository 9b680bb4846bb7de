package ir.samad.vocabulary;

import java.util.regex.Pattern;

/**
 * A telephone number of any country, for people abroad (N-9-2).
 *
 * @param value E.164 form: a plus and at most fifteen digits
 */
public record PhoneE164(String value) {

    private static final String PREFIX = "vocabulary.phone";
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern TYPED = Pattern.compile("(?:\\+|00)[0-9]+");

    public PhoneE164 {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /** Reads a number typed with the code of its country (+49…, 0049…), in any digits. */
    public static Reading<PhoneE164> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "N-9-2");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var compact = Telephones.compact(typed);
        if (!TYPED.matcher(compact).matches()) {
            return Reading.refused(Refusal.by("N-9-2", PREFIX + ".no-country"), typed);
        }
        return Telephones.international(compact)
                .filter(number -> SHAPE.matcher(number).matches())
                .map(number -> Reading.accepted(new PhoneE164(number), typed))
                .orElseGet(() -> Reading.refused(Refusal.by("N-9-2", PREFIX + ".unknown"), typed));
    }
}
