package ir.samad.shell;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What has just been done, said once at the top of the page that follows a redirect:
 * {@code Told.done(redirect, "cases.referral.done", unit.name())}.
 *
 * @param messageKey the sentence
 * @param arguments its arguments, already written for people
 * @param warning whether something needs the person's attention
 */
public record Told(String messageKey, List<String> arguments, boolean warning) implements Serializable {

    /** Name of the flash attribute. */
    static final String ATTRIBUTE = "samad.told";

    /** It was done. */
    public static void done(RedirectAttributes redirect, String messageKey, Object... arguments) {
        tell(redirect, messageKey, false, arguments);
    }

    /** Something happened that the person should look at. */
    public static void warn(RedirectAttributes redirect, String messageKey, Object... arguments) {
        tell(redirect, messageKey, true, arguments);
    }

    private static void tell(RedirectAttributes redirect, String messageKey, boolean warning, Object... arguments) {
        var words = Stream.of(arguments).map(String::valueOf).toList();
        redirect.addFlashAttribute(ATTRIBUTE, new Told(messageKey, words, warning));
    }
}
