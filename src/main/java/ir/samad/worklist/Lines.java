package ir.samad.worklist;

import java.util.List;

/**
 * A page of a worklist.
 *
 * @param entries its lines, at most {@value View#PAGE_SIZE}
 * @param more whether there are lines after it
 */
public record Lines(List<Entry> entries, boolean more) {
    public Lines {
        entries = List.copyOf(entries);
    }
}
