package ir.samad.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Opens a {@link Memory} for a room, and looks once a second whether another instance has changed what it holds. */
@Component
public class Memories {

    private static final Logger LOG = LoggerFactory.getLogger(Memories.class);

    private final List<Memory> memories = new CopyOnWriteArrayList<>();

    Memories() {}

    /**
     * A memory of a room's own.
     *
     * @param read reads the version of its rows
     * @param raise raises it, holding it until the end of the transaction
     */
    public Memory open(Supplier<Long> read, Runnable raise) {
        var memory = new Memory(read, raise);
        memories.add(memory);
        return memory;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            memories.forEach(Memory::look);
        } catch (DataAccessException | TransactionException unreachable) {
            // What is remembered goes on counting; whoever needs the database will say that it is away.
            LOG.debug("Did not look for changes", unreachable);
        }
    }
}
