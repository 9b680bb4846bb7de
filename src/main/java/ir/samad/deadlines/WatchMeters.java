package ir.samad.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import ir.samad.database.MinuteReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** For whoever watches the watcher: how long ago nothing was left to be noted. */
@Component
class WatchMeters implements MeterBinder {

    private final Clock clock;
    private final MinuteReading<Optional<Instant>> caughtUp;

    WatchMeters(WatchStore store, Clock clock) {
        this.clock = clock;
        this.caughtUp = new MinuteReading<>(store::caughtUpAt, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("samad.house.deadlines.lag", caughtUp, TimeUnit.SECONDS, reading -> reading.number(this::lag))
                .description("How long ago every line that turned amber or red was noted; 0 before the first time")
                .register(registry);
    }

    private double lag(Optional<Instant> at) {
        return at.map(moment ->
                        Math.max(0, Duration.between(moment, clock.instant()).toSeconds()))
                .orElse(0L);
    }
}
