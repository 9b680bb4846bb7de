/**
 * FLOOR 2. Recipients outside SAMAD: bodies of other branches and other three-digit systems, to which a case is handed over
 * and from which one can come (N-3-1-2, N-6-3). Kept by the administrator of the Centre, with their history.
 */
@ApplicationModule(
        displayName = "Recipients",
        allowedDependencies = {"database", "vocabulary", "shell"})
@NullMarked
package ir.samad.recipients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
