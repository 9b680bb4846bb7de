package ir.samad.proceedings;

import ir.samad.directory.PositionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be at a session.
 *
 * @param number counts the attendees of the session
 * @param position his position in the directory; null for somebody from outside it
 * @param title his title; may be empty for somebody from outside
 * @param body the unit or body for which he is there
 * @param mandate his mandate letter; null when he is no fully empowered representative (نماینده تام‌الاختیار, N-3-2)
 */
public record Attendee(
        int number,
        @Nullable PositionId position,
        String name,
        String title,
        String body,
        @Nullable Mandate mandate,
        Presence presence) {

    /** Whether he came. */
    public enum Presence {
        INVITED,
        PRESENT,
        ABSENT,
        EXCUSED
    }

    /** A mandate letter. */
    public record Mandate(String number, LocalDate day) {}

    /**
     * Who is to be entered: a position, or name and body of somebody from outside.
     *
     * @param empowered whether he comes as a fully empowered representative
     * @param mandate the letter that says so; null when none was named
     */
    public record Wanted(
            @Nullable PositionId position,
            String name,
            String title,
            String body,
            boolean empowered,
            @Nullable Mandate mandate) {}
}
