package ir.samad.meetingday;

import ir.samad.directory.PositionId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the official ordered in a meeting.
 *
 * @param owner position that does it
 * @param ownerTitle its title then
 * @param due until when
 */
public record Instruction(String text, PositionId owner, String ownerTitle, LocalDate due, Instant at, String by) {

    /** What is to be ordered. */
    public record Wanted(String text, PositionId owner, LocalDate due) {}
}
