package ir.samad.shell;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a list in a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param explanation a line below the label; null when none is needed
 */
public record Option(String value, String label, @Nullable String explanation) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
