package ir.samad.cases;

import ir.samad.directory.UnitId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What applicants say of the answers they got (N-2-2); the room that asks them tells it, in numbers and never by name. */
public interface AnswersRated {

    /**
     * Ratings of answers.
     *
     * @param count how many
     * @param content how many of them are content: four or five of five
     */
    record Rated(int count, int content) {

        private static final int HUNDRED = 100;

        /** The share of those who are content, in percent. */
        public int percent() {
            return count == 0 ? 0 : Math.round((float) HUNDRED * content / count);
        }
    }

    /**
     * The ratings that answers of a unit and of those below it got since a moment.
     *
     * @param without cases of which nothing is told
     */
    Rated of(UnitId unit, Instant since, Set<UUID> without);
}
