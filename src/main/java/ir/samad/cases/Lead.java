package ir.samad.cases;

import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.routing.Route;

/** Who leads a case at its beginning. */
record Lead(PositionId position, UnitId unit, Level level) {

    static Lead of(Route route) {
        return new Lead(route.position(), route.unit(), route.level());
    }
}
