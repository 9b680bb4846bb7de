package ir.samad.directory;

import ir.samad.tables.CellError;
import java.util.List;

/**
 * What uploaded files would do.
 *
 * @param report the counts and errors of all files together
 * @param cells the same errors with the names of their cells
 */
public record ImportPreview(List<FileReading> files, ImportReport report, List<CellError> cells) {

    public ImportPreview {
        files = List.copyOf(files);
        cells = List.copyOf(cells);
    }

    /** Whether nothing stands against saving. */
    public boolean isClean() {
        return !report.isRefused() && files.stream().allMatch(file -> file.refusal() == null);
    }

    /** Whether a person must first confirm that the letters are right. */
    public boolean isGuessed() {
        return files.stream().anyMatch(FileReading::guessed);
    }
}
