/**
 * FLOOR 4. Reports of public meetings: one of each session and of each season, as workbooks that are right because the
 * same data made them; released without a fault, signed by the head, received or returned by the governorate (M-5-2, M-9,
 * M-10-4).
 */
@ApplicationModule(
        displayName = "Meeting reports",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "shell",
            "audit",
            "access",
            "deadlines",
            "notifications",
            "tables",
            "directory",
            "applicants",
            "meetings",
            "meetingday"
        })
@NullMarked
package ir.samad.meetingreports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
