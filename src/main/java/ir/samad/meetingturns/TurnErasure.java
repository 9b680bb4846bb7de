package ir.samad.meetingturns;

import ir.samad.calendar.WorkCalendar;
import ir.samad.notifications.Outbox;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases, each night, what is known of people whose turns are over: cancelled, not used, or used, because whoever came
 * stands in the list of the day. That there was a turn, and whether it was used, stays.
 */
@Component
class TurnErasure {

    static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(TurnErasure.class);

    private final TurnStore store;
    private final Outbox outbox;
    private final Parameters parameters;
    private final TransactionTemplate transactions;
    private final WorkCalendar calendar;
    private final Clock clock;

    TurnErasure(
            TurnStore store,
            Outbox outbox,
            Parameters parameters,
            TransactionTemplate transactions,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.parameters = parameters;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(cron = "0 53 3 * * *", zone = "Asia/Tehran")
    void erase() {
        var days = parameters.integer(ParameterKey.TURN_DAYS);
        var erased = 0;
        int batch;
        do {
            batch = Objects.requireNonNull(transactions.execute(status -> eraseSome(days)));
            erased += batch;
        } while (batch > 0);
        LOG.info("Erased the data of {} turns at meetings", erased);
    }

    private int eraseSome(int days) {
        var now = clock.instant();
        var ids = store.erase(calendar.today().minusDays(days), now.minus(Duration.ofDays(days)), now, BATCH);
        ids.forEach(outbox::forgetContacts);
        return ids.size();
    }
}
