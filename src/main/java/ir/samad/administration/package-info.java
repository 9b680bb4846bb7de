/**
 * FLOOR 4. The pages on which administrators keep the ground: the parameters of the rules, the calendar, and
 * what topics ask for. Each page
 * asks the door of its room; nothing is stored here.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"vocabulary", "territory", "parameters", "calendar", "shell", "directory", "catalogue"})
@NullMarked
package ir.samad.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
