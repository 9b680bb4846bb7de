package ir.samad.shell;

import java.io.Serializable;
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
 */
public record Staff(
        UUID accountId,
        UUID personId,
        String name,
        UUID positionId,
        String positionTitle,
        UUID unitId,
        String unitName,
        Set<Right> rights)
        implements Serializable {

    /** Name of the request attribute under which menus find him. */
    public static final String ATTRIBUTE = "samad.staff";

    public Staff {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
