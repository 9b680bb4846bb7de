package ir.samad.territory;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;

/**
 * Code of a province by the Statistical Centre; the digits of ISO 3166-2:IR are the same today.
 *
 * @param value two ASCII digits, {@code 00} (Markazi) to {@code 30} (Alborz)
 */
public record ProvinceCode(String value) implements Comparable<ProvinceCode> {

    public ProvinceCode {
        if (!Digits.are(value, 2)) {
            throw new IllegalArgumentException("A province code has two digits: " + value);
        }
    }

    /** Reads a code as a form or a file brings it; whether there is such a province, {@link Territory} knows. */
    public static Reading<ProvinceCode> read(String typed) {
        var digits = Digits.ascii(typed);
        return Digits.are(digits, 2)
                ? Reading.accepted(new ProvinceCode(digits), typed)
                : Reading.refused(
                        Refusal.of(digits.isEmpty() ? "territory.province.choose" : "territory.province.unknown"),
                        typed);
    }

    /** The code in ISO 3166-2, such as {@code IR-10}. */
    public String iso() {
        return "IR-" + value;
    }

    @Override
    public int compareTo(ProvinceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
