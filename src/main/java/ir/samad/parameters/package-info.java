/**
 * GROUND. The numbers and choices by which the rules work: each with a scope, a validity, who decided it and why, and
 * its whole history. A closed list in code says which exist and what they may be; their values live only in the
 * database, and an administrator changes them on a page.
 */
@ApplicationModule(
        displayName = "Parameters",
        allowedDependencies = {"database", "vocabulary"})
@NullMarked
package ir.samad.parameters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
