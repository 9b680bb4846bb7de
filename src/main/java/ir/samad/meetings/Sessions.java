package ir.samad.meetings;

import ir.samad.calendar.CalendarDay;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Condition;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the sessions of the bodies (M-2-1): what their timetable gave them, and what they add. */
@Component
public class Sessions {

    private static final int SEASONS = 4;
    /** A weekly programme has a session in so many days, even when one falls on a holiday (N-8-3). */
    private static final int TWO_WEEKS = 14;

    private final SessionStore store;
    private final ProgrammeStore programmes;
    private final Policies policies;
    private final WorkCalendar calendar;
    private final SessionStates states;
    private final List<ReportedTruth> truth;
    private final Clock clock;

    Sessions(
            SessionStore store,
            ProgrammeStore programmes,
            Policies policies,
            WorkCalendar calendar,
            SessionStates states,
            List<ReportedTruth> truth,
            Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.policies = policies;
        this.calendar = calendar;
        this.states = states;
        this.truth = truth;
        this.clock = clock;
    }

    /** The programmes of a year in which this unit holds meetings. */
    @Transactional(readOnly = true)
    public List<Programme> listProgrammes(UnitId unit, int year) {
        return store.listHoldings(SessionStore.of(unit), year).stream()
                .flatMap(holding -> programmes.find(holding.programme()).stream())
                .toList();
    }

    /** The sessions of a unit in a programme, in order. */
    @Transactional(readOnly = true)
    public List<MeetingSession> list(Programme programme, UnitId unit) {
        return store.list(programme.id(), unit).stream()
                .map(kept -> states.of(kept, programme.province()))
                .toList();
    }

    /** A session of this unit. */
    @Transactional(readOnly = true)
    public Optional<MeetingSession> find(UUID id, UnitId unit) {
        return store.find(id)
                .filter(kept -> kept.unit().equals(unit))
                .flatMap(kept ->
                        programmes.find(kept.programme()).map(programme -> states.of(kept, programme.province())));
    }

    /** A session of a body of this province. */
    @Transactional(readOnly = true)
    public Optional<MeetingSession> find(UUID id, ProvinceCode province) {
        return store.find(id)
                .filter(kept -> programmes
                        .find(kept.programme())
                        .filter(programme -> programme.province().equals(province))
                        .isPresent())
                .map(kept -> states.of(kept, province));
    }

    /** The days on which the bodies of a province have sessions in a year. */
    @Transactional(readOnly = true)
    public List<LocalDate> listDays(ProvinceCode province, int year) {
        return store.listDays(province, year);
    }

    /** The sessions of all bodies of a province on a day. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listOn(ProvinceCode province, LocalDate day) {
        return named(store.listOn(province, day), province);
    }

    /** What is announced in a province and still to come, for everybody (M-2-5): from today on, that many days. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listAnnounced(ProvinceCode province, int days) {
        var today = calendar.today();
        return named(store.listAnnounced(province, today, today.plusDays(days)), province).stream()
                .filter(one -> one.session().state() == State.ANNOUNCED
                        || one.session().state() == State.HELD)
                .toList();
    }

    /**
     * The bodies of a province without an active weekly programme: none of their sessions lies in two weeks (N-8-3). Offices
     * of counties are asked for only where a programme of the year is theirs too.
     */
    @Transactional(readOnly = true)
    public List<String> listWithoutProgramme(ProvinceCode province) {
        var today = calendar.today();
        var bodies = EnumSet.allOf(HoldingBodies.class);
        bodies.removeIf(one -> !one.isAlwaysAsked()
                && programmes.list(province).stream()
                        .noneMatch(programme ->
                                programme.year() == JalaliDate.of(today).year()
                                        && programme.holders().contains(one)));
        return store.listWithout(province, bodies, today, today.plusDays(TWO_WEEKS));
    }

    private List<ProvinceSession> named(List<ProvinceSession.Kept> kept, ProvinceCode province) {
        return kept.stream()
                .map(one -> new ProvinceSession(one.unitName(), states.of(one.session(), province)))
                .toList();
    }

    /**
     * How every body at or below a unit stands, season by season (M-1); a ministry sees its provinces (M-3). Closures and
     * accepted absences lower what is required, and sessions without notice or beside the timetable count, as the
     * parameters of the programme say (decision 14, M-2-5).
     */
    @Transactional(readOnly = true)
    public List<Standing> listStandings(UnitId top, int year) {
        return standings(SessionStore.below(top), year);
    }

    /** The same for all bodies of a province (M-9, decision 14). */
    @Transactional(readOnly = true)
    public List<Standing> listStandings(ProvinceCode province, int year) {
        return standings(SessionStore.in(province), year);
    }

    private List<Standing> standings(Condition whose, int year) {
        var byId = programmes.list(year).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        var days = store.listDays(whose, year).stream()
                .collect(Collectors.groupingBy(day -> new Holder(day.unit(), day.programme())));
        var holdings = store.listHoldings(whose, year);
        var units = holdings.stream().map(SessionStore.Holding::unit).distinct().toList();
        Map<UnitId, Map<Integer, Accuracy>> accuracies = new HashMap<>();
        truth.forEach(room -> accuracies.putAll(room.listAccuracies(units, year)));
        return holdings.stream()
                .map(holding -> standing(
                        holding,
                        Objects.requireNonNull(byId.get(holding.programme())),
                        days.getOrDefault(new Holder(holding.unit(), holding.programme()), List.of()),
                        accuracies.getOrDefault(holding.unit(), Map.of())))
                .toList();
    }

    /** The sessions of all bodies of a province from one day to another, in order. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listBetween(ProvinceCode province, LocalDate first, LocalDate last) {
        return named(store.listBetween(SessionStore.in(province), first, last), province);
    }

    /** The same of one body of it. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listBetween(ProvinceCode province, UnitId unit, LocalDate first, LocalDate last) {
        return named(store.listBetween(SessionStore.in(province).and(SessionStore.of(unit)), first, last), province);
    }

    /** Whether a session was held and counts, by the parameters of its programme (M-2-5, M-2-6, decision 14). */
    @Transactional(readOnly = true)
    public boolean counts(MeetingSession session) {
        return programmes
                .find(session.programme())
                .map(policies::counting)
                .filter(counting -> counting.whyNot(session).isEmpty())
                .isPresent();
    }

    private record Holder(UnitId unit, ProgrammeId programme) {}

    private Standing standing(
            SessionStore.Holding holding,
            Programme programme,
            List<SessionStore.Day> days,
            Map<Integer, Accuracy> accuracies) {
        var counting = policies.counting(programme);
        var bySeason = days.stream()
                .collect(Collectors.groupingBy(day -> Season.of(day.day()).number()));
        return new Standing(
                holding.unit(),
                holding.unitName(),
                IntStream.rangeClosed(1, SEASONS)
                        .mapToObj(season -> bySeason.getOrDefault(season, List.of()).stream()
                                .map(day -> counting.of(
                                        day,
                                        states.closure(day.day(), programme.province(), day.county())
                                                .isPresent(),
                                        calendar.today()))
                                .reduce(Standing.Count.NONE, Standing.Count::plus)
                                .with(
                                        counting.accuracyLowers()
                                                ? accuracies.getOrDefault(season, Accuracy.NONE)
                                                : Accuracy.NONE))
                        .toList(),
                counting.penalty());
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
        if (isFree(calendar.getDay(day), programme, county(programme, unit))) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.day.left-out"));
        }
        return store.insertExtra(programme.id(), unit, day, timetable, Ids.next(clock))
                ? Outcome.done(day)
                : Outcome.refused(Refusal.of("meetings.refused.day.planned"));
    }

    private @Nullable CountyCode county(Programme programme, UnitId unit) {
        return store.list(programme.id(), unit).stream()
                .flatMap(kept -> Optional.ofNullable(kept.county()).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isFree(CalendarDay day, Programme programme, @Nullable CountyCode county) {
        return !day.holidays().isEmpty()
                || states.closure(day.date(), programme.province(), county).isPresent();
    }
}
