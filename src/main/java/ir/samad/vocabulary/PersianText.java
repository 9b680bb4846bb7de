package ir.samad.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one normaliser for Persian text. The same letters reach us from many keyboards, from PDF files and from old
 * programs; here they become one. Three forms exist, each made from the one before:
 *
 * <ul>
 *   <li>{@link #normalise} – for showing and storing names and short fields; {@link #normaliseLong} for free text, which
 *       also keeps lines, vowel signs and emoji as the person wrote them;
 *   <li>{@link #searchKey} – for indexes and queries: spellings that mean the same word meet;
 *   <li>{@link #sameAs} – for comparing names, column headers and possible duplicates, without any spaces.
 * </ul>
 *
 * <p>{@link #digits} and {@link #code} are for machine fields. What was typed is kept by {@link Reading}, not here.
 */
public final class PersianText {

    /** Zero-width non-joiner, the half space of Persian, a letter of the orthography inside words. */
    public static final char ZWNJ = '\u200c';

    private static final int ZWJ = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;

    private static final Pattern SEVERAL_ZWNJ = Pattern.compile("\u200c{2,}");
    private static final Pattern ZWNJ_OUTSIDE_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}])\u200c|\u200c(?![\\p{L}\\p{N}])");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern SPACES_AT_LINE_ENDS = Pattern.compile(" *\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}");

    /** What people put into a cell to leave it empty, as compact keys; signs alone are recognised without a list. */
    private static final Set<String> FILLERS =
            Set.of("ایضا", "همان", "ندارد", "نداریم", "نامشخص", "نامعلوم", "خالی", "na", "none", "null", "nil");

    private PersianText() {}

    /** The form in which names and other one-line texts are shown and stored. Empty when nothing visible was typed. */
    public static String normalise(String typed) {
        return untilStable(typed, false);
    }

    /**
     * The form in which free text is shown and stored: line breaks, vowel signs (لطفاً) and emoji stay; what hides or
     * reorders text goes.
     */
    public static String normaliseLong(String typed) {
        return untilStable(typed, true);
    }

    /**
     * The words of a text as indexes and queries see them: letters folded (آ أ إ → ا, ؤ → و, ئ → ی, ۀ ة → ه), digits in
     * ASCII, Latin in lower case without accents, everything else one space. A half space counts as a space.
     */
    public static String searchKey(String text) {
        var before = text;
        var key = keyOnce(text);
        // Rare letters fold in two steps; a key must be its own key, or a stored one would not be found.
        for (var i = 0; i < 4 && !key.equals(before); i++) {
            before = key;
            key = keyOnce(key);
        }
        return key;
    }

    private static String keyOnce(String text) {
        var plain = Normalizer.normalize(normalise(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); ) {
            var read = plain.codePointAt(i);
            i += Character.charCount(read);
            addToKey(words, read);
        }
        return oneSpelling(words.toString().strip());
    }

    /** Writes a letter or digit as keys have it; whatever stands between words becomes one space, and marks nothing. */
    private static void addToKey(StringBuilder words, int read) {
        var letter = isMark(read) ? 0 : foldedLetter(read);
        if (letter == 0) {
            return;
        }
        if (Character.isLetter(letter)) {
            words.appendCodePoint(letter);
        } else if (Character.isDigit(letter)) {
            words.append((char) ('0' + Character.digit(letter, 10)));
        } else if (words.isEmpty() || words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The search key without spaces: پاسخگویی, پاسخ‌گویی and پاسخ گویی are one. */
    public static String compactKey(String text) {
        return searchKey(text).replace(" ", "");
    }

    /** Whether two texts are the same name or word, however they were typed. */
    public static boolean sameAs(String one, String other) {
        return compactKey(one).equals(compactKey(other));
    }

    /** The key by which the header of a column is recognised: remarks in brackets and signs do not count. */
    public static String headerKey(String header) {
        return compactKey(IN_BRACKETS.matcher(normalise(header)).replaceAll(" "));
    }

    /** Whether a header found in a file is the one with this name. */
    public static boolean sameHeader(String found, String name) {
        var key = headerKey(found);
        return !key.isEmpty() && key.equals(headerKey(name));
    }

    /** Whether nothing can be seen: spaces of any width, zero-width and control characters do not count. */
    public static boolean isEmpty(String typed) {
        return normalise(typed).isEmpty();
    }

    /**
     * Whether the text only fills a place: a dash, a hatch or ditto mark, dots, or a word such as ایضا or ندارد.
     * Emptiness is not a filler.
     */
    public static boolean isFiller(String typed) {
        if (isEmpty(typed)) {
            return false;
        }
        var key = compactKey(typed);
        return key.isEmpty() || FILLERS.contains(key);
    }

    /** The same text with every kind of decimal digit written in ASCII. */
    public static String digits(String text) {
        StringBuilder written = null;
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            var width = Character.charCount(c);
            if (c > '9' && Character.isDigit(c)) {
                if (written == null) {
                    written = new StringBuilder(text.length()).append(text, 0, i);
                }
                written.append((char) ('0' + Character.digit(c, 10)));
            } else if (written != null) {
                written.appendCodePoint(c);
            }
            i += width;
        }
        return written == null ? text : written.toString();
    }

    /** A machine field: digits in ASCII, no spaces, nothing invisible; all other characters stay to be judged. */
    public static String code(String typed) {
        var written = new StringBuilder(typed.length());
        digits(typed)
                .codePoints()
                .filter(c -> !isInvisible(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .filter(c -> c != 0x0640)
                .forEach(written::appendCodePoint);
        return written.toString();
    }

    /** Whether a text carries characters that reorder or hide its parts. */
    public static boolean hasControls(String typed) {
        return typed.codePoints().anyMatch(c -> c != ZWNJ && c != ZWJ && c != EMOJI_VARIATION && isInvisible(c));
    }

    private static String untilStable(String typed, boolean isLong) {
        var before = typed;
        var after = once(before, isLong);
        // Taking a character away can bring together two that compose; that settles at once in all but odd texts.
        for (var i = 0; i < 4 && !after.equals(before); i++) {
            before = after;
            after = once(before, isLong);
        }
        return after;
    }

    private static String once(String typed, boolean isLong) {
        var composed = isLong
                ? Normalizer.normalize(withoutPresentationForms(typed.replace("\r\n", "\n")), Normalizer.Form.NFC)
                : Normalizer.normalize(withoutPresentationForms(typed), Normalizer.Form.NFKC);
        var written = new StringBuilder(composed.length());
        for (var i = 0; i < composed.length(); ) {
            var c = composed.codePointAt(i);
            i += Character.charCount(c);
            var letter = shownLetter(c, i < composed.length() ? composed.codePointAt(i) : 0, isLong);
            if (letter > 0) {
                written.appendCodePoint(letter);
            }
        }
        return spaced(written.toString(), isLong).strip();
    }

    /** Half spaces only inside words, one space between them, no more than one empty line. */
    private static String spaced(String written, boolean isLong) {
        var text = written;
        if (text.indexOf(ZWNJ) >= 0) {
            text = SEVERAL_ZWNJ.matcher(text).replaceAll("\u200c");
            text = ZWNJ_OUTSIDE_WORDS.matcher(text).replaceAll("");
        }
        if (text.contains("  ")) {
            text = SPACES.matcher(text).replaceAll(" ");
        }
        if (isLong && text.indexOf('\n') >= 0) {
            text = SPACES_AT_LINE_ENDS.matcher(text).replaceAll("\n");
            text = EMPTY_LINES.matcher(text).replaceAll("\n\n");
        }
        return text;
    }

    /** Letters in their drawn forms, as copied out of PDF files; the signs of blessing and the rial are words of today. */
    private static String withoutPresentationForms(String text) {
        if (text.chars().noneMatch(PersianText::isDrawn)) {
            return text;
        }
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDrawn(c)) {
                written.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .strip());
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    private static boolean isDrawn(int c) {
        return (c >= 0xFB50 && c <= 0xFDFB && c != 0xFDFA) || (c >= 0xFE70 && c <= 0xFEFC);
    }

    /** The character to show, or 0 for none. */
    private static int shownLetter(int c, int next, boolean isLong) {
        return switch (c) {
            case 0x064A, 0x0649, 0x06D2 -> 'ی';
            case 0x0643 -> 'ک';
            case 0x06C1, 0x06BE -> 'ه';
            case 0x0640 -> 0;
            case ZWNJ -> ZWNJ;
            case ZWJ -> isLong && Character.isEmoji(next) ? ZWJ : 0;
            case EMOJI_VARIATION -> isLong ? EMOJI_VARIATION : 0;
            case '\n', '\r', 0x0085, 0x2028, 0x2029 -> isLong ? '\n' : ' ';
            case '\t' -> ' ';
            default -> {
                if (!isLong && isVowelSign(c)) {
                    yield 0;
                }
                if (Character.isSpaceChar(c)) {
                    yield ' ';
                }
                yield isInvisible(c) || Character.isISOControl(c) ? 0 : c;
            }
        };
    }

    private static boolean isVowelSign(int c) {
        return (c >= 0x064B && c <= 0x0652) || c == 0x0670 || (c >= 0x0610 && c <= 0x061A);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0xFE0F;
        };
    }

    /** One letter for all that sound and look alike to a person who searches, also those of Kurdish; 0 for none. */
    private static int foldedLetter(int c) {
        return switch (c) {
            case 'ٱ' -> 'ا';
            case 'ة', 'ە', 'ہ', 'ھ' -> 'ه';
            case 'ي', 'ى', 'ێ', 'ې', 'ے' -> 'ی';
            case 'ك' -> 'ک';
            case 'ۆ', 'ۇ', 'ۋ', 'ڤ' -> 'و';
            case 'ڕ' -> 'ر';
            case 'ڵ' -> 'ل';
            case 'ء' -> 0;
            case 'ß' -> 's';
            default -> c;
        };
    }

    /** Words whose hamza is written in two right ways (هیأت، هیئت), and و written once or twice (داود، داوود). */
    private static String oneSpelling(String key) {
        return key.replace("مسیول", "مسول")
                .replace("هییت", "هیات")
                .replace("مسیله", "مساله")
                .replace("وو", "و");
    }
}
