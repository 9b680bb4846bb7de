package ir.samad.tables;

import java.util.List;

/**
 * One row of a file that is read row by row.
 *
 * @param number the number a spreadsheet shows beside it
 * @param hidden whether the row is hidden
 * @param cells up to the last in which something stands
 */
public record SheetRow(int number, boolean hidden, List<RowCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell at a place, from 0; an empty one when it is not there. */
    public RowCell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : RowCell.NOTHING;
    }

    /** The texts alone. */
    public Line line() {
        return new Line(number, cells.stream().map(RowCell::text).toList());
    }
}
