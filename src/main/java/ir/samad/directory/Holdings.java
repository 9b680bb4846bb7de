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
        var person =
                people.find(personId).orElseThrow(() -> new IllegalArgumentException("No such person: " + personId));
        var holding = new Holding(new HoldingId(announcements.nextId()), positionId, personId, capacity, from, until);
        var alone = Rules.isAlone(position.shared(), capacity);
        var refusal = place.refusal(by, unit(position))
                .or(() -> position.active()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("directory.refused.position.closed", position.title())))
                .or(() -> Rules.refusals(from, until).stream().findFirst())
                .or(() -> overlap(holding, alone));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        holdings.insert(List.of(new HoldingStore.Marked(holding, alone)));
        changes.record(
                Change.Subject.POSITION,
                positionId.value(),
                Change.What.ASSIGNED,
                Map.of(),
                fields(person, holding),
                by);
        announcements.say(new HolderChanged(positionId, personId, from));
        return Outcome.done(holding);
    }

    /**
     * Sets the end of a time in a position; at once, later, or in the past when that is when it happened.
     *
     * @param seen the end the caller saw when he decided; null for none
     */
    Outcome<Holding> end(HoldingId id, @Nullable Instant seen, Instant until, Keeper by) {
        changes.lock();
        var old = holdings.find(id).orElseThrow(() -> new IllegalArgumentException("No such holding: " + id));
        var position = position(old.positionId());
        var person = people.find(old.personId()).orElseThrow();
        var ended = new Holding(id, old.positionId(), old.personId(), old.capacity(), old.from(), until);
        var alone = Rules.isAlone(position.shared(), old.capacity());
        var refusal = place.refusal(by, unit(position))
                .or(() -> Objects.equals(old.until(), seen) ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> Rules.refusals(old.from(), until).stream().findFirst())
                .or(() -> overlap(ended, alone));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!holdings.end(id, seen, until)) {
            throw new IllegalStateException("Holding changed in spite of the lock: " + id);
        }
        changes.record(
                Change.Subject.POSITION, position.id().value(), Change.What.ENDED, Map.of(), fields(person, ended), by);
        announcements.say(new HolderChanged(position.id(), person.id(), until));
        return Outcome.done(ended);
    }

    private Optional<Refusal> overlap(Holding holding, boolean alone) {
        return holdings.findOverlap(new HoldingStore.Marked(holding, alone))
                .map(other -> other.person().id().equals(holding.personId())
                        ? Refusal.by(
                                "N-6-1",
                                "directory.refused.person.holds-already",
                                other.person().name())
                        : Refusal.by(
                                "N-6-1",
                                "directory.refused.person.position-held",
                                other.person().name()));
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
