package ir.samad.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of notices in one language, as its page shows it.
 *
 * @param language fa or en
 * @param ownBody the program's own text with named fields
 * @param ownSubject its subject line
 * @param counting what was decided and counts today; null when the program's own does
 * @param history everything decided about it
 * @param example the text of the form as somebody would read it; null when it cannot be filled
 * @param parts how many parts of an SMS that is
 * @param most how many are allowed
 */
public record NoticeTextSheet(
        NoticeText text,
        String language,
        String ownBody,
        String ownSubject,
        @Nullable DecidedText counting,
        List<DecidedText> history,
        @Nullable String example,
        int parts,
        int most) {

    /** Where its page is. */
    public String path() {
        return NoticeTextPages.PATH + "/" + text.messageKey() + "/" + language;
    }
}
