/**
 * FLOOR 4. Sessions of officials, of every kind in one way: who was there, what was heard and decided, who owes what until
 * when, and minutes that the chair signs. Kinds so far: the monthly headquarters of a province (N-3-2) and the governor's
 * hours at the telephone 111 (N-8-4).
 */
@ApplicationModule(
        displayName = "Proceedings",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "shell",
            "audit",
            "documents",
            "notifications",
            "deadlines",
            "tables",
            "directory",
            "catalogue",
            "cases",
            "cases :: filing"
        })
@NullMarked
package ir.samad.proceedings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
