package ir.samad.directory;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as an office program saved it: UTF-8 with or without mark, UTF-16 as "Unicode text", or Windows-1256; columns
 * parted by comma, semicolon, tab or Persian comma.
 *
 * @param encoding by which it was read
 * @param guessed whether the encoding is only likely, so that a person must look at the letters
 * @param heading the first row that is not empty
 * @param lines the rows after it that are not empty
 */
record CsvText(String encoding, boolean guessed, Line heading, List<Line> lines) {

    static final int LARGEST = 8 * 1024 * 1024;
    static final int MOST_LINES = 60_000;
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String SEPARATORS = ",;\t،";

    /** One row; its number is the one a spreadsheet shows. */
    record Line(int number, List<String> cells) {

        String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(PersianText::isEmpty);
        }
    }

    private record Decoded(String text, String encoding, boolean guessed) {}

    /** Reads a file, or says why it is not such a table. */
    static Outcome<CsvText> read(byte[] content) {
        if (content.length == 0) {
            return refused("empty");
        }
        if (content.length > LARGEST) {
            return Outcome.refused(Refusal.of("directory.refused.file.large", LARGEST / 1024 / 1024));
        }
        if (startsWith(content, 'P', 'K') || startsWith(content, 0xD0, 0xCF)) {
            return refused("workbook");
        }
        var decoded = decode(content);
        if (decoded.text().indexOf('\0') >= 0) {
            return refused("no-text");
        }
        try {
            return table(decoded);
        } catch (CsvParseException broken) {
            return refused("quotes");
        }
    }

    private static Outcome<CsvText> table(Decoded decoded) {
        var text = decoded.text();
        // Office programs write which separator they used into a first line of its own.
        var declared = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        var separator = declared ? text.charAt(4) : separator(text);
        var lines = new ArrayList<Line>();
        var number = 0;
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : rows) {
                number++;
                var line = new Line(number, List.copyOf(row.getFields()));
                if (!line.isEmpty() && !(declared && number == 1)) {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES) {
                    return Outcome.refused(Refusal.of("directory.refused.file.long", MOST_LINES));
                }
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return lines.isEmpty()
                ? refused("empty")
                : Outcome.done(new CsvText(
                        decoded.encoding(), decoded.guessed(), lines.getFirst(), lines.subList(1, lines.size())));
    }

    private static Decoded decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), "UTF-8", false);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new Decoded(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), "UTF-16", false);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new Decoded(new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE), "UTF-16", false);
        }
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Decoded(strict.decode(ByteBuffer.wrap(content)).toString(), "UTF-8", false);
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(new String(content, WINDOWS_1256), "Windows-1256", true);
        }
    }

    /** The separator that parts the heading into most columns. */
    private static char separator(String text) {
        var start = 0;
        while (start < text.length() && (text.charAt(start) == '\r' || text.charAt(start) == '\n')) {
            start++;
        }
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var i = start; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
                counts[SEPARATORS.indexOf(letter)]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return SEPARATORS.charAt(best);
    }

    private static boolean startsWith(byte[] content, int... wanted) {
        if (content.length < wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if ((content[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static <T> Outcome<T> refused(String what) {
        return Outcome.refused(Refusal.of("directory.refused.file." + what));
    }
}
