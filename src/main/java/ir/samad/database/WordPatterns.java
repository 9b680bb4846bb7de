package ir.samad.database;

import java.util.Arrays;

/**
 * Patterns for LIKE that find words anywhere in a text: {@code search_key LIKE ALL (:words)}. What a person types counts
 * as itself; signs that LIKE would read as wildcards are escaped.
 */
public final class WordPatterns {

    /** More words than anybody needs to find something, and few enough to stay quick. */
    public static final int MOST_WORDS = 8;

    private WordPatterns() {}

    /** One pattern for each word of a search key, which are separated by spaces; none when it has no word. */
    public static String[] of(String key) {
        return Arrays.stream(key.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(WordPatterns::containing)
                .toArray(String[]::new);
    }

    private static String containing(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
