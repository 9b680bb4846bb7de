package ir.samad.directory;

import ir.samad.tables.ReadTable;
import ir.samad.tables.Table;
import ir.samad.territory.PlaceNames;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises which sheet a table is by its headings, and reads its rows. */
@Component
class SheetReader {

    private final SheetWords words;
    private final Territory territory;

    SheetReader(SheetWords words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    /** What was read, and what could not be. */
    record ReadSheet(ReadTable<Column> table, DirectoryRows rows, List<RowError> errors) {}

    /** The sheet whose columns these are: the one of which most columns are there. */
    Optional<Sheet> recognise(Table table) {
        Sheet best = null;
        var bestScore = 0;
        for (var sheet : Sheet.values()) {
            var found = words.words().find(sheet.columns(), table.heading());
            var missing = sheet.required().stream()
                    .filter(column -> !found.containsKey(column))
                    .count();
            var score = 2 * found.size() - 3 * (int) missing;
            if (score > bestScore) {
                best = sheet;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Reads the rows of a table.
     *
     * @param file name of its file
     * @param place of the table in it
     */
    ReadSheet read(Sheet sheet, String file, int place, Table table) {
        var columns = words.words().find(sheet.columns(), table.heading());
        var errors = new ArrayList<RowError>();
        words.words()
                .faults(sheet.columns(), sheet.required(), table.heading())
                .forEach(fault ->
                        errors.add(new RowError(sheet, table.heading().number(), fault.column(), fault.refusal())));
        var bodies = new ArrayList<BodyRow>();
        var units = new ArrayList<UnitRow>();
        var positions = new ArrayList<PositionRow>();
        var holders = new ArrayList<HolderRow>();
        if (errors.isEmpty()) {
            columns.forEach((column, index) -> table.flaws().stream()
                    .filter(flaw -> flaw.column() == index)
                    .forEach(flaw -> errors.add(new RowError(sheet, flaw.row(), column, flaw.refusal()))));
            var places = new PlaceNames(territory);
            for (var line : table.lines()) {
                if (line.isLongerThan(table.heading())) {
                    errors.add(new RowError(sheet, line.number(), null, Refusal.of("tables.refused.too-many-cells")));
                    continue;
                }
                var cells = new RowCells(sheet, line, columns, words, places, errors);
                switch (sheet) {
                    case BODIES -> cells.body().ifPresent(bodies::add);
                    case UNITS -> cells.unit().ifPresent(units::add);
                    case POSITIONS -> cells.position().ifPresent(positions::add);
                    case HOLDERS -> cells.holder().ifPresent(holders::add);
                }
            }
            if (table.lines().isEmpty()) {
                errors.add(new RowError(sheet, 0, null, Refusal.of("tables.refused.no-rows")));
            }
        }
        return new ReadSheet(
                new ReadTable<>(file, place, table, columns),
                new DirectoryRows(bodies, units, positions, holders),
                onePerFlaw(errors));
    }

    /** A cell that could not be read is not called empty as well. */
    private static List<RowError> onePerFlaw(List<RowError> errors) {
        var seen = new HashSet<String>();
        return errors.stream()
                .filter(error -> error.column() == null || seen.add(error.row() + " " + error.column()))
                .toList();
    }
}
