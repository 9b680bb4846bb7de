package ir.samad.cases.model;

import static ir.samad.cases.CaseState.ANSWERED;
import static ir.samad.cases.CaseState.CLOSED;
import static ir.samad.cases.CaseState.HANDED_OVER;
import static ir.samad.cases.CaseState.IN_REVIEW;
import static ir.samad.cases.CaseState.REFERRED;
import static ir.samad.cases.CaseState.REGISTERED;
import static ir.samad.cases.CaseState.WAITING_FOR_APPLICANT;
import static ir.samad.cases.CaseState.WITHDRAWN;

import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of the life of a case: which event is possible in which state, and where it leads. The program decides by
 * it, the documentation is drawn from it. An event that leads nowhere leaves the state as it is.
 */
public final class CaseTransitions {

    /**
     * One line of the table.
     *
     * @param event what happens
     * @param from states in which it is possible
     * @param to where it leads; empty when the state stays
     */
    public record Line(CaseEvent event, Set<CaseState> from, Optional<CaseState> to) {}

    private static final Set<CaseState> WITH_STAFF = EnumSet.of(REGISTERED, REFERRED, IN_REVIEW);
    private static final Set<CaseState> OPEN = EnumSet.of(REGISTERED, REFERRED, IN_REVIEW, WAITING_FOR_APPLICANT);
    /** States in which the applicant may still be told something. */
    private static final Set<CaseState> REACHED =
            EnumSet.of(REGISTERED, REFERRED, IN_REVIEW, WAITING_FOR_APPLICANT, ANSWERED, HANDED_OVER);

    private static final Set<CaseState> SETTLED = EnumSet.of(ANSWERED, CLOSED);

    /** The table. REGISTERED is the beginning and possible from no state. */
    public static final List<Line> TABLE = List.of(
            moves(CaseEvent.REGISTERED, Set.of(), REGISTERED),
            stays(CaseEvent.ROUTED, EnumSet.of(REGISTERED)),
            moves(CaseEvent.RECEIVED, EnumSet.of(REGISTERED, REFERRED), IN_REVIEW),
            moves(CaseEvent.REFERRED, WITH_STAFF, REFERRED),
            moves(CaseEvent.REFERRED_UP, EnumSet.of(IN_REVIEW), REFERRED),
            moves(CaseEvent.RETURNED, EnumSet.of(REFERRED, IN_REVIEW), REFERRED),
            stays(CaseEvent.INVOLVED, WITH_STAFF),
            stays(CaseEvent.CONTRIBUTED, OPEN),
            stays(CaseEvent.GRADED, OPEN),
            stays(CaseEvent.NOTED, EnumSet.allOf(CaseState.class)),
            stays(CaseEvent.BOARD_REFERRED, EnumSet.allOf(CaseState.class)),
            stays(CaseEvent.BOARD_RESULT_NOTED, EnumSet.allOf(CaseState.class)),
            moves(CaseEvent.APPLICANT_ASKED, EnumSet.of(IN_REVIEW), WAITING_FOR_APPLICANT),
            // From CLOSED only when it was closed because he did not follow it; see ApplicantSide.
            moves(CaseEvent.APPLICANT_REPLIED, EnumSet.of(WAITING_FOR_APPLICANT, CLOSED), IN_REVIEW),
            stays(CaseEvent.APPLICANT_REMINDED, EnumSet.of(WAITING_FOR_APPLICANT)),
            moves(CaseEvent.NOT_FOLLOWED, EnumSet.of(WAITING_FOR_APPLICANT), CLOSED),
            // An objection may be decided late as well.
            stays(CaseEvent.ESCALATED, EnumSet.of(REGISTERED, REFERRED, IN_REVIEW, ANSWERED, CLOSED)),
            stays(CaseEvent.DELAY_TOLD, EnumSet.of(REGISTERED, REFERRED, IN_REVIEW, ANSWERED, CLOSED)),
            stays(CaseEvent.INSTRUCTED, WITH_STAFF),
            moves(CaseEvent.TAKEN_OVER, WITH_STAFF, IN_REVIEW),
            stays(CaseEvent.APPLICANT_ADDED, OPEN),
            stays(CaseEvent.CONTACT_CORRECTED, REACHED),
            moves(CaseEvent.WITHDRAWN, OPEN, WITHDRAWN),
            stays(CaseEvent.ANSWER_PROPOSED, EnumSet.of(IN_REVIEW)),
            stays(CaseEvent.ANSWER_RETURNED, EnumSet.of(IN_REVIEW)),
            moves(CaseEvent.ANSWERED, EnumSet.of(IN_REVIEW), ANSWERED),
            stays(CaseEvent.RATED, SETTLED),
            stays(CaseEvent.OBJECTED, SETTLED),
            stays(CaseEvent.OBJECTION_REJECTED, SETTLED),
            moves(CaseEvent.REOPENED, SETTLED, IN_REVIEW),
            moves(CaseEvent.CLOSED, EnumSet.of(ANSWERED), CLOSED),
            moves(CaseEvent.HANDED_OVER, WITH_STAFF, HANDED_OVER),
            stays(CaseEvent.FOREIGN_REFERENCE_NOTED, EnumSet.of(HANDED_OVER)),
            moves(CaseEvent.HANDED_BACK, EnumSet.of(HANDED_OVER), REFERRED),
            // Leads back to where the undone step began; see afterUndoing.
            stays(
                    CaseEvent.UNDONE,
                    EnumSet.of(REGISTERED, REFERRED, IN_REVIEW, WAITING_FOR_APPLICANT, ANSWERED, HANDED_OVER)));

    private static final Set<CaseEvent> UNDOABLE = EnumSet.of(
            CaseEvent.REFERRED,
            CaseEvent.REFERRED_UP,
            CaseEvent.RETURNED,
            CaseEvent.INVOLVED,
            CaseEvent.APPLICANT_ASKED,
            CaseEvent.ANSWERED,
            CaseEvent.ANSWER_PROPOSED,
            CaseEvent.HANDED_OVER);

    private static final Map<CaseEvent, Line> BY_EVENT = new EnumMap<>(CaseEvent.class);

    static {
        TABLE.forEach(line -> BY_EVENT.put(line.event(), line));
    }

    private CaseTransitions() {}

    /** Whether the event is possible in this state. */
    public static boolean isPossible(CaseEvent event, CaseState state) {
        return line(event).from().contains(state);
    }

    /** The state after the event; the event must be possible. */
    public static CaseState after(CaseEvent event, CaseState state) {
        if (!isPossible(event, state)) {
            throw new IllegalStateException(event + " is not possible in " + state);
        }
        return line(event).to().orElse(state);
    }

    /** Whether the event leads to a state, and is not only added to the one that is. */
    public static boolean leadsOn(CaseEvent event) {
        return line(event).to().isPresent();
    }

    /** Whether a slip of this kind can be taken back while its notice is held. */
    public static boolean isUndoable(CaseEvent event) {
        return UNDOABLE.contains(event);
    }

    /** The state after undoing an event: the one before it, from which the table must lead to the present one. */
    public static CaseState afterUndoing(CaseEvent undone, CaseState before, CaseState now) {
        if (!isUndoable(undone) || !isPossible(CaseEvent.UNDONE, now) || after(undone, before) != now) {
            throw new IllegalStateException(undone + " from " + before + " cannot be undone in " + now);
        }
        return before;
    }

    private static Line line(CaseEvent event) {
        var line = BY_EVENT.get(event);
        if (line == null) {
            throw new IllegalStateException("No line for " + event);
        }
        return line;
    }

    private static Line moves(CaseEvent event, Set<CaseState> from, CaseState to) {
        return new Line(event, Set.copyOf(from), Optional.of(to));
    }

    private static Line stays(CaseEvent event, Set<CaseState> from) {
        return new Line(event, Set.copyOf(from), Optional.empty());
    }
}
