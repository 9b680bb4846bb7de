/**
 * GROUND. The words everybody uses: identifiers and texts as people type them, read into values or refused with a reason
 * and, when a clause decides, its number. One normaliser for Persian text stands behind them all.
 */
@ApplicationModule(
        displayName = "Vocabulary",
        allowedDependencies = {})
@NullMarked
package ir.samad.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
