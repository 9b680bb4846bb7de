/**
 * ROOF. The API for the programs of other bodies: who they are, their keys, and the same doors of the house as the pages
 * have, spoken in JSON. A program holds positions like any holder, so what it may do and see is decided where it is decided
 * for people; its keys can only narrow that.
 */
@ApplicationModule(
        displayName = "Integration",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "parameters",
            "calendar",
            "shell",
            "attachments",
            "audit",
            "directory",
            "applicants",
            "access",
            "catalogue",
            "routing",
            "worklist",
            "recipients",
            "cases",
            "cases :: filing"
        })
@NullMarked
package ir.samad.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
