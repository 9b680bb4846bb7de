package ir.samad.cases;

import ir.samad.calendar.DueDate;
import ir.samad.calendar.Light;
import ir.samad.calendar.Lights;
import ir.samad.calendar.Period;
import ir.samad.calendar.TehranClock;
import ir.samad.calendar.WorkCalendar;
import ir.samad.catalogue.Topic;
import ir.samad.directory.PositionKind;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.territory.CountyCode;
import ir.samad.worklist.DueMoment;
import ir.samad.worklist.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates we promise: by type, topic and body (decision 1), counted in working days of the place (decision 17). */
@Component
class Promises {

    private static final int HUNDRED = 100;

    private final Parameters parameters;
    private final WorkCalendar calendar;
    private final Lights lights;
    private final Clock clock;

    Promises(Parameters parameters, WorkCalendar calendar, Lights lights, Clock clock) {
        this.clock = clock;
        this.parameters = parameters;
        this.calendar = calendar;
        this.lights = lights;
    }

    /** Until when a case of this grade is answered that is registered at this moment (decision 1). */
    Promise answerBy(Matter matter, @Nullable Topic topic, Urgency urgency, Instant registered) {
        var scopes = scopes(matter, topic);
        if (urgency.isByTheClock()) {
            return byTheClock(registered.plus(Duration.ofHours(parameters.integer(ParameterKey.DANGER_HOURS, scopes))));
        }
        var days = answerDays(matter, urgency, scopes);
        return new Promise(
                calendar.due(
                        LocalDate.ofInstant(registered, TehranClock.ZONE), Period.workingDays(days), matter.county()),
                null);
    }

    /** Working days for an answer: those of the type, or fewer when its grade has fewer. */
    private int answerDays(Matter matter, Urgency urgency, Scope... scopes) {
        var days = parameters.integer(ParameterKey.answerDays(matter.type().name()), scopes);
        return switch (urgency) {
            case DANGER_TO_LIFE -> 1;
            case VERY_URGENT -> Math.min(days, parameters.integer(ParameterKey.VERY_URGENT_DAYS, scopes));
            case URGENT -> Math.min(days, parameters.integer(ParameterKey.URGENT_DAYS, scopes));
            case ORDINARY -> days;
        };
    }

    /** A closed day does not move a moment. */
    static Promise byTheClock(Instant moment) {
        var due = moment.truncatedTo(ChronoUnit.MINUTES);
        var day = LocalDate.ofInstant(due, TehranClock.ZONE);
        return new Promise(new DueDate(day, day), due);
    }

    /**
     * Until when a case is answered whose grade changes at this moment: a higher one shortens what is left to the time it
     * gives from now on, a lower one never shortens it.
     */
    Promise regraded(CaseFile file, @Nullable Topic topic, Urgency urgency, Instant now) {
        var present = new Promise(new DueDate(file.dueOn(), file.dueEffectiveOn()), file.dueAt());
        var was = file.grade().urgency();
        if (urgency == was) {
            return present;
        }
        if (urgency.compareTo(was) > 0) {
            var fresh = answerBy(file.matter(), topic, urgency, now);
            return urgency.isByTheClock()
                            || fresh.due().effective().isBefore(present.due().effective())
                    ? fresh
                    : present;
        }
        var whole = answerBy(file.matter(), topic, urgency, file.registeredAt());
        var kept = new Promise(present.due(), null);
        return whole.due().effective().isBefore(kept.due().effective()) ? kept : whole;
    }

    /** The moment of a case in whose time a life is in danger, and from when it shows amber; null for a date. */
    @Nullable
    DueMoment moment(CaseFile file, @Nullable Topic topic) {
        return moment(file, topic, clock.instant());
    }

    private @Nullable DueMoment moment(CaseFile file, @Nullable Topic topic, Instant from) {
        var due = file.dueAt();
        if (due == null) {
            return null;
        }
        var share = parameters.integer(ParameterKey.AMBER_SHARE, scopes(file.matter(), topic));
        var time = Duration.between(from, due);
        return new DueMoment(
                due,
                time.isNegative() ? due : due.minus(time.multipliedBy(share).dividedBy(HUNDRED)));
    }

    /**
     * Until when a position that begins to lead on this day has done its part (decision 1): a desk its share of the whole
     * time for passing the case to a unit, the head of a unit his for giving it to an expert; what is left is the share of
     * whoever answers. Never after the promised date.
     */
    LocalDate stageBy(CaseFile file, @Nullable Topic topic, PositionKind kind, LocalDate from) {
        var promised = file.dueEffectiveOn();
        var share = shareOf(kind);
        if (share.isEmpty()) {
            return promised;
        }
        var matter = file.matter();
        var scopes = scopes(matter, topic);
        var days = answerDays(matter, file.grade().urgency(), scopes);
        var percent = parameters.integer(share.get(), scopes);
        var stage = calendar.plusWorkingDays(from, Math.max(1, days * percent / 100), matter.county());
        return stage.isAfter(promised) ? promised : stage;
    }

    /**
     * On how many working days before its date a stage that begins on this day shows amber: a share of its time, or a number
     * of days when that is more. Never from its first day on, unless it is its only one.
     */
    int amberDays(CaseFile file, @Nullable Topic topic, LocalDate from, LocalDate due) {
        var matter = file.matter();
        var scopes = scopes(matter, topic);
        var time = Math.max(0, calendar.workingDaysBetween(from, due, matter.county()));
        var share = time * parameters.integer(ParameterKey.AMBER_SHARE, scopes) / 100;
        var days = Math.max(share, parameters.integer(ParameterKey.AMBER_DAYS, scopes));
        return Math.min(Math.min(days, Math.max(0, time - 1)), Lights.MOST_AMBER_DAYS);
    }

    /** How the promised date of a case stands today. */
    Light light(CaseFile file, @Nullable Topic topic) {
        if (!file.state().isOpen() || file.state() == CaseState.WAITING_FOR_APPLICANT) {
            return Light.GREEN;
        }
        var registered = LocalDate.ofInstant(file.registeredAt(), TehranClock.ZONE);
        var due = file.dueEffectiveOn();
        var moment = moment(file, topic, file.registeredAt());
        if (moment != null) {
            var now = clock.instant();
            return !now.isBefore(moment.due()) ? Light.RED : now.isBefore(moment.amber()) ? Light.GREEN : Light.AMBER;
        }
        return lights.of(
                due, amberDays(file, topic, registered, due), file.matter().county());
    }

    private static Optional<ParameterKey> shareOf(PositionKind kind) {
        return switch (kind) {
            case DESK_OFFICER, OPERATOR_111 -> Optional.of(ParameterKey.DESK_SHARE);
            case HEAD, DEPUTY, OFFICE_HEAD -> Optional.of(ParameterKey.UNIT_SHARE);
            case EXPERT, OBSERVER, ADMINISTRATOR -> Optional.empty();
        };
    }

    /**
     * Whether the first answer came in time. A case that was objected to and answered again is measured by the first: to
     * that the promise was given.
     *
     * @param answered when it was first answered
     */
    PromiseKept keptBy(CaseFile file, Instant answered) {
        var day = LocalDate.ofInstant(answered, TehranClock.ZONE);
        var moment = file.dueAt();
        if (moment != null) {
            return answered.isAfter(moment)
                    ? new PromiseKept(false, (int) ChronoUnit.DAYS.between(file.dueOn(), day))
                    : new PromiseKept(true, 0);
        }
        // Closed afterwards, the promised day counts as the next working day.
        var promised =
                calendar.workingDayFrom(file.dueEffectiveOn(), file.matter().county());
        return day.isAfter(promised)
                ? new PromiseKept(
                        false,
                        calendar.workingDaysBetween(promised, day, file.matter().county()))
                : new PromiseKept(true, 0);
    }

    /**
     * The promised date after the applicant was waited for (D-5-4): moved by the working days that passed meanwhile, where
     * the clock stands then.
     *
     * @return how many days, and the date; 0 days when nothing moves
     */
    Moved movedBy(CaseFile file, @Nullable Topic topic, Instant askedAt, Instant repliedAt) {
        var county = file.matter().county();
        var asked = LocalDate.ofInstant(askedAt, TehranClock.ZONE);
        var replied = LocalDate.ofInstant(repliedAt, TehranClock.ZONE);
        var moment = file.dueAt();
        if (moment != null) {
            var stands = parameters.flag(ParameterKey.CLOCK_PAUSES, scopes(file.matter(), topic));
            return new Moved(0, byTheClock(stands ? moment.plus(Duration.between(askedAt, repliedAt)) : moment));
        }
        var passed = parameters.flag(ParameterKey.CLOCK_PAUSES, scopes(file.matter(), topic))
                ? Math.max(0, calendar.workingDaysBetween(asked, replied, county))
                : 0;
        return passed == 0
                ? new Moved(0, new Promise(new DueDate(file.dueOn(), file.dueEffectiveOn()), null))
                : new Moved(
                        passed,
                        new Promise(calendar.due(file.dueEffectiveOn(), Period.workingDays(passed), county), null));
    }

    /** By how many working days the promised date moved, 0 for a moment, and to which. */
    record Moved(int days, Promise promise) {}

    /** That many working days after a day, at the place of the case. */
    LocalDate after(LocalDate day, int workingDays, CaseFile file) {
        return calendar.plusWorkingDays(day, workingDays, file.matter().county());
    }

    /** That many working days before a day, at the place of the case. */
    LocalDate before(LocalDate day, int workingDays, CaseFile file) {
        var found = day;
        for (var left = workingDays; left > 0; left--) {
            found = calendar.previousWorkingDay(found, file.matter().county());
        }
        return found;
    }

    /** A number of working days that a parameter says for this case. */
    int days(ParameterKey key, CaseFile file, @Nullable Topic topic) {
        return parameters.integer(key, scopes(file.matter(), topic));
    }

    LocalDate today() {
        return calendar.today();
    }

    /** Whether something can be promised for this day. */
    boolean isWorkingDay(LocalDate day, @Nullable CountyCode county) {
        return calendar.isWorkingDay(day, county);
    }

    private static Scope[] scopes(Matter matter, @Nullable Topic topic) {
        List<Scope> scopes = new ArrayList<>();
        if (topic != null) {
            scopes.add(Scope.topic(topic.id().value()));
        }
        var body = matter.bodyConcerned() != null
                ? matter.bodyConcerned()
                : topic == null ? null : topic.leadingBody().orElse(null);
        if (body != null) {
            scopes.add(Scope.body(body.value()));
        }
        scopes.add(Scope.nation());
        return scopes.toArray(Scope[]::new);
    }
}
