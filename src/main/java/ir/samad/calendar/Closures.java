package ir.samad.calendar;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The door for declaring that offices are closed, beforehand or afterwards, and for taking it back. What was entered
 * stays readable for ever.
 */
@Service
public class Closures {

    /** More days than any closure so far; a longer one is a slip of the pen. */
    static final int LONGEST = 60;

    private final ClosureStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    Closures(ClosureStore store, Snapshots snapshots, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Declares a closure; refused when its days are out of order, too many, or closed in just this way already. */
    public Outcome<ClosureId> declare(ClosureDays days, String reason, EnteredBy by) {
        if (days.last().isBefore(days.first())) {
            return Outcome.refused(Refusal.of("calendar.closure.days-out-of-order"));
        }
        if (days.first().until(days.last(), ChronoUnit.DAYS) >= LONGEST) {
            return Outcome.refused(Refusal.of("calendar.closure.too-long", LONGEST));
        }
        var from = days.fromTime();
        var until = days.untilTime();
        if (from != null && until != null && !until.isAfter(from)) {
            return Outcome.refused(Refusal.of("calendar.closure.times-out-of-order"));
        }
        return snapshots.change(() -> {
            var id = Ids.next(clock);
            return store.insert(id, days, reason, clock.instant(), by)
                    ? Outcome.done(new ClosureId(id))
                    : Outcome.refused(Refusal.of("calendar.closure.declared-already"));
        });
    }

    /** Takes a closure back; the days are working days again, and the entry stays with both reasons. */
    public Outcome<ClosureId> withdraw(ClosureId id, String reason, EnteredBy by) {
        return snapshots.change(() -> store.withdraw(id, reason, clock.instant(), by)
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of("calendar.closure.withdrawn-already")));
    }

    public Optional<Closure> find(ClosureId id) {
        return store.find(id);
    }

    /** All closures with a day in this span, withdrawn ones too, in order of their days. */
    public List<Closure> list(JalaliSpan span) {
        return store.listTouching(span.first().toLocalDate(), span.last().toLocalDate());
    }
}
