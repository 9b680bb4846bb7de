/**
 * FLOOR 1. Who is at the door: staff accounts, passwords, lock-outs, sessions, one-time codes for citizens, and the
 * rights that go with a position.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "database",
            "vocabulary",
            "territory",
            "calendar",
            "parameters",
            "shell",
            "notifications",
            "documents",
            "directory"
        })
@NullMarked
package ir.samad.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
