package ir.samad.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the readers of numbers have in common: empty, filled with a sign, two in one cell, not digits. */
final class TypedNumber {

    private static final Pattern TWO_LONG_NUMBERS = Pattern.compile("[0-9]{8,}[^0-9]+[0-9]{8,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private TypedNumber() {}

    /** The reasons for which no kind of number can be read, with message keys under {@code prefix}. */
    static Optional<Refusal> refusal(String typed, String prefix, String clause) {
        if (PersianText.isEmpty(typed)) {
            return Optional.of(Refusal.by(clause, prefix + ".empty"));
        }
        if (PersianText.isFiller(typed)) {
            return Optional.of(Refusal.by(clause, prefix + ".filler"));
        }
        if (holdsTwo(typed)) {
            return Optional.of(Refusal.by(clause, prefix + ".two"));
        }
        return Optional.empty();
    }

    /** Two numbers of at least eight digits each, whatever stands between them. */
    static boolean holdsTwo(String typed) {
        return TWO_LONG_NUMBERS
                .matcher(PersianText.digits(PersianText.normalise(typed).replace("\u200c", "")))
                .find();
    }

    /** ASCII digits only, at least one. */
    static boolean isDigits(String code) {
        return DIGITS.matcher(code).matches();
    }

    static boolean isRepeatedDigit(String digits) {
        return digits.chars().distinct().count() == 1;
    }
}
