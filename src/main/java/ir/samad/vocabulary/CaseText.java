package ir.samad.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a citizen writes or says about his case: his own words, cleaned of what hides or reorders text and otherwise
 * kept. It is text and nothing else: pages escape it, exports take {@link #masked()}.
 *
 * @param value the normal form, at most {@value #LONGEST} characters
 */
public record CaseText(String value) {

    /** The longest text of a case; more belongs into an attachment. */
    public static final int LONGEST = 10_000;

    private static final String PREFIX = "vocabulary.case-text";
    private static final int FEWEST_LETTERS = 6;
    private static final int FEWEST_WORDS = 2;
    /** Search keys of words that greet and ask nothing. */
    private static final Set<String> GREETINGS = Set.of(
            "سلام", "درود", "با", "علیکم", "علیک", "خسته", "نباشید", "وقت", "بخیر", "به", "خیر", "و", "ادب", "احترام",
            "عرض", "روز", "صبح", "hello", "hi", "test", "تست");

    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\p{Nd}])\\p{Nd}(?:[ -]?\\p{Nd}){9,25}(?![\\p{Nd}])");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    public CaseText {
        if (value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not the text of a case");
        }
    }

    /** Reads what was typed: refused when empty, unreadable, too long, or too short for anybody to act on. */
    public static Reading<CaseText> read(String typed) {
        if (typed.indexOf('\0') >= 0) {
            return Reading.refused(Refusal.of(PREFIX + ".unreadable"), typed);
        }
        var text = PersianText.normaliseLong(typed);
        if (text.isEmpty()) {
            return Reading.refused(Refusal.of(PREFIX + ".empty"), typed);
        }
        if (text.length() > LONGEST) {
            return Reading.refused(Refusal.of(PREFIX + ".long", LONGEST, text.length()), typed);
        }
        if (saysTooLittle(text)) {
            return Reading.refused(Refusal.of(PREFIX + ".short"), typed);
        }
        var remarks = new ArrayList<Refusal>();
        if (PersianText.hasControls(typed)) {
            remarks.add(Refusal.of(PREFIX + ".controls-removed"));
        }
        if (hasPersonalNumber(text)) {
            remarks.add(Refusal.of(PREFIX + ".personal"));
        }
        return new Reading.Accepted<>(new CaseText(text), typed, remarks);
    }

    /** The text with every number of a person, telephone, card or account and every e-mail address hidden. */
    public String masked() {
        var withoutNumbers = LONG_NUMBER
                .matcher(value)
                .replaceAll(
                        number -> "•".repeat(PersianText.code(number.group()).length()));
        return EMAIL.matcher(withoutNumbers).replaceAll("•••");
    }

    private static boolean saysTooLittle(String text) {
        var words = Arrays.stream(PersianText.searchKey(text).split(" "))
                .filter(word -> !word.isEmpty() && !GREETINGS.contains(word))
                .toList();
        return words.size() < FEWEST_WORDS
                || words.stream().mapToInt(String::length).sum() < FEWEST_LETTERS;
    }

    private static boolean hasPersonalNumber(String text) {
        return LONG_NUMBER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(number -> NationalId.read(number).find().isPresent()
                        || MobileNumber.read(number).find().isPresent());
    }
}
