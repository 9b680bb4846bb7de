package ir.samad.directory;

import ir.samad.directory.CsvText.Line;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What was read, and what could not be.
     *
     */
    record ReadSheet(Sheet sheet, DirectoryRows rows, List<RowError> errors) {}

    /** The sheet whose columns these are: the one of which most columns are there. */
    Optional<Sheet> recognise(CsvText table) {
        Sheet best = null;
        var bestScore = 0;
        for (var sheet : Sheet.values()) {
            var found = columns(sheet, table.heading());
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

    ReadSheet read(Sheet sheet, CsvText table) {
        var errors = new ArrayList<RowError>();
        var columns = columns(sheet, table.heading());
        for (var column : sheet.required()) {
            if (!columns.containsKey(column)) {
                errors.add(new RowError(
                        sheet, table.heading().number(), column, Refusal.of("directory.refused.file.column-missing")));
            }
        }
        refuseDoubles(sheet, table.heading(), errors);
        var places = new PlaceNames(territory);
        var bodies = new ArrayList<BodyRow>();
        var units = new ArrayList<UnitRow>();
        var positions = new ArrayList<PositionRow>();
        var holders = new ArrayList<HolderRow>();
        if (errors.isEmpty()) {
            for (var line : table.lines()) {
                if (line.cells().size() > table.heading().cells().size()
                        && !new Line(
                                        0,
                                        line.cells()
                                                .subList(
                                                        table.heading().cells().size(),
                                                        line.cells().size()))
                                .isEmpty()) {
                    errors.add(new RowError(
                            sheet, line.number(), null, Refusal.of("directory.refused.file.too-many-cells")));
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
                errors.add(new RowError(sheet, 0, null, Refusal.of("directory.refused.file.no-rows")));
            }
        }
        return new ReadSheet(sheet, new DirectoryRows(bodies, units, positions, holders), errors);
    }

    private Map<Column, Integer> columns(Sheet sheet, Line heading) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < heading.cells().size(); i++) {
            var index = i;
            columnOf(sheet, heading.cell(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return columns;
    }

    private Optional<Column> columnOf(Sheet sheet, String heading) {
        return sheet.columns().stream()
                .filter(column -> words.names(heading, column))
                .findFirst();
    }

    private void refuseDoubles(Sheet sheet, Line heading, List<RowError> errors) {
        var seen = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < heading.cells().size(); i++) {
            columnOf(sheet, heading.cell(i)).ifPresent(column -> {
                if (seen.merge(column, 1, Integer::sum) == 2) {
                    errors.add(new RowError(
                            sheet, heading.number(), column, Refusal.of("directory.refused.file.column-twice")));
                }
            });
        }
    }
}
