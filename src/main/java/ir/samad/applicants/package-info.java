/**
 * FLOOR 1. Who contacts the government: identities, contacts, and what others may see of them. Personal data stands here
 * and nowhere else; the other rooms hold an {@code ApplicantId}.
 */
@ApplicationModule(
        displayName = "Applicants",
        allowedDependencies = {"database", "vocabulary", "territory", "parameters"})
@NullMarked
package ir.samad.applicants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
