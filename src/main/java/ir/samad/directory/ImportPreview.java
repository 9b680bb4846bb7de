package ir.samad.directory;

import java.util.List;

/**
 * What uploaded files would do.
 *
 * @param report the counts and errors of all files together
 */
public record ImportPreview(List<FileReading> files, ImportReport report) {

    public ImportPreview {
        files = List.copyOf(files);
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
