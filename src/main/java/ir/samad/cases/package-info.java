/**
 * FLOOR 3. The case (مورد): whatever people raise with the government, from filing to answer. Cases move themselves; every
 * step is written into a history that only grows, told to the applicant, and put on the worklist of the position that has
 * to act next.
 */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "parameters",
            "calendar",
            "shell",
            "attachments",
            "audit",
            "notifications",
            "documents",
            "directory",
            "applicants",
            "access",
            "catalogue",
            "routing",
            "worklist",
            "deadlines",
            "absence",
            "recipients"
        })
@NullMarked
package ir.samad.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
