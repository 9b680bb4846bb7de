package ir.samad.deadlines;

import ir.samad.directory.PositionId;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The room whose subjects are late: it writes the climb down where it belongs, and puts it on the superior's worklist. */
public interface LateSubjects {

    /**
     * Joins the transaction of the ladder.
     *
     * @param climb what goes to whom
     * @param stillLate to be asked once the subject is locked; false when somebody disposed of the line meanwhile, and then
     *     nothing is done
     * @return false when nothing was done, as while the subject lies with nobody in the house
     */
    boolean climb(Climb climb, BooleanSupplier stillLate);

    /** Which of these subjects are kept from anybody; all others may come before every position. */
    Set<UUID> listGuarded(Set<UUID> subjects);

    /** Whether the subject may come before a position; what is about an official never reaches him (N-10-3). */
    boolean mayReach(UUID subject, PositionId position);
}
