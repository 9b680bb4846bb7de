package ir.samad.access;

import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Right;
import java.util.EnumSet;
import java.util.Set;

/** The one table that says which position may do what. Where and over whom is said by the position's unit. */
public final class PositionRights {

    private static final Set<PositionKind> CONVENING =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD, PositionKind.EXPERT);

    private PositionRights() {}

    /**
     * The rights of a position.
     *
     * @param position its kind
     * @param unit the kind of its unit
     * @param inGovernorate whether the unit belongs to a provincial or county governorate
     */
    public static Set<Right> of(PositionKind position, UnitKind unit, boolean inGovernorate) {
        var centre = unit == UnitKind.CENTRE;
        var rights = EnumSet.noneOf(Right.class);
        switch (position) {
            case DESK_OFFICER, OPERATOR_111 -> {
                rights.add(Right.REGISTER_CASES);
                rights.add(Right.HANDLE_CASES);
                if (position == PositionKind.DESK_OFFICER) {
                    rights.add(Right.RUN_MEETINGS);
                }
            }
            case EXPERT -> rights.add(Right.HANDLE_CASES);
            case OFFICE_HEAD, HEAD, DEPUTY -> {
                rights.add(Right.HANDLE_CASES);
                rights.add(Right.OVERSEE_UNIT);
                rights.add(Right.RUN_MEETINGS);
                if (unit == UnitKind.PROVINCIAL_GOVERNORATE || unit == UnitKind.COUNTY_GOVERNORATE) {
                    rights.add(Right.OVERSEE_TERRITORY);
                }
                if (centre) {
                    rights.add(Right.OVERSEE_NATION);
                }
                if (position != PositionKind.DEPUTY) {
                    rights.add(Right.KEEP_TEMPLATES);
                }
            }
            case OBSERVER -> {
                if (centre) {
                    rights.add(Right.OVERSEE_NATION);
                }
            }
            case ADMINISTRATOR -> {
                rights.add(Right.KEEP_DIRECTORY);
                rights.add(Right.KEEP_ACCOUNTS);
                rights.add(Right.BRING_IN_CASES);
                if (centre) {
                    rights.add(Right.KEEP_CALENDAR);
                    rights.add(Right.KEEP_PARAMETERS);
                }
            }
        }
        // The Centre, a provincial governorate and the office of a governor convene sessions of officials.
        var convenes = centre || unit == UnitKind.PROVINCIAL_GOVERNORATE || unit == UnitKind.HQ_OFFICE && inGovernorate;
        if (convenes && CONVENING.contains(position)) {
            rights.add(Right.CONVENE_SESSIONS);
        }
        // The performance office of a governorate watches its territory; its administrator keeps only the directory.
        if (unit == UnitKind.PERFORMANCE_OFFICE && inGovernorate && position != PositionKind.ADMINISTRATOR) {
            rights.add(Right.OVERSEE_TERRITORY);
            if (position != PositionKind.OBSERVER) {
                rights.add(Right.PLAN_MEETINGS);
            }
            if (position == PositionKind.OFFICE_HEAD || position == PositionKind.HEAD) {
                rights.add(Right.APPROVE_MEETINGS);
            }
        }
        return rights;
    }
}
