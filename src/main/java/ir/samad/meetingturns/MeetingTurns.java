package ir.samad.meetingturns;

import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetings.AnnouncedSessions;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetings.ProvinceSession;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever wants to meet an official: he asks for a turn in a session that was announced and has not begun
 * (N-8-3), in person or on the direct line (M-7), and cancels it before the session begins.
 */
@Component
public class MeetingTurns {

    /** So many people ask by one mobile for turns in a session, as man and wife; it is not for filling one (M-10-2). */
    private static final int MOST_OF_A_MOBILE = 2;

    /** How far ahead another session is looked for. */
    private static final int DAYS = 60;

    private final TurnStore store;
    private final TurnPlans plans;
    private final TurnNotices notices;
    private final AnnouncedSessions sessions;
    private final MeetingPeople people;
    private final Clock clock;

    MeetingTurns(
            TurnStore store,
            TurnPlans plans,
            TurnNotices notices,
            AnnouncedSessions sessions,
            MeetingPeople people,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.notices = notices;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /** A session that was announced to everybody. */
    @Transactional(readOnly = true)
    public Optional<ProvinceSession> findSession(UUID id) {
        return sessions.find(id);
    }

    /** Why nobody can ask for a turn in a session now; empty when one can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> findRefusal(MeetingSession session) {
        return findRefusal(session, store.count(List.of(session.id())).getOrDefault(session.id(), 0));
    }

    private Optional<Refusal> findRefusal(MeetingSession session, int given) {
        if (session.state() != State.ANNOUNCED) {
            return Optional.of(Refusal.by("N-8-3", "meetingturns.refused.not-held"));
        }
        if (!clock.instant().isBefore(session.startsAt())) {
            return Optional.of(Refusal.of("meetingturns.refused.begun"));
        }
        return given < plans.of(session).places()
                ? Optional.empty()
                : Optional.of(Refusal.of("meetingturns.refused.full"));
    }

    /** The next session of the same unit in which somebody can still ask for a turn. */
    @Transactional(readOnly = true)
    public Optional<MeetingSession> findNext(MeetingSession session) {
        var later = sessions.listComing(session.unit(), DAYS).stream()
                .map(ProvinceSession::session)
                .filter(other -> other.startsAt().isAfter(session.startsAt()))
                .toList();
        var given = store.count(later.stream().map(MeetingSession::id).toList());
        return later.stream()
                .filter(other ->
                        findRefusal(other, given.getOrDefault(other.id(), 0)).isEmpty())
                .findFirst();
    }

    /** Why nobody can be met in this way; the last word of its message names the field. */
    @Transactional(readOnly = true)
    public Optional<Refusal> findRefusal(MeetingSession session, MeetingMode mode) {
        var announcement = session.announcement();
        if (mode == MeetingMode.PHONE) {
            return announcement == null || announcement.directLine() == null
                    ? Optional.of(Refusal.by("M-7", "meetingturns.refused.mode"))
                    : Optional.empty();
        }
        var seats = plans.of(session).seats();
        return seats != null && inPerson(session) >= seats
                ? Optional.of(Refusal.by("M-6", "meetingturns.refused.seats.mode"))
                : Optional.empty();
    }

    private long inPerson(MeetingSession session) {
        return store.list(session.id()).stream()
                .filter(turn -> turn.mode() == MeetingMode.IN_PERSON)
                .count();
    }

    /**
     * Gives somebody the first number that is free; he is told of it at once. Of one person one turn stands in a session.
     *
     * @return the secret of the page on which he finds it
     */
    @Transactional
    public Outcome<String> ask(UUID id, TurnRequest request, Locale language) {
        people.keepStill(id);
        var session = sessions.find(id).orElseThrow().session();
        var against = findRefusal(session)
                .or(() -> findRefusal(session, request.mode()))
                .or(() -> againstTwice(session, request));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var number = freeNumber(session);
        var plan = plans.of(session);
        var turn = new MeetingTurn(
                Ids.next(clock),
                id,
                session.unit(),
                session.day(),
                number,
                plan.about(session, number),
                request.mode(),
                new MeetingTurn.Told(session.opens(), TurnNotices.where(session, request.mode()), false, 0),
                language,
                request,
                clock.instant(),
                null,
                null,
                null);
        var secret = Links.make();
        store.insert(turn, request, Links.digest(secret));
        notices.given(turn, request, secret);
        return Outcome.done(secret);
    }

    private Optional<Refusal> againstTwice(MeetingSession session, TurnRequest request) {
        var stands = store.list(session.id()).stream()
                .map(MeetingTurn::request)
                .anyMatch(other -> other != null && other.identity().equals(request.identity()));
        if (stands || people.numbersByIdentity(session.id()).containsKey(request.identity())) {
            return Optional.of(Refusal.by("M-10-1", "meetingturns.refused.identity"));
        }
        var ofMobile = store.list(session.id()).stream()
                .map(MeetingTurn::request)
                .filter(other -> other != null && other.mobile().equals(request.mobile()))
                .count();
        return ofMobile < MOST_OF_A_MOBILE
                ? Optional.empty()
                : Optional.of(Refusal.by("M-10-2", "meetingturns.refused.mobile"));
    }

    /** The first that nobody has; that of who cancelled goes to the next who asks. */
    private int freeNumber(MeetingSession session) {
        var taken = new HashSet<>(people.queueNumbers(session.id()));
        store.list(session.id()).forEach(turn -> taken.add(turn.number()));
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    /** The turn to which a link leads. */
    @Transactional(readOnly = true)
    public Optional<MeetingTurn> find(String secret) {
        return store.find(Links.digest(secret));
    }

    /** A turn in a session of this unit. */
    @Transactional(readOnly = true)
    public Optional<MeetingTurn> find(UUID id, UnitId unit) {
        return store.find(id).filter(turn -> turn.unit().equals(unit));
    }

    /** Its owner is awaited again, because he did not come after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(MeetingTurn turn, UUID applicant, Staff by) {
        store.recordTakenBack(turn, applicant, clock.instant(), by);
        store.giveBack(turn.id());
    }

    /** The turns of a session that stand. */
    @Transactional(readOnly = true)
    public List<MeetingTurn> list(UUID session) {
        return store.list(session);
    }

    /** Whether its owner can still cancel a turn: until the session begins. */
    @Transactional(readOnly = true)
    public boolean canCancel(MeetingTurn turn) {
        return turn.isAwaited()
                && sessions.find(turn.session())
                        .filter(one -> clock.instant().isBefore(one.session().startsAt()))
                        .isPresent();
    }

    /** The turn of whoever proved this mobile to be his. */
    @Transactional(readOnly = true)
    public Optional<MeetingTurn> findOwn(UUID id, String mobile) {
        return store.find(id).filter(turn -> {
            var request = turn.request();
            return request != null && request.mobile().value().equals(mobile);
        });
    }

    /** He cancels it without its link. */
    @Transactional
    public Outcome<Integer> cancelOwn(UUID id, String mobile) {
        return cancel(findOwn(id, mobile).orElseThrow());
    }

    /** Cancels the turn to which a link leads. */
    @Transactional
    public Outcome<Integer> cancel(String secret) {
        return cancel(find(secret).orElseThrow());
    }

    private Outcome<Integer> cancel(MeetingTurn turn) {
        return canCancel(turn) && store.cancel(turn.id(), clock.instant())
                ? Outcome.done(turn.number())
                : Outcome.refused(Refusal.of("meetingturns.refused.too-late"));
    }
}
