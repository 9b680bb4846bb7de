package ir.samad.directory;

import ir.samad.database.Ids;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, changes, moves and closes units. */
@Component
class Units {

    private final UnitRegister register;
    private final BodyStore bodies;
    private final UnitStore units;
    private final KeepersPlace place;
    private final Codes codes;
    private final Territory territory;
    private final Clock clock;

    Units(
            UnitRegister register,
            BodyStore bodies,
            UnitStore units,
            KeepersPlace place,
            Codes codes,
            Territory territory,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.units = units;
        this.place = place;
        this.codes = codes;
        this.territory = territory;
        this.clock = clock;
    }

    Outcome<Unit> create(UnitEntry entry, Keeper by) {
        register.lock();
        var body = bodies.find(entry.bodyId())
                .orElseThrow(() -> new IllegalArgumentException("No such body: " + entry.bodyId()));
        var parent = Optional.ofNullable(entry.parentId()).map(this::get);
        var refusal = parent.map(above -> place.refusal(by, above))
                .orElseGet(() -> place.refusal(by, body.id()))
                .or(() -> body.active()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("directory.refused.body.closed", body.name())))
                .or(() -> Rules.refusals(entry, parent.orElse(null)).stream().findFirst())
                .or(() -> placeRefusal(entry))
                .or(() -> onlyOneRefusal(entry, null));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (codes.choose(entry.code(), "U", code -> units.find(code).isPresent())) {
            case Outcome.Refused<String>(var why) -> Outcome.refused(why);
            case Outcome.Done<String>(var code) -> {
                var unit = unit(new UnitId(Ids.next(clock)), code, entry, true, 1);
                register.enter(unit, entry.formerNames(), by);
                yield Outcome.done(unit);
            }
        };
    }

    /**
     * Changes name, premises and place, and moves the unit with all below it when the parent is another. Body and kind
     * stay; level and place stay while there are units below.
     */
    Outcome<Unit> change(UnitId id, UnitEntry entry, int version, Keeper by) {
        register.lock();
        var old = get(id);
        var parent = Optional.ofNullable(entry.parentId()).map(this::get);
        var isMoved = !Objects.equals(old.parentId(), entry.parentId());
        var refusal = place.refusal(by, old)
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> fixedRefusal(old, entry))
                .or(() -> isMoved
                        ? parent.map(above -> place.refusal(by, above)).orElseGet(() -> place.refusal(by, old.bodyId()))
                        : Optional.empty())
                .or(() -> Rules.refusals(entry, parent.orElse(null)).stream().findFirst())
                .or(() -> placeRefusal(entry))
                .or(() -> old.active() ? onlyOneRefusal(entry, id) : Optional.empty())
                .or(() -> parent.filter(above -> units.isAtOrAbove(id, above.id()))
                        .map(above -> Refusal.of("directory.refused.parent.below-itself")));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.rewrite(old, unit(id, old.code(), entry, old.active(), version), entry.formerNames(), by);
        return Outcome.done(get(id));
    }

    Outcome<Unit> close(UnitId id, int version, Keeper by) {
        register.lock();
        var old = get(id);
        var refusal = place.refusal(by, old)
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> old.kind() == UnitKind.CENTRE
                        ? Optional.of(Refusal.by("N-1-10", "directory.refused.state.centre"))
                        : Optional.empty())
                .or(() -> units.hasOpenParts(id)
                        ? Optional.of(Refusal.of("directory.refused.state.open-parts"))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.turn(old, false, by);
        return Outcome.done(get(id));
    }

    Outcome<Unit> reopen(UnitId id, int version, Keeper by) {
        register.lock();
        var old = get(id);
        var entry = new UnitEntry(
                old.code(),
                old.bodyId(),
                old.parentId(),
                old.name(),
                old.kind(),
                old.level(),
                old.provinceCode(),
                old.countyCode(),
                old.premises(),
                List.of());
        var parent = Optional.ofNullable(old.parentId()).map(this::get);
        var refusal = place.refusal(by, old)
                .or(() -> old.version() == version ? Optional.empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> bodies.find(old.bodyId())
                        .filter(body -> !body.active())
                        .map(body -> Refusal.of("directory.refused.body.closed", body.name())))
                .or(() -> Rules.refusals(entry, parent.orElse(null)).stream().findFirst())
                .or(() -> onlyOneRefusal(entry, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.turn(old, true, by);
        return Outcome.done(get(id));
    }

    private Unit get(UnitId id) {
        return units.find(id).orElseThrow(() -> new IllegalArgumentException("No such unit: " + id));
    }

    private Optional<Refusal> fixedRefusal(Unit old, UnitEntry entry) {
        if (!old.bodyId().equals(entry.bodyId()) || old.kind() != entry.kind()) {
            // N-1-12 and N-1-13: duties hang on the kind; an HQ office never becomes a performance office.
            return Optional.of(Refusal.by("N-1-13", "directory.refused.kind.stays"));
        }
        var isElsewhere = old.level() != entry.level()
                || !Objects.equals(old.provinceCode(), entry.provinceCode())
                || !Objects.equals(old.countyCode(), entry.countyCode());
        return isElsewhere && units.listAtAndBelow(old.id()).size() > 1
                ? Optional.of(Refusal.by("N-4-0", "directory.refused.level.has-below"))
                : Optional.empty();
    }

    private Optional<Refusal> placeRefusal(UnitEntry entry) {
        var province = entry.provinceCode();
        var county = entry.countyCode();
        if (province != null && territory.findProvince(province).isEmpty()) {
            return Optional.of(Refusal.of("directory.refused.province.unknown", province.value()));
        }
        if (county != null && territory.findCounty(county).isEmpty()) {
            return Optional.of(Refusal.of("directory.refused.county.unknown", county.value()));
        }
        return Optional.empty();
    }

    /** One Centre (N-1-10), one governorate for each province and county. */
    private Optional<Refusal> onlyOneRefusal(UnitEntry entry, @Nullable UnitId itself) {
        var other = switch (entry.kind()) {
            case CENTRE -> units.findOpen(UnitKind.CENTRE, null, null);
            case PROVINCIAL_GOVERNORATE -> units.findOpen(entry.kind(), entry.provinceCode(), null);
            case COUNTY_GOVERNORATE -> units.findOpen(entry.kind(), null, entry.countyCode());
            default -> Optional.<Unit>empty();
        };
        return other.filter(unit -> !unit.id().equals(itself))
                .map(unit -> entry.kind() == UnitKind.CENTRE
                        ? Refusal.by("N-1-10", "directory.refused.kind.second-centre", unit.name())
                        : Refusal.of("directory.refused.kind.second-governorate", unit.name()));
    }

    private static Unit unit(UnitId id, String code, UnitEntry entry, boolean active, int version) {
        return new Unit(
                id,
                code,
                entry.bodyId(),
                entry.parentId(),
                entry.name(),
                entry.kind(),
                entry.level(),
                entry.provinceCode(),
                entry.countyCode(),
                entry.premises(),
                active,
                version);
    }
}
