/**
 * FLOOR 4. The day of a public meeting: who came or telephoned, what he asked, what the official ordered, and what came of
 * it, exact for every person (M-7, M-10-1 to M-12-1).
 */
@ApplicationModule(
        displayName = "Meeting day",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "parameters",
            "calendar",
            "shell",
            "audit",
            "directory",
            "applicants",
            "catalogue",
            "cases",
            "cases :: filing",
            "meetings"
        })
@NullMarked
package ir.samad.meetingday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
