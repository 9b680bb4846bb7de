package ir.samad.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as an office program saved it: UTF-8 with or without mark, UTF-16 as "Unicode text", or Windows-1256;
 * columns parted by comma, semicolon, tab or Persian comma.
 */
final class CsvText {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String SEPARATORS = ",;\t،";

    private CsvText() {}

    private record Decoded(String text, String encoding, boolean guessed) {}

    /** Reads a file, or says why it is not such a table. */
    static Outcome<TableFile> read(byte[] content, int mostLines) {
        var decoded = decode(content);
        if (decoded.text().indexOf('\0') >= 0) {
            return refused("no-text");
        }
        try {
            return table(decoded, mostLines);
        } catch (CsvParseException broken) {
            return refused("quotes");
        }
    }

    private static Outcome<TableFile> table(Decoded decoded, int mostLines) {
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
                var line = new Line(number, row.getFields());
                if (!line.isEmpty() && !(declared && number == 1)) {
                    lines.add(line);
                }
                if (lines.size() > mostLines) {
                    return Outcome.refused(Refusal.of("tables.refused.long", mostLines));
                }
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return lines.isEmpty()
                ? refused("empty")
                : Outcome.done(new TableFile(
                        decoded.encoding(),
                        decoded.guessed(),
                        List.of(new Table("", lines.getFirst(), lines.subList(1, lines.size()), List.of()))));
    }

    private static Decoded decode(byte[] content) {
        if (Tables.startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), "UTF-8", false);
        }
        if (Tables.startsWith(content, 0xFF, 0xFE)) {
            return new Decoded(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), "UTF-16", false);
        }
        if (Tables.startsWith(content, 0xFE, 0xFF)) {
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

    private static <T> Outcome<T> refused(String what) {
        return Outcome.refused(Refusal.of("tables.refused." + what));
    }
}
