package ir.samad.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ir.samad.calendar.Lights;
import ir.samad.deadlines.Climbs.Late;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder: a line that is late goes into the list of its holder's superior, after some working days into that of the next
 * one, and so on up to the responsible official (N-10-1). Steps are taken in batches, each a transaction of its own, by one
 * instance at a time; after a stop the steps that are due are simply still due. When a batch fails it is halved until the
 * line that cannot climb stands alone, which then waits an hour and holds up no other; when three of them in a row fail alike,
 * the fault is not theirs, and the round is over (decision 048).
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int BATCH = 200;
    private static final Duration SET_ASIDE = Duration.ofHours(1);

    /** So many lines after another that fail alike are no fault of theirs. */
    private static final int IN_A_ROW = 3;

    private final Climbs climbs;
    private final Rungs rungs;
    private final Lights lights;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Counter setAside;
    private final int most;

    @Autowired
    Ladder(
            Climbs climbs,
            Rungs rungs,
            Lights lights,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry registry) {
        this(climbs, rungs, lights, transactions, clock, registry, BATCH);
    }

    /**
     * A ladder of its own.
     *
     * @param most steps in one transaction
     */
    Ladder(
            Climbs climbs,
            Rungs rungs,
            Lights lights,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry registry,
            int most) {
        this.climbs = climbs;
        this.rungs = rungs;
        this.lights = lights;
        this.transactions = transactions;
        this.clock = clock;
        this.setAside = Counter.builder("samad.deadlines.ladder.set.aside")
                .description("Late lines that could not climb and wait for an hour")
                .register(registry);
        this.most = most;
    }

    /** What failed last in one round of climbing, and how often in a row. */
    private static final class Faults {
        private @Nullable Class<?> last;
        private int inARow;

        void none() {
            last = null;
            inARow = 0;
        }

        boolean isGeneral(RuntimeException failed) {
            inARow = failed.getClass().equals(last) ? inARow + 1 : 1;
            last = failed.getClass();
            return inARow >= IN_A_ROW;
        }
    }

    /** Takes every step that is due today, unless another instance is at it. */
    void climb() {
        var today = lights.today().day();
        var faults = new Faults();
        var due = climbs.listDue(today, null, most);
        while (!due.isEmpty() && together(due, today, faults)) {
            due = climbs.listDue(today, due.getLast(), most);
        }
    }

    /** Takes these steps in one transaction; false when this round is over: another instance climbs, or all lines fail. */
    private boolean together(List<Late> batch, LocalDate today, Faults faults) {
        try {
            var taken = Boolean.TRUE.equals(transactions.execute(status -> {
                if (!climbs.takeLadder()) {
                    return false;
                }
                rungs.climb(batch, today);
                return true;
            }));
            faults.none();
            return taken;
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            // Nothing is wrong with a line: all of them are still due at the next round.
            throw away;
        } catch (RuntimeException failed) {
            return batch.size() == 1 ? waits(batch.getFirst(), failed, faults) : halves(batch, today, faults);
        }
    }

    private boolean halves(List<Late> batch, LocalDate today, Faults faults) {
        var half = batch.size() / 2;
        return together(batch.subList(0, half), today, faults)
                && together(batch.subList(half, batch.size()), today, faults);
    }

    private boolean waits(Late late, RuntimeException failed, Faults faults) {
        var kind = failed.getClass().getSimpleName();
        LOG.warn("A late line waits to climb: {}", kind);
        setAside.increment();
        transactions.executeWithoutResult(status -> climbs.lookAgain(
                late, new Climbs.Next(late.on(), clock.instant().plus(SET_ASIDE))));
        if (faults.isGeneral(failed)) {
            LOG.warn("The ladder stops until the next round: {} lines in a row failed by {}", IN_A_ROW, kind);
            return false;
        }
        return true;
    }
}
