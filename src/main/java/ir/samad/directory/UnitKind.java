package ir.samad.directory;

import java.util.EnumSet;
import java.util.Set;

/** What a unit is. The kind is chosen when the unit is made and stays: duties hang on it (N-1-12, N-1-13). */
public enum UnitKind {
    HEADQUARTERS(EnumSet.allOf(Level.class)),
    PROVINCIAL_OFFICE(Set.of(Level.PROVINCE)),
    COUNTY_OFFICE(Set.of(Level.COUNTY)),
    PROVINCIAL_GOVERNORATE(Set.of(Level.PROVINCE)),
    COUNTY_GOVERNORATE(Set.of(Level.COUNTY)),
    /** The Presidency's People Communication Centre; there is exactly one (N-1-10). */
    CENTRE(Set.of(Level.NATIONAL)),
    /** Performance management office of a body or provincial governorate (N-1-12). */
    PERFORMANCE_OFFICE(EnumSet.allOf(Level.class)),
    /** Office of the minister, head or governor (N-1-13). */
    HQ_OFFICE(EnumSet.allOf(Level.class)),
    /** The merged desk for complaints and services (N-1-14). */
    COMMUNICATION_DESK(EnumSet.allOf(Level.class)),
    SPECIALISED_UNIT(EnumSet.allOf(Level.class)),
    /** A vice-presidency or another office of the Presidency (N-4-24). */
    PRESIDENCY_OFFICE(Set.of(Level.NATIONAL)),
    /** District of a municipality. */
    DISTRICT(Set.of(Level.COUNTY));

    private final Set<Level> levels;

    UnitKind(Set<Level> levels) {
        this.levels = levels;
    }

    /** Whether such a unit can stand at this level. */
    public boolean standsAt(Level level) {
        return levels.contains(level);
    }

    /** Whether such a unit reports, surveys and evaluates under section 11; an HQ office never does (N-1-13). */
    public boolean evaluates() {
        return this == PERFORMANCE_OFFICE;
    }
}
