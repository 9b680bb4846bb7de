package ir.samad.arrival;

import ir.samad.audit.AccessRecords;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings cases in behind the page, because thousands take longer than anybody waits for an answer. One transaction for the
 * whole file; how far it has come is written beside it, for the page. A run that ends with the program leaves nothing
 * behind and can be begun again.
 */
@Component
public class CaseRuns {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRuns.class);
    private static final int BEAT = 100;

    private final CaseArrival arrival;
    private final UploadStore uploads;
    private final AccessRecords records;
    private final TransactionTemplate beside;

    CaseRuns(CaseArrival arrival, UploadStore uploads, AccessRecords records, PlatformTransactionManager transactions) {
        this.arrival = arrival;
        this.uploads = uploads;
        this.records = records;
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Begins to bring an upload in, unless that is happening or done already.
     *
     * @param rows how many there are, for the page
     */
    public void begin(Upload upload, int rows, Staff by) {
        if (!uploads.claim(upload.id(), rows)) {
            return;
        }
        records.record(by, upload.id(), "arrival.access.brought-in");
        Thread.ofVirtual().name("arrival-" + upload.id()).start(() -> run(upload, by));
    }

    private void run(Upload upload, Staff by) {
        try {
            var brought = arrival.bringIn(upload, by, written -> {
                if (written % BEAT == 0) {
                    beside.executeWithoutResult(status -> uploads.beat(upload.id(), written));
                }
            });
            if (brought instanceof Outcome.Refused<Integer>) {
                uploads.fail(upload.id());
            }
        } catch (RuntimeException failed) {
            LOG.error("Cases were not brought in; nothing of the file was stored", failed);
            uploads.fail(upload.id());
        }
    }
}
