package ir.samad.parameters;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The values that count on one day. Every lookup names scopes, most specific first; the country follows by itself.
 * Asking for a key in another type than its own is a bug and throws.
 */
public final class ParametersOn {

    private final ParameterSnapshot snapshot;
    private final LocalDate day;

    ParametersOn(ParameterSnapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = day;
    }

    public int integer(ParameterKey key, Scope... mostSpecificFirst) {
        return Integer.parseInt(raw(key, ValueShape.Whole.class, mostSpecificFirst));
    }

    public BigDecimal decimal(ParameterKey key, Scope... mostSpecificFirst) {
        return new BigDecimal(raw(key, ValueShape.Decimal.class, mostSpecificFirst));
    }

    public boolean flag(ParameterKey key, Scope... mostSpecificFirst) {
        return Boolean.parseBoolean(raw(key, ValueShape.Flag.class, mostSpecificFirst));
    }

    /** The chosen option of a key that has a list of them. */
    public String text(ParameterKey key, Scope... mostSpecificFirst) {
        return raw(key, ValueShape.Choice.class, mostSpecificFirst);
    }

    public LocalTime time(ParameterKey key, Scope... mostSpecificFirst) {
        return LocalTime.parse(raw(key, ValueShape.TimeOfDay.class, mostSpecificFirst));
    }

    public Duration duration(ParameterKey key, Scope... mostSpecificFirst) {
        return Duration.parse(raw(key, ValueShape.Length.class, mostSpecificFirst));
    }

    /** The entries of a list: chosen options in the order of the list, or sentences in the order written. */
    public List<String> list(ParameterKey key, Scope... mostSpecificFirst) {
        var shape = key.shape();
        return ValueShape.lines(raw(
                key,
                shape instanceof ValueShape.Texts || shape instanceof ValueShape.Growing
                        ? shape.getClass()
                        : ValueShape.Choices.class,
                mostSpecificFirst));
    }

    /** The entry that counts, with its scope and validity. */
    public ParameterValue value(ParameterKey key, Scope... mostSpecificFirst) {
        for (var scope : mostSpecificFirst) {
            var found = snapshot.find(key, scope, day);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return snapshot.find(key, Scope.nation(), day)
                .orElseThrow(() -> new IllegalStateException("No value of " + key.code() + " on " + day));
    }

    private String raw(ParameterKey key, Class<? extends ValueShape> shape, Scope... scopes) {
        if (!shape.isInstance(key.shape())) {
            throw new IllegalArgumentException(key.code() + " is not a " + shape.getSimpleName());
        }
        return value(key, scopes).text();
    }
}
