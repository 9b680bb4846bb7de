package ir.samad.meetingreports.sheets;

import ir.samad.meetingreports.ReportColumn;
import ir.samad.tables.CellError;
import ir.samad.tables.RowHeading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a sheet.
 *
 * @param refusal why the file as a whole is not read; null when it was
 * @param heading where the columns stand; null when it was not read
 * @param rows how many there are
 * @param faults how many were found
 * @param found the first of them
 * @param names those that stood in one column and are divided as a proposal (M-10-1)
 * @param completed numbers whose lost zeros were restored as a proposal (M-10-3)
 * @param shared telephones that are another person's too (M-10-2)
 * @param days how many rows each session gets
 */
public record CheckedSheet(
        @Nullable Refusal refusal,
        @Nullable RowHeading<ReportColumn> heading,
        int rows,
        int faults,
        List<FoundFault> found,
        SplitNames names,
        Told completed,
        Told shared,
        SortedMap<LocalDate, Integer> days) {

    /** How many of a kind a page shows. */
    static final int MOST_SHOWN = 200;

    /**
     * A fault at its cell.
     *
     * @param row number of its row; 0 for the heading
     * @param column place in the row, from 0
     */
    public record FoundFault(int row, int column, CellError error) {}

    static CheckedSheet refused(Refusal refusal) {
        return new CheckedSheet(
                refusal, null, 0, 0, List.of(), SplitNames.NONE, Told.NOTHING, Told.NOTHING, new TreeMap<>());
    }

    public boolean isClean() {
        return refusal == null && faults == 0 && rows > 0;
    }

    public boolean isGuessed() {
        return heading != null && heading.guessed();
    }

    public List<CellError> errors() {
        return found.stream().map(FoundFault::error).toList();
    }
}
