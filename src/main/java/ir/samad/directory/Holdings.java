package ir.samad.directory;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives positions to people and ends their time in them (N-6-1). */
@Component
class Holdings {

    private final UnitStore units;
    private final PositionStore positions;
    private final PersonStore people;
    private final HoldingStore holdings;
    private final ChangeStore changes;
    private final KeepersPlace place;
    private final Announcements announcements;

    Holdings(
            UnitStore units,
            PositionStore positions,
            PersonStore people,
            HoldingStore holdings,
            ChangeStore changes,
            KeepersPlace place,
            Announcements announcements) {
        this.units = units;
        this.positions = positions;
        this.people = people;
        this.holdings = holdings;
        this.changes = changes;
        this.place = place;
        this.announcements = announcements;
    }

    Outcome<Holding> assign(
            PositionId positionId,
            PersonId personId,
            Capacity capacity,
            Instant from,
            @Nullable Instant until,
            Keeper by) {
        changes.lock();
        var position = position(positionId);
        var person = person(personId);
        var holding = new Holding(new HoldingId(announcements.nextId()), positionId, personId, capacity, from, until);
        var alone = Rules.isAlone(position.shared(), capacity);
        var refusal = place.refusal(by, unit(position))
                .or(() -> closed(position))
                .or(() -> Rules.refusals(from, until).stream().findFirst())
                .or(() -> overlap(holding, alone, holding.id()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        begin(holding, alone, person, by);
        return Outcome.done(holding);
    }

    /** Lets somebody stand in beside whoever holds a position; who may arrange that is known to the caller. */
    Outcome<Holding> standIn(PositionId positionId, PersonId personId, Instant from, Instant until, Keeper by) {
        changes.lock();
        var position = position(positionId);
        var holding = new Holding(
                new HoldingId(announcements.nextId()), positionId, personId, Capacity.SUBSTITUTE, from, until);
        var refusal = closed(position)
                .or(() -> Rules.refusals(from, until).stream().findFirst())
                .or(() -> overlap(holding, false, holding.id()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        begin(holding, false, person(personId), by);
        return Outcome.done(holding);
    }

    /** Ends such a time now, or before it begins. */
    Outcome<Holding> endStandIn(HoldingId id, Instant now, Keeper by) {
        changes.lock();
        var old = holding(id);
        if (old.capacity() != Capacity.SUBSTITUTE) {
            throw new IllegalArgumentException("Nobody stands in by " + id);
        }
        if (old.until() != null && !old.until().isAfter(now)) {
            return Outcome.refused(DirectoryEntries.STALE);
        }
        var ended = until(old, now.isAfter(old.from()) ? now : old.from().plusMillis(1));
        end(ended, old.until(), person(old.personId()), by);
        return Outcome.done(ended);
    }

    /**
     * Sets the end of a time in a position; at once, later, or in the past when that is when it happened.
     *
     * @param seen the end the caller saw when he decided; null for none
     */
    Outcome<Holding> end(HoldingId id, @Nullable Instant seen, Instant until, Keeper by) {
        changes.lock();
        var old = holding(id);
        var position = position(old.positionId());
        var person = person(old.personId());
        var ended = until(old, until);
        var alone = Rules.isAlone(position.shared(), old.capacity());
        var refusal = place.refusal(by, unit(position))
                .or(() -> stale(old, seen))
                .or(() -> Rules.refusals(old.from(), until).stream().findFirst())
                .or(() -> overlap(ended, alone, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        end(ended, seen, person, by);
        return Outcome.done(ended);
    }

    /** Ends a time in a position and begins the next in the same moment; both or neither. */
    Outcome<Holding> replace(
            HoldingId id, @Nullable Instant seen, PersonId successorId, Capacity capacity, Instant from, Keeper by) {
        changes.lock();
        var old = holding(id);
        var position = position(old.positionId());
        var person = person(old.personId());
        var successor = person(successorId);
        var next = new Holding(new HoldingId(announcements.nextId()), position.id(), successorId, capacity, from, null);
        var alone = Rules.isAlone(position.shared(), capacity);
        var refusal = place.refusal(by, unit(position))
                .or(() -> closed(position))
                .or(() -> stale(old, seen))
                .or(() -> Rules.refusals(old, next, position.shared(), person.name()).stream()
                        .findFirst())
                .or(() -> overlap(next, alone, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        end(until(old, from), seen, person, by);
        begin(next, alone, successor, by);
        return Outcome.done(next);
    }

    private void begin(Holding holding, boolean alone, Person person, Keeper by) {
        holdings.insert(List.of(new HoldingStore.Marked(holding, alone)));
        changes.record(
                Change.Subject.POSITION,
                holding.positionId().value(),
                Change.What.ASSIGNED,
                Map.of(),
                fields(person, holding),
                by);
        announcements.say(new HolderChanged(holding.positionId(), person.id(), holding.from()));
    }

    private void end(Holding ended, @Nullable Instant seen, Person person, Keeper by) {
        var until = Objects.requireNonNull(ended.until());
        if (!holdings.end(ended.id(), seen, until)) {
            throw new IllegalStateException("Holding changed in spite of the lock: " + ended.id());
        }
        changes.record(
                Change.Subject.POSITION,
                ended.positionId().value(),
                Change.What.ENDED,
                Map.of(),
                fields(person, ended),
                by);
        announcements.say(new HolderChanged(ended.positionId(), person.id(), until));
    }

    private static Optional<Refusal> stale(Holding old, @Nullable Instant seen) {
        return Objects.equals(old.until(), seen) ? Optional.empty() : Optional.of(DirectoryEntries.STALE);
    }

    private static Optional<Refusal> closed(Position position) {
        return position.active()
                ? Optional.empty()
                : Optional.of(Refusal.of("directory.refused.position.closed", position.title()));
    }

    private static Holding until(Holding old, Instant until) {
        return new Holding(old.id(), old.positionId(), old.personId(), old.capacity(), old.from(), until);
    }

    private Optional<Refusal> overlap(Holding holding, boolean alone, HoldingId givesWay) {
        return holdings.findOverlap(new HoldingStore.Marked(holding, alone), givesWay)
                .map(other -> Refusal.by(
                        "N-6-1",
                        other.person().id().equals(holding.personId())
                                ? "directory.refused.person.holds-already"
                                : "directory.refused.person.position-held",
                        other.person().name()));
    }

    private Holding holding(HoldingId id) {
        return holdings.find(id).orElseThrow(() -> new IllegalArgumentException("No such holding: " + id));
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new IllegalArgumentException("No such person: " + id));
    }

    private Position position(PositionId id) {
        return positions.find(id).orElseThrow(() -> new IllegalArgumentException("No such position: " + id));
    }

    private Unit unit(Position position) {
        return units.find(position.unitId()).orElseThrow();
    }

    private static Map<String, String> fields(Person person, Holding holding) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("person", person.name());
        fields.put("capacity", holding.capacity().name());
        fields.put("from", holding.from().toString());
        fields.put("until", Objects.toString(holding.until(), ""));
        return fields;
    }
}
