package ir.samad.meetingreports.sheets;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of a sheet that has one column for both names.
 *
 * @param all how many there are
 * @param opened how many can be divided at more than one place
 * @param open those that can be divided at more than one place, as many as a page shows
 * @param plain others, as many as a page shows
 */
public record SplitNames(int all, int opened, List<SplitName> open, List<SplitName> plain) {

    static final SplitNames NONE = new SplitNames(0, 0, List.of(), List.of());

    public SplitNames {
        open = List.copyOf(open);
        plain = List.copyOf(plain);
    }

    /** Whether a page cannot show all that can be divided at more than one place, so that nobody can confirm them. */
    public boolean areTooMany() {
        return opened > CheckedSheet.MOST_SHOWN;
    }

    public boolean isEmpty() {
        return all == 0;
    }

    /** What a page shows: those first of which there is something to say. */
    public List<SplitName> shown() {
        return Stream.concat(open.stream(), plain.stream())
                .limit(CheckedSheet.MOST_SHOWN)
                .toList();
    }
}
