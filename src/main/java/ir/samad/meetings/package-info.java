/**
 * FLOOR 4. Public meetings of officials with the people (M): the yearly timetable of a province, and the sessions it makes
 * for every body.
 */
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {"database", "vocabulary", "territory", "calendar", "parameters", "shell", "directory"})
@NullMarked
package ir.samad.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
