/**
 * FLOOR 2. What people write about and who is competent for it: the nine types of case (N-1-15), the tree of topics, the
 * bodies whose duties cover each topic, and the lowest level at which it is handled (N-2-6, N-4-8).
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"database", "vocabulary", "directory"})
@NullMarked
package ir.samad.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
