package ir.samad.access;

import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.HeldPosition;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Staff;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever holds a position, with what the position may do. */
@Component
public class ActingStaff {

    private final Directory directory;

    ActingStaff(Directory directory) {
        this.directory = directory;
    }

    /**
     * The holder of this position as the other rooms know him.
     *
     * @param held all he holds, this one among them
     */
    public Staff in(HeldPosition place, List<HeldPosition> held, UUID accountId, UUID personId, String name) {
        var unit = place.unit();
        // Asked for the only kinds of unit whose rights depend on it.
        var inGovernorate = (unit.kind() == UnitKind.PERFORMANCE_OFFICE || unit.kind() == UnitKind.HQ_OFFICE)
                && directory.getBody(unit.bodyId()).type() == BodyType.GOVERNORATE;
        return new Staff(
                accountId,
                personId,
                name,
                place.position().id().value(),
                place.position().title(),
                unit.id().value(),
                unit.name(),
                PositionRights.of(place.position().kind(), unit.kind(), inGovernorate),
                held.stream().map(one -> one.position().id().value()).collect(Collectors.toSet()));
    }
}
