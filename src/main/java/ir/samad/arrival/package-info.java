/**
 * FLOOR 4. Moving in: accounts of many members of staff, and open cases of another system, from one file each; with a
 * look at what would come of it and every error at its cell, before anything is stored (decision 033).
 */
@ApplicationModule(
        displayName = "Arrival",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "parameters",
            "shell",
            "audit",
            "notifications",
            "tables",
            "directory",
            "applicants",
            "access",
            "catalogue",
            "worklist",
            "cases"
        })
@NullMarked
package ir.samad.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
