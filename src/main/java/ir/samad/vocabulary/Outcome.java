package ir.samad.vocabulary;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of an action that the rules may refuse. Bugs throw; a refusal is an answer.
 *
 * @param <T> what the action yields when it is done
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** A rule stood against it; nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** What was done, when it was. */
    default Optional<T> find() {
        return this instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The reason, when refused. */
    default Optional<Refusal> findRefusal() {
        return this instanceof Refused<T>(var refusal) ? Optional.of(refusal) : Optional.empty();
    }

    /** What was done; throws when it was refused, for callers to whom a refusal is a bug. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> done(change.apply(value));
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }
}
