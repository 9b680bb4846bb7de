package ir.samad.notifications;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases, each night, the texts of notices that were sent or given up long ago; what is known about them stays. A notice
 * that still waits keeps its text, however old.
 */
@Component
class OldTexts {

    static final int BATCH = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(OldTexts.class);

    private final NoticeStore store;
    private final Parameters parameters;
    private final Clock clock;

    OldTexts(NoticeStore store, Parameters parameters, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** In small transactions, each of one statement; several instances at once take different notices. */
    @Scheduled(cron = "0 29 3 * * *", zone = "Asia/Tehran")
    void erase() {
        var before = clock.instant().minus(Duration.ofDays(parameters.integer(ParameterKey.NOTICE_TEXT_DAYS)));
        var erased = 0;
        int batch;
        do {
            batch = store.eraseTexts(before, BATCH);
            erased += batch;
        } while (batch > 0);
        LOG.info("Erased the texts of {} old notices", erased);
    }
}
