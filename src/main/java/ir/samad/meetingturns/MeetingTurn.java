package ir.samad.meetingturns;

import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn in a session.
 *
 * @param unit that holds the session
 * @param number by which he is called
 * @param about when that will be, as he was told last
 * @param told what he was told last of the session
 * @param request what he said; null once it is erased
 * @param cancelledAt when he cancelled it; null while it stands
 * @param cameAt when he came; null before, and when he did not
 * @param applicant by what he is known in the list of the day; null before he came
 */
public record MeetingTurn(
        UUID id,
        UUID session,
        UnitId unit,
        LocalDate day,
        int number,
        LocalTime about,
        MeetingMode mode,
        Told told,
        Locale language,
        @Nullable TurnRequest request,
        Instant askedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant cameAt,
        @Nullable UUID applicant) {

    /**
     * What somebody was told last of his session.
     *
     * @param opens when it begins
     * @param where it is, or on which line
     * @param calledOff whether it is not held
     * @param times how often he was told that something changed
     */
    public record Told(LocalTime opens, String where, boolean calledOff, int times) {}

    /** Whether it stands and he has not come. */
    public boolean isAwaited() {
        return cancelledAt == null && cameAt == null;
    }
}
