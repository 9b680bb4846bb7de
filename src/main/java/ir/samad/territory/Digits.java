package ir.samad.territory;

/** Codes in whatever digits they were typed. */
final class Digits {

    private Digits() {}

    static boolean are(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String ascii(String typed) {
        var ascii = new StringBuilder();
        typed.strip()
                .chars()
                .forEach(c ->
                        ascii.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : (char) c));
        return ascii.toString();
    }
}
