package ir.samad.meetingreports.sheets;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A name that stood in one cell, and where it may be divided; the sender says where (M-10-1).
 *
 * @param row number of its row
 * @param cell name of its cell
 * @param words of the name, at least two
 * @param chosen how many of them are the first name, as proposed or said
 */
public record SplitName(int row, String cell, List<String> words, int chosen) {

    public SplitName {
        words = List.copyOf(words);
    }

    /** How many words the first name may have. */
    public List<Integer> choices() {
        return IntStream.range(1, words.size()).boxed().toList();
    }

    /** Whether it can be divided at more than one place. */
    public boolean isOpen() {
        return words.size() > 2;
    }

    public String written() {
        return String.join(" ", words);
    }

    public String first(int count) {
        return String.join(" ", words.subList(0, count));
    }

    public String last(int count) {
        return String.join(" ", words.subList(count, words.size()));
    }
}
