package ir.samad.directory;

import java.util.UUID;

/**
 * Something of the directory that search found.
 *
 * @param where the body of a unit, the personnel number of a person; empty where nothing is to be said
 * @param active false when it is closed
 */
public record FoundEntry(What what, UUID id, String name, String where, boolean active) {

    /** What kind of thing it is. */
    public enum What {
        BODY,
        UNIT,
        PERSON
    }
}
