/**
 * GROUND. What the program is made of: its bill of materials, and whether weaknesses of its components are known. Asked by
 * whoever operates it, from the command line; no page and no table.
 */
@ApplicationModule(
        displayName = "Components",
        allowedDependencies = {})
@NullMarked
package ir.samad.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
