package ir.samad.cases.store;

import ir.samad.database.Condition;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who among the staff may see which case: the one source. As a condition over {@code cases.case_file c} it stands in every
 * list, count, search and export; the check for one case is the same condition with the case's id. Deny by default: a
 * position sees what it has a part in, and what its rights let it oversee, by unit, territory or nation.
 */
public final class CaseVisibility {

    private static final String HAS_A_PART = """
            EXISTS (SELECT 1 FROM cases.party seen WHERE seen.case_id = c.id AND seen.position_id = :viewer_position)""";

    private static final String BELOW_THE_UNIT = """
            EXISTS (SELECT 1 FROM cases.party seen
                    JOIN directory.published_unit_below below ON below.unit_id = seen.unit_id
                    WHERE seen.case_id = c.id AND below.ancestor_id = :viewer_unit)""";

    /** The viewer's unit lies at a county, or at a province with all its counties. */
    private static final String IN_THE_TERRITORY = """
            EXISTS (SELECT 1 FROM directory.published_unit own
                    WHERE own.unit_id = :viewer_unit
                      AND (own.county_code = c.county_code
                           OR (own.county_code IS NULL AND own.province_code = left(c.county_code, 2))))""";

    private CaseVisibility() {}

    /** The cases this member of staff may see, as a condition over {@code cases.case_file c}. */
    public static Condition visibleTo(Staff staff) {
        if (staff.may(Right.OVERSEE_NATION)) {
            return Condition.all();
        }
        List<String> ways = new ArrayList<>(List.of(HAS_A_PART));
        Map<String, Object> parameters = new HashMap<>(Map.of("viewer_position", staff.positionId()));
        if (staff.may(Right.OVERSEE_UNIT)) {
            ways.add(BELOW_THE_UNIT);
            parameters.put("viewer_unit", staff.unitId());
        }
        if (staff.may(Right.OVERSEE_TERRITORY)) {
            ways.add(IN_THE_TERRITORY);
            parameters.put("viewer_unit", staff.unitId());
        }
        return Condition.where(String.join(" OR ", ways), parameters);
    }
}
