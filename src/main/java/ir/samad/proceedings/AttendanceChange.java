package ir.samad.proceedings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed of who was there, after the session was held.
 *
 * @param was what stood before; null when he was entered afterwards
 */
public record AttendanceChange(
        String name, Attendee.@Nullable Presence was, Attendee.Presence became, Instant at, String by) {}
