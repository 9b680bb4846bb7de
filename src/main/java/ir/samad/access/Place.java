package ir.samad.access;

import ir.samad.directory.HeldPosition;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.shell.Decision;
import java.util.EnumSet;
import java.util.Set;

/**
 * A position in which somebody may act at this moment.
 *
 * @param position the position
 * @param unit its unit
 * @param delegated whether only some decisions were delegated to him, and he neither holds it nor stands in
 * @param decisions what he may decide upon in it
 */
public record Place(Position position, Unit unit, boolean delegated, Set<Decision> decisions) {

    public Place {
        decisions = Set.copyOf(decisions);
    }

    /** A position that he holds, or in which he stands in. */
    public static Place of(HeldPosition held) {
        return new Place(held.position(), held.unit(), false, EnumSet.allOf(Decision.class));
    }
}
