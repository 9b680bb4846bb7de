package ir.samad.proceedings;

import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.CaseSearch;
import ir.samad.cases.CaseSummary;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.vocabulary.TrackingCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what stands of a session: agenda, attendance, the cases heard. Written by whoever keeps it, until the chair
 * has signed. Who calls it has asked before whether the session is his to read.
 */
@Component
public class SessionContents {

    /** Sessions have few of them; more is a mistake. */
    private static final int MOST = 200;

    private final OfficialSessionStore sessions;
    private final SessionContentStore store;
    private final OfficialSessions door;
    private final CaseSearch cases;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final Clock clock;

    SessionContents(
            OfficialSessionStore sessions,
            SessionContentStore store,
            OfficialSessions door,
            CaseSearch cases,
            Directory directory,
            WorkCalendar calendar,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.door = door;
        this.cases = cases;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Adds an item of the agenda. */
    @Transactional
    public Outcome<UUID> addAgenda(UUID id, String wording, Staff by) {
        var against = against(lock(id, by)).or(() -> full(store.listAgenda(id).size()));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.insertAgenda(id, wording);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<UUID> removeAgenda(UUID id, int number, Staff by) {
        var against = against(lock(id, by));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.removeAgenda(id, number);
        return Outcome.done(id);
    }

    /** Enters somebody who is to be there. Fully empowered is only who has a mandate letter (N-3-2). */
    @Transactional
    public Outcome<UUID> addAttendee(UUID id, Attendee.Wanted wanted, Staff by) {
        var session = lock(id, by);
        var present = store.listAttendees(id);
        var against = against(session)
                .or(() -> full(present.size()))
                .or(() -> againstMandate(session, wanted))
                .or(() -> present.stream()
                                .anyMatch(one ->
                                        one.position() != null && one.position().equals(wanted.position()))
                        ? Optional.of(Refusal.of("proceedings.refused.twice.position"))
                        : Optional.empty());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var attendee = attendee(session, wanted);
        attendee.find().ifPresent(one -> {
            store.insert(id, one);
            note(session, one, null, one.presence(), by);
        });
        return attendee.map(one -> id);
    }

    private Optional<Refusal> againstMandate(OfficialSession session, Attendee.Wanted wanted) {
        if (!wanted.empowered()) {
            return Optional.empty();
        }
        var mandate = wanted.mandate();
        if (!session.kind().isMonthly()) {
            return Optional.of(Refusal.by("N-3-2", "proceedings.refused.only-headquarters.empowered"));
        }
        if (mandate == null) {
            return Optional.of(Refusal.by("N-3-2", "proceedings.refused.mandateNumber"));
        }
        return mandate.day().isAfter(session.day()) || mandate.day().isAfter(calendar.today())
                ? Optional.of(Refusal.by("N-3-2", "proceedings.refused.mandateDay"))
                : Optional.empty();
    }

    private Outcome<Attendee> attendee(OfficialSession session, Attendee.Wanted wanted) {
        var id = wanted.position();
        if (id == null) {
            return Outcome.done(new Attendee(
                    0,
                    null,
                    wanted.name(),
                    wanted.title(),
                    wanted.body(),
                    wanted.mandate(),
                    Attendee.Presence.INVITED));
        }
        var position = directory.findPosition(id).filter(one -> one.active());
        var unit = position.flatMap(one -> directory.findUnit(one.unitId())).filter(Unit::active);
        if (position.isEmpty() || unit.isEmpty()) {
            return Outcome.refused(Refusal.of("proceedings.refused.position"));
        }
        return directory.listHolders(id, session.begins()).stream()
                .findFirst()
                .map(holder -> Outcome.done(new Attendee(
                        0,
                        id,
                        holder.person().name(),
                        position.get().title(),
                        unit.get().name(),
                        wanted.mandate(),
                        Attendee.Presence.INVITED)))
                .orElseGet(() -> Outcome.refused(Refusal.of("proceedings.refused.vacant.position")));
    }

    /** Says whether somebody came; nobody is present before the session has begun. */
    @Transactional
    public Outcome<UUID> setPresence(UUID id, int number, Attendee.Presence presence, Staff by) {
        var session = lock(id, by);
        var against = against(session);
        if (against.isEmpty() && presence == Attendee.Presence.PRESENT && !door.hasBegun(session)) {
            against = Optional.of(Refusal.by(session.kind().clause(), "proceedings.refused.not-begun"));
        }
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var before = store.listAttendees(id).stream()
                .filter(one -> one.number() == number && one.presence() != presence)
                .findFirst();
        before.ifPresent(one -> {
            store.setPresence(id, number, presence);
            note(session, one, one.presence(), presence, by);
        });
        return Outcome.done(id);
    }

    /** Once the session was held, who was there is not changed without a trace. */
    private void note(
            OfficialSession session,
            Attendee one,
            Attendee.@Nullable Presence was,
            Attendee.Presence became,
            Staff by) {
        if (session.held() != null) {
            store.recordChange(
                    session.id(), new AttendanceChange(one.name(), was, became, clock.instant(), by.name()), by);
        }
    }

    /** Takes somebody off the list before the session is held; the chair stays on it. */
    @Transactional
    public Outcome<UUID> removeAttendee(UUID id, int number, Staff by) {
        var session = lock(id, by);
        var chair = store.listAttendees(id).stream()
                .anyMatch(one -> one.number() == number && session.chair().equals(one.position()));
        var against = against(session)
                .or(() -> chair ? Optional.of(Refusal.of("proceedings.refused.chair-stays")) : Optional.empty())
                .or(() -> session.held() != null
                        ? Optional.of(Refusal.of("proceedings.refused.attendee-stays"))
                        : Optional.empty());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.removeAttendee(id, number);
        return Outcome.done(id);
    }

    /** The cases that somebody may see with this tracking code, or of the person with this national number. */
    @Transactional(readOnly = true)
    public List<CaseSummary> seek(String words, Staff staff) {
        var known = TrackingCode.read(words).find().isPresent()
                || NationalId.read(words).find().isPresent();
        return known ? cases.list(new CaseSearch.Wanted(words, null, false, 1), staff) : List.of();
    }

    /** Enters a case that was heard: one that whoever enters it may see. */
    @Transactional
    public Outcome<UUID> addCase(UUID id, CaseSummary heard, String note, Staff by) {
        var session = lock(id, by);
        var standing = store.listHeard(id);
        var against = begun(session)
                .or(() -> full(standing.size()))
                .or(() -> standing.stream()
                                .anyMatch(one -> one.caseId().equals(heard.id().value()))
                        ? Optional.of(Refusal.of("proceedings.refused.twice.case"))
                        : Optional.empty());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.insertHeard(id, heard.id().value(), heard.code().value(), false, note, clock.instant());
        return Outcome.done(id);
    }

    /** Takes a case off the list; calls stay, and what something was decided upon. */
    @Transactional
    public Outcome<UUID> removeCase(UUID id, int number, Staff by) {
        var against = against(lock(id, by));
        var call = store.listHeard(id).stream().anyMatch(one -> one.number() == number && one.call());
        against = against.or(() -> call || store.isDecidedUpon(id, number)
                ? Optional.of(Refusal.of("proceedings.refused.case-stays"))
                : Optional.empty());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.removeHeard(id, number);
        return Outcome.done(id);
    }

    /** Why nothing can be entered that happens in a session only. */
    Optional<Refusal> begun(OfficialSession session) {
        return against(session)
                .or(() -> door.hasBegun(session)
                        ? Optional.empty()
                        : Optional.of(Refusal.by(session.kind().clause(), "proceedings.refused.not-begun")));
    }

    /** Why nothing can be written of it any more. */
    static Optional<Refusal> against(OfficialSession session) {
        if (session.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                session.cancelled() == null ? "proceedings.refused.signed" : "proceedings.refused.cancelled"));
    }

    static Optional<Refusal> full(int standing) {
        return standing < MOST ? Optional.empty() : Optional.of(Refusal.of("proceedings.refused.full", MOST));
    }

    OfficialSession lock(UUID id, Staff by) {
        sessions.lock(id);
        return door.findKept(id, by).orElseThrow();
    }
}
