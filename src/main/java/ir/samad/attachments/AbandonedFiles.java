package ir.samad.attachments;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away, each night, the files of drafts that nobody came back to, and contents that nothing refers to. */
@Component
class AbandonedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);
    private static final Duration UNREFERENCED = Duration.ofDays(1);

    private final AttachmentStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Parameters parameters;

    AbandonedFiles(AttachmentStore store, TransactionTemplate transactions, Clock clock, Parameters parameters) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.parameters = parameters;
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "Asia/Tehran")
    void clear() {
        var now = clock.instant();
        var lifeOfDraft = Duration.ofDays(parameters.integer(ParameterKey.DRAFT_DAYS));
        var files = transactions.execute(status -> store.deleteStagedBefore(now.minus(lifeOfDraft)));
        var contents = transactions.execute(status -> store.deleteUnreferencedBefore(now.minus(UNREFERENCED)));
        LOG.info("Cleared away {} files of abandoned drafts and {} contents", files, contents);
    }
}
