package ir.samad.worklist;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for another grade of what stands on worklists already. Joins the transaction of the room that gives it. */
@Component
public class Gradings {

    private final GradeStore store;
    private final LineLights lights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gradings(GradeStore store, LineLights lights, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.lights = lights;
        this.events = events;
        this.clock = clock;
    }

    /** Renews what every worklist shows of a subject. */
    @Transactional
    public void renew(Subject subject) {
        store.renew(subject, clock.instant());
    }

    /**
     * Shows the grade on every worklist, and gives those who work on it the time that belongs to it.
     *
     * @param subject as it is now
     * @param stage the last day of the one who leads; null when only the subject's date counts
     * @param amberDays on how many working days before its date it shows amber
     * @param moment by the clock, instead of any date; null for a date
     */
    @Transactional
    public void give(Subject subject, @Nullable LocalDate stage, int amberDays, @Nullable DueMoment moment) {
        var at = clock.instant();
        store.listTimed(subject.id()).stream()
                .filter(lights::shows)
                .forEach(line -> events.publishEvent(new LineLeft(line)));
        for (var line : store.listWorkedOn(subject.id())) {
            store.setDue(line.position(), subject.id(), subject.dueOn(), stage, amberDays, moment, at);
        }
        store.renew(subject, at);
        // The time of a line that waits for others does not run: it is noted, and told, when it goes on.
        for (var line : store.listTimed(subject.id())) {
            if (lights.shows(line)) {
                events.publishEvent(new LineArrived(line));
            }
            if (moment != null) {
                events.publishEvent(
                        new PressingArrived(line.position(), subject.id(), subject.code(), moment.due(), at));
            }
        }
    }
}
