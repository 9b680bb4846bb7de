package ir.samad.territory;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;

/**
 * Code of a county by the Statistical Centre: the code of its province and two digits more.
 *
 * @param value four ASCII digits, such as {@code 1002} (Isfahan)
 */
public record CountyCode(String value) implements Comparable<CountyCode> {

    public CountyCode {
        if (!Digits.are(value, 4)) {
            throw new IllegalArgumentException("A county code has four digits: " + value);
        }
    }

    /** Reads a code as a form or a file brings it; whether there is such a county, {@link Territory} knows. */
    public static Reading<CountyCode> read(String typed) {
        var digits = Digits.ascii(typed);
        return Digits.are(digits, 4)
                ? Reading.accepted(new CountyCode(digits), typed)
                : Reading.refused(
                        Refusal.of(digits.isEmpty() ? "territory.county.choose" : "territory.county.unknown"), typed);
    }

    /** The province it lies in. */
    public ProvinceCode province() {
        return new ProvinceCode(value.substring(0, 2));
    }

    @Override
    public int compareTo(CountyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
