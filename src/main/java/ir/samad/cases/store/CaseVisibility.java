package ir.samad.cases.store;

import ir.samad.database.Condition;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who among the staff may see which case: the one source. As a condition over {@code cases.case_file c} it stands in every
 * list, count, search and export; the check for one case is the same condition with the case's id. Deny by default: a
 * position sees what it has a part in, and what its rights let it oversee, by unit, territory or nation; and nobody sees
 * what is about himself, his desk or anybody above him, in whichever position he comes (N-10-3). What is confidential is seen
 * by those alone who have a part in it; whoever stands over the unit that leads, or oversees the nation, may open it when he
 * says why, and figures count it.
 */
public final class CaseVisibility {

    /** A way to see a case: by a part in it, or by a right that reaches it. Each is a condition; one of them is enough. */
    public enum Way {
        HAS_A_PART(null, """
                EXISTS (SELECT 1 FROM cases.party seen WHERE seen.case_id = c.id AND seen.position_id = :viewer_position)"""),

        BELOW_THE_UNIT(Right.OVERSEE_UNIT, """
                EXISTS (SELECT 1 FROM cases.party seen
                        JOIN directory.published_unit_below below ON below.unit_id = seen.unit_id
                        WHERE seen.case_id = c.id AND below.ancestor_id = :viewer_unit)"""),

        /** The viewer's unit lies at a county, or at a province with all its counties. */
        IN_THE_TERRITORY(Right.OVERSEE_TERRITORY, """
                EXISTS (SELECT 1 FROM directory.published_unit own
                        WHERE own.unit_id = :viewer_unit
                          AND (own.county_code = c.county_code
                               OR (own.county_code IS NULL AND own.province_code = left(c.county_code, 2))))"""),

        ANYWHERE(Right.OVERSEE_NATION, "TRUE");

        private final @Nullable Right right;
        private final String sql;

        Way(@Nullable Right right, String sql) {
            this.right = right;
            this.sql = sql;
        }

        /** The right it asks for; empty when it is open to every member of staff. */
        public Optional<Right> right() {
            return Optional.ofNullable(right);
        }

        /** Whether it is open to a position with these rights. */
        public boolean isOpenTo(Set<Right> rights) {
            return right == null || rights.contains(right);
        }
    }

    private static final String ALL = "TRUE";
    private static final String ORDINARY = "c.classification = 'ORDINARY'";

    private static final String OVER_THE_LEAD = """
            EXISTS (SELECT 1 FROM directory.published_unit_below below
                    WHERE below.unit_id = c.lead_unit_id AND below.ancestor_id = :viewer_unit)""";

    /**
     * The case is about this person, or about somebody at or above one of these positions. By the directory as it stands
     * now; only whoever held what is complained of when the case was registered stays out wherever he goes. The function
     * keeps a plan of its own (decision 036): written out here it would be planned anew with every list.
     */
    private static final String WITHHELD = """
            c.about_unit_id IS NOT NULL AND cases.withheld(c.about_unit_id, c.about_people, c.excluded_below_id,
                c.excluded_place, c.spared_kinds, CAST(%s AS uuid), CAST(%s AS uuid[]))""";

    private static final String WITHHELD_FROM_HIM = WITHHELD.formatted(":withheld_person", ":withheld_positions");

    /** The same for a position of its own, whoever holds it, over {@code candidate.id}. */
    static final String WITHHELD_FROM_CANDIDATE = WITHHELD.formatted("NULL", "ARRAY[candidate.id]");

    // Cases about nobody, which are nearly all, cost one look at a column.
    private static final String NOT_WITHHELD = "c.about_unit_id IS NULL OR NOT (" + WITHHELD_FROM_HIM + ")";

    private CaseVisibility() {}

    /** The cases this member of staff may see, as a condition over {@code cases.case_file c}. */
    public static Condition visibleTo(Staff staff) {
        return ways(staff, ORDINARY);
    }

    /**
     * The cases that stand in the figures of this member of staff, confidential ones with them: for numbers alone, never for
     * anything that tells one case from another.
     */
    public static Condition countedFor(Staff staff) {
        return ways(staff, ALL);
    }

    /**
     * The confidential cases that he may not see, and opens all the same when he says why: those whose leading unit stands
     * below his, and for those who oversee the nation all.
     */
    public static Condition openedWithReasonBy(Staff staff) {
        var closed = Condition.where(
                "c.classification = 'CONFIDENTIAL' AND NOT (" + Way.HAS_A_PART.sql + ")",
                Map.of("viewer_position", staff.positionId()));
        if (staff.may(Right.OVERSEE_NATION)) {
            return closed.and(notWithheldFrom(staff));
        }
        return staff.may(Right.OVERSEE_UNIT)
                ? closed.and(OVER_THE_LEAD, Map.of("viewer_unit", staff.unitId()))
                        .and(notWithheldFrom(staff))
                : closed.and("FALSE");
    }

    /** The cases he finds by a number that is theirs alone: those he sees, and those he opens when he says why. */
    public static Condition foundBy(Staff staff) {
        return staff.may(Right.OVERSEE_UNIT) && !staff.may(Right.OVERSEE_NATION)
                ? ways(staff, ORDINARY, OVER_THE_LEAD)
                : ways(staff, staff.may(Right.OVERSEE_NATION) ? ALL : ORDINARY);
    }

    /**
     * What any of his ways leads to.
     *
     * @param overseen what a right leads to, as a condition; a part in a case leads to all
     */
    private static Condition ways(Staff staff, String overseen, String... more) {
        if (Way.ANYWHERE.isOpenTo(staff.rights())) {
            return overseen.equals(ALL)
                    ? notWithheldFrom(staff)
                    : Condition.where(
                                    overseen + " OR " + Way.HAS_A_PART.sql,
                                    Map.of("viewer_position", staff.positionId()))
                            .and(notWithheldFrom(staff));
        }
        List<String> ways = new ArrayList<>(List.of(more));
        Map<String, Object> parameters = new HashMap<>();
        for (var way : Way.values()) {
            if (way.isOpenTo(staff.rights())) {
                ways.add(way.right == null ? way.sql : overseen + " AND " + way.sql);
                parameters.put(
                        way.right == null ? "viewer_position" : "viewer_unit",
                        way.right == null ? staff.positionId() : staff.unitId());
            }
        }
        return Condition.where(String.join(" OR ", ways), parameters).and(notWithheldFrom(staff));
    }

    /** The cases that are not about this member of staff or somebody above him (N-10-3), whether he may see them or not. */
    public static Condition notWithheldFrom(Staff staff) {
        return Condition.where(NOT_WITHHELD, parameters(staff.personId(), staff.heldPositions()));
    }

    /** The cases about this person, or about somebody at or above one of these positions (N-10-3). */
    public static Condition withheldFrom(UUID person, Collection<UUID> positions) {
        return Condition.where(WITHHELD_FROM_HIM, parameters(person, positions));
    }

    private static Map<String, Object> parameters(UUID person, Collection<UUID> positions) {
        return Map.of("withheld_person", person, "withheld_positions", positions.toArray(UUID[]::new));
    }
}
