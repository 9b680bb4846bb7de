package ir.samad.notifications;

import static ir.samad.notifications.Claims.at;
import static ir.samad.notifications.Claims.instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import ir.samad.database.MinuteReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whoever watches: how many notices should have left the house and have not, and since when, for each channel. */
@Component
class NoticeMeters implements MeterBinder {

    private record Waiting(long number, @Nullable Instant oldest) {}

    private static final Waiting NONE = new Waiting(0, null);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MinuteReading<Map<Channel, Waiting>> waiting;

    NoticeMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.waiting = new MinuteReading<>(this::read, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var channel : Channel.values()) {
            var label = channel.name().toLowerCase(Locale.ROOT);
            Gauge.builder(
                            "samad.house.notices.waiting",
                            waiting,
                            reading -> reading.number(
                                    of -> of.getOrDefault(channel, NONE).number()))
                    .description("Notices that should have left the house and have not")
                    .tag("channel", label)
                    .register(registry);
            TimeGauge.builder(
                            "samad.house.notices.oldest.waiting",
                            waiting,
                            TimeUnit.SECONDS,
                            reading -> reading.number(of -> age(of.getOrDefault(channel, NONE))))
                    .description("For how long the oldest of them has been due; 0 when there is none")
                    .tag("channel", label)
                    .register(registry);
        }
    }

    private double age(Waiting line) {
        var oldest = line.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    /** In two halves, as the indexes of what is due are. */
    private Map<Channel, Waiting> read() {
        var found = new EnumMap<Channel, Waiting>(Channel.class);
        jdbc.sql("""
                SELECT channel, sum(number) AS number, min(oldest) AS oldest
                FROM (
                    SELECT channel, count(*) AS number, min(next_attempt_at) AS oldest FROM notifications.notice
                    WHERE state = 'QUEUED' AND kind <> 'ONE_TIME_CODE' AND next_attempt_at <= :now GROUP BY channel
                    UNION ALL
                    SELECT channel, count(*), min(next_attempt_at) FROM notifications.notice
                    WHERE state = 'QUEUED' AND kind = 'ONE_TIME_CODE' AND next_attempt_at <= :now GROUP BY channel) due
                GROUP BY channel
                """)
                .param("now", at(clock.instant()))
                .query((row, number) -> found.put(
                        Channel.valueOf(row.getString("channel")),
                        new Waiting(row.getLong("number"), instant(row, "oldest"))))
                .list();
        return found;
    }
}
