package ir.samad.access;

import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whoever acts in a position, with what he may do in it. */
@Component
public class ActingStaff {

    private final Directory directory;
    private final MessageSource messages;

    ActingStaff(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * Whoever acts in this place as the other rooms know him. To whom only some decisions were delegated keeps the worklist
     * and nothing else of what the position may do; his acts say so. What is delegated to him keeps him out of cases only while
     * he acts there (N-10-3): nobody takes a case from his superior by delegating to him.
     *
     * @param places all in which he may act, this one among them
     */
    public Staff in(Place place, List<Place> places, UUID accountId, UUID personId, String name) {
        var unit = place.unit();
        // Asked for the only kinds of unit whose rights depend on it.
        var inGovernorate = (unit.kind() == UnitKind.PERFORMANCE_OFFICE || unit.kind() == UnitKind.HQ_OFFICE)
                && directory.getBody(unit.bodyId()).type() == BodyType.GOVERNORATE;
        var rights = PositionRights.of(place.position().kind(), unit.kind(), inGovernorate);
        return new Staff(
                accountId,
                personId,
                name,
                place.position().id().value(),
                title(place),
                unit.id().value(),
                unit.name(),
                place.delegated() ? delegable(rights) : rights,
                place.decisions(),
                places.stream()
                        .filter(one -> !one.delegated() || one.equals(place))
                        .map(one -> one.position().id().value())
                        .collect(Collectors.toSet()));
    }

    /** Titles are in Persian, whoever reads them, and so is what the history keeps. */
    private String title(Place place) {
        var title = place.position().title();
        return place.delegated()
                ? messages.getMessage("access.delegation.title", new Object[] {title}, Texts.PERSIAN)
                : title;
    }

    private static Set<Right> delegable(Set<Right> rights) {
        var kept = EnumSet.of(Right.HANDLE_CASES);
        kept.retainAll(rights);
        return kept;
    }
}
