package ir.samad.directory;

import ir.samad.shell.Right;
import ir.samad.vocabulary.Refusal;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place that says who may change what: with the right {@code KEEP_DIRECTORY}, his own body with the bodies below
 * it and the units below his own; the administrators of the Centre, and of units below it, the whole nation.
 */
@Component
class KeepersPlace {

    private final BodyStore bodies;
    private final UnitStore units;

    KeepersPlace(BodyStore bodies, UnitStore units) {
        this.bodies = bodies;
        this.units = units;
    }

    Extent extentOf(Keeper keeper) {
        var staff = keeper.staff();
        if (staff == null) {
            return Extent.NATION;
        }
        if (!staff.may(Right.KEEP_DIRECTORY)) {
            return Extent.NOWHERE;
        }
        var own = new UnitId(staff.unitId());
        var above = units.listAtAndAbove(own);
        if (above.isEmpty()) {
            return Extent.NOWHERE;
        }
        return above.stream().anyMatch(unit -> unit.kind() == UnitKind.CENTRE && unit.active())
                ? Extent.NATION
                : new Extent(
                        false,
                        new HashSet<>(bodies.listAtAndBelow(above.getFirst().bodyId())),
                        new HashSet<>(units.listAtAndBelow(own)));
    }

    Optional<Refusal> refusal(Keeper keeper, BodyId body) {
        return extentOf(keeper).covers(body) ? Optional.empty() : outside();
    }

    Optional<Refusal> refusal(Keeper keeper, Unit unit) {
        return extentOf(keeper).covers(unit) ? Optional.empty() : outside();
    }

    Optional<Refusal> refusalForNation(Keeper keeper) {
        return extentOf(keeper).nation() ? Optional.empty() : outside();
    }

    private static Optional<Refusal> outside() {
        return Optional.of(Refusal.of("directory.refused.scope"));
    }
}
