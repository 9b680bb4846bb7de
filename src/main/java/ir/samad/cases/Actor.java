package ir.samad.cases;

import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
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
     */
    record Official(PositionId position, UnitId unit, UUID person, String place) implements Actor {}

    static Actor.Official of(Staff staff) {
        return new Official(
                new PositionId(staff.positionId()),
                new UnitId(staff.unitId()),
                staff.personId(),
                staff.positionTitle() + "، " + staff.unitName());
    }

    /** The position that acts; null when it is not staff. */
    default @Nullable PositionId findPosition() {
        return this instanceof Official official ? official.position() : null;
    }
}
