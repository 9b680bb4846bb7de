package ir.samad.directory;

import java.util.Set;

/**
 * How far a keeper's place reaches.
 *
 * @param nation everywhere
 * @param bodies bodies he keeps with all their units
 * @param units units he keeps besides
 */
record Extent(boolean nation, Set<BodyId> bodies, Set<UnitId> units) {

    static final Extent NOWHERE = new Extent(false, Set.of(), Set.of());
    static final Extent NATION = new Extent(true, Set.of(), Set.of());

    boolean covers(BodyId body) {
        return nation || bodies.contains(body);
    }

    boolean covers(Unit unit) {
        return covers(unit.bodyId()) || units.contains(unit.id());
    }
}
