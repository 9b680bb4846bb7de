package ir.samad.meetingday;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who was met in a session, with what came of it, as a sheet of the body tells it.
 *
 * @param day of the session (M-11)
 */
public record MetPerson(UUID session, LocalDate day, PersonData person, MeetingResult.Wanted result) {}
