package ir.samad.access;

import ir.samad.shell.Right;
import java.util.EnumSet;
import java.util.Set;

/** The one table that says which position may do what. Where and over whom is said by the position's unit. */
public final class PositionRights {

    private PositionRights() {}

    /** The rights of a position of this kind in a unit of this kind. */
    public static Set<Right> of(Place place) {
        var centre = "CENTRE".equals(place.unitKind());
        var governorate =
                "PROVINCIAL_GOVERNORATE".equals(place.unitKind()) || "COUNTY_GOVERNORATE".equals(place.unitKind());
        var rights = EnumSet.noneOf(Right.class);
        switch (place.kind()) {
            case "DESK_OFFICER", "OPERATOR_111" -> {
                rights.add(Right.REGISTER_CASES);
                rights.add(Right.HANDLE_CASES);
            }
            case "EXPERT" -> rights.add(Right.HANDLE_CASES);
            case "OFFICE_HEAD", "HEAD", "DEPUTY" -> {
                rights.add(Right.HANDLE_CASES);
                rights.add(Right.OVERSEE_UNIT);
                if (governorate) {
                    rights.add(Right.OVERSEE_TERRITORY);
                }
                if (centre) {
                    rights.add(Right.OVERSEE_NATION);
                }
            }
            case "OBSERVER" -> {
                if (centre) {
                    rights.add(Right.OVERSEE_NATION);
                }
            }
            case "ADMINISTRATOR" -> {
                rights.add(Right.KEEP_DIRECTORY);
                rights.add(Right.KEEP_ACCOUNTS);
                if (centre) {
                    rights.add(Right.KEEP_CALENDAR);
                    rights.add(Right.KEEP_PARAMETERS);
                }
            }
            default -> throw new IllegalStateException("A position kind nobody gave rights: " + place.kind());
        }
        return rights;
    }
}
