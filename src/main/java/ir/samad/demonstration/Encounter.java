package ir.samad.demonstration;

import ir.samad.meetingday.MeetingResult.State;
import java.util.List;

/**
 * A row of {@code encounters.csv}: what somebody asks in a public meeting, and what comes of it.
 *
 * @param body code of the body that is asked; {@code *} for any
 * @param instruction what the official orders; empty when nothing
 * @param action what was done
 */
record Encounter(String body, String subject, String instruction, State state, String action) {

    static List<Encounter> all() {
        return DataFile.rows("encounters.csv").stream()
                .map(row -> new Encounter(
                        row.getField("body"),
                        row.getField("subject"),
                        row.getField("instruction"),
                        State.valueOf(row.getField("state")),
                        row.getField("action")))
                .toList();
    }
}
