package ir.samad.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import ir.samad.database.MinuteReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whoever watches: how long the oldest line that nobody opened has been lying on any worklist. */
@Component
class WorklistMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MinuteReading<Optional<Instant>> oldest;

    WorklistMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.oldest = new MinuteReading<>(this::read, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "samad.house.worklist.oldest.unopened",
                        oldest,
                        TimeUnit.SECONDS,
                        reading -> reading.number(this::age))
                .description("Age of the oldest line on a worklist that nobody opened; 0 when there is none")
                .register(registry);
    }

    private double age(Optional<Instant> arrived) {
        return arrived.map(
                        at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    private Optional<Instant> read() {
        return jdbc.sql("""
                SELECT arrived_at FROM worklist.entry WHERE box = 'RECEIVED' AND opened_at IS NULL
                ORDER BY arrived_at LIMIT 1
                """)
                .query((row, number) ->
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
