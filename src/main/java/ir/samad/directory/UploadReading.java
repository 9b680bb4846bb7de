package ir.samad.directory;

import ir.samad.tables.CellError;
import ir.samad.tables.ReadTable;
import ir.samad.tables.Table;
import ir.samad.tables.TableFile;
import ir.samad.tables.Tables;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the files of an upload together: CSV with one sheet each, or workbooks with several. */
@Component
class UploadReading {

    private static final int SAMPLE_LINES = 3;
    private static final int SAMPLE_CELLS = 8;

    private final Tables tables;
    private final SheetReader reader;

    UploadReading(Tables tables, SheetReader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    /**
     * What was read of an upload.
     *
     * @param files how each file and each sheet of a workbook was understood
     * @param all every table, in order
     * @param sheets the table of each sheet that was recognised
     * @param rows what could be read
     * @param errors what could not
     */
    record Read(
            List<FileReading> files,
            List<Table> all,
            Map<Sheet, ReadTable<Column>> sheets,
            DirectoryRows rows,
            List<RowError> errors) {

        boolean isReadable() {
            return errors.isEmpty() && files.stream().allMatch(file -> file.refusal() == null);
        }

        /** Errors with the names of their cells. */
        List<CellError> cells(List<RowError> some) {
            return some.stream()
                    .flatMap(error -> java.util.Optional.ofNullable(sheets.get(error.sheet())).stream()
                            .map(table -> table.error(error.row(), error.column(), error.refusal())))
                    .toList();
        }
    }

    Read read(List<SheetFile> files) {
        var gathered = new Gathered();
        for (var file : files) {
            switch (tables.read(file.content())) {
                case Outcome.Refused<TableFile>(var refusal) ->
                    gathered.files.add(new FileReading(file.name(), null, "", false, 0, List.of(), refusal));
                case Outcome.Done<TableFile>(var read) -> {
                    // A workbook may have sheets that nobody filled in; one that has nothing else is told so.
                    var filled = read.tables().stream()
                            .filter(table -> !table.lines().isEmpty())
                            .toList();
                    (filled.isEmpty() ? read.tables() : filled).forEach(table -> gathered.add(file, read, table));
                }
            }
        }
        return gathered.done();
    }

    private final class Gathered {

        private final List<FileReading> files = new ArrayList<>();
        private final List<Table> all = new ArrayList<>();
        private final Map<Sheet, ReadTable<Column>> sheets = new EnumMap<>(Sheet.class);
        private final List<RowError> errors = new ArrayList<>();
        private final List<BodyRow> bodies = new ArrayList<>();
        private final List<UnitRow> units = new ArrayList<>();
        private final List<PositionRow> positions = new ArrayList<>();
        private final List<HolderRow> holders = new ArrayList<>();

        void add(SheetFile file, TableFile read, Table table) {
            all.add(table);
            var sheet = reader.recognise(table).orElse(null);
            if (sheet == null) {
                files.add(reading(file, read, table, null, Refusal.of("directory.refused.file.unknown-sheet")));
            } else if (sheets.containsKey(sheet)) {
                files.add(reading(file, read, table, sheet, Refusal.of("directory.refused.file.twice")));
            } else {
                files.add(reading(file, read, table, sheet, null));
                var rows = reader.read(sheet, file.name(), all.size() - 1, table);
                sheets.put(sheet, rows.table());
                bodies.addAll(rows.rows().bodies());
                units.addAll(rows.rows().units());
                positions.addAll(rows.rows().positions());
                holders.addAll(rows.rows().holders());
                errors.addAll(rows.errors());
            }
        }

        Read done() {
            return new Read(files, all, sheets, new DirectoryRows(bodies, units, positions, holders), errors);
        }
    }

    private static FileReading reading(
            SheetFile file, TableFile read, Table table, @Nullable Sheet sheet, @Nullable Refusal refusal) {
        return new FileReading(
                table.name().isEmpty() ? file.name() : file.name() + " – " + table.name(),
                sheet,
                read.encoding(),
                read.guessed(),
                table.lines().size(),
                table.sample(SAMPLE_LINES, SAMPLE_CELLS),
                refusal);
    }
}
