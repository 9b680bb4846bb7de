/**
 * CELLAR. What every page stands on: the templates and their context, forms that keep what was typed, languages, errors
 * turned into pages and problem+json in one place, and the headers of a careful server.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"database", "vocabulary", "calendar"})
@NullMarked
package ir.samad.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
