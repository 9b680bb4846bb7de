/**
 * CELLAR. What leaves the house for a person: SMS and e-mail, written to one outbox in the transaction of the event they
 * tell of, sent afterwards, each with its honest state (N-4-5). It knows an opaque subject, a message key and arguments;
 * what a notice says belongs to the room that writes it.
 */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"database", "vocabulary", "shell", "parameters", "calendar"})
@NullMarked
package ir.samad.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
