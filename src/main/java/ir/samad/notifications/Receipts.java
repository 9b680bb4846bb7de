package ir.samad.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door for reports of delivery. A report is stored before the provider is told that we have it, many in one commit,
 * and matched afterwards ({@link ReceiptMatcher}), on whatever instance: so it may come before our own note of the
 * handing over, to another instance, or after a restart.
 */
@Component
public class Receipts {

    private static final int BATCH = 500;

    private final ReceiptStore store;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Lock storing = new ReentrantLock();

    Receipts(ReceiptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private static final class Waiting {
        private final Receipt receipt;
        private boolean stored;
        private @Nullable RuntimeException trouble;

        Waiting(Receipt receipt) {
            this.receipt = receipt;
        }
    }

    /**
     * Stores a report and returns when it is safe.
     *
     * @throws RuntimeException when it could not be stored; the provider should then be asked to report again
     */
    public void note(Receipt receipt) {
        var mine = new Waiting(receipt);
        queue.add(mine);
        storing.lock();
        try {
            // Whoever has the lock stores what has gathered, his own and that of those who wait behind him.
            while (!mine.stored && mine.trouble == null) {
                store(gathered());
            }
        } finally {
            storing.unlock();
        }
        if (mine.trouble != null) {
            throw mine.trouble;
        }
    }

    private List<Waiting> gathered() {
        var gathered = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = gathered.size() < BATCH ? queue.poll() : null) {
            gathered.add(next);
        }
        return gathered;
    }

    private void store(List<Waiting> gathered) {
        try {
            store.insert(gathered.stream().map(waiting -> waiting.receipt).toList(), clock.instant());
            gathered.forEach(waiting -> waiting.stored = true);
        } catch (RuntimeException trouble) {
            gathered.forEach(waiting -> waiting.trouble = trouble);
        }
    }
}
