/**
 * ROOF. The demonstration country: built from the files in {@code resources/demonstration} through the doors of the other
 * rooms, the same every time, on an empty embedded database and nowhere else. Nothing stands on this room.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "shell",
            "directory",
            "applicants",
            "attachments",
            "notifications",
            "access",
            "catalogue",
            "worklist",
            "cases",
            "satisfaction",
            "meetings",
            "meetingday",
            "meetingturns",
            "meetingreports",
            "proceedings"
        })
@NullMarked
package ir.samad.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
