package ir.samad.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reference of a case to the offences board or another legal authority, beside the administrative hierarchy (N-10-3-t).
 *
 * @param number number of the history entry that made it
 * @param board the authority, as it was called then
 * @param letterNumber number of the letter to it
 * @param letterOn date of that letter
 * @param result what it decided, in short; null while it is open
 * @param resultOn date of that decision; null while it is open
 */
public record BoardReferral(
        int number,
        String board,
        String letterNumber,
        LocalDate letterOn,
        @Nullable String result,
        @Nullable LocalDate resultOn) {

    public boolean isOpen() {
        return result == null;
    }
}
