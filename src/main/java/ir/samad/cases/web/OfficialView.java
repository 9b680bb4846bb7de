package ir.samad.cases.web;

import ir.samad.cases.BoardReferral;
import ir.samad.directory.ResponsibleOffice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case says about officials.
 *
 * @param about whom it is about, position and unit; empty when nobody was named
 * @param office the office that answers for good execution where the case is (N-10-1)
 * @param responsible the position that bears that office, with its unit; null while there is none
 * @param mayReferToBoard whether such a case can be referred to a legal authority (N-10-3-t)
 * @param boards names that are offered for it
 * @param referrals what is with such an authority
 */
public record OfficialView(
        String about,
        ResponsibleOffice office,
        @Nullable String responsible,
        boolean mayReferToBoard,
        List<String> boards,
        List<BoardReferral> referrals) {

    /** The references that have no result yet. */
    public List<BoardReferral> open() {
        return referrals.stream().filter(BoardReferral::isOpen).toList();
    }
}
