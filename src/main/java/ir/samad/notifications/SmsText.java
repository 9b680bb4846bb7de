package ir.samad.notifications;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as it travels by SMS: in the alphabet of GSM 03.38 when all of it can be written so, else in UCS-2, as Persian
 * is; in as many parts as its length needs.
 *
 * @param alphabet in which it is written
 * @param parts the bytes of each part, without the header that joins them
 */
public record SmsText(Alphabet alphabet, List<byte[]> parts) {

    /** How letters are written. Lengths are in septets for GSM and in 16-bit units for UCS-2. */
    public enum Alphabet {
        /** GSM 03.38, one byte for each septet. */
        GSM(160, 153),
        /** UTF-16 big-endian. */
        UCS2(70, 67);

        private final int whole;
        private final int part;

        Alphabet(int whole, int part) {
            this.whole = whole;
            this.part = part;
        }
    }

    private static final char ESCAPE = 0x1B;
    private static final char NO_BREAK = 0xA0;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Map<Character, Byte> SEPTETS = new HashMap<>();
    private static final Map<Character, Byte> AFTER_ESCAPE = Map.of(
            '\f', (byte) 0x0A,
            '^', (byte) 0x14,
            '{', (byte) 0x28,
            '}', (byte) 0x29,
            '\\', (byte) 0x2F,
            '[', (byte) 0x3C,
            '~', (byte) 0x3D,
            ']', (byte) 0x3E,
            '|', (byte) 0x40,
            '€', (byte) 0x65);

    static {
        for (var i = 0; i < BASIC.length(); i++) {
            if (BASIC.charAt(i) != ESCAPE) {
                SEPTETS.put(BASIC.charAt(i), (byte) i);
            }
        }
    }

    /**
     * Writes a text and cuts it; letters of more than one unit are never cut apart. GSM 03.38 has no no-break space, so
     * there an ordinary one stands for it.
     */
    public static SmsText of(String written) {
        var spaced = written.replace(NO_BREAK, ' ');
        var gsm = spaced.chars()
                .allMatch(character ->
                        SEPTETS.containsKey((char) character) || AFTER_ESCAPE.containsKey((char) character));
        var text = gsm ? spaced : written;
        var alphabet = gsm ? Alphabet.GSM : Alphabet.UCS2;
        var letters = letters(text, alphabet);
        var unit = gsm ? 1 : 2;
        var length = letters.stream().mapToInt(letter -> letter.length / unit).sum();
        return new SmsText(alphabet, cut(letters, (length <= alphabet.whole ? alphabet.whole : alphabet.part) * unit));
    }

    private static List<byte[]> letters(String text, Alphabet alphabet) {
        var letters = new ArrayList<byte[]>();
        if (alphabet == Alphabet.UCS2) {
            text.codePoints()
                    .forEach(point -> letters.add(Character.toString(point).getBytes(StandardCharsets.UTF_16BE)));
            return letters;
        }
        for (var i = 0; i < text.length(); i++) {
            var basic = SEPTETS.get(text.charAt(i));
            letters.add(
                    basic != null
                            ? new byte[] {basic}
                            : new byte[] {ESCAPE, AFTER_ESCAPE.getOrDefault(text.charAt(i), (byte) '?')});
        }
        return letters;
    }

    private static List<byte[]> cut(List<byte[]> letters, int most) {
        var parts = new ArrayList<byte[]>();
        var part = new java.io.ByteArrayOutputStream();
        for (var letter : letters) {
            if (part.size() + letter.length > most) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(letter);
        }
        parts.add(part.toByteArray());
        return parts;
    }
}
