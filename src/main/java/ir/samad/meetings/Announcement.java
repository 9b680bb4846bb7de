package ir.samad.meetings;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.territory.CountyCode;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a session beforehand (M-2-5).
 *
 * @param number counts the announcements of the session, from 1
 * @param place where it is held (M-2-1)
 * @param directLine telephone on which people are met as well (M-7)
 * @param capacity how many people the place takes (M-6)
 * @param medium where it was announced beside the public page; may be empty
 * @param county in which county the place lies; null when nobody said
 */
public record Announcement(
        int number,
        String place,
        LocalTime opens,
        LocalTime closes,
        Host host,
        @Nullable String directLine,
        @Nullable Integer capacity,
        String medium,
        Instant madeAt,
        String madeBy,
        @Nullable CountyCode county) {

    /**
     * Who meets the people: the head of the unit or a deputy (M-2-4).
     *
     * @param title of the position
     * @param name of the person who holds it on the day
     */
    public record Host(PositionId position, PersonId person, String title, String name) {}

    /** What somebody wants to announce; the rest is found by the program. */
    public record Wanted(
            String place,
            LocalTime opens,
            LocalTime closes,
            PositionId host,
            @Nullable String directLine,
            @Nullable Integer capacity,
            String medium,
            @Nullable CountyCode county) {}
}
