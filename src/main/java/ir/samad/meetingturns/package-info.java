/**
 * FLOOR 4. Turns at public meetings: a citizen asks for one beforehand, is told of it, reminded, and called by its number;
 * and the screen of the waiting room (M-7, N-8-3).
 */
@ApplicationModule(
        displayName = "Turns at meetings",
        allowedDependencies = {
            "database",
            "vocabulary",
            "calendar",
            "parameters",
            "shell",
            "audit",
            "notifications",
            "directory",
            "applicants",
            "access",
            "cases",
            "meetings",
            "meetingday"
        })
@NullMarked
package ir.samad.meetingturns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
