package ir.samad.arrival;

import ir.samad.tables.CellError;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload would do.
 *
 * @param upload the upload
 * @param encoding by which it was read
 * @param guessed whether a person must first confirm that the letters are right
 * @param rows how many rows it has
 * @param fresh how many are new
 * @param known how many are here already
 * @param sample its heading and first rows
 * @param errors when there is one, nothing is brought in
 * @param refusal why the file is not read at all; null when it is
 */
public record ArrivalPreview(
        Upload upload,
        String encoding,
        boolean guessed,
        int rows,
        int fresh,
        int known,
        List<List<String>> sample,
        List<CellError> errors,
        @Nullable Refusal refusal) {

    private static final int SAMPLE_ROWS = 5;
    private static final int SAMPLE_COLUMNS = 8;

    public ArrivalPreview {
        sample = List.copyOf(sample);
        errors = List.copyOf(errors);
    }

    /** What came of looking through an upload. */
    static ArrivalPreview of(Upload upload, Outcome<? extends Checked<?, ?>> looked) {
        return looked.findRefusal().map(refusal -> unreadable(upload, refusal)).orElseGet(() -> {
            var checked = looked.orThrow();
            return of(upload, checked.opened(), checked.fresh().size(), checked.known(), checked.errors());
        });
    }

    private static ArrivalPreview unreadable(Upload upload, Refusal refusal) {
        return new ArrivalPreview(upload, "", false, 0, 0, 0, List.of(), List.of(), refusal);
    }

    private static ArrivalPreview of(
            Upload upload, OpenedSheet<?> opened, int fresh, int known, List<CellError> errors) {
        var table = opened.table().table();
        return new ArrivalPreview(
                upload,
                opened.file().encoding(),
                opened.file().guessed(),
                table.lines().size(),
                fresh,
                known,
                table.sample(SAMPLE_ROWS, SAMPLE_COLUMNS),
                errors,
                null);
    }

    /** Whether it can be brought in. */
    public boolean isClean() {
        return refusal == null && errors.isEmpty();
    }
}
