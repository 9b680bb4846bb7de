package ir.samad.proceedings;

import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Condition;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for sessions themselves: convened, moved, called off, held (N-3-2, N-8-4). Whoever convenes a session keeps what
 * stands of it; besides him only its chair reads it, and of headquarters whoever oversees the nation.
 */
@Component
public class OfficialSessions {

    /** No position: nobody presides by delegation. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final OfficialSessionStore store;
    private final SessionContentStore contents;
    private final Conveners conveners;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final Clock clock;

    OfficialSessions(
            OfficialSessionStore store,
            SessionContentStore contents,
            Conveners conveners,
            Directory directory,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.conveners = conveners;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How many sessions stand on one page. */
    public static final int PAGE = 50;

    /** Those he keeps or presides over, of a month or of all, the latest first; one more than a page if there are more. */
    @Transactional(readOnly = true)
    public List<OfficialSession> list(Staff staff, @Nullable JalaliMonth month, int page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("chair", staff.holds() ? staff.positionId() : NOBODY));
        var own = conveners.findUnit(staff);
        own.ifPresent(unit -> parameters.put("unit", unit.id().value()));
        if (month != null) {
            parameters.put("month", month.toString());
        }
        return store.list(
                Condition.where(
                        (own.isPresent()
                                        ? "(s.chair_position = :chair OR s.unit_id = :unit)"
                                        : "s.chair_position = :chair")
                                + (month == null ? "" : " AND s.month = :month"),
                        parameters),
                PAGE + 1,
                page * PAGE);
    }

    /** The session, when he keeps it. */
    @Transactional(readOnly = true)
    public Optional<OfficialSession> findKept(UUID id, Staff staff) {
        return store.find(id).filter(session -> keeps(session, staff));
    }

    /** The session, when he may read all that stands of it. */
    @Transactional(readOnly = true)
    public Optional<OfficialSession> find(UUID id, Staff staff) {
        return store.find(id).filter(session -> keeps(session, staff) || reads(session, staff));
    }

    /** The session, when he presides over it. */
    @Transactional(readOnly = true)
    public Optional<OfficialSession> findPresided(UUID id, Staff staff) {
        return store.find(id).filter(session -> presides(session, staff));
    }

    OfficialSession get(UUID id) {
        return store.find(id).orElseThrow();
    }

    List<OfficialSession> list(Collection<UUID> ids) {
        return store.list(ids);
    }

    Optional<UUID> findUnit(Staff staff) {
        return conveners.findUnit(staff).map(unit -> unit.id().value());
    }

    /** Whether he convened it for his unit, and writes what stands of it. */
    public boolean keeps(OfficialSession session, Staff staff) {
        return conveners
                .findUnit(staff)
                .filter(unit -> unit.id().equals(session.unit()))
                .isPresent();
    }

    /** Whether he presides over it. */
    public boolean presides(OfficialSession session, Staff staff) {
        return staff.holds() && session.chair().value().equals(staff.positionId());
    }

    private boolean reads(OfficialSession session, Staff staff) {
        return presides(session, staff) || session.kind().isMonthly() && staff.may(Right.OVERSEE_NATION);
    }

    /** Whether it has begun. */
    public boolean hasBegun(OfficialSession session) {
        return !clock.instant().isBefore(session.begins());
    }

    /** Where it stands now. */
    public OfficialSession.State state(OfficialSession session) {
        return session.state(clock.instant());
    }

    /** Convenes one; its chair is the first of those who are to be there. */
    @Transactional
    public Outcome<UUID> convene(OfficialSession.Wanted wanted, Staff by) {
        var unit = conveners.findUnit(by).orElseThrow();
        store.lock(wanted.province());
        var against = against(wanted, unit, null);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var chair = chair(wanted, unit).orElseThrow();
        var id = Ids.next(clock);
        store.insert(id, wanted, unit, chair.title(), clock.instant(), by);
        contents.insert(id, attendee(chair, unit, wanted).orElseThrow());
        return Outcome.done(id);
    }

    /** Moves one that was not held to another day, hour, place or chair. */
    @Transactional
    public Outcome<UUID> change(UUID id, OfficialSession.Wanted wanted, Staff by) {
        var session = lock(id, by);
        var unit = conveners.findUnit(by).orElseThrow();
        store.lock(session.province());
        var against = settled(session)
                .or(() -> wanted.begins().equals(session.begins()) ? Optional.empty() : written(id))
                .or(() -> against(wanted, unit, session));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var chair = chair(wanted, unit).orElseThrow();
        store.update(id, wanted, chair.title());
        if (!session.chair().equals(wanted.chair())) {
            contents.removeAttendee(id, session.chair());
            contents.removeAttendee(id, wanted.chair());
            contents.insert(id, attendee(chair, unit, wanted).orElseThrow());
        }
        return Outcome.done(id);
    }

    /** Calls one off that was not held, and says why. */
    @Transactional
    public Outcome<UUID> cancel(UUID id, String reason, Staff by) {
        var against = settled(lock(id, by)).or(() -> written(id));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        store.cancel(id, reason, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Says that it was held: with its chair, who is whoever held the office then, and with those whom its kind demands. */
    @Transactional
    public Outcome<UUID> hold(UUID id, Staff by) {
        var session = lock(id, by);
        var holder = directory.listHolders(session.chair(), session.begins()).stream()
                .findFirst();
        var against = settled(session)
                .or(() -> findMissing(session, contents.listAttendees(id)))
                .or(() -> holder.isEmpty()
                        ? Optional.of(Refusal.by(session.kind().clause(), "proceedings.refused.without-chair"))
                        : Optional.empty());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        contents.rename(id, session.chair(), holder.orElseThrow().person().name());
        store.hold(id, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Who was not there without whom a session of its kind is none. */
    Optional<Refusal> findMissing(OfficialSession session, List<Attendee> attendees) {
        var clause = session.kind().clause();
        if (!hasBegun(session)) {
            return Optional.of(Refusal.by(clause, "proceedings.refused.not-begun"));
        }
        var present = attendees.stream()
                .filter(one -> one.presence() == Attendee.Presence.PRESENT)
                .toList();
        if (present.stream().noneMatch(one -> session.chair().equals(one.position()))) {
            return Optional.of(Refusal.by(clause, "proceedings.refused.without-chair"));
        }
        var complete = session.kind().isMonthly()
                ? present.stream().anyMatch(one -> one.mandate() != null)
                : present.stream().anyMatch(one -> isOfAnotherBody(one, session));
        return complete
                ? Optional.empty()
                : Optional.of(Refusal.by(clause, "proceedings.refused.without." + session.kind()));
    }

    private boolean isOfAnotherBody(Attendee one, OfficialSession session) {
        var position = one.position();
        return position != null
                && !directory
                        .getUnit(directory.getPosition(position).unitId())
                        .bodyId()
                        .equals(directory.getUnit(session.unit()).bodyId());
    }

    /** What has decisions and cases has taken place: it is neither called off nor moved. */
    private Optional<Refusal> written(UUID id) {
        return store.isWritten(id) ? Optional.of(Refusal.of("proceedings.refused.written")) : Optional.empty();
    }

    private static Optional<Refusal> settled(OfficialSession session) {
        if (session.cancelled() != null) {
            return Optional.of(Refusal.of("proceedings.refused.cancelled"));
        }
        return session.held() != null ? Optional.of(Refusal.of("proceedings.refused.held")) : Optional.empty();
    }

    /** Why it cannot be convened like this; the last word of the message names the field. */
    private Optional<Refusal> against(OfficialSession.Wanted wanted, Unit unit, @Nullable OfficialSession self) {
        var kind = wanted.kind();
        if (!kind.isConvenedBy(unit.kind())) {
            return Optional.of(Refusal.by(kind.clause(), "proceedings.refused.kind"));
        }
        if (!kind.isMonthly() && !wanted.province().equals(unit.provinceCode())) {
            return Optional.of(Refusal.by(kind.clause(), "proceedings.refused.province"));
        }
        var late = wanted.findLate(calendar.today(), clock.instant(), self);
        if (late.isPresent()) {
            return late;
        }
        if (!wanted.opens().isBefore(wanted.closes())) {
            return Optional.of(Refusal.of("proceedings.refused.closes"));
        }
        var chair = chair(wanted, unit);
        if (chair.isEmpty()) {
            return Optional.of(Refusal.by(kind.clause(), "proceedings.refused.chair"));
        }
        if (attendee(chair.get(), unit, wanted).isEmpty()) {
            return Optional.of(Refusal.of("proceedings.refused.vacant.chair"));
        }
        var taken = kind.isMonthly()
                && store.listMonthly(wanted.month()).stream()
                        .anyMatch(other -> other.province().equals(wanted.province())
                                && (self == null || !other.id().equals(self.id())));
        return taken ? Optional.of(Refusal.by(kind.clause(), "proceedings.refused.taken.day")) : Optional.empty();
    }

    private Optional<Position> chair(OfficialSession.Wanted wanted, Unit unit) {
        return conveners.listChairs(unit, wanted.kind()).stream()
                .filter(position -> position.id().equals(wanted.chair()))
                .findFirst();
    }

    private Optional<Attendee> attendee(Position position, Unit unit, OfficialSession.Wanted wanted) {
        return directory.listHolders(position.id(), wanted.begins()).stream()
                .findFirst()
                .map(holder -> new Attendee(
                        0,
                        position.id(),
                        holder.person().name(),
                        position.title(),
                        unit.name(),
                        null,
                        Attendee.Presence.INVITED));
    }

    private OfficialSession lock(UUID id, Staff by) {
        store.lock(id);
        return findKept(id, by).orElseThrow();
    }
}
