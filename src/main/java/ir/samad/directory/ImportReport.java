package ir.samad.directory;

import java.util.List;

/**
 * What bringing in these rows does, or did.
 *
 * @param counts for each sheet
 * @param errors when there is one, nothing is brought in; sorted by sheet and row
 */
public record ImportReport(List<Count> counts, List<RowError> errors) {

    public ImportReport {
        counts = List.copyOf(counts);
        errors = List.copyOf(errors);
    }

    /**
     * How many rows of a sheet are new, and how many the directory has already, word for word.
     */
    public record Count(Sheet sheet, int fresh, int known) {}

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** How many rows are new, in all sheets. */
    public int fresh() {
        return counts.stream().mapToInt(Count::fresh).sum();
    }
}
