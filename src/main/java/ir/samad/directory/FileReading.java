package ir.samad.directory;

import ir.samad.vocabulary.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an uploaded file was understood.
 *
 * @param name the name it had
 * @param sheet null when no sheet has such headings
 * @param encoding by which its letters were read; empty when it is no table
 * @param guessed whether a person must look at the letters before anything is saved
 * @param rows how many rows it has
 * @param sample its heading and first rows, as read
 * @param refusal why it is not read at all; null when it is
 */
public record FileReading(
        String name,
        @Nullable Sheet sheet,
        String encoding,
        boolean guessed,
        int rows,
        List<List<String>> sample,
        @Nullable Refusal refusal) {

    public FileReading {
        sample = List.copyOf(sample);
    }
}
