package ir.samad.house;

import ir.samad.vocabulary.TrackingCode;
import java.text.Bidi;

/** How what is told to people in Persian is written, and how a screen shows it. */
public final class Told {

    private Told() {}

    /** A code as a Persian message has it. */
    public static String code(TrackingCode code) {
        var value = code.value();
        var text = value.substring(0, 4) + '\u00A0' + value.substring(4, 8) + '\u00A0' + value.substring(8);
        var written = new StringBuilder();
        text.chars()
                .forEach(sign -> written.append(sign >= '0' && sign <= '9' ? (char) (sign - '0' + '۰') : (char) sign));
        return written.toString();
    }

    /** The signs of a line that runs from right to left, from left to right as a screen shows them (UAX 9). */
    public static String onScreen(String line) {
        var bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var levels = new byte[bidi.getRunCount()];
        var runs = new String[bidi.getRunCount()];
        for (var i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            var run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }
}
