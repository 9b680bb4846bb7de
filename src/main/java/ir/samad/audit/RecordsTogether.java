package ir.samad.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Commits the records of requests that come at the same moment together: each waits until its record is durable, and many
 * cost little more than one. Whoever comes while a commit is on its way waits for it; the first of them then commits for
 * all who came meanwhile. Nobody waits for others to come.
 */
@Component
class RecordsTogether {

    private static final int MOST_AT_ONCE = 500;

    private final AccessRecordStore store;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();

    RecordsTogether(AccessRecordStore store) {
        this.store = store;
    }

    /** A record on its way. Its fields are written by whoever commits and read under the same lock. */
    private static final class Waiting {

        private final AccessRecordStore.Row row;
        private boolean written;
        private @Nullable RuntimeException failure;

        private Waiting(AccessRecordStore.Row row) {
            this.row = row;
        }
    }

    /** Returns when the record is durable; throws when it cannot be written. */
    void write(AccessRecordStore.Row row) {
        var own = new Waiting(row);
        queue.add(own);
        committing.lock();
        try {
            while (!own.written && own.failure == null) {
                commitWhoWaits();
            }
        } finally {
            committing.unlock();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    private void commitWhoWaits() {
        List<Waiting> together = new ArrayList<>();
        for (var next = queue.poll(); next != null; next = together.size() < MOST_AT_ONCE ? queue.poll() : null) {
            together.add(next);
        }
        try {
            store.insert(together.stream().map(waiting -> waiting.row).toList());
            together.forEach(waiting -> waiting.written = true);
        } catch (DataIntegrityViolationException refused) {
            // One that cannot be written keeps no other from its record.
            together.forEach(this::commitAlone);
        } catch (RuntimeException failed) {
            together.forEach(waiting -> waiting.failure = failed);
        }
    }

    private void commitAlone(Waiting waiting) {
        try {
            store.insert(List.of(waiting.row));
            waiting.written = true;
        } catch (RuntimeException failed) {
            waiting.failure = failed;
        }
    }
}
