package ir.samad.cases;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Decision;
import ir.samad.shell.Staff;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts on a case. */
public sealed interface Actor {

    /** The applicant himself. */
    record Applicant() implements Actor {}

    /** The program, by a rule. */
    record System() implements Actor {}

    /**
     * A member of staff in his position.
     *
     * @param position the position he acts in
     * @param unit its unit
     * @param person who holds it
     * @param place position and unit, for reading
     * @param decisions what he may decide upon
     */
    record Official(PositionId position, UnitId unit, UUID person, String place, Set<Decision> decisions)
            implements Actor {

        /** Somebody who holds the position, or stands in for whoever does. */
        public Official(PositionId position, UnitId unit, UUID person, String place) {
            this(position, unit, person, place, EnumSet.allOf(Decision.class));
        }

        /** Whether an event is his to decide upon. */
        public boolean decidesOn(CaseEvent event) {
            return decidesOn(Decided.by(event));
        }

        boolean decidesOn(Decision decision) {
            return decisions.contains(decision);
        }
    }

    static Actor.Official of(Staff staff) {
        return new Official(
                new PositionId(staff.positionId()),
                new UnitId(staff.unitId()),
                staff.personId(),
                staff.positionTitle() + "، " + staff.unitName(),
                staff.decisions());
    }

    /** The position that acts; null when it is not staff. */
    default @Nullable PositionId findPosition() {
        return this instanceof Official official ? official.position() : null;
    }
}
