package ir.samad.tables;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.tables.RowCell.Kind;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door for long tables: a workbook or a table of text, row by row, in memory that does not grow with the file. The
 * heading may stand below a title. What a file is, its content says and not its name; files that were made to do harm are
 * refused before the first row.
 */
@Component
public class RowsIn {

    /** Among so many rows in which something stands the heading is looked for. */
    private static final int ROWS_LOOKED_AT = 10;

    private final TableWords words;
    private final Parameters parameters;

    RowsIn(TableWords words, Parameters parameters) {
        this.words = words;
        this.parameters = parameters;
    }

    /** How much a file may hold, as the parameters of tables say. */
    public RowBounds bounds() {
        return new RowBounds(
                parameters.integer(ParameterKey.TABLE_MEGABYTES, Scope.nation()),
                parameters.integer(ParameterKey.TABLE_UNPACKED_MEGABYTES, Scope.nation()),
                parameters.integer(ParameterKey.TABLE_ROWS, Scope.nation()));
    }

    /** Reads a file of at most {@link #bounds()}. */
    public <C extends NamedColumn> Outcome<RowHeading<C>> read(
            Path file, List<C> columns, List<C> required, RowSink<C> sink) {
        return read(file, bounds(), columns, required, sink);
    }

    /**
     * Reads the first visible sheet that has the heading, and hands over each row below it in which something stands. When
     * no sheet has all that is required, the faults of the best heading are told and no row is handed over.
     *
     * @param bounds how much the file may hold
     * @param columns all that are known
     * @param required those that have to be there
     * @return the heading, or why the file is not read
     */
    public <C extends NamedColumn> Outcome<RowHeading<C>> read(
            Path file, RowBounds bounds, List<C> columns, List<C> required, RowSink<C> sink) {
        try (var source = open(file, bounds)) {
            var found = new Headings<>(words, columns, required).find(source);
            var heading = found.heading();
            if (heading.faults().isEmpty()) {
                sink.begin(heading);
                handOver(source.open(found.sheet(), heading.line().number()), bounds.rows(), sink);
            }
            return Outcome.done(heading);
        } catch (Unreadable against) {
            return Outcome.refused(against.refusal());
        } catch (IOException broken) {
            return Outcome.refused(Refusal.of("tables.refused.broken"));
        }
    }

    private static RowSource open(Path file, RowBounds bounds) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new Unreadable("empty");
        }
        if (size > bounds.bytes()) {
            throw new Unreadable("large", bounds.megabytes());
        }
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (Tables.startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("old-workbook");
        }
        return Tables.startsWith(first, 'P', 'K')
                ? PackedWorkbook.open(file, bounds.unpackedBytes())
                : CsvRows.open(file);
    }

    private static void handOver(RowSource.Rows from, int most, RowSink<?> sink) throws IOException {
        try (from) {
            var count = 0;
            for (var row = from.next(); row != null; row = from.next()) {
                if (++count > most) {
                    throw new Unreadable("long", most);
                }
                sink.take(row);
            }
            if (count == 0) {
                throw new Unreadable("no-rows");
            }
        }
    }

    /** Looks for the heading: the row in which most of what is required is recognised. */
    private record Headings<C extends NamedColumn>(TableWords words, List<C> columns, List<C> required) {

        private record Found<C extends NamedColumn>(int sheet, RowHeading<C> heading, long recognised) {}

        Found<C> find(RowSource source) throws IOException {
            Found<C> best = null;
            var empty = true;
            for (var sheet = 0; sheet < source.sheets().size(); sheet++) {
                var found = find(source, sheet);
                empty &= found == null;
                if (found != null && found.recognised() > (best == null ? 0 : best.recognised())) {
                    best = found;
                }
                if (best != null && required.stream().allMatch(best.heading().columns()::containsKey)) {
                    break;
                }
            }
            if (best == null) {
                throw empty
                        ? new Unreadable("empty")
                        : new Unreadable(
                                "no-heading",
                                ROWS_LOOKED_AT,
                                required.stream().map(words::heading).collect(Collectors.joining("، ")));
            }
            return best;
        }

        /** The best row of a sheet, recognised or not; null when nothing stands in it. */
        private @Nullable Found<C> find(RowSource source, int sheet) throws IOException {
            Found<C> best = null;
            try (var rows = source.open(sheet, 0)) {
                var row = rows.next();
                for (var seen = 0; row != null && seen < ROWS_LOOKED_AT; seen++, row = rows.next()) {
                    var line = headingOf(row);
                    var found = words.find(columns, line);
                    var recognised =
                            (required.stream().filter(found::containsKey).count() << 16) + found.size();
                    if (best == null || recognised > best.recognised()) {
                        best = new Found<>(
                                sheet,
                                new RowHeading<>(
                                        source.sheets().get(sheet),
                                        line,
                                        found,
                                        words.faults(columns, required, line),
                                        source.encoding(),
                                        source.guessed()),
                                recognised);
                    }
                }
            }
            return best;
        }

        private static Line headingOf(SheetRow row) {
            return new Line(
                    row.number(),
                    row.cells().stream()
                            .map(cell -> cell.kind() == Kind.ERROR ? "" : cell.text())
                            .toList());
        }
    }
}
