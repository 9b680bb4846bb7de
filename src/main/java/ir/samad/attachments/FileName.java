package ir.samad.attachments;

import java.text.Normalizer;

/** Makes a sent name harmless: no path, no control or direction characters, the ending of the true type. */
final class FileName {

    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 5;
    private static final int ZWNJ = 0x200C;

    private FileName() {}

    /** The name to be stored and shown. */
    static String harmless(String sent, FileType type) {
        var base = withoutEnding(kept(sent)).replaceAll("^[.\\s]+|[.\\s]+$", "");
        return (base.isEmpty() ? "file" : shortened(base)) + "." + type.extension();
    }

    /** The name as a sentence about a refused file may quote it, so that its sender knows which one is meant. */
    static String forSentence(String sent) {
        return shortened(kept(sent));
    }

    private static String kept(String sent) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        name.codePoints().filter(FileName::isKept).forEach(point -> {
            if ("<>:\"|?*;%`$&'".indexOf(point) >= 0) {
                kept.append('_');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                kept.append(' ');
            } else {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) > LONGEST
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST))
                : name;
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> point == ZWNJ;
            default -> true;
        };
    }

    private static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot >= 0 && name.length() - dot - 1 <= LONGEST_ENDING ? name.substring(0, dot) : name;
    }
}
