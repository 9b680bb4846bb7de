package ir.samad.proceedings;

import ir.samad.database.Condition;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what sessions decided: each has an owner and a due date (N-8-4). The owner says what came of it, and the
 * convener accepts that or returns it.
 */
@Component
public class SessionDecisions {

    private final DecisionStore store;
    private final SessionNotices notices;
    private final SessionContents contents;
    private final SessionContentStore standing;
    private final OfficialSessions door;
    private final Directory directory;
    private final Clock clock;

    SessionDecisions(
            DecisionStore store,
            SessionNotices notices,
            SessionContents contents,
            SessionContentStore standing,
            OfficialSessions door,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.contents = contents;
        this.standing = standing;
        this.door = door;
        this.directory = directory;
        this.clock = clock;
    }

    /** All that stands of a session that was found before. */
    @Transactional(readOnly = true)
    public SessionFile file(OfficialSession session) {
        var id = session.id();
        return new SessionFile(
                session,
                standing.listAgenda(id),
                standing.listAttendees(id),
                standing.listChanges(id),
                standing.listHeard(id),
                store.list(id));
    }

    /** Enters what was decided, which its owner owes from then on. */
    @Transactional
    public Outcome<UUID> decide(UUID session, Decision.Wanted wanted, Staff by) {
        var of = contents.lock(session, by);
        var owner = findOwner(wanted.owner());
        var against = contents.begun(of)
                .or(() -> SessionContents.full(store.list(session).size()))
                .or(() -> owner.isEmpty()
                        ? Optional.of(Refusal.by("N-8-4", "proceedings.refused.owner"))
                        : Optional.empty())
                .or(() -> wanted.due().isBefore(of.day())
                        ? Optional.of(Refusal.by("N-8-4", "proceedings.refused.due"))
                        : Optional.empty())
                .or(() -> wanted.heard() == null
                                || standing.listHeard(session).stream().anyMatch(one -> one.number() == wanted.heard())
                        ? Optional.empty()
                        : Optional.of(Refusal.of("proceedings.refused.upon")));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var id = Ids.next(clock);
        store.insert(id, of, wanted, owner.orElseThrow(), clock.instant(), by);
        notices.decided(id, owner.orElseThrow(), wanted.due());
        return Outcome.done(id);
    }

    /** Takes back what was entered by mistake, as long as its owner has said nothing. */
    @Transactional
    public Outcome<UUID> remove(UUID session, int number, Staff by) {
        var against = SessionContents.against(contents.lock(session, by));
        var found = store.list(session).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        found.ifPresent(one -> store.lock(one.id()));
        found = found.flatMap(one -> store.find(one.id()));
        if (against.isEmpty() && found.filter(one -> one.result() != null).isPresent()) {
            against = Optional.of(Refusal.of("proceedings.refused.decision-stays"));
        }
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        found.ifPresent(one -> {
            store.remove(one.id());
            notices.removed(one);
        });
        return Outcome.done(session);
    }

    /** An open position that handles cases, or an open unit with somebody who answers for it. */
    @Transactional(readOnly = true)
    public Optional<DecisionOwner> findOwner(UUID id) {
        var position = directory
                .findPosition(new PositionId(id))
                .filter(one -> one.active() && one.kind().handlesCases());
        if (position.isPresent()) {
            return directory
                    .findUnit(position.get().unitId())
                    .filter(Unit::active)
                    .map(unit -> new DecisionOwner(
                            unit.id(), position.get().id(), position.get().title() + "، " + unit.name()));
        }
        return directory
                .findUnit(new UnitId(id))
                .filter(unit -> unit.active()
                        && directory.listPositions(unit.id()).stream()
                                .anyMatch(one -> SessionNotices.ANSWERING.contains(one.kind())))
                .map(unit -> new DecisionOwner(unit.id(), null, unit.name()));
    }

    /** What somebody owes, in his position or for his unit, the most pressing first; at most 300. */
    @Transactional(readOnly = true)
    public List<OwedDecision> listOwed(Staff staff) {
        return withSessions(store.listOwed(ownedBy(staff)));
    }

    /** What owners reported of the sessions he keeps and nobody has looked at, the earliest date first; at most 300. */
    @Transactional(readOnly = true)
    public List<OwedDecision> listReported(Staff staff) {
        return door.findUnit(staff)
                .map(unit -> withSessions(store.listReported(unit)))
                .orElse(List.of());
    }

    /** Their sessions, in one question. */
    private List<OwedDecision> withSessions(List<Decision> listed) {
        var known = door.list(listed.stream().map(Decision::session).distinct().toList()).stream()
                .collect(Collectors.toMap(OfficialSession::id, one -> one));
        return listed.stream()
                .map(one -> new OwedDecision(one, Objects.requireNonNull(known.get(one.session()))))
                .toList();
    }

    /** What he owes of a session. */
    @Transactional(readOnly = true)
    public Set<UUID> listOwedOf(UUID session, Staff staff) {
        return store.list(session).stream()
                .filter(one -> owes(one, staff))
                .map(Decision::id)
                .collect(Collectors.toSet());
    }

    /** The decision, when he owes it or may read its session. */
    @Transactional(readOnly = true)
    public Optional<OwedDecision> find(UUID id, Staff staff) {
        return store.find(id)
                .map(one -> new OwedDecision(one, door.get(one.session())))
                .filter(one -> owes(one.decision(), staff)
                        || door.find(one.session().id(), staff).isPresent());
    }

    /** All that was said of what came of it, the newest first. */
    @Transactional(readOnly = true)
    public List<DecisionResult> listResults(Decision decision) {
        return store.listResults(decision.id());
    }

    /** Whether he owes it; to whom decisions upon cases were delegated, this was not. */
    public boolean owes(Decision decision, Staff staff) {
        var position = decision.ownerPosition();
        return owes(decision.ownerUnit().value(), position == null ? null : position.value(), staff);
    }

    /** Whether he owes what this position owes, or this unit as a whole. */
    boolean owes(UUID unit, @Nullable UUID position, Staff staff) {
        if (!staff.holds()) {
            return false;
        }
        return position == null
                ? unit.equals(staff.unitId()) && staff.may(Right.OVERSEE_UNIT)
                : position.equals(staff.positionId());
    }

    private static Condition ownedBy(Staff staff) {
        if (!staff.holds()) {
            return Condition.where("FALSE", Map.of());
        }
        return staff.may(Right.OVERSEE_UNIT)
                ? Condition.where(
                        "d.owner_position = :position OR (d.owner_position IS NULL AND d.owner_unit = :unit)",
                        Map.of("position", staff.positionId(), "unit", staff.unitId()))
                : Condition.where("d.owner_position = :position", Map.of("position", staff.positionId()));
    }

    /** The owner says what came of it. */
    @Transactional
    public Outcome<UUID> report(UUID id, DecisionResult.Outcome outcome, String wording, Staff by) {
        store.lock(id);
        var decision = store.find(id).filter(one -> owes(one, by)).orElse(null);
        if (decision == null || decision.state() != Decision.State.OPEN) {
            return Outcome.refused(Refusal.of("proceedings.refused.reported"));
        }
        store.insertResult(id, outcome, wording, clock.instant(), by);
        return Outcome.done(id);
    }

    /**
     * The convener accepts what was said, or returns it; nobody accepts what he said himself, or owes himself.
     *
     * @param remark why it is returned; demanded then
     */
    @Transactional
    public Outcome<UUID> review(UUID id, boolean accepted, String remark, Staff by) {
        store.lock(id);
        var decision = store.find(id)
                .filter(one -> door.findKept(one.session(), by).isPresent())
                .orElse(null);
        var said = decision == null ? null : decision.result();
        if (decision == null || said == null || decision.state() != Decision.State.REPORTED) {
            return Outcome.refused(Refusal.of("proceedings.refused.nothing-said"));
        }
        if (accepted && (owes(decision, by) || store.isSaidBy(id, said.number(), by))) {
            return Outcome.refused(Refusal.of("proceedings.refused.own-report"));
        }
        if (!accepted && remark.isBlank()) {
            return Outcome.refused(Refusal.of("proceedings.refused.remark"));
        }
        store.review(id, said.number(), accepted, remark, clock.instant(), by);
        return Outcome.done(id);
    }
}
