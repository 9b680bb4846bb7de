package ir.samad.deadlines;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the watcher going: at the start, for whatever was missed meanwhile, and every half minute. */
@Component
@ConditionalOnProperty(name = "samad.deadlines.watch", havingValue = "true", matchIfMissing = true)
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Watcher watcher;
    private final Ladder ladder;
    private final DigestRounds digests;

    Watch(Watcher watcher, Ladder ladder, DigestRounds digests) {
        this.ladder = ladder;
        this.watcher = watcher;
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void watch() {
        try {
            if (watcher.sweep()) {
                ladder.climb();
                var made = digests.make();
                if (made > 0) {
                    LOG.info("Told {} members of staff of deadlines", made);
                }
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Deadlines wait to be noted: {}", away.getClass().getSimpleName());
        }
    }
}
