package ir.samad.documents;

import java.util.List;
import java.util.Locale;

/**
 * What stands on a sheet of paper, in the words and digits of one language.
 *
 * @param language of the words; it decides the direction
 * @param house whose paper it is
 * @param title what it is
 * @param codeLabel name of the code that stands out
 * @param code that code, read from left to right in every language
 * @param lines names and values, in order
 * @param scan what a telephone reads
 * @param scanLabel what one finds by scanning
 * @param notes sentences below, each a paragraph
 * @param foot the last line of the page
 */
public record Sheet(
        Locale language,
        String house,
        String title,
        String codeLabel,
        String code,
        List<Line> lines,
        QrCode scan,
        String scanLabel,
        List<String> notes,
        String foot) {

    public Sheet {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * A name and its value.
     *
     * @param leftToRight whether the value is a number or code that keeps its order in every language
     */
    public record Line(String label, String value, boolean leftToRight) {

        /** A value in words. */
        public static Line of(String label, String value) {
            return new Line(label, value, false);
        }

        /** A number or code. */
        public static Line number(String label, String value) {
            return new Line(label, value, true);
        }
    }

    boolean rightToLeft() {
        return "fa".equals(language.getLanguage());
    }
}
