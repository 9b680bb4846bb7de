package ir.samad.worklist;

import ir.samad.calendar.Lights;
import ir.samad.directory.PositionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something arrives on a worklist.
 *
 * @param position whose worklist
 * @param subject what arrives
 * @param part in what part
 * @param from who sent it, for reading
 * @param note what the sender asks for; may be empty
 * @param dueHere the due date of this part; null when only the subject's counts
 * @param amberDays on how many working days before the date that counts it shows amber, at most {@link Lights#MOST_AMBER_DAYS}
 * @param moment the moment by the clock that counts instead of any date; null for a date
 */
public record Arrival(
        PositionId position,
        Subject subject,
        Part part,
        String from,
        String note,
        @Nullable LocalDate dueHere,
        int amberDays,
        @Nullable DueMoment moment) {

    /** Something with a date arrives. */
    public Arrival(
            PositionId position,
            Subject subject,
            Part part,
            String from,
            String note,
            @Nullable LocalDate dueHere,
            int amberDays) {
        this(position, subject, part, from, note, dueHere, amberDays, null);
    }
}
