package ir.samad.tables;

import ir.samad.tables.SheetShape.Merge;
import java.util.ArrayList;
import java.util.List;

/** Which cells of a row are covered by others, row after row; the first cell of a merge is not. */
final class MergedCells {

    private final List<Merge> merges;
    /** Down to which row each column is covered. */
    private final int[] until = new int[SheetShape.MOST_COLUMNS];
    /** Merges that began in the last row: their first column is covered from the next one on. */
    private final List<Merge> begun = new ArrayList<>();

    private int next;
    private int row;
    private int width;

    /**
     * Of these merges, those that begin below a row.
     *
     * @param merges in the order of their first rows
     */
    MergedCells(List<Merge> merges, int after) {
        this.merges = merges;
        while (next < merges.size() && merges.get(next).top() <= after) {
            next++;
        }
    }

    /** Goes on to a row below. */
    void goTo(int number) {
        row = number;
        begun.forEach(merge -> cover(merge, merge.left()));
        begun.clear();
        for (; next < merges.size() && merges.get(next).top() <= row; next++) {
            var merge = merges.get(next);
            for (var column = merge.left() + 1; column <= merge.right() && column < until.length; column++) {
                cover(merge, column);
            }
            if (merge.top() == row) {
                begun.add(merge);
            } else {
                cover(merge, merge.left());
            }
        }
    }

    /** How many columns may be covered. */
    int width() {
        return width;
    }

    boolean covers(int column) {
        return until[column] >= row;
    }

    private void cover(Merge merge, int column) {
        if (column < until.length) {
            until[column] = Math.max(until[column], merge.bottom());
            width = Math.max(width, column + 1);
        }
    }
}
