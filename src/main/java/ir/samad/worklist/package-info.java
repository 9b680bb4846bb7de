/**
 * FLOOR 2, furniture. The worklist of a position (N-6-1): what has arrived, is in hand, waits or was sent on. It knows an
 * opaque subject and keeps its own copy of the columns it shows and sorts by, written in the transaction of whoever moves
 * the subject. It belongs to the position: whoever holds it sees it, and nobody else.
 */
@ApplicationModule(
        displayName = "Worklist",
        allowedDependencies = {"database", "vocabulary", "territory", "calendar", "directory"})
@NullMarked
package ir.samad.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
