/**
 * CELLAR. Documents, photographs and recordings that come with a filing, a question or an answer: looked at before they
 * are let in, cleaned of what does not concern us, stored once, and served so that they can do no harm. It knows an
 * opaque subject; whether somebody may see a file is asked in the room that owns the subject.
 */
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"database", "vocabulary", "parameters", "shell"})
@NullMarked
package ir.samad.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
