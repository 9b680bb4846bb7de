package ir.samad.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ir.samad.calendar.Light;
import ir.samad.calendar.Lights;
import ir.samad.calendar.TehranClock;
import ir.samad.deadlines.NotedStore.Turn;
import ir.samad.worklist.DatedLine;
import ir.samad.worklist.DueMoment;
import ir.samad.worklist.LineArrived;
import ir.samad.worklist.LineLeft;
import ir.samad.worklist.LinesPutBack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that lines turned. A line changes its colour when a day begins or the calendar changes, which the {@link Watcher}
 * sees; or because the line itself comes or goes, which is noted here, in that transaction: an answer in the minute after
 * midnight, before the watcher came by, was late all the same.
 */
@Component
class Noting {

    private final NotedStore store;
    private final Climbs climbs;
    private final Lights lights;
    private final Clock clock;
    private final Map<Light, Counter> counters = new EnumMap<>(Light.class);

    Noting(NotedStore store, Climbs climbs, Lights lights, MeterRegistry registry, Clock clock) {
        this.store = store;
        this.climbs = climbs;
        this.lights = lights;
        this.clock = clock;
        for (var light : List.of(Light.AMBER, Light.RED)) {
            counters.put(
                    light,
                    Counter.builder("samad.deadlines.noted")
                            .description("Lines of worklists that were noted as turned, by this instance")
                            .tag("light", light.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(LineArrived event) {
        note(List.of(event.line()), lights.today().day());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(LineLeft event) {
        note(List.of(event.line()), lights.today().day());
        store.left(event.line(), clock.instant());
        climbs.end(event.line().subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(LinesPutBack event) {
        store.putBack(event.subject(), clock.instant());
        climbs.settle(event.subject());
    }

    /** Notes what these lines have turned up to and with this day, as far as it is not noted yet. */
    int note(List<DatedLine> lines, LocalDate day) {
        var turns = new ArrayList<Turn>();
        for (var line : lines) {
            for (var light : counters.keySet()) {
                var on = turnsOn(light, line);
                if (line.moment() == null ? !day.isBefore(on) : hasCome(light, line.moment())) {
                    turns.add(new Turn(line, light, on));
                }
            }
        }
        var noted = store.note(turns, clock.instant());
        noted.forEach(light -> Objects.requireNonNull(counters.get(light)).increment());
        return noted.size();
    }

    /** How often a line has turned up to and with this day. */
    long hasTurned(DatedLine line, LocalDate day) {
        return counters.keySet().stream()
                .filter(light -> !day.isBefore(turnsOn(light, line)))
                .count();
    }

    /** Looks over what is noted after the calendar changed. */
    void lookOver(LocalDate since, LocalDate today) {
        for (var dated : store.listDated(since)) {
            var on = dated.light() == Light.RED
                    ? lights.redFrom(dated.due(), dated.county())
                    : lights.amberFrom(dated.due(), dated.amberDays(), dated.county());
            if (!on.equals(dated.turnedOn())) {
                store.correct(dated, on, today, clock.instant());
            }
        }
        climbs.endCorrected();
    }

    /** Notes what turned at a moment of the day. */
    void noteByTheClock() {
        note(store.listUnnoted(clock.instant()), lights.today().day());
    }

    private boolean hasCome(Light light, DueMoment moment) {
        return !clock.instant().isBefore(light == Light.RED ? moment.due() : moment.amber());
    }

    private LocalDate turnsOn(Light light, DatedLine line) {
        var moment = line.moment();
        if (moment != null) {
            return light == Light.RED ? moment.day() : LocalDate.ofInstant(moment.amber(), TehranClock.ZONE);
        }
        return light == Light.RED
                ? lights.redFrom(line.due(), line.county())
                : lights.amberFrom(line.due(), line.amberDays(), line.county());
    }
}
