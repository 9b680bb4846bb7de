package ir.samad.directory;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the directory's history.
 *
 * @param before the values that were replaced, by field
 * @param after the new values, by field
 * @param by name and position of who did it, as they were then; empty for the program itself
 */
public record Change(Instant at, What what, Map<String, String> before, Map<String, String> after, String by) {

    public Change {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** What kind of thing changed. */
    public enum Subject {
        BODY,
        UNIT,
        POSITION,
        PERSON
    }

    /** What was done. */
    public enum What {
        CREATED,
        IMPORTED,
        CHANGED,
        MOVED,
        CLOSED,
        REOPENED,
        ASSIGNED,
        ENDED
    }
}
