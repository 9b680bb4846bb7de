package ir.samad.deadlines;

import ir.samad.calendar.Lights;
import ir.samad.deadlines.Climbs.Late;
import ir.samad.directory.Position;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder: a line that is late goes into the list of its holder's superior, after some working days into that of the next
 * one, and so on up to the responsible official (N-10-1). After how many days, each body says for itself. Each step is a
 * transaction of its own that takes it once, whoever else climbs at the same time; after a stop the steps that are due are
 * simply still due.
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int BATCH = 500;

    private final Climbs climbs;
    private final Superiors superiors;
    private final LateSubjects subjects;
    private final LadderDays days;
    private final Lights lights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Ladder(
            Climbs climbs,
            Superiors superiors,
            LateSubjects subjects,
            LadderDays days,
            Lights lights,
            TransactionTemplate transactions,
            Clock clock) {
        this.climbs = climbs;
        this.superiors = superiors;
        this.subjects = subjects;
        this.days = days;
        this.lights = lights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes every step that is due today. What fails is passed over, said, and due again the next time. */
    void climb() {
        var today = lights.today().day();
        Late after = null;
        List<Late> due;
        do {
            due = climbs.listDue(today, after, BATCH);
            for (var late : due) {
                climb(late, today);
                after = late;
            }
        } while (!due.isEmpty());
    }

    private void climb(Late late, LocalDate today) {
        try {
            transactions.executeWithoutResult(status -> step(late, today));
        } catch (RuntimeException failed) {
            // One line that cannot climb holds up no other.
            LOG.warn("A late line waits to climb: {}", failed.getClass().getSimpleName());
        }
    }

    private void step(Late late, LocalDate today) {
        var holder = superiors.position(late.position());
        var done = climbs.stepOf(late.subject(), late.position()) + late.step();
        var on = days.after(late, holder, done);
        if (on == null || on.on().isAfter(today) || on.at() != null && on.at().isAfter(clock.instant())) {
            climbs.lookAgain(late, on);
            return;
        }
        var last = late.last() == null ? holder : superiors.position(late.last());
        var next = superiors
                .at(clock.instant())
                .next(last, holder, position -> subjects.mayReach(late.subject(), position.id()));
        if (next.superior() == null) {
            climbs.lookAgain(late, null);
            return;
        }
        var superior = next.superior();
        var then = days.after(late, holder, done + 1);
        subjects.climb(
                new Climb(late.subject(), late.position(), late.due(), superior, next.passed()),
                () -> climbs.take(late, superior.id(), then));
    }

    /**
     * Who comes next on the ladder.
     *
     * @param superior null when nobody is above
     * @param passed offices that were passed over, since nobody acts in them
     */
    record Rung(@Nullable Position superior, List<String> passed) {}
}
