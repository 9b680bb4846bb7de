package ir.samad.cases;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.store.BoardReferrals;
import ir.samad.catalogue.CaseType;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to legal authorities beside the hierarchy, as the administrative offences board (N-10-3-t). A reference to one
 * moves nothing: the case stays where it is, closing it closes no reference, and a result closes no case.
 */
@Component
public class Boards {

    private static final Set<CaseType> ABOUT_OFFICIALS =
            Set.of(CaseType.COMPLAINT, CaseType.CRITICISM, CaseType.REPORT);

    private final Guards guards;
    private final Steps steps;
    private final BoardReferrals referrals;

    Boards(Guards guards, Steps steps, BoardReferrals referrals) {
        this.guards = guards;
        this.steps = steps;
        this.referrals = referrals;
    }

    /**
     * A letter to a legal authority.
     *
     * @param board the authority
     * @param number number of the letter
     * @param on its date, not after today
     * @param remark between staff; may be empty
     */
    public record Letter(String board, String number, LocalDate on, String remark) {}

    /**
     * What a legal authority decided.
     *
     * @param referral number of the history entry that referred the case
     * @param text in short, between staff
     * @param on the day of the decision, not before the letter and not after today
     */
    public record Result(int referral, String text, LocalDate on) {}

    /** The authorities that are offered; another one can be named as well. */
    public List<String> listOffered() {
        return referrals.listBoards();
    }

    /** The references of a case, for staff who may see it. */
    public List<BoardReferral> list(CaseFile file) {
        return isPossible(file) ? referrals.list(file.id()) : List.of();
    }

    /** The same, when the whole history was read already: asks only where it tells that there are some. */
    public List<BoardReferral> list(CaseFile file, List<Entry> history) {
        return history.stream().anyMatch(entry -> entry.event() == CaseEvent.BOARD_REFERRED) ? list(file) : List.of();
    }

    /** Whether such a case can be referred to a legal authority: complaints, criticism and reports can. */
    public static boolean isPossible(CaseFile file) {
        return ABOUT_OFFICIALS.contains(file.matter().type());
    }

    /** Refers the case to a legal authority as well; the applicant is told of it and of his right. */
    @Transactional
    public Outcome<CaseId> refer(CaseId id, int seen, Official actor, Letter letter) {
        return guards.act(id, seen, actor, CaseEvent.BOARD_REFERRED, locked -> {
            var file = locked.file();
            if (!isPossible(file)) {
                return Outcome.refused(Refusal.by("N-10-3-t", "cases.board.only-complaints"));
            }
            if (letter.on().isAfter(steps.today())) {
                return Outcome.refused(Refusal.of("cases.board.letter-in-future"));
            }
            var content = Content.by(actor)
                    .with(Content.TO_UNIT, letter.board())
                    .with(Content.LETTER, letter.number() + "، " + JalaliDate.of(letter.on()))
                    .with(Content.REMARK, letter.remark());
            var head = steps.take(locked, file, CaseEvent.BOARD_REFERRED, actor, content.texts());
            referrals.insert(
                    id,
                    new BoardReferral(head.number(), letter.board(), letter.number(), letter.on(), null, null),
                    steps.now());
            return Outcome.done(id);
        });
    }

    /** Notes what a legal authority decided; the case stays as it is. */
    @Transactional
    public Outcome<CaseId> noteResult(CaseId id, int seen, Official actor, Result result) {
        return guards.act(id, seen, actor, CaseEvent.BOARD_RESULT_NOTED, locked -> {
            var open = referrals.list(id).stream()
                    .filter(referral -> referral.number() == result.referral() && referral.isOpen())
                    .findFirst();
            if (open.isEmpty()) {
                return Outcome.refused(Refusal.of("cases.board.no-such-referral"));
            }
            if (result.on().isBefore(open.get().letterOn()) || result.on().isAfter(steps.today())) {
                return Outcome.refused(Refusal.of("cases.board.result-day"));
            }
            var content =
                    Content.by(actor).with(Content.TO_UNIT, open.get().board()).with(Content.RESULT, result.text());
            var head = steps.take(locked, locked.file(), CaseEvent.BOARD_RESULT_NOTED, actor, content.texts());
            referrals.result(id, result.referral(), head.number(), result.text(), result.on());
            return Outcome.done(id);
        });
    }
}
