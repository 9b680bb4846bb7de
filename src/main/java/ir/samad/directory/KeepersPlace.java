package ir.samad.directory;

import ir.samad.shell.Right;
import ir.samad.vocabulary.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place that says who may change what: with the right {@code KEEP_DIRECTORY}, his own body with the bodies below
 * it and the units below his own; the administrators of the Centre, and units below it, the whole nation.
 */
@Component
class KeepersPlace {

    private final BodyStore bodies;
    private final UnitStore units;

    KeepersPlace(BodyStore bodies, UnitStore units) {
        this.bodies = bodies;
        this.units = units;
    }

    boolean coversNation(Keeper keeper) {
        var staff = keeper.staff();
        return staff == null
                || (staff.may(Right.KEEP_DIRECTORY)
                        && units.listAtAndAbove(new UnitId(staff.unitId())).stream()
                                .anyMatch(unit -> unit.kind() == UnitKind.CENTRE && unit.active()));
    }

    boolean covers(Keeper keeper, BodyId body) {
        var staff = keeper.staff();
        if (staff == null) {
            return true;
        }
        return staff.may(Right.KEEP_DIRECTORY)
                && (coversNation(keeper)
                        || units.find(new UnitId(staff.unitId()))
                                .filter(own -> bodies.isAtOrAbove(own.bodyId(), body))
                                .isPresent());
    }

    boolean covers(Keeper keeper, Unit unit) {
        var staff = keeper.staff();
        return covers(keeper, unit.bodyId())
                || (staff != null
                        && staff.may(Right.KEEP_DIRECTORY)
                        && units.isAtOrAbove(new UnitId(staff.unitId()), unit.id()));
    }

    Optional<Refusal> refusal(Keeper keeper, BodyId body) {
        return covers(keeper, body) ? Optional.empty() : outside();
    }

    Optional<Refusal> refusal(Keeper keeper, Unit unit) {
        return covers(keeper, unit) ? Optional.empty() : outside();
    }

    Optional<Refusal> refusalForNation(Keeper keeper) {
        return coversNation(keeper) ? Optional.empty() : outside();
    }

    private static Optional<Refusal> outside() {
        return Optional.of(Refusal.of("directory.refused.scope"));
    }
}
