package ir.samad.vocabulary;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code a citizen gets for what he raised (کد رهگیری، کد پیگیری; D-5-6, S-12): twelve digits, because it is typed on
 * phone keypads and read aloud. Eleven are random, the last is a Damm check digit, so that every single wrong digit and
 * every swap of neighbours is noticed. It never begins with a zero, which a spreadsheet would drop.
 *
 * @param value twelve ASCII digits
 */
public record TrackingCode(String value) {

    private static final String PREFIX = "vocabulary.tracking-code";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SIGNS = Pattern.compile("[-‐‑–—._/]");

    /** Damm's totally anti-symmetric quasigroup of order ten. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    public TrackingCode {
        if (value.length() != LENGTH || !TypedNumber.isDigits(value) || !isPossible(value)) {
            throw new IllegalArgumentException("Not a tracking code");
        }
    }

    /** A new code from the cryptographic random source of this house. */
    public static TrackingCode generate() {
        return generate(RANDOM);
    }

    /** A new code; outside tests and the demonstration the source must be a {@link SecureRandom}. */
    public static TrackingCode generate(RandomGenerator random) {
        var digits = new StringBuilder(LENGTH);
        digits.append((char) ('1' + random.nextInt(9)));
        while (digits.length() < LENGTH - 1) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return new TrackingCode(digits.append((char) ('0' + check(digits))).toString());
    }

    /**
     * Reads a code typed by a person, in any digits, with or without its groups. A code with a wrong digit is refused as
     * {@code vocabulary.tracking-code.mistyped}, which says nothing about whether any case exists.
     */
    public static Reading<TrackingCode> read(String typed) {
        if (PersianText.isEmpty(typed)) {
            return Reading.refused(Refusal.by("D-5-6", PREFIX + ".empty"), typed);
        }
        var code = SIGNS.matcher(PersianText.code(typed)).replaceAll("");
        if (!TypedNumber.isDigits(code)) {
            return Reading.refused(Refusal.by("D-5-6", PREFIX + ".letters"), typed);
        }
        if (code.length() != LENGTH) {
            return Reading.refused(Refusal.by("D-5-6", PREFIX + ".length", code.length()), typed);
        }
        return isPossible(code)
                ? Reading.accepted(new TrackingCode(code), typed)
                : Reading.refused(Refusal.by("D-5-6", PREFIX + ".mistyped"), typed);
    }

    /**
     * In groups of four parted by no-break spaces, for messages and papers without markup. Of all separators a reader
     * expects, this one keeps the groups in their order in a line that runs from right to left (it counts as a common
     * separator, rule W4 of UAX 9); spaces and hyphens after Persian letters let the groups change places.
     */
    public String inLine() {
        return grouped().replace(' ', '\u00A0');
    }

    /** In groups of four joined by hyphens, for names of files. */
    public String hyphenated() {
        return grouped().replace(' ', '-');
    }

    /** In groups of four, as it is printed and read aloud: {@code 4821 0937 5516}. */
    public String grouped() {
        return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    private static boolean isPossible(String code) {
        return code.charAt(0) != '0' && check(code) == 0;
    }

    /** The interim digit after all digits: the check digit of a code without one, and 0 for a whole right code. */
    private static int check(CharSequence digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
