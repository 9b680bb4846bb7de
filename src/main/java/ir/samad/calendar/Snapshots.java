package ir.samad.calendar;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the calendar in memory, because every registration counts working days. The database's version is asked at most
 * every few seconds, so that all instances agree soon after a change; the instance that changed agrees at once.
 */
@Component
class Snapshots {

    private static final long ASK_AFTER = Duration.ofSeconds(3).toNanos();

    private final CalendarStore store;
    private final ClosureStore closures;
    private final TransactionTemplate transactions;

    private volatile @Nullable CalendarSnapshot known;
    private volatile long askedAt;

    Snapshots(CalendarStore store, ClosureStore closures, TransactionTemplate transactions) {
        this.store = store;
        this.closures = closures;
        this.transactions = transactions;
    }

    CalendarSnapshot current() {
        var snapshot = known;
        if (snapshot != null && System.nanoTime() - askedAt < ASK_AFTER) {
            return snapshot;
        }
        return refresh();
    }

    /** Runs a change of the calendar in a transaction, one at a time, and sees to it that it is noticed. */
    <T> T change(Supplier<T> change) {
        try {
            return transactions.execute(status -> {
                store.change();
                return change.get();
            });
        } finally {
            forget();
        }
    }

    /** Waits for a reading under way, which may have seen the state before the change. */
    private synchronized void forget() {
        known = null;
    }

    private synchronized CalendarSnapshot refresh() {
        var snapshot = known;
        if (snapshot == null || store.version() != snapshot.version()) {
            snapshot = store.read(closures.listHolding());
            known = snapshot;
        }
        askedAt = System.nanoTime();
        return snapshot;
    }
}
