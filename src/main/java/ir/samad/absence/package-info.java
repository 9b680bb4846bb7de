/**
 * FLOOR 2, furniture. No worklist waits for somebody who does not come (N-6-1): which worklists nobody opens, who stands
 * in for a holder who is away, and what an official delegates. It knows positions and lines, never a case.
 */
@ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {
            "database",
            "vocabulary",
            "calendar",
            "parameters",
            "territory",
            "shell",
            "tables",
            "directory",
            "access",
            "worklist",
            "deadlines"
        })
@NullMarked
package ir.samad.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
