/**
 * GROUND. The database itself: starting the embedded one or reaching an external one, refusing what cannot work,
 * partitions by month, identifiers, and the small condition list with which the other rooms write their SQL.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package ir.samad.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
