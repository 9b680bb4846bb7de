package ir.samad.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says in the program's health whether notices can leave the house and do. A channel without a gateway is a warning, not
 * a failure: its notices wait, nothing is lost and nothing pretends to be sent.
 */
@Component("notices")
class NoticesHealth extends AbstractHealthIndicator {

    static final Status WARNING = new Status("WARNING");
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int MANY = 1_000;

    private final Dispatcher dispatcher;
    private final NoticeStore store;
    private final Clock clock;

    NoticesHealth(Dispatcher dispatcher, NoticeStore store, Clock clock) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var before = clock.instant().minus(LATE);
        var fine = true;
        for (var channel : Channel.values()) {
            var overdue = store.countOverdue(channel, before, MANY);
            var connected = dispatcher.isConnected(channel);
            var gateway = connected
                    ? "gateway ready"
                    : dispatcher.hasSender(channel) ? "gateway away, notices wait" : "no gateway, notices wait";
            health.withDetail(channel.name(), gateway + ", overdue " + (overdue < MANY ? overdue : "at least " + MANY));
            fine &= connected && overdue == 0;
        }
        health.status(fine ? Status.UP : WARNING);
    }
}
