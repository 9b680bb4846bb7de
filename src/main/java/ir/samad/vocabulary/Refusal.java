package ir.samad.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something a person typed or asked for is not accepted: never an exception, always a sentence in his language.
 *
 * @param messageKey key of the sentence in the message bundles
 * @param clause the rule that decided, such as {@code N-5-3}; null when none does
 * @param arguments values for the sentence's placeholders, texts and numbers only
 */
public record Refusal(String messageKey, @Nullable String clause, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal that no clause decides. */
    public static Refusal of(String messageKey, Object... arguments) {
        return new Refusal(messageKey, null, List.of(arguments));
    }

    /** A refusal decided by a clause of the founding texts. */
    public static Refusal by(String clause, String messageKey, Object... arguments) {
        return new Refusal(messageKey, clause, List.of(arguments));
    }
}
