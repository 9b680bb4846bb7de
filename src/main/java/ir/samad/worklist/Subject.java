package ir.samad.worklist;

import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worklist shows of a thing it does not know.
 *
 * @param id opaque identity, also the last part of the address that opens it
 * @param code what people call it by (the tracking code)
 * @param title one line
 * @param category message key of its kind
 * @param person whom it concerns, as the holder may see him; may be empty
 * @param place where; may be empty
 * @param county the county by whose working days its date counts; null for the country's
 * @param dueOn last working day on which it is in time; null when it has no due date
 * @param urgency its grade; higher ones go before the others
 * @param confidential whether messages that leave the house say nothing of it but its code
 * @param guarded whether the room it comes from is asked who may see it before it is shown or counted
 */
public record Subject(
        UUID id,
        String code,
        String title,
        String category,
        String person,
        String place,
        @Nullable CountyCode county,
        @Nullable LocalDate dueOn,
        Urgency urgency,
        boolean confidential,
        boolean guarded) {

    /** An ordinary subject that everybody may see who holds the position on whose worklist it stands. */
    public Subject(
            UUID id,
            String code,
            String title,
            String category,
            String person,
            String place,
            @Nullable CountyCode county,
            @Nullable LocalDate dueOn) {
        this(id, code, title, category, person, place, county, dueOn, Urgency.ORDINARY, false, false);
    }
}
