package ir.samad.deadlines;

import ir.samad.calendar.Lights;
import ir.samad.calendar.LightsOn;
import ir.samad.calendar.TehranClock;
import ir.samad.deadlines.WatchStore.After;
import ir.samad.deadlines.WatchStore.Seen;
import ir.samad.deadlines.WatchStore.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the dates of all open lines and notes what turned amber or red: once for each day and state of the
 * calendar, and every hour to be sure. The way through stands in the database, so that whoever takes the watch goes on where
 * another stopped; one instance has it at a time.
 */
@Component
class Watcher {

    /** A step takes milliseconds; after this nobody who acted yesterday can still be on his way. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    /** Lines in one transaction. */
    private static final int BATCH = 5_000;

    /** How far back notes are looked over when the calendar changed; no closure is longer, nor declared much later. */
    private static final int DAYS_BACK = 180;

    private final WatchStore store;
    private final Noting noting;
    private final Lights lights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Watcher(WatchStore store, Noting noting, Lights lights, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.noting = noting;
        this.lights = lights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What one step did. */
    enum Step {
        /** Another instance watches. */
        TAKEN,
        /** There is more to look through. */
        GOING,
        /** Everything was looked through. */
        DONE
    }

    /**
     * Looks through what is left.
     *
     * @return whether everything is noted; false when another instance is at it
     */
    boolean sweep() {
        transactions.executeWithoutResult(status -> noting.noteByTheClock());
        var step = step();
        while (step == Step.GOING) {
            step = step();
        }
        return step == Step.DONE;
    }

    /** Looks through one batch, in one transaction. */
    Step step() {
        return Objects.requireNonNull(
                transactions.execute(status -> store.take().map(this::goOn).orElse(Step.TAKEN)));
    }

    private Step goOn(Standing standing) {
        var settled = clock.instant().minus(SETTLED).atZone(TehranClock.ZONE);
        var day = lights.on(settled.toLocalDate());
        var round = day.day() + " " + settled.getHour() + " " + day.calendar();
        if (!Objects.equals(standing.calendar(), day.calendar())) {
            noting.lookOver(day.day().minusDays(DAYS_BACK), day.day());
        }
        var here = standing.round().equals(round)
                ? standing
                : new Standing(round, false, 0, null, day.calendar(), standing.digested());
        if (here.complete()) {
            store.put(here, clock.instant());
            return Step.DONE;
        }
        var next = batch(here, day);
        store.put(next, next.complete() ? clock.instant() : null);
        return next.complete() ? Step.DONE : Step.GOING;
    }

    /** Fills one batch from as many numbers of amber days as it takes. */
    private Standing batch(Standing from, LightsOn day) {
        var days = from.days();
        var after = from.after();
        var left = BATCH;
        while (days <= Lights.MOST_AMBER_DAYS && left > 0) {
            var lines = store.listNext(days, day.latestAmber(days), after, left);
            noting.note(
                    lines.stream()
                            .filter(seen -> noting.hasTurned(seen.line(), day.day()) > seen.notes())
                            .map(Seen::line)
                            .toList(),
                    day.day());
            if (lines.size() < left) {
                days++;
                after = null;
            } else {
                after = After.of(lines.getLast().line());
            }
            left -= lines.size();
        }
        return new Standing(from.round(), days > Lights.MOST_AMBER_DAYS, days, after, day.calendar(), from.digested());
    }
}
