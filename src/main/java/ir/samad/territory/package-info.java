/**
 * GROUND. The map of the administration: 31 provinces and 482 counties with the codes of the Statistical Centre. Codes
 * are the keys and stay; names are for reading.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"database", "vocabulary"})
@NullMarked
package ir.samad.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
