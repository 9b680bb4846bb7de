package ir.samad.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading typed text as a value: the value, or why not. What was typed is kept either way, so that a form
 * can show it again and an archive can keep the original beside the normal form.
 *
 * @param <T> the kind of value
 */
public sealed interface Reading<T> {

    /** Exactly what was typed. */
    String typed();

    /**
     * The text was understood.
     *
     * @param value the value in its normal form
     * @param typed exactly what was typed
     * @param remarks message keys of things worth telling (unusual, but not wrong)
     */
    record Accepted<T>(T value, String typed, List<Refusal> remarks) implements Reading<T> {
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /** The text is not such a value, and this is why. */
    record Refused<T>(Refusal refusal, String typed) implements Reading<T> {}

    static <T> Reading<T> accepted(T value, String typed, Refusal... remarks) {
        return new Accepted<>(value, typed, List.of(remarks));
    }

    static <T> Reading<T> refused(Refusal refusal, String typed) {
        return new Refused<>(refusal, typed);
    }

    /** The value, when accepted. */
    default Optional<T> find() {
        return this instanceof Accepted<T>(var value, var typed, var remarks) ? Optional.of(value) : Optional.empty();
    }

    /** The reason, when refused. */
    default Optional<Refusal> findRefusal() {
        return this instanceof Refused<T>(var refusal, var typed) ? Optional.of(refusal) : Optional.empty();
    }

    /** The value; for text that was checked before, as when it comes from our own database. */
    default T orThrow() {
        return switch (this) {
            case Accepted<T>(var value, var typed, var remarks) -> value;
            case Refused<T>(var refusal, var typed) ->
                throw new IllegalArgumentException(refusal.messageKey() + ": " + typed);
        };
    }

    /** The same reading with another kind of value. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accepted<T>(var value, var typed, var remarks) -> new Accepted<>(change.apply(value), typed, remarks);
            case Refused<T>(var refusal, var typed) -> new Refused<>(refusal, typed);
        };
    }
}
