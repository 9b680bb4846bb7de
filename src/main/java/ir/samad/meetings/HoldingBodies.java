package ir.samad.meetings;

import ir.samad.directory.UnitKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Whose heads meet the people by the timetable of a province (M-2-4, N-8-3): heads of bodies of every kind. */
public enum HoldingBodies {
    PROVINCIAL_OFFICES(UnitKind.PROVINCIAL_OFFICE),
    /** The provincial governor himself. */
    GOVERNORATE(UnitKind.PROVINCIAL_GOVERNORATE),
    COUNTY_GOVERNORATES(UnitKind.COUNTY_GOVERNORATE),
    /** Bodies that have their seat in the province, such as municipalities. */
    LOCAL_BODIES(UnitKind.HEADQUARTERS),
    COUNTY_OFFICES(UnitKind.COUNTY_OFFICE);

    private final UnitKind kind;

    HoldingBodies(UnitKind kind) {
        this.kind = kind;
    }

    /** Whether a unit of this kind can hold meetings at all. */
    public static boolean canHold(UnitKind kind) {
        return Arrays.stream(values()).anyMatch(one -> one.kind == kind);
    }

    /** Heads of bodies; an office of a county is part of one, and holds meetings where a programme says so. */
    boolean isAlwaysAsked() {
        return this != COUNTY_OFFICES;
    }

    static String[] kinds(Collection<HoldingBodies> bodies) {
        return bodies.stream().map(one -> one.kind.name()).distinct().toArray(String[]::new);
    }

    static List<HoldingBodies> read(String[] names) {
        return Arrays.stream(names).map(HoldingBodies::valueOf).sorted().toList();
    }
}
