package ir.samad.vocabulary;

import java.util.List;

/**
 * What somebody looks for, in the form in which indexes keep their words. No word is thrown away: ده is a village.
 *
 * @param key words separated by single spaces, as {@link PersianText#searchKey} makes them
 */
public record SearchQuery(String key) {

    private static final String PREFIX = "vocabulary.search-query";
    private static final int LONGEST = 200;

    public SearchQuery {
        if (key.isEmpty() || !key.equals(PersianText.searchKey(key))) {
            throw new IllegalArgumentException("Not a search key");
        }
    }

    /** Reads what was typed into a search field. */
    public static Reading<SearchQuery> read(String typed) {
        if (typed.length() > LONGEST) {
            return Reading.refused(Refusal.of(PREFIX + ".long", LONGEST), typed);
        }
        var key = PersianText.searchKey(typed);
        return key.isEmpty()
                ? Reading.refused(Refusal.of(PREFIX + ".empty"), typed)
                : Reading.accepted(new SearchQuery(key), typed);
    }

    /** The words looked for. */
    public List<String> words() {
        return List.of(key.split(" "));
    }
}
