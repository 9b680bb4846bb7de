package ir.samad.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this instance remembers of rows that are asked for all the time and seldom change. The room that owns the rows
 * counts its changes in a version of its own: whoever changes raises it in his transaction, this instance forgets
 * everything at his commit, the others within a second. In a transaction that changes, nothing is remembered.
 */
public final class Memory {

    private static final int MOST = 100_000;

    private final Supplier<Long> read;
    private final Runnable raise;
    private volatile Page page = new Page(Long.MIN_VALUE);

    /** What was asked since one version; an answer that comes late is written on the page on which it was asked for. */
    private record Page(long version, Cache<Object, Object> answers) {
        Page(long version) {
            this(version, Caffeine.newBuilder().maximumSize(MOST).build());
        }
    }

    Memory(Supplier<Long> read, Runnable raise) {
        this.read = read;
        this.raise = raise;
    }

    /**
     * The answer to a question, remembered or asked now.
     *
     * @param question names what is asked; records of one room's own types, so that no two questions are the same
     * @param ask asks the database
     */
    @SuppressWarnings("unchecked") // a question always had the same kind of answer
    public <T> T recall(Object question, Supplier<T> ask) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return ask.get();
        }
        var answers = page.answers();
        @Nullable Object known = answers.getIfPresent(question);
        if (known == null) {
            known = Objects.requireNonNull(ask.get());
            answers.put(question, known);
        }
        return (T) known;
    }

    /** Begins a change, in the transaction that makes it: whoever changes after us waits until we are done. */
    public void change() {
        raise.run();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Memory.this);
                    // The version is looked up by the next look; from here on nothing old is remembered.
                    page = new Page(page.version());
                }
            });
        }
    }

    /** Looks whether another instance has changed something. */
    void look() {
        long version = read.get();
        if (version != page.version()) {
            page = new Page(version);
        }
    }
}
