package ir.samad.proceedings;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session decided or ordered; never without an owner and a due date (N-8-4).
 *
 * @param session the session
 * @param number counts the decisions of the session
 * @param ownerUnit the unit that does it, or that of the position that does
 * @param ownerPosition the position that does it; null when the unit as a whole does
 * @param ownerTitle title and place of the owner then
 * @param due until when
 * @param heard number of the case or call it was decided upon; null when it is about none
 * @param result what the owner said last; null while he said nothing
 */
public record Decision(
        UUID id,
        UUID session,
        int number,
        String wording,
        UnitId ownerUnit,
        @Nullable PositionId ownerPosition,
        String ownerTitle,
        LocalDate due,
        @Nullable Integer heard,
        @Nullable DecisionResult result) {

    /** Where a decision stands; it follows from what was said of it. */
    public enum State {
        /** The owner owes it: he has said nothing yet, or what he said was returned. */
        OPEN,
        /** He said what came of it, and the convener has not looked. */
        REPORTED,
        DONE,
        REFUSED
    }

    /** What is to be entered. */
    public record Wanted(
            String wording,
            UUID owner,
            LocalDate due,
            @Nullable Integer heard) {}

    public State state() {
        var said = result;
        if (said == null || Boolean.FALSE.equals(said.accepted())) {
            return State.OPEN;
        }
        if (said.accepted() == null) {
            return State.REPORTED;
        }
        return said.outcome() == DecisionResult.Outcome.DONE ? State.DONE : State.REFUSED;
    }

    /** Whether its date passed while the owner owes it. */
    public boolean isOverdue(LocalDate today) {
        return state() == State.OPEN && due.isBefore(today);
    }
}
