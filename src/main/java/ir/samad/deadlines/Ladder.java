package ir.samad.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ir.samad.calendar.Lights;
import ir.samad.deadlines.Climbs.Late;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder: a line that is late goes into the list of its holder's superior, after some working days into that of the next
 * one, and so on up to the responsible official (N-10-1). Steps are taken in batches, each a transaction of its own, by one
 * instance at a time; after a stop the steps that are due are simply still due. When a batch fails it is halved until the
 * line that cannot climb stands alone, which then waits an hour and holds up no other (decision 048).
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int BATCH = 200;
    private static final Duration SET_ASIDE = Duration.ofHours(1);

    private final Climbs climbs;
    private final Rungs rungs;
    private final Lights lights;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Counter setAside;

    Ladder(
            Climbs climbs,
            Rungs rungs,
            Lights lights,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry registry) {
        this.climbs = climbs;
        this.rungs = rungs;
        this.lights = lights;
        this.transactions = transactions;
        this.clock = clock;
        this.setAside = Counter.builder("samad.deadlines.ladder.set.aside")
                .description("Late lines that could not climb and wait for an hour")
                .register(registry);
    }

    /** Takes every step that is due today, unless another instance is at it. */
    void climb() {
        var today = lights.today().day();
        var due = climbs.listDue(today, null, BATCH);
        while (!due.isEmpty() && together(due, today)) {
            due = climbs.listDue(today, due.getLast(), BATCH);
        }
    }

    /** Takes these steps in one transaction; false when another instance climbs. */
    private boolean together(List<Late> batch, LocalDate today) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                if (!climbs.takeLadder()) {
                    return false;
                }
                rungs.climb(batch, today);
                return true;
            }));
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            // Nothing is wrong with a line: all of them are still due at the next round.
            throw away;
        } catch (RuntimeException failed) {
            return batch.size() == 1 ? waits(batch.getFirst(), failed) : halves(batch, today);
        }
    }

    private boolean halves(List<Late> batch, LocalDate today) {
        var half = batch.size() / 2;
        return together(batch.subList(0, half), today) && together(batch.subList(half, batch.size()), today);
    }

    private boolean waits(Late late, RuntimeException failed) {
        LOG.warn("A late line waits to climb: {}", failed.getClass().getSimpleName());
        setAside.increment();
        transactions.executeWithoutResult(status -> climbs.lookAgain(
                late, new Climbs.Next(late.on(), clock.instant().plus(SET_ASIDE))));
        return true;
    }
}
