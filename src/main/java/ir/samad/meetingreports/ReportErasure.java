package ir.samad.meetingreports;

import ir.samad.calendar.TehranClock;
import ir.samad.meetingday.MeetingRetention;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases, each night after the people, the files of reports of which nobody is kept any more, every version alike, and what
 * people said beside their answers. Figures, digests, receipts and answers stay.
 */
@Component
public class ReportErasure {

    private static final Logger LOG = LoggerFactory.getLogger(ReportErasure.class);
    private static final int BATCH = 500;

    private final ReportStore store;
    private final MeetingRetention retention;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReportErasure(ReportStore store, MeetingRetention retention, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Erases everything that is due, one report in a transaction. */
    @Scheduled(cron = "0 43 3 * * *", zone = "Asia/Tehran")
    public void eraseWhatIsDue() {
        var before = retention.keptSince().atStartOfDay(TehranClock.ZONE).toInstant();
        var erased = 0;
        var batch = store.listAged(before, Instant.EPOCH, new UUID(0, 0), BATCH);
        while (!batch.isEmpty()) {
            for (var one : batch) {
                if (Boolean.TRUE.equals(transactions.execute(status -> erase(one.id())))) {
                    erased++;
                }
            }
            batch = store.listAged(
                    before, batch.getLast().releasedAt(), batch.getLast().id(), BATCH);
        }
        var remarks = store.eraseRemarks(before);
        LOG.info("Erased the files of {} reports of meetings, and {} remarks", erased, remarks);
    }

    private boolean erase(UUID id) {
        return !retention.isKept(store.listSessions(id)) && store.erase(id, clock.instant());
    }
}
