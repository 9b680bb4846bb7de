package ir.samad.tables;

import java.util.List;

/**
 * How a long table is written.
 *
 * @param sheet name of its sheet; a second one, when one does not do, bears it with a number
 * @param title a line above the heading; empty for none
 * @param columns in their order
 */
public record RowLayout(String sheet, String title, List<Column> columns) {

    public RowLayout {
        columns = List.copyOf(columns);
    }

    /**
     * A column of it.
     *
     * @param heading its name
     * @param width in letters
     * @param choices the closed list of what may stand in it; empty when it is open
     */
    public record Column(String heading, double width, List<String> choices) {

        public Column {
            choices = List.copyOf(choices);
        }

        /** A column in which anything may stand. */
        public static Column open(String heading, double width) {
            return new Column(heading, width, List.of());
        }
    }
}
