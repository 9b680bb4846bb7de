package ir.samad.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says in the program's health when deadlines have not been watched for long. A warning: the next round catches up. */
@Component("deadlinesWatch")
class WatchHealth extends AbstractHealthIndicator {

    private static final Status WARNING = new Status("WARNING");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final WatchStore store;
    private final Clock clock;
    private final Instant since;

    WatchHealth(WatchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var caughtUp = store.caughtUpAt().orElse(since);
        // Whoever has just started has not had the time yet.
        var quiet = Duration.between(caughtUp.isAfter(since) ? caughtUp : since, clock.instant());
        health.status(quiet.compareTo(LONG) > 0 ? WARNING : Status.UP)
                .withDetail("lag", Duration.between(caughtUp, clock.instant()).toSeconds() + " s");
    }
}
