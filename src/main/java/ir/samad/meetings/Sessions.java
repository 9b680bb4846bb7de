package ir.samad.meetings;

import ir.samad.calendar.CalendarDay;
import ir.samad.calendar.Closure;
import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the sessions of the bodies (M-2-1): what their timetable gave them, and what they add. */
@Component
public class Sessions {

    private static final int SEASONS = 4;

    private final SessionStore store;
    private final ProgrammeStore programmes;
    private final Policies policies;
    private final WorkCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    Sessions(
            SessionStore store,
            ProgrammeStore programmes,
            Policies policies,
            WorkCalendar calendar,
            Territory territory,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.policies = policies;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    /** The programmes of a year in which this unit holds meetings. */
    @Transactional(readOnly = true)
    public List<Programme> listProgrammes(UnitId unit, int year) {
        return store.listHoldings(unit, year).stream()
                .filter(holding -> holding.unit().equals(unit))
                .flatMap(holding -> programmes.find(holding.programme()).stream())
                .toList();
    }

    /** The sessions of a unit in a programme, in order. */
    @Transactional(readOnly = true)
    public List<MeetingSession> list(Programme programme, UnitId unit) {
        var capital = capital(programme);
        return store.list(programme.id(), unit).stream()
                .map(kept -> session(kept, capital))
                .toList();
    }

    private MeetingSession session(MeetingSession.Kept kept, CountyCode capital) {
        var closure = closure(kept.day(), capital);
        var state = kept.droppedVersion() != null
                ? State.DROPPED
                : closure.isPresent() ? State.EXCUSED_BY_CLOSURE : State.PLANNED;
        return new MeetingSession(
                kept.id(),
                kept.day(),
                kept.opens(),
                kept.closes(),
                kept.extra(),
                state,
                closure.map(Closure::reason).orElse(""));
    }

    private Optional<Closure> closure(LocalDate day, CountyCode capital) {
        return calendar.getDay(day).closures().stream()
                .filter(closure -> closure.days().isWholeDay() && closure.days().holdsIn(capital))
                .findFirst();
    }

    private CountyCode capital(Programme programme) {
        return territory.getCapital(programme.province()).code();
    }

    /** What is required, season by season, of every body at or below a unit (M-1); a ministry sees its provinces (M-3). */
    @Transactional(readOnly = true)
    public List<Required> listRequired(UnitId top, int year) {
        var byId = programmes.list(year).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        var days = store.listDays(top, year).stream()
                .filter(day -> !day.extra())
                .collect(Collectors.groupingBy(day -> new Held(day.unit(), day.programme())));
        return store.listHoldings(top, year).stream()
                .map(holding -> new Required(
                        holding.unitName(),
                        seasons(
                                Objects.requireNonNull(byId.get(holding.programme())),
                                days.getOrDefault(new Held(holding.unit(), holding.programme()), List.of()))))
                .toList();
    }

    private record Held(UnitId unit, ProgrammeId programme) {}

    private List<Integer> seasons(Programme programme, List<SessionStore.Day> days) {
        var lowers = policies.closureLowers(programme);
        var capital = capital(programme);
        var counted = days.stream()
                .map(SessionStore.Day::day)
                .filter(day -> !(lowers && closure(day, capital).isPresent()))
                .collect(Collectors.groupingBy(day -> Season.of(day).number(), Collectors.counting()));
        return IntStream.rangeClosed(1, SEASONS)
                .mapToObj(season -> counted.getOrDefault(season, 0L).intValue())
                .toList();
    }

    /** Adds a session to the timetable of one's own unit; it takes the policy's weekday too (M-2-3). */
    @Transactional
    public Outcome<LocalDate> add(Programme programme, LocalDate day, Staff by) {
        var unit = new UnitId(by.unitId());
        var timetable = programmes.listTimetables(programme.id()).stream()
                .filter(Timetable::isPublished)
                .findFirst()
                .orElseThrow();
        if (!programme.covers(day)) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.day.outside"));
        }
        if (!policies.of(programme).weekdays().contains(day.getDayOfWeek())) {
            return Outcome.refused(Refusal.by("M-2-3", "meetings.refused.day.weekday"));
        }
        if (day.isBefore(calendar.today())) {
            return Outcome.refused(Refusal.by("M-2-5", "meetings.refused.day.past"));
        }
        if (isFree(calendar.getDay(day), programme)) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.day.left-out"));
        }
        return store.insertExtra(programme.id(), unit, day, timetable, Ids.next(clock))
                ? Outcome.done(day)
                : Outcome.refused(Refusal.of("meetings.refused.day.planned"));
    }

    private boolean isFree(CalendarDay day, Programme programme) {
        return !day.holidays().isEmpty()
                || closure(day.date(), capital(programme)).isPresent();
    }
}
