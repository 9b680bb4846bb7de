package ir.samad.tables;

import ir.samad.vocabulary.PersianText;
import java.util.List;

/**
 * One row of a table.
 *
 * @param number the number a spreadsheet shows beside it
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    /** What stands in a cell; empty for one that is not there. */
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(PersianText::isEmpty);
    }

    /** Whether something stands behind the last of these columns. */
    public boolean isLongerThan(Line heading) {
        var width = heading.cells().size();
        return cells.size() > width
                && !cells.subList(width, cells.size()).stream().allMatch(PersianText::isEmpty);
    }
}
