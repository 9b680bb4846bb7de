package ir.samad.meetings;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Ids;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the yearly timetable of a province (M-3, M-4, N-8-3): its days are proposed by the rule, edited by leaving days out
 * with a reason, approved, and then frozen as a version; publishing a version gives every body its sessions at once.
 */
@Component
public class Programmes {

    private final ProgrammeStore store;
    private final SessionStore sessions;
    private final MeetingHolders holders;
    private final Policies policies;
    private final WorkCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    Programmes(
            ProgrammeStore store,
            SessionStore sessions,
            MeetingHolders holders,
            Policies policies,
            WorkCalendar calendar,
            Territory territory,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.holders = holders;
        this.policies = policies;
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A programme that is to be begun.
     *
     * @param holders whose heads meet the people by it (N-8-3)
     */
    public record New(String title, String instruments, LocalDate first, LocalDate last, List<HoldingBodies> holders) {

        public New {
            holders = List.copyOf(holders);
        }
    }

    /** Begins a programme. Its year is the one of its first day. */
    @Transactional
    public Outcome<ProgrammeId> begin(ProvinceCode province, New wanted, Staff by) {
        var year = JalaliDate.of(wanted.first()).year();
        if (wanted.last().isBefore(wanted.first())
                || JalaliDate.of(wanted.last()).year() != year) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.last.other-year"));
        }
        var id = new ProgrammeId(Ids.next(clock));
        var programme = new Programme(
                id,
                province,
                year,
                wanted.title(),
                wanted.instruments(),
                wanted.first(),
                wanted.last(),
                wanted.holders());
        return store.insert(programme, clock.instant(), by)
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of("meetings.refused.title.taken"));
    }

    @Transactional(readOnly = true)
    public Optional<Programme> find(ProgrammeId id) {
        return store.find(id);
    }

    /** The programmes of a province, the newest year first. */
    @Transactional(readOnly = true)
    public List<Programme> list(ProvinceCode province) {
        return store.list(province);
    }

    /** The approved timetables of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<Timetable> listTimetables(ProgrammeId id) {
        return store.listTimetables(id);
    }

    /** What the rule makes of the programme at this moment, day by day. */
    @Transactional(readOnly = true)
    public List<PlannedDay> plan(Programme programme) {
        return policies.of(programme)
                .plan(programme, capital(programme), store.listExclusions(programme.id()), calendar::getDay);
    }

    private CountyCode capital(Programme programme) {
        return territory.getCapital(programme.province()).code();
    }

    /** Leaves a day out, with a reason (M-4). */
    @Transactional
    public Outcome<ProgrammeId> exclude(ProgrammeId id, LocalDate day, String reason, Staff by) {
        var programme = store.lock(id);
        if (!programme.covers(day)) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.day.outside"));
        }
        if (!policies.of(programme).isDay(programme, day)) {
            return Outcome.refused(Refusal.by("M-2-3", "meetings.refused.day.weekday"));
        }
        var planned = plan(programme).stream()
                .filter(one -> one.date().equals(day))
                .findFirst()
                .orElseThrow();
        if (!planned.isHeld()) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.day.left-out"));
        }
        store.exclude(Ids.next(clock), id, day, reason, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Takes a day in again that was left out. */
    @Transactional
    public Outcome<ProgrammeId> readmit(ProgrammeId id, LocalDate day, Staff by) {
        store.lock(id);
        return store.readmit(id, day, clock.instant(), by)
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of("meetings.refused.day.not-excluded"));
    }

    /**
     * Approves the days of the plan, which are frozen as the next version.
     *
     * @param seen the days that were on the page; others that came to stand there meanwhile are not approved
     */
    @Transactional
    public Outcome<Integer> approve(ProgrammeId id, List<LocalDate> seen, Staff by) {
        var programme = store.lock(id);
        var versions = store.listTimetables(id);
        var days = held(plan(programme));
        if (days.isEmpty()) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.no-days"));
        }
        if (!days.equals(seen)) {
            return Outcome.refused(Refusal.of("meetings.refused.changed"));
        }
        if (!versions.isEmpty() && versions.getFirst().days().equals(days)) {
            return Outcome.refused(Refusal.of("meetings.refused.approved-already"));
        }
        var version = versions.size() + 1;
        store.approve(id, version, days, policies.of(programme), clock.instant(), by);
        return Outcome.done(version);
    }

    /** The days of a plan on which there are meetings. */
    public static List<LocalDate> held(List<PlannedDay> plan) {
        return plan.stream().filter(PlannedDay::isHeld).map(PlannedDay::date).toList();
    }

    /** How many sessions publishing would make on days that have passed, of which no body could know before (M-2-5). */
    public int countPast(List<Timetable> timetables) {
        if (timetables.isEmpty() || timetables.getFirst().isPublished()) {
            return 0;
        }
        var today = calendar.today();
        var known = timetables.stream()
                .filter(Timetable::isPublished)
                .flatMap(one -> one.days().stream())
                .collect(Collectors.toSet());
        return (int) timetables.getFirst().days().stream()
                .filter(day -> day.isBefore(today) && !known.contains(day))
                .count();
    }

    /**
     * Gives every body of the programme its sessions by the newest approved timetable, all or none (M-3). What an earlier one
     * had and this one has not is dropped, and stays to be seen (M-5-1).
     *
     * @param knowing whether it was said that sessions on days that have passed are wanted; each of them counts as missed,
     *     unless the governorate excuses it
     * @return how many bodies have sessions by it
     */
    @Transactional
    public Outcome<Integer> publish(ProgrammeId id, boolean knowing, Staff by) {
        var programme = store.lock(id);
        var timetables = store.listTimetables(id);
        var newest = timetables.stream().findFirst().orElse(null);
        if (newest == null || newest.isPublished()) {
            return Outcome.refused(Refusal.by("M-4", "meetings.refused.nothing-approved"));
        }
        var past = countPast(timetables);
        if (past > 0 && !knowing) {
            return Outcome.refused(Refusal.by("M-5-1", "meetings.refused.past", past));
        }
        var units = holders.list(programme);
        if (units.isEmpty()) {
            return Outcome.refused(Refusal.by("M-3", "meetings.refused.no-bodies"));
        }
        sessions.plan(id, newest, units, () -> Ids.next(clock));
        sessions.drop(id, newest);
        store.publish(id, newest.version(), clock.instant(), by);
        holders.forget();
        return Outcome.done(units.size());
    }
}
