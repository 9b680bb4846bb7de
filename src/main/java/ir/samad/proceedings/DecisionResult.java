package ir.samad.proceedings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a decision said came of it, and what the convener made of that.
 *
 * @param wording what was done, or why it is refused
 * @param accepted whether the convener accepted it; null while he has not looked
 * @param remark what the convener said; empty when nothing
 * @param reviewedBy who looked at it; null while nobody has
 */
public record DecisionResult(
        int number,
        Outcome outcome,
        String wording,
        Instant at,
        String by,
        @Nullable Boolean accepted,
        String remark,
        @Nullable String reviewedBy) {

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The owner refuses, and says why. */
        REFUSED
    }
}
