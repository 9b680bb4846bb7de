package ir.samad.vocabulary;

/**
 * The identifier of a legal person such as a company or an association (شناسه ملی): eleven digits, the last one a check
 * digit. It is not the national number of a person.
 *
 * @param value eleven ASCII digits
 */
public record LegalEntityId(String value) {

    private static final String PREFIX = "vocabulary.legal-entity-id";
    private static final int LENGTH = 11;
    private static final int[] WEIGHTS = {29, 27, 23, 19, 17};

    public LegalEntityId {
        if (value.length() != LENGTH || !TypedNumber.isDigits(value) || !isPossible(value)) {
            throw new IllegalArgumentException("Not an identifier of a legal person");
        }
    }

    /** Reads an identifier typed by a person, in any digits; never padded. */
    public static Reading<LegalEntityId> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "N-5-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var code = PersianText.code(typed);
        if (!TypedNumber.isDigits(code)) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".letters"), typed);
        }
        if (code.length() == LENGTH - 1 && NationalId.read(code).find().isPresent()) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".is-national-id"), typed);
        }
        if (code.length() != LENGTH) {
            return Reading.refused(Refusal.by("M-10-3", PREFIX + ".length", code.length()), typed);
        }
        return isPossible(code)
                ? Reading.accepted(new LegalEntityId(code), typed)
                : Reading.refused(Refusal.by("M-10-1", PREFIX + ".check"), typed);
    }

    private static boolean isPossible(String code) {
        var shift = code.charAt(LENGTH - 2) - '0' + 2;
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (shift + code.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        var check = sum % 11 % 10;
        return check == code.charAt(LENGTH - 1) - '0' && !code.startsWith("000000", 3);
    }
}
