package ir.samad.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something counted in the database for whoever watches the program: read at most once a minute, however often it is asked
 * for, so that watching costs next to nothing.
 *
 * @param <T> what is read
 */
public final class MinuteReading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(MinuteReading.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Supplier<T> reading;
    private final Clock clock;
    private @Nullable Instant readAt;
    private @Nullable T last;

    public MinuteReading(Supplier<T> reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** A number of it; not a number while the database cannot be read. */
    public double number(ToDoubleFunction<T> part) {
        var current = get();
        return current == null ? Double.NaN : part.applyAsDouble(current);
    }

    private synchronized @Nullable T get() {
        var now = clock.instant();
        var before = readAt;
        if (before == null || now.isBefore(before) || !now.isBefore(before.plus(FRESH))) {
            readAt = now;
            try {
                last = reading.get();
            } catch (RuntimeException away) {
                LOG.warn(
                        "What is watched cannot be counted: {}", away.getClass().getSimpleName());
                last = null;
            }
        }
        return last;
    }
}
