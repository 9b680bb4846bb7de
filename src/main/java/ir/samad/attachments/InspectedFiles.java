package ir.samad.attachments;

import java.util.List;

/**
 * Files that came together and were all let in, ready to be kept in the transaction of what they belong to. Only
 * {@link Attachments#inspect} makes one with anything in it.
 */
public final class InspectedFiles {

    /** No files. */
    public static final InspectedFiles NONE = new InspectedFiles(List.of());

    private final List<InspectedFile> files;

    InspectedFiles(List<InspectedFile> files) {
        this.files = List.copyOf(files);
    }

    /** One of them: its name as it was sent, and what the inspection let in. What was sent is not held any longer. */
    record InspectedFile(String sentName, Inspection.Passed passed) {}

    List<InspectedFile> files() {
        return files;
    }

    /** Of which types they are. */
    public List<FileType> types() {
        return files.stream().map(file -> file.passed().type()).toList();
    }

    public int size() {
        return files.size();
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }
}
