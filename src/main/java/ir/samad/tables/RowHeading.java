package ir.samad.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heading under which rows are read.
 *
 * @param sheet name of its sheet; empty in a file that holds only one
 * @param line its row
 * @param columns where each column that is there stands, from 0
 * @param faults columns that are missing or there twice; while there are any, no row is read
 * @param encoding by which the letters were read; the kind of file for a workbook
 * @param guessed whether the encoding is only likely, so that a person must look at the letters
 */
public record RowHeading<C extends NamedColumn>(
        String sheet,
        Line line,
        Map<C, Integer> columns,
        List<TableWords.HeadingFault<C>> faults,
        String encoding,
        boolean guessed) {

    public RowHeading {
        columns = Map.copyOf(columns);
        faults = List.copyOf(faults);
    }

    /** The cell of a row in a column; an empty one when the column is not there. */
    public RowCell cell(SheetRow row, C column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    /** The name of a cell, such as {@code C7}; of the first one of the row when the column is not there. */
    public String cellName(int row, @Nullable C column) {
        return CellName.of(row, column == null ? 0 : columns.getOrDefault(column, 0));
    }
}
