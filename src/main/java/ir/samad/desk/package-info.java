/**
 * FLOOR 4. The front desk and the phone 111: one screen on which somebody who types all day finds the citizen and his
 * history and registers what he brings, without the mouse (N-4-2, N-5-1).
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "shell",
            "attachments",
            "audit",
            "directory",
            "applicants",
            "access",
            "catalogue",
            "worklist",
            "cases",
            "cases :: filing"
        })
@NullMarked
package ir.samad.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
