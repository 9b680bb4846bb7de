package ir.samad.tables;

/** Names of cells as a spreadsheet shows them, such as {@code C7}. */
public final class CellName {

    private static final int LETTERS = 26;

    private CellName() {}

    /**
     * The name of a cell.
     *
     * @param row number of the row, from 1
     * @param column place in the row, from 0
     */
    public static String of(int row, int column) {
        return letters(column) + row;
    }

    /** The letters of a column, from 0. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column; left >= 0; left = left / LETTERS - 1) {
            letters.append((char) ('A' + left % LETTERS));
        }
        return letters.reverse().toString();
    }
}
