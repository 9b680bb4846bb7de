package ir.samad.tables;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table as it was read.
 *
 * @param name of its sheet in the workbook; empty in a file that holds only one
 * @param heading the first row that is not empty
 * @param lines the rows after it that are not empty
 * @param flaws cells that could not be read; they are empty in the lines
 */
public record Table(String name, Line heading, List<Line> lines, List<Flaw> flaws) {

    public Table {
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /** The heading and the first rows, cut to so many columns, for a look. */
    public List<List<String>> sample(int rows, int columns) {
        return Stream.concat(Stream.of(heading), lines.stream())
                .limit(rows + 1L)
                .map(line -> line.cells().stream().limit(columns).toList())
                .toList();
    }

    /** What stands in a cell of a row; empty when there is no such row. */
    public String cell(int row, int column) {
        if (row == heading.number()) {
            return heading.cell(column);
        }
        // Lines stand in the order of their numbers; a file may have as many errors as lines.
        var low = 0;
        var high = lines.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var number = lines.get(middle).number();
            if (number == row) {
                return lines.get(middle).cell(column);
            }
            if (number < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return "";
    }
}
