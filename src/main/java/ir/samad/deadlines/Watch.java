package ir.samad.deadlines;

import java.util.function.BooleanSupplier;
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
        if (attempt("noted", watcher::sweep)) {
            try {
                attempt("climbed", () -> {
                    ladder.climb();
                    return true;
                });
            } finally {
                // Whatever keeps the ladder from climbing, people are told of what is noted.
                attempt("told", this::tell);
            }
        }
    }

    private boolean tell() {
        var made = digests.make();
        if (made > 0) {
            LOG.info("Told {} members of staff of deadlines", made);
        }
        return made > 0;
    }

    /** False also when the database is away: what is due is still due at the next round. */
    private static boolean attempt(String what, BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Deadlines wait to be {}: {}", what, away.getClass().getSimpleName());
            return false;
        }
    }
}
