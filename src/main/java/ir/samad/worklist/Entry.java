package ir.samad.worklist;

import ir.samad.calendar.Light;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a worklist.
 *
 * @param subject what it shows
 * @param part in what part this position has it
 * @param box where it stands
 * @param from who sent it, for reading
 * @param note what the sender asked for; may be empty
 * @param dueHere the sender's or the stage's own due date; null when only the subject's counts
 * @param light how the date that counts stands today; green when nothing has to be done here
 * @param arrivedAt when it arrived on this worklist
 * @param openedAt when it was first opened here; null while unread
 * @param changedAt when it last changed
 * @param moment the moment by the clock that counts instead of any date; null for a date
 */
public record Entry(
        Subject subject,
        Part part,
        Box box,
        String from,
        String note,
        @Nullable LocalDate dueHere,
        Light light,
        Instant arrivedAt,
        @Nullable Instant openedAt,
        Instant changedAt,
        @Nullable DueMoment moment) {

    public boolean unread() {
        return openedAt == null;
    }

    /** The date that counts on this worklist. */
    public @Nullable LocalDate due() {
        if (moment != null) {
            return moment.day();
        }
        return dueHere == null ? subject.dueOn() : dueHere;
    }
}
