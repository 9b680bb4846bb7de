/**
 * FLOOR 4. What applicants say of the answers they got: one rating per answer, through a link that works once (N-2-2).
 */
@ApplicationModule(
        displayName = "Satisfaction",
        allowedDependencies = {
            "database",
            "vocabulary",
            "calendar",
            "parameters",
            "shell",
            "notifications",
            "cases",
            "directory"
        })
@NullMarked
package ir.samad.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
