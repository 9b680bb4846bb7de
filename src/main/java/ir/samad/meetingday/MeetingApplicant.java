package ir.samad.meetingday;

import ir.samad.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an official met in a session, or who waits for it.
 *
 * @param unit the unit that holds the session
 * @param day of the meeting, which is the session's (M-11)
 * @param number counts the people of the session, from 1
 * @param calledAt when he was called in; null before
 * @param caseId the case that was made of what he asked; null when there is none
 * @param instruction what the official ordered; null when nothing
 * @param result what came of it; null while nobody said
 * @param queueNumber by which he is called: that of his turn, else the next one; null for rows of a sheet
 * @param phoneVerified whether a one-time code proved that the telephone is his (M-10-2)
 * @param erasedAt when everything that told who it was was erased; null while it is kept
 */
public record MeetingApplicant(
        UUID id,
        UUID session,
        UnitId unit,
        LocalDate day,
        int number,
        PersonData person,
        Turn turn,
        Instant arrivedAt,
        @Nullable Instant calledAt,
        @Nullable UUID caseId,
        @Nullable Instruction instruction,
        @Nullable MeetingResult result,
        @Nullable Integer queueNumber,
        boolean phoneVerified,
        @Nullable Instant erasedAt) {

    public boolean isErased() {
        return erasedAt != null;
    }

    /** In the order in which they are called; rows of a sheet, whom nobody called, come last. */
    public static final Comparator<MeetingApplicant> BY_NUMBER = Comparator.comparing(
                    MeetingApplicant::queueNumber, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MeetingApplicant::number);

    public String name() {
        return person.firstName() + " " + person.lastName();
    }
}
