package ir.samad.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the house while it demonstrates itself: the time of the clock behind it, except for the thread that builds
 * the past, for which it stands where the story is.
 */
final class DemonstrationClock extends Clock {

    private final Clock behind;
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

    DemonstrationClock(Clock behind) {
        this.behind = behind;
    }

    /** Does something as if it were that moment; the other threads notice nothing. */
    <T> T at(Instant moment, Supplier<T> work) {
        var before = told.get();
        told.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                told.remove();
            } else {
                told.set(before);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return behind.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClockInZone(this, zone);
    }

    @Override
    public Instant instant() {
        var moment = told.get();
        return moment == null ? behind.instant() : moment;
    }

    private static final class DemonstrationClockInZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        private DemonstrationClockInZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new DemonstrationClockInZone(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
