package ir.samad.tables;

import java.util.List;

/**
 * One sheet of a workbook to be written.
 *
 * @param name of the sheet
 * @param headings its columns in their order
 * @param rows what stands in it; none for a template
 */
public record Leaf(String name, List<Heading> headings, List<List<String>> rows) {

    public Leaf {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A column of it.
     *
     * @param name as it is recognised when the sheet comes back
     * @param note what belongs in it, shown beside the heading
     * @param required whether it has to be filled in
     * @param choices the closed list of what may stand in it; empty when it is open
     */
    public record Heading(String name, String note, boolean required, List<String> choices) {

        public Heading {
            choices = List.copyOf(choices);
        }
    }
}
