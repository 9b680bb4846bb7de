package ir.samad.meetingday;

import ir.samad.applicants.Identity;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.AwaitedTurns.Taken;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the people of a session: who came or telephoned, exact for each (M-7, M-10-1 to M-11), and whose turn it is.
 * Everything is asked and changed for one unit, that of whoever keeps its meetings.
 */
@Component
public class MeetingPeople {

    private final PeopleStore store;
    private final MetPeopleStore met;
    private final Sessions sessions;
    private final DayRules rules;
    private final List<AwaitedTurns> turns;
    private final Clock clock;

    MeetingPeople(
            PeopleStore store,
            MetPeopleStore met,
            Sessions sessions,
            DayRules rules,
            List<AwaitedTurns> turns,
            Clock clock) {
        this.store = store;
        this.met = met;
        this.sessions = sessions;
        this.rules = rules;
        this.turns = turns;
        this.clock = clock;
    }

    /** Everybody of a session, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<MeetingApplicant> list(UUID session, UnitId unit) {
        return store.list(session).stream()
                .filter(one -> one.unit().equals(unit))
                .toList();
    }

    /** Who asked for a turn in a session of this unit and has not come. */
    @Transactional(readOnly = true)
    public List<AwaitedTurn> listAwaited(MeetingSession session, UnitId unit) {
        return session.unit().equals(unit)
                ? turns.stream()
                        .flatMap(room -> room.list(session.id()).stream())
                        .toList()
                : List.of();
    }

    /** Whether a session is over, so that who has not come did not come. */
    public boolean isOver(MeetingSession session) {
        return !clock.instant().isBefore(session.endsAt());
    }

    /** The numbers by which people of a session were or are called. */
    @Transactional(readOnly = true)
    public Set<Integer> queueNumbers(UUID session) {
        return store.list(session).stream()
                .flatMap(one -> Stream.ofNullable(one.queueNumber()))
                .collect(Collectors.toSet());
    }

    /**
     * Everybody of several sessions, day by day, in memory that does not grow with them; to be closed in the transaction in
     * which it was opened. For reports, which ask before of whom they may tell.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<MeetingApplicant> stream(Collection<UUID> sessionIds) {
        return store.stream(sessionIds);
    }

    /** In which row of a session each person stands who has not left. */
    @Transactional(readOnly = true)
    public Map<Identity, Integer> numbersByIdentity(UUID session) {
        return store.list(session).stream()
                .filter(one -> one.turn() != Turn.LEFT && !one.isErased())
                .collect(Collectors.toMap(
                        one -> one.person().identity(), MeetingApplicant::number, (one, other) -> one));
    }

    /** By whom this unit knows these telephones: numbers of identity by telephone (M-10-2). */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> identitiesByPhone(UnitId unit, Collection<String> phones) {
        return met.identitiesByPhone(unit, phones);
    }

    /** How many people were met in these sessions. */
    @Transactional(readOnly = true)
    public int countMet(Collection<UUID> sessionIds) {
        return met.countMet(sessionIds);
    }

    /** Draws people who were met by lot: those with the smallest SHA-256 of «seed id», the same ones every time (M-12-2). */
    @Transactional(readOnly = true)
    public List<UUID> drawMet(Collection<UUID> sessionIds, long seed, int size) {
        return met.drawMet(sessionIds, seed, size);
    }

    /** Nobody is entered in this session or changed until the transaction ends, so that what was looked at stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepStill(UUID sessionId) {
        store.lock(sessionId);
    }

    /** Enters people of a sheet that was looked at before; they count as met. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterMet(UnitId unit, List<MetPerson> people, Staff by) {
        people.stream().map(MetPerson::session).distinct().sorted().forEach(store::lock);
        met.insert(unit, people, clock, by);
    }

    /** How a session stands. */
    @Transactional(readOnly = true)
    public DayFigures figures(UUID session, UnitId unit) {
        return DayFigures.of(list(session, unit));
    }

    /** Somebody of a session of this unit; nobody who is erased. */
    @Transactional(readOnly = true)
    public Optional<MeetingApplicant> find(UUID id, UnitId unit) {
        return store.find(id).filter(one -> one.unit().equals(unit) && !one.isErased());
    }

    /**
     * Enters somebody, under the number of his turn if he asked for one, else under the next. On the day he waits for his turn; afterwards, for a session that was held, he counts as met.
     *
     * @return who stands in the list now
     */
    @Transactional
    public Outcome<UUID> add(UUID sessionId, PersonData person, UnitId unit, Staff by) {
        store.lock(sessionId);
        var session = sessions.find(sessionId, unit).orElseThrow();
        var people = store.list(sessionId);
        var against = rules.againstAdding(session).or(() -> rules.against(session, person, people, null));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var now = clock.instant();
        var id = Ids.next(clock);
        var turn = turns.stream()
                .flatMap(room -> room.take(sessionId, person, id).stream())
                .findFirst();
        var one = new MeetingApplicant(
                id,
                sessionId,
                unit,
                session.day(),
                1 + people.stream().mapToInt(MeetingApplicant::number).max().orElse(0),
                person,
                rules.isToday(session) ? Turn.WAITING : Turn.MET,
                now,
                null,
                null,
                null,
                null,
                turn.map(Taken::number).orElseGet(() -> nextNumber(sessionId, people)),
                turn.filter(Taken::phoneVerified).isPresent(),
                null);
        store.insert(one, now, by);
        return Outcome.done(one.id());
    }

    /** Who asked for no turn comes after all who did. */
    private int nextNumber(UUID session, List<MeetingApplicant> people) {
        return 1
                + Stream.concat(
                                people.stream().flatMap(one -> Stream.ofNullable(one.queueNumber())),
                                turns.stream().map(room -> room.lastNumber(session)))
                        .reduce(0, Math::max);
    }

    /** Corrects what stands of somebody, as long as the report of the session has not left. */
    @Transactional
    public Outcome<UUID> change(UUID id, PersonData person, UnitId unit) {
        var one = lock(id, unit);
        var session = sessions.find(one.session(), unit).orElseThrow();
        var against = rules.against(session).or(() -> rules.against(session, person, store.list(one.session()), id));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.update(id, person);
        if (!person.identity().equals(one.person().identity())) {
            turns.stream()
                    .flatMap(room -> room.correct(one.session(), person, id).stream())
                    .forEach(taken -> store.renumber(id, taken));
        }
        return Outcome.done(id);
    }

    /** The page of the turn of somebody; empty when he asked for none. */
    @Transactional(readOnly = true)
    public Optional<String> findTurn(MeetingApplicant one) {
        return turns.stream()
                .flatMap(room -> room.findAddress(one.id()).stream())
                .findFirst();
    }

    /** Takes somebody out of the list who was entered by mistake and has not been called; nothing may hang on him yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<UUID> takeOut(UUID id, UnitId unit) {
        var one = lock(id, unit);
        var against = rules.against(sessions.find(one.session(), unit).orElseThrow());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (one.turn() != Turn.WAITING || one.caseId() != null) {
            return Outcome.refused(Refusal.of("meetingday.refused.not-waiting"));
        }
        store.delete(id);
        return Outcome.done(id);
    }

    /** Calls in whose number comes first, in person and on the line alike (M-7); nobody is called while somebody is inside. */
    @Transactional
    public Outcome<MeetingApplicant> callNext(UUID sessionId, UnitId unit) {
        store.lock(sessionId);
        var session = sessions.find(sessionId, unit).orElseThrow();
        var people = store.list(sessionId);
        var against = rules.against(session);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (people.stream().anyMatch(one -> one.turn() == Turn.INSIDE)) {
            return Outcome.refused(Refusal.of("meetingday.refused.inside"));
        }
        var next = people.stream().filter(one -> one.turn() == Turn.WAITING).min(MeetingApplicant.BY_NUMBER);
        next.ifPresent(one -> store.call(one.id(), clock.instant()));
        return next.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of("meetingday.refused.nobody")));
    }

    /** Calls in somebody whom a device called while it had no network; who was called elsewhere already, stays so. */
    @Transactional
    public Outcome<UUID> call(UUID id, UnitId unit) {
        var one = lock(id, unit);
        var against = rules.against(sessions.find(one.session(), unit).orElseThrow());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (one.turn() == Turn.INSIDE || one.turn() == Turn.MET) {
            return Outcome.done(id);
        }
        if (one.turn() == Turn.LEFT) {
            return Outcome.refused(Refusal.of("meetingday.refused.ended"));
        }
        if (store.list(one.session()).stream().anyMatch(other -> other.turn() == Turn.INSIDE)) {
            return Outcome.refused(Refusal.of("meetingday.refused.inside"));
        }
        store.call(id, clock.instant());
        return Outcome.done(id);
    }

    /** Says that somebody was met, or that he left before. */
    @Transactional
    public Outcome<UUID> end(UUID id, boolean met, UnitId unit) {
        var one = lock(id, unit);
        if (!one.turn().isOpen()) {
            return Outcome.refused(Refusal.of("meetingday.refused.ended"));
        }
        store.end(id, met ? Turn.MET : Turn.LEFT, clock.instant());
        return Outcome.done(id);
    }

    private MeetingApplicant lock(UUID id, UnitId unit) {
        store.lock(find(id, unit).orElseThrow().session());
        return find(id, unit).orElseThrow();
    }

    /** Whether the years are over for which people of a day are kept, so that nobody is added to it (N-5-2). */
    public boolean areYearsOver(LocalDate day) {
        return rules.areYearsOver(day);
    }

    /** Whether the report of a session left and was not returned, so that its rows stand as they are (M-10-4). */
    public boolean isReported(UUID session) {
        return rules.isReported(session);
    }
}
