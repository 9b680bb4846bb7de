package ir.samad.cases.filing;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Boards;
import ir.samad.shell.Form;
import org.jspecify.annotations.Nullable;

/** Reads what is typed about legal authorities beside a case (N-10-3-t), on the page and from programs. */
public final class BoardForms {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_REMARK = 4000;
    private static final int SHORTEST_RESULT = 5;
    private static final int LONGEST_RESULT = 1000;
    private static final int MOST_ENTRIES = 1_000_000;

    private BoardForms() {}

    /** A letter; null when something is refused. */
    public static Boards.@Nullable Letter readLetter(Form form) {
        var board = form.text("board", 3, LONGEST_NAME);
        var number = form.text("letterNumber", 1, LONGEST_NUMBER);
        var on = form.read("letterOn", JalaliDate::read);
        var remark = form.text(form.has("boardRemark") ? "boardRemark" : "remark", 0, LONGEST_REMARK);
        return form.isRefused() || board == null || number == null || on == null || remark == null
                ? null
                : new Boards.Letter(board, number, on.toLocalDate(), remark);
    }

    /** A decision; null when something is refused. */
    public static Boards.@Nullable Result readResult(Form form) {
        var referral = form.number("referral", 1, MOST_ENTRIES);
        var text = form.text("result", SHORTEST_RESULT, LONGEST_RESULT);
        var on = form.read("resultOn", JalaliDate::read);
        return form.isRefused() || referral == null || text == null || on == null
                ? null
                : new Boards.Result(referral, text, on.toLocalDate());
    }
}
