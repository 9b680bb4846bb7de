/**
 * FLOOR 2, furniture. Deadlines that are kept in sight (D-5-5, N-10-1): a watcher notes when a line of a worklist turned
 * amber and when red, and once a day tells whoever holds the position, and the head above him. It knows lines, positions
 * and days, never a case.
 */
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "parameters",
            "shell",
            "notifications",
            "directory",
            "access",
            "worklist"
        })
@NullMarked
package ir.samad.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
