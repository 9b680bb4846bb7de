package ir.samad.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept of a citizen beside his cases.
 *
 * @param kind what it is, a message key
 * @param day on which it was or will be
 * @param holder the body that keeps it
 * @param seen under which subjects openings of it are recorded
 * @param step what he can still do about it himself; null when there is nothing
 */
public record OwnRecord(
        UUID id,
        String kind,
        LocalDate day,
        String holder,
        List<Line> lines,
        List<Seen> seen,
        @Nullable Step step) {

    /**
     * Something he can do, by a form without fields.
     *
     * @param label message key
     * @param address where it is sent
     */
    public record Step(String label, String address) {}

    /**
     * Something that is said of it; one of the last three.
     *
     * @param label message key
     * @param text as it was written
     * @param word message key of a closed list
     * @param on a day
     */
    public record Line(
            String label,
            @Nullable String text,
            @Nullable String word,
            @Nullable LocalDate on) {

        public static Line text(String label, String text) {
            return new Line(label, text, null, null);
        }

        public static Line word(String label, String word) {
            return new Line(label, null, word, null);
        }

        public static Line on(String label, LocalDate day) {
            return new Line(label, null, null, day);
        }
    }

    /**
     * Openings of this subject showed it.
     *
     * @param from since it stood there
     * @param until when it stood there no more; null when it still does
     * @param purpose for what it was opened then; null when every opening showed it
     */
    public record Seen(
            UUID subject,
            Instant from,
            @Nullable Instant until,
            @Nullable String purpose) {

        public Seen(UUID subject, Instant from, @Nullable Instant until) {
            this(subject, from, until, null);
        }

        /** Whether an opening at this moment, for this purpose, showed it. */
        public boolean covers(Instant at, String openedFor) {
            return !at.isBefore(from)
                    && (until == null || !at.isAfter(until))
                    && (purpose == null || purpose.equals(openedFor));
        }
    }
}
