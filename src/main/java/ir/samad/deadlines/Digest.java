package ir.samad.deadlines;

import java.time.LocalDate;

/**
 * What a member of staff was told of deadlines on a day.
 *
 * @param day the day
 * @param amber how many lines had turned amber on his worklists since the last one
 * @param red how many had turned red there
 * @param positions on how many worklists under him lines had turned red
 * @param below how many lines had turned red there
 */
public record Digest(LocalDate day, int amber, int red, int positions, int below) {

    /** Whether there is something on his own worklists. */
    public boolean hasOwn() {
        return amber + red > 0;
    }

    /** Whether there is something on worklists under him. */
    public boolean hasBelow() {
        return below > 0;
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return !hasOwn() && !hasBelow();
    }
}
