package ir.samad.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The national number of an Iranian (کد ملی، شماره ملی): ten digits, the last one a check digit. Always text: zeros at
 * the front belong to it (M-10-3). A right check digit is no proof of identity.
 *
 * @param value ten ASCII digits
 */
public record NationalId(String value) {

    private static final String PREFIX = "vocabulary.national-id";
    private static final int LENGTH = 10;
    /** As printed on the card: 099-123456-1. */
    private static final Pattern AS_ON_THE_CARD = Pattern.compile("([0-9]{3})[-‐‑–]([0-9]{6})[-‐‑–]([0-9])");

    private static final Pattern PLACEHOLDER = Pattern.compile("1234567891|0123456789|9876543210");

    public NationalId {
        if (value.length() != LENGTH || !TypedNumber.isDigits(value) || !isPossible(value)) {
            throw new IllegalArgumentException("Not a national number");
        }
    }

    /**
     * Reads a number typed by a person, in any digits. It is never padded: a number with too few digits is refused, for
     * one of ten such numbers would pass the check after padding and mean somebody else.
     */
    public static Reading<NationalId> read(String typed) {
        var refusal = TypedNumber.refusal(typed, PREFIX, "N-5-3");
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get(), typed);
        }
        var code = AS_ON_THE_CARD.matcher(PersianText.code(typed)).replaceFirst("$1$2$3");
        if (!TypedNumber.isDigits(code)) {
            return Reading.refused(Refusal.by("N-5-3", PREFIX + ".letters"), typed);
        }
        return code.length() == LENGTH ? readTen(code, typed) : Reading.refused(wrongLength(code), typed);
    }

    /**
     * Reads a numeric cell of a spreadsheet, which cannot hold zeros at the front. Eight or nine digits are completed to
     * ten, but only as a proposal that somebody must confirm (M-10-3).
     */
    public static SpreadsheetReading<NationalId> readSpreadsheetNumber(double cell) {
        var typed = Double.toString(cell);
        if (Double.isNaN(cell) || Double.isInfinite(cell) || cell != Math.rint(cell) || Math.abs(cell) >= 1e15) {
            return SpreadsheetReading.certain(Reading.refused(Refusal.by("M-10-1", PREFIX + ".cell-not-whole"), typed));
        }
        return readSpreadsheetNumber(new BigDecimal(cell).longValueExact());
    }

    /** As {@link #readSpreadsheetNumber(double)}, for a cell already read as a whole number. */
    public static SpreadsheetReading<NationalId> readSpreadsheetNumber(long cell) {
        var typed = Long.toString(cell);
        if (cell <= 0) {
            return SpreadsheetReading.certain(Reading.refused(Refusal.by("M-10-1", PREFIX + ".cell-not-whole"), typed));
        }
        if (typed.length() != LENGTH - 1 && typed.length() != LENGTH - 2) {
            return SpreadsheetReading.certain(read(typed));
        }
        var completed = String.format(Locale.ROOT, "%010d", cell);
        return switch (readTen(completed, typed)) {
            case Reading.Refused<NationalId> refused -> SpreadsheetReading.certain(refused);
            case Reading.Accepted<NationalId>(var value, var kept, var remarks) -> {
                var told = new ArrayList<Refusal>();
                told.add(Refusal.by("M-10-3", PREFIX + ".zeros-restored", completed));
                told.addAll(remarks);
                yield SpreadsheetReading.proposed(new Reading.Accepted<>(value, kept, told));
            }
        };
    }

    private static Reading<NationalId> readTen(String code, String typed) {
        if (TypedNumber.isRepeatedDigit(code)) {
            return Reading.refused(Refusal.by("M-10-1", PREFIX + ".repeated"), typed);
        }
        if (!isPossible(code)) {
            return Reading.refused(Refusal.by("M-10-1", PREFIX + ".check"), typed);
        }
        var remarks = new ArrayList<Refusal>();
        if (PLACEHOLDER.matcher(code).matches()) {
            remarks.add(Refusal.by("M-10-1", PREFIX + ".placeholder"));
        }
        if (!OfficePrefixes.contains(code.substring(0, 3))) {
            remarks.add(Refusal.of(PREFIX + ".office"));
        }
        return new Reading.Accepted<>(new NationalId(code), typed, remarks);
    }

    private static Refusal wrongLength(String code) {
        if (code.length() < LENGTH) {
            return Refusal.by("M-10-3", PREFIX + ".short", code.length());
        }
        if (LegalEntityId.read(code).find().isPresent()) {
            return Refusal.by("N-5-3", PREFIX + ".is-legal-entity");
        }
        if (code.length() == ForeignNationalId.LENGTH) {
            return Refusal.by("N-5-3", PREFIX + ".is-foreign");
        }
        return Refusal.by("M-10-3", PREFIX + ".long", code.length());
    }

    /** Check digit right, not one digit ten times (all of those pass the check), not six zeros in the middle. */
    private static boolean isPossible(String code) {
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (code.charAt(i) - '0') * (LENGTH - i);
        }
        var rest = sum % 11;
        var check = rest < 2 ? rest : 11 - rest;
        return check == code.charAt(LENGTH - 1) - '0'
                && !TypedNumber.isRepeatedDigit(code)
                && !code.startsWith("000000", 3);
    }

    /** The number with its middle hidden, for screens on which the whole is not needed. */
    public String masked() {
        return value.substring(0, 3) + "•••••" + value.substring(8);
    }
}
