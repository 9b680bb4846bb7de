package ir.samad.access.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of sessions: what is written of one is written together, apart from the work of the request. What is only
 * read is one question, which needs none: every page asks it, and is spared a way to the database and back.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate writing;
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    SessionTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asks without a transaction; what the question itself takes away, as a session that has ended, is one row. */
    <T extends @Nullable Object> T read(Supplier<T> question) {
        reading.set(true);
        try {
            return question.get();
        } finally {
            reading.remove();
        }
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return reading.get() ? TransactionOperations.withoutTransaction().execute(action) : writing.execute(action);
    }
}
