package ir.samad.vocabulary;

import java.util.regex.Pattern;

/**
 * A name of a person, or a part of it such as the family name. Letters of any script, because foreigners have names too.
 *
 * @param value the normal form, 2 to 100 characters
 */
public record PersonName(String value) {

    private static final String PREFIX = "vocabulary.person-name";
    private static final int LONGEST = 100;
    private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*");
    private static final Pattern FORMULA = Pattern.compile("[=+@-].*");
    private static final Pattern MARKUP = Pattern.compile(".*[<>&{}\\[\\]|\\\\].*");
    /** Words of letters; between them a space, and inside them a half space, a hyphen, an apostrophe or a dot. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{M}]+(?:(?:[ \u200c'’ʿʾ`-]|\\. ?)[\\p{L}\\p{M}]+)*\\.?");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    public PersonName {
        if (!isName(value)) {
            throw new IllegalArgumentException("Not a name");
        }
    }

    /** Reads a name typed by a person. The original spelling stays in {@link Reading#typed()}. */
    public static Reading<PersonName> read(String typed) {
        var name = PersianText.normalise(typed).replace('ة', 'ه').replace('ۀ', 'ه');
        if (name.isEmpty()) {
            return Reading.refused(Refusal.of(PREFIX + ".empty"), typed);
        }
        if (name.length() > LONGEST) {
            return Reading.refused(Refusal.of(PREFIX + ".long", LONGEST), typed);
        }
        if (DIGIT.matcher(name).matches()) {
            return Reading.refused(Refusal.of(PREFIX + ".digit"), typed);
        }
        if (FORMULA.matcher(name).matches() || MARKUP.matcher(name).matches()) {
            return Reading.refused(Refusal.of(PREFIX + ".sign"), typed);
        }
        if (PersianText.isFiller(name)) {
            return Reading.refused(Refusal.of(PREFIX + ".filler"), typed);
        }
        if (LETTER.matcher(name).results().count() < 2) {
            return Reading.refused(Refusal.of(PREFIX + ".one-letter"), typed);
        }
        return isName(name)
                ? Reading.accepted(new PersonName(name), typed)
                : Reading.refused(Refusal.of(PREFIX + ".sign"), typed);
    }

    /** Whether both are the same name, however they were typed. */
    public boolean sameAs(PersonName other) {
        return PersianText.sameAs(value, other.value);
    }

    /** The key under which the name is found. */
    public String searchKey() {
        return PersianText.searchKey(value);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && WORDS.matcher(name).matches()
                && LETTER.matcher(name).results().count() >= 2;
    }
}
