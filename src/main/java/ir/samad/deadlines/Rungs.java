package ir.samad.deadlines;

import ir.samad.deadlines.Climbs.Late;
import ir.samad.deadlines.Climbs.Watching;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the steps of late lines, one batch of them in the transaction of the ladder; what is the same for all is asked once. */
@Component
class Rungs {

    /** Subjects are locked in this order, so that nobody waits for somebody who waits for him. */
    private static final Comparator<Late> ORDER =
            Comparator.comparing(Late::subject).thenComparing(Late::number);

    private final Climbs climbs;
    private final Superiors superiors;
    private final LateSubjects subjects;
    private final LadderDays days;
    private final Clock clock;

    Rungs(Climbs climbs, Superiors superiors, LateSubjects subjects, LadderDays days, Clock clock) {
        this.climbs = climbs;
        this.superiors = superiors;
        this.subjects = subjects;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Who comes next on the ladder.
     *
     * @param superior null when nobody is above
     * @param passed offices that were passed over, since nobody acts in them
     */
    record Rung(@Nullable Position superior, List<String> passed) {}

    /** What is asked once for a batch: who watches its subjects already, and which of them are kept from somebody. */
    private record Batch(Superiors.At above, Map<UUID, List<Watching>> watching, Set<UUID> guarded) {

        List<Watching> of(UUID subject) {
            return watching.computeIfAbsent(subject, none -> new java.util.ArrayList<>());
        }

        /** At which step this position watches the subject as a superior; 0 when it never did. */
        int stepOf(UUID subject, PositionId position) {
            return of(subject).stream()
                    .filter(watching -> watching.superior().equals(position))
                    .mapToInt(Watching::step)
                    .max()
                    .orElse(0);
        }
    }

    void climb(List<Late> lines, LocalDate today) {
        var ids = lines.stream().map(Late::subject).collect(Collectors.toSet());
        var batch = new Batch(superiors.at(clock.instant()), climbs.listWatching(ids), subjects.listGuarded(ids));
        lines.stream().sorted(ORDER).forEach(late -> step(late, today, batch));
    }

    private void step(Late late, LocalDate today, Batch batch) {
        var subject = late.subject();
        var holder = superiors.position(late.position());
        var done = batch.stepOf(subject, late.position()) + late.step();
        var on = days.after(late, holder, done);
        if (on == null || on.on().isAfter(today) || on.at() != null && on.at().isAfter(clock.instant())) {
            climbs.lookAgain(late, on);
            return;
        }
        var last = late.last() == null ? holder : superiors.position(late.last());
        var next = batch.above()
                .next(
                        last,
                        holder,
                        position -> !batch.guarded().contains(subject) || subjects.mayReach(subject, position.id()));
        var superior = next.superior();
        if (superior == null) {
            // Nobody acts above him today; tomorrow somebody may.
            climbs.lookAgain(late, batch.above().isTheTop(last) ? null : days.again(late, today));
            return;
        }
        var then = days.after(late, holder, done + 1);
        var watching = batch.of(subject);
        var climbed = subjects.climb(
                new Climb(
                        subject,
                        late.position(),
                        late.due(),
                        superior,
                        next.passed(),
                        watching.stream().map(Watching::superior).toList()),
                () -> {
                    var taken = climbs.take(late, superior.id(), then);
                    if (taken) {
                        watching.add(new Watching(superior.id(), late.step() + 1));
                    }
                    return taken;
                });
        if (!climbed) {
            // It cannot climb as it stands; else it would be tried again in each round. A note that changed stays as it
            // is.
            climbs.lookAgain(late, days.again(late, today));
        }
    }
}
