package ir.samad.meetings;

import java.time.LocalDate;
import java.util.UUID;

/** A contact with people that is no public meeting, and counted nowhere (M-2-2). */
public record OtherContact(UUID id, LocalDate day, Kind kind, String description, String madeBy) {

    /** What it was. */
    public enum Kind {
        /** Attending or speaking at a ceremony or an occasion. */
        CEREMONY,
        /** A general inspection or visit. */
        VISIT,
        /** Somebody was answered in passing. */
        INCIDENTAL
    }
}
