package ir.samad.calendar;

import java.util.UUID;

/**
 * Who keeps the calendar: noted at every entry.
 *
 * @param personId the person
 * @param name his name at that time, for the history
 */
public record EnteredBy(UUID personId, String name) {}
