/**
 * FLOOR 2. Answers one question and moves nothing: on whose worklist does a case of this type, topic and place arrive,
 * and which rule decided?
 */
@ApplicationModule(
        displayName = "Routing",
        allowedDependencies = {"database", "vocabulary", "territory", "parameters", "directory", "catalogue"})
@NullMarked
package ir.samad.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
