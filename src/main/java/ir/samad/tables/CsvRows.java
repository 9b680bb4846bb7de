package ir.samad.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of text whose rows are read one by one, in the letters and with the separators that {@link CsvText} knows. */
final class CsvRows implements RowSource {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final int LONGEST_ROW = 1024 * 1024;

    private final Path file;
    private final Letters letters;
    private final boolean declared;
    private final char separator;

    private CsvRows(Path file, Letters letters, String begin) {
        this.file = file;
        this.letters = letters;
        // Office programs write which separator they used into a first line of its own.
        declared = begin.regionMatches(true, 0, "sep=", 0, 4) && begin.length() > 4;
        separator = declared ? begin.charAt(4) : Separators.of(begin);
    }

    /** How a file was written: its encoding, and how many bytes before the first letter say so. */
    private record Letters(String name, Charset charset, int mark, boolean guessed) {

        Reader open(Path file) throws IOException {
            var in = Files.newInputStream(file);
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    guessed || mark > 0
                            ? charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            : charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        }
    }

    /** Looks through a file once, to know its letters; or says why it is no text. */
    static CsvRows open(Path file) throws IOException {
        var letters = letters(file);
        try {
            return new CsvRows(file, letters, begin(file, letters));
        } catch (CharacterCodingException notUtf8) {
            var guessed = new Letters("Windows-1256", WINDOWS_1256, 0, true);
            return new CsvRows(file, guessed, begin(file, guessed));
        }
    }

    private static Letters letters(Path file) throws IOException {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(3);
        }
        if (Tables.startsWith(first, 0xFF, 0xFE)) {
            return new Letters("UTF-16", StandardCharsets.UTF_16LE, 2, false);
        }
        if (Tables.startsWith(first, 0xFE, 0xFF)) {
            return new Letters("UTF-16", StandardCharsets.UTF_16BE, 2, false);
        }
        return new Letters("UTF-8", StandardCharsets.UTF_8, Tables.startsWith(first, 0xEF, 0xBB, 0xBF) ? 3 : 0, false);
    }

    /** Reads to the end, and gives what stands in the beginning. */
    private static String begin(Path file, Letters letters) throws IOException {
        var begin = new StringBuilder();
        var buffer = new char[1 << 16];
        try (var in = letters.open(file)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] == '\0') {
                        throw new Unreadable("no-text");
                    }
                }
                if (begin.isEmpty()) {
                    begin.append(buffer, 0, read);
                }
            }
        }
        return begin.toString();
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Rows open(int sheet, int after) throws IOException {
        var rows = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(letters.open(file));
        return new Reading(rows, rows.iterator(), after, declared);
    }

    private static final class Reading implements Rows {

        private final CsvReader<CsvRecord> rows;
        private final Iterator<CsvRecord> iterator;
        private final int after;
        private final boolean declared;
        private int number;

        Reading(CsvReader<CsvRecord> rows, Iterator<CsvRecord> iterator, int after, boolean declared) {
            this.rows = rows;
            this.iterator = iterator;
            this.after = after;
            this.declared = declared;
        }

        @Override
        public @Nullable SheetRow next() throws IOException {
            try {
                while (iterator.hasNext()) {
                    var fields = iterator.next().getFields();
                    number++;
                    if (number > after && !(declared && number == 1)) {
                        var row = new SheetRow(number, false, cells(fields));
                        if (!row.cells().isEmpty()) {
                            return row;
                        }
                    }
                }
                return null;
            } catch (CsvParseException broken) {
                throw new Unreadable("quotes");
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }

        private static List<RowCell> cells(List<String> fields) {
            var cells = new ArrayList<RowCell>();
            fields.stream().limit(SheetShape.MOST_COLUMNS).forEach(field -> cells.add(CellReading.text(field, false)));
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            return cells;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    @Override
    public String encoding() {
        return letters.name();
    }

    @Override
    public boolean guessed() {
        return letters.guessed();
    }

    @Override
    public void close() {
        // Each reading has a stream of its own.
    }
}
