package ir.samad.shell;

/** Writes ASCII digits as Persian ones, for reading only. */
final class PersianDigits {

    private PersianDigits() {}

    static String of(String text) {
        var written = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            written.append(character >= '0' && character <= '9' ? (char) (character - '0' + '۰') : character);
        }
        return written.toString();
    }
}
