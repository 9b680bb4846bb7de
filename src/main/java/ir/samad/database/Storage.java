package ir.samad.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether there is room to write. When a write was refused for want of it, this instance says that it is not ready, tries
 * once a second to write something that needs new room, and is ready again as soon as that succeeds.
 */
@Component
public class Storage {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationContext context;
    private final AtomicBoolean full = new AtomicBoolean();

    Storage(JdbcClient jdbc, TransactionTemplate transactions, ApplicationContext context) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.context = context;
    }

    /** Says that somebody could not write for want of room. */
    public void wasFull() {
        if (full.compareAndSet(false, true)) {
            LOG.error(
                    "The database has no room left to write. Make room on its disk; this instance goes on by itself then");
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (!full.get()) {
            return;
        }
        try {
            write();
        } catch (DataAccessException | TransactionException still) {
            LOG.debug("Still no room", still);
            return;
        }
        full.set(false);
        LOG.warn("The database has room to write again");
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    /** A new file on the database's disk, gone with the transaction. A change in a page that is there would need no room. */
    private void write() {
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "CREATE TEMPORARY TABLE room_to_write ON COMMIT DROP AS SELECT repeat('x', 8000) AS filling")
                .update());
    }
}
