package ir.samad.directory;

import ir.samad.database.Ids;
import ir.samad.directory.FormerNameStore.Former;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes and closes bodies. */
@Component
class Bodies {

    private final BodyStore bodies;
    private final FormerNameStore formerNames;
    private final ChangeStore changes;
    private final KeepersPlace place;
    private final Codes codes;
    private final Clock clock;

    Bodies(
            BodyStore bodies,
            FormerNameStore formerNames,
            ChangeStore changes,
            KeepersPlace place,
            Codes codes,
            Clock clock) {
        this.bodies = bodies;
        this.formerNames = formerNames;
        this.changes = changes;
        this.place = place;
        this.codes = codes;
        this.clock = clock;
    }

    Outcome<Body> create(BodyEntry entry, Keeper by) {
        changes.lock();
        var refusal = outsidePlace(entry.parentId(), by)
                .or(() -> Rules.readName(entry.name()).findRefusal())
                .or(() -> parentRefusal(entry.parentId()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (codes.choose(entry.code(), "B", code -> bodies.find(code).isPresent())) {
            case Outcome.Refused<String>(var why) -> Outcome.refused(why);
            case Outcome.Done<String>(var code) -> Outcome.done(insert(code, entry, by));
        };
    }

    private Body insert(String code, BodyEntry entry, Keeper by) {
        var body = new Body(
                new BodyId(Ids.next(clock)),
                code,
                entry.name(),
                entry.type(),
                entry.branch(),
                entry.parentId(),
                true,
                1);
        bodies.insert(List.of(body));
        formerNames.insert(entry.formerNames().stream()
                .map(name -> new Former(body.id(), null, name, null))
                .toList());
        writeSearchKey(body);
        changes.record(Change.Subject.BODY, body.id().value(), Change.What.CREATED, Map.of(), fields(body), by);
        return body;
    }

    /** Changes name, type, branch and parent; a name given up is kept (N-1-10), and so are former names added here. */
    Outcome<Body> change(BodyId id, BodyEntry entry, int version, Keeper by) {
        changes.lock();
        var old = bodies.find(id).orElseThrow(() -> new IllegalArgumentException("No such body: " + id));
        var isMoved = !java.util.Objects.equals(old.parentId(), entry.parentId());
        var refusal = place.refusal(by, id)
                .or(() -> isMoved ? outsidePlace(entry.parentId(), by) : Optional.empty())
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> Rules.readName(entry.name()).findRefusal())
                .or(() -> isMoved ? parentRefusal(entry.parentId()) : Optional.empty())
                .or(() -> cycle(id, entry.parentId()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var body = new Body(
                id, old.code(), entry.name(), entry.type(), entry.branch(), entry.parentId(), old.active(), version);
        write(old, body, Change.What.CHANGED, by);
        var known = formerNames.list(id);
        formerNames.insert(entry.formerNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Former(id, null, name, null))
                .toList());
        if (!old.name().equals(body.name())) {
            formerNames.insert(List.of(new Former(id, null, old.name(), clock.instant())));
        }
        writeSearchKey(body);
        return Outcome.done(bodies.find(id).orElseThrow());
    }

    Outcome<Body> close(BodyId id, int version, Keeper by) {
        return turn(id, version, false, by);
    }

    Outcome<Body> reopen(BodyId id, int version, Keeper by) {
        return turn(id, version, true, by);
    }

    private Outcome<Body> turn(BodyId id, int version, boolean active, Keeper by) {
        changes.lock();
        var old = bodies.find(id).orElseThrow(() -> new IllegalArgumentException("No such body: " + id));
        var refusal = place.refusal(by, id)
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> !active && bodies.hasOpenParts(id)
                        ? Optional.of(Refusal.of("directory.refused.state.open-parts"))
                        : Optional.empty())
                .or(() -> active ? parentRefusal(old.parentId()) : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var body = new Body(id, old.code(), old.name(), old.type(), old.branch(), old.parentId(), active, version);
        write(old, body, active ? Change.What.REOPENED : Change.What.CLOSED, by);
        return Outcome.done(bodies.find(id).orElseThrow());
    }

    private void write(Body old, Body body, Change.What what, Keeper by) {
        if (!bodies.update(body)) {
            throw new IllegalStateException("Body changed in spite of the lock: " + body.id());
        }
        changes.record(Change.Subject.BODY, body.id().value(), what, fields(old), fields(body), by);
    }

    private void writeSearchKey(Body body) {
        bodies.writeSearchKey(
                body.id(),
                PersianText.searchKey(
                        body.name() + " " + body.code() + " " + String.join(" ", formerNames.list(body.id()))));
    }

    private Optional<Refusal> outsidePlace(@Nullable BodyId parent, Keeper by) {
        return parent == null ? place.refusalForNation(by) : place.refusal(by, parent);
    }

    private Optional<Refusal> parentRefusal(@Nullable BodyId parent) {
        if (parent == null) {
            return Optional.empty();
        }
        var above = bodies.find(parent).orElseThrow(() -> new IllegalArgumentException("No such body: " + parent));
        return above.active()
                ? Optional.empty()
                : Optional.of(Refusal.of("directory.refused.parent.closed", above.name()));
    }

    private Optional<Refusal> cycle(BodyId id, @Nullable BodyId parent) {
        return parent != null && bodies.isAtOrAbove(id, parent)
                ? Optional.of(Refusal.of("directory.refused.parent.below-itself"))
                : Optional.empty();
    }

    private Map<String, String> fields(Body body) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", body.name());
        fields.put("type", body.type().name());
        fields.put("branch", body.branch().name());
        var parent = body.parentId();
        fields.put(
                "parent",
                parent == null ? "" : bodies.find(parent).map(Body::name).orElse(""));
        fields.put("state", body.active() ? "ACTIVE" : "CLOSED");
        return fields;
    }
}
