package ir.samad.cases;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to an answer.
 *
 * @param caseId the case
 * @param number first, second … of this case
 * @param filedAt when
 * @param answeringUnit the unit that had answered; it never decides
 * @param decider the position one level above that decides
 * @param dueOn until when
 * @param decision how it was decided; null while it is pending
 */
public record Objection(
        CaseId caseId,
        int number,
        Instant filedAt,
        UnitId answeringUnit,
        PositionId decider,
        LocalDate dueOn,
        @Nullable Decision decision) {

    /** How an objection ends. */
    public enum Decision {
        /** The case goes back to the unit that answered, open again. */
        UPHELD,
        /** The answer stands; the applicant reads why. */
        REJECTED
    }

    /**
     * How the objections against a body stand.
     *
     * @param body its name
     */
    public record Figures(String body, int pending, int upheld, int rejected) {}
}
