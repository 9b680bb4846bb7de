/**
 * CELLAR. Who has seen whose personal data, when and why: one record for every opening, written with it and never
 * changed.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"database", "vocabulary", "shell"})
@NullMarked
package ir.samad.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
