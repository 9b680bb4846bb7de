package ir.samad.tables;

import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns were recognised.
 *
 * @param file name of its file
 * @param place of its table in the file, from 0
 * @param columns where each column that is there stands, from 0
 */
public record ReadTable<C extends NamedColumn>(String file, int place, Table table, Map<C, Integer> columns) {

    private static final int SHOWN = 60;

    public ReadTable {
        columns = Map.copyOf(columns);
    }

    /** Where a column stands; the first one when it is not there, or when the row as a whole is meant. */
    public int indexOf(@Nullable C column) {
        return column == null ? 0 : columns.getOrDefault(column, 0);
    }

    /**
     * An error with the name of its cell and what was typed there.
     *
     * @param row number of the row; 0 for the table as a whole
     * @param column null for the row as a whole
     */
    public CellError error(int row, @Nullable C column, Refusal refusal) {
        var index = indexOf(column);
        var isThere = column != null && columns.containsKey(column);
        return new CellError(
                file,
                table.name(),
                row == 0 ? "" : CellName.of(row, index),
                isThere ? table.heading().cell(index) : "",
                isThere && row != table.heading().number() ? shown(table.cell(row, index)) : "",
                refusal);
    }

    /** The beginning of what was typed. */
    public static String shown(String cell) {
        var text = PersianText.normalise(cell);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
