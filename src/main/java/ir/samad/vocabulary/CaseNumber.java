package ir.samad.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a case inside the administration: gapless in each Jalali year. It is never shown to the public as a key.
 *
 * @param year the Jalali year of registration
 * @param sequence 1, 2, 3 … in order of registration
 */
public record CaseNumber(int year, int sequence) {

    private static final String PREFIX = "vocabulary.case-number";
    private static final Pattern SHAPE = Pattern.compile("(1[34][0-9]{2})[/-]0*([1-9][0-9]{0,8})");

    public CaseNumber {
        if (year < 1300 || year > 1499 || sequence < 1) {
            throw new IllegalArgumentException("Not a case number: " + year + "/" + sequence);
        }
    }

    /** Reads a number typed by an officer, in any digits, with or without the zeros: ۱۴۰۴/۱۲۳. */
    public static Reading<CaseNumber> read(String typed) {
        if (PersianText.isEmpty(typed)) {
            return Reading.refused(Refusal.of(PREFIX + ".empty"), typed);
        }
        var code = SHAPE.matcher(PersianText.code(typed));
        return code.matches()
                ? Reading.accepted(
                        new CaseNumber(Integer.parseInt(code.group(1)), Integer.parseInt(code.group(2))), typed)
                : Reading.refused(Refusal.of(PREFIX + ".shape"), typed);
    }

    /** {@code 1404/00000123}: the year and at least eight digits, for a country makes some twenty million cases a year. */
    public String value() {
        return String.format(Locale.ROOT, "%04d/%08d", year, sequence);
    }
}
