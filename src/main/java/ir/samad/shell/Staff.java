package ir.samad.shell;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A member of staff at the door, acting in one of the positions he holds at this moment. Controllers take it as an
 * argument; {@code access} makes it anew for every request, so that a position lost is a right lost at once (N-6-1).
 *
 * @param accountId his account
 * @param personId the person
 * @param name his name, for pages
 * @param positionId the position he acts in
 * @param positionTitle its title, for pages
 * @param unitId the unit of that position
 * @param unitName its name, for pages
 * @param rights what the position may do
 * @param decisions what he may decide upon in it: all, when he holds the position or stands in; some, when only they were
 *     delegated to him
 * @param heldPositions all positions he holds at this moment: what keeps him out in one keeps him out in all (N-10-3)
 */
public record Staff(
        UUID accountId,
        UUID personId,
        String name,
        UUID positionId,
        String positionTitle,
        UUID unitId,
        String unitName,
        Set<Right> rights,
        Set<Decision> decisions,
        Set<UUID> heldPositions)
        implements Serializable {

    /** Name of the request attribute under which menus find him. */
    public static final String ATTRIBUTE = "samad.staff";

    public Staff {
        rights = Set.copyOf(rights);
        decisions = Set.copyOf(decisions);
        heldPositions = Set.copyOf(heldPositions);
    }

    /** Somebody who holds the position, or stands in for whoever does. */
    public Staff(
            UUID accountId,
            UUID personId,
            String name,
            UUID positionId,
            String positionTitle,
            UUID unitId,
            String unitName,
            Set<Right> rights,
            Set<UUID> heldPositions) {
        this(
                accountId,
                personId,
                name,
                positionId,
                positionTitle,
                unitId,
                unitName,
                rights,
                EnumSet.allOf(Decision.class),
                heldPositions);
    }

    /** Somebody who holds no other position. */
    public Staff(
            UUID accountId,
            UUID personId,
            String name,
            UUID positionId,
            String positionTitle,
            UUID unitId,
            String unitName,
            Set<Right> rights) {
        this(accountId, personId, name, positionId, positionTitle, unitId, unitName, rights, Set.of(positionId));
    }

    /** Whether he holds the position or stands in for its holder, so that all of it is his and nothing merely delegated. */
    public boolean holds() {
        return decisions.contains(Decision.ALL_ELSE);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
