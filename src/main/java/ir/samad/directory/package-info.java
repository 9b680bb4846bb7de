/**
 * FLOOR 1. The administration as it stands: executive bodies, their units at four levels, desks, positions, and the
 * people who hold positions over time. Work belongs to positions; who holds one is asked anew each time (N-6-1).
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"database", "vocabulary", "territory", "calendar", "shell", "tables"})
@NullMarked
package ir.samad.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
