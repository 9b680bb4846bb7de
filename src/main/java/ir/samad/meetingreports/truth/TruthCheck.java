package ir.samad.meetingreports.truth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a sample, and what he said.
 *
 * @param number in which order the sample is called
 * @param answer null before he was called
 */
public record TruthCheck(
        UUID sample, UUID person, int number, @Nullable Answer answer) {

    /**
     * What came of a call.
     *
     * @param reached whether he could be reached
     * @param met whether he says that he was met; null when he was not reached
     * @param dayRight whether he says that the day is right; null when he was not met
     * @param resultTrue whether he says that the result is true; null when he was not met
     */
    public record Answer(
            boolean reached,
            @Nullable Boolean met,
            @Nullable Boolean dayRight,
            @Nullable Boolean resultTrue,
            String remark,
            Instant at,
            String by) {

        /** Whether all that was reported of him is true, as he says. */
        public boolean isRight() {
            return Boolean.TRUE.equals(met) && Boolean.TRUE.equals(dayRight) && Boolean.TRUE.equals(resultTrue);
        }
    }

    /** Whether he was reached, so that his answer stands. */
    public boolean isAnswered() {
        return answer != null && answer.reached();
    }

    /** Whether he said that something of it is not true. */
    public boolean isUntrue() {
        return isAnswered() && answer != null && !answer.isRight();
    }
}
