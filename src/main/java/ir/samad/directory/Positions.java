package ir.samad.directory;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and closes positions. */
@Component
class Positions {

    private final UnitStore units;
    private final PositionStore positions;
    private final HoldingStore holdings;
    private final ChangeStore changes;
    private final KeepersPlace place;
    private final Codes codes;
    private final Announcements announcements;

    Positions(
            UnitStore units,
            PositionStore positions,
            HoldingStore holdings,
            ChangeStore changes,
            KeepersPlace place,
            Codes codes,
            Announcements announcements) {
        this.units = units;
        this.positions = positions;
        this.holdings = holdings;
        this.changes = changes;
        this.place = place;
        this.codes = codes;
        this.announcements = announcements;
    }

    Outcome<Position> create(PositionEntry entry, Keeper by) {
        changes.lock();
        var unit = unit(entry.unitId());
        var refusal = place.refusal(by, unit)
                .or(() -> unit.active()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("directory.refused.unit.closed", unit.name())))
                .or(() -> Rules.refusals(entry).stream().findFirst())
                .or(() -> secondHead(entry, null));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (codes.choose(
                entry.code(), "P", code -> positions.find(code).isPresent())) {
            case Outcome.Refused<String>(var why) -> Outcome.refused(why);
            case Outcome.Done<String>(var code) -> {
                var position = new Position(
                        new PositionId(announcements.nextId()),
                        code,
                        entry.unitId(),
                        entry.title(),
                        entry.kind(),
                        entry.shared(),
                        true,
                        1);
                positions.insert(List.of(position));
                changes.record(
                        Change.Subject.POSITION,
                        position.id().value(),
                        Change.What.CREATED,
                        Map.of(),
                        fields(position),
                        by);
                yield Outcome.done(position);
            }
        };
    }

    /** Changes title, kind and whether it is shared; the unit stays. */
    Outcome<Position> change(PositionId id, PositionEntry entry, int version, Keeper by) {
        changes.lock();
        var old = get(id);
        var refusal = place.refusal(by, unit(old.unitId()))
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> Rules.refusals(entry).stream().findFirst())
                .or(() -> secondHead(entry, id))
                .or(() -> noHead(old, entry))
                .or(() -> old.shared() != entry.shared() && holdings.isHeldAfter(id, announcements.now())
                        ? Optional.of(Refusal.by("N-6-1", "directory.refused.shared.held"))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var position = new Position(
                id, old.code(), old.unitId(), entry.title(), entry.kind(), entry.shared(), old.active(), version);
        write(old, position, Change.What.CHANGED, by);
        return Outcome.done(get(id));
    }

    Outcome<Position> close(PositionId id, int version, Keeper by) {
        changes.lock();
        var old = get(id);
        var refusal = place.refusal(by, unit(old.unitId()))
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> holdings.isHeldAfter(id, announcements.now())
                        ? Optional.of(Refusal.by("N-6-1", "directory.refused.state.held"))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        write(old, turned(old, false), Change.What.CLOSED, by);
        announcements.say(new PositionClosed(id));
        return Outcome.done(get(id));
    }

    Outcome<Position> reopen(PositionId id, int version, Keeper by) {
        changes.lock();
        var old = get(id);
        var unit = unit(old.unitId());
        var entry = new PositionEntry(old.code(), old.unitId(), old.title(), old.kind(), old.shared());
        var refusal = place.refusal(by, unit)
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> unit.active()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("directory.refused.unit.closed", unit.name())))
                .or(() -> secondHead(entry, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        write(old, turned(old, true), Change.What.REOPENED, by);
        return Outcome.done(get(id));
    }

    private void write(Position old, Position position, Change.What what, Keeper by) {
        if (!positions.update(position)) {
            throw new IllegalStateException("Position changed in spite of the lock: " + position.id());
        }
        changes.record(Change.Subject.POSITION, position.id().value(), what, fields(old), fields(position), by);
    }

    private Optional<Refusal> secondHead(PositionEntry entry, @Nullable PositionId itself) {
        return entry.kind() == PositionKind.HEAD
                ? positions
                        .findHead(entry.unitId())
                        .filter(head -> !head.id().equals(itself))
                        .map(head -> Refusal.by("N-10-1", "directory.refused.kind.second-head", head.title()))
                : Optional.empty();
    }

    /** Whoever answers for a body, a province or a county is the head there, as its type says. */
    private Optional<Refusal> noHead(Position old, PositionEntry entry) {
        var unit = unit(old.unitId());
        var answers = unit.parentId() == null || unit.kind() == UnitKind.COUNTY_GOVERNORATE;
        return answers && old.kind() == PositionKind.HEAD && entry.kind() != PositionKind.HEAD
                ? Optional.of(Refusal.by("N-10-1", "directory.refused.kind.responsible", old.title()))
                : Optional.empty();
    }

    private Unit unit(UnitId id) {
        return units.find(id).orElseThrow(() -> new IllegalArgumentException("No such unit: " + id));
    }

    private Position get(PositionId id) {
        return positions.find(id).orElseThrow(() -> new IllegalArgumentException("No such position: " + id));
    }

    private static Position turned(Position old, boolean active) {
        return new Position(
                old.id(), old.code(), old.unitId(), old.title(), old.kind(), old.shared(), active, old.version());
    }

    private static Map<String, String> fields(Position position) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", position.title());
        fields.put("kind", position.kind().name());
        fields.put("shared", Boolean.toString(position.shared()));
        fields.put("state", position.active() ? "ACTIVE" : "CLOSED");
        return fields;
    }
}
