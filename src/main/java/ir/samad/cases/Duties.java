package ir.samad.cases;

import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What lies within the duties of a unit (N-4-8, N-4-15), and to whom it turns when its powers end (N-4-10). Governorates,
 * the Centre and offices of the Presidency take in everything; the unit of an ordinary body what the catalogue gives its
 * body, and what people say about that body itself.
 */
@Component
class Duties {

    private static final Set<UnitKind> FOR_EVERYTHING = EnumSet.of(
            UnitKind.COUNTY_GOVERNORATE, UnitKind.PROVINCIAL_GOVERNORATE, UnitKind.CENTRE, UnitKind.PRESIDENCY_OFFICE);

    private final Directory directory;
    private final Topics topics;

    Duties(Directory directory, Topics topics) {
        this.directory = directory;
        this.topics = topics;
    }

    /** Whether this position may register the matter; an unknown topic is for those who take in everything. */
    boolean mayRegister(PositionId registrar, Matter matter) {
        var position = directory.getPosition(registrar);
        var unit = directory.getUnit(position.unitId());
        return position.kind() == PositionKind.OPERATOR_111
                || takesEverything(unit)
                || isAbout(unit.bodyId(), matter)
                || topic(matter)
                        .filter(topic -> topic.bodies().contains(unit.bodyId()))
                        .isPresent();
    }

    /** Whether this unit may settle the matter: its body, or a body that belongs to it, is competent. */
    boolean maySettle(UnitId id, Matter matter) {
        var unit = directory.getUnit(id);
        var topic = topic(matter);
        return topic.isEmpty()
                || takesEverything(unit)
                || isAbout(unit.bodyId(), matter)
                || topic.get().bodies().stream().anyMatch(body -> isAtOrAbove(unit.bodyId(), body));
    }

    /** Whether the catalogue gives the matter to the very body of this unit: then nobody outside does its work. */
    boolean isOwnDuty(UnitId id, Matter matter) {
        var body = directory.getUnit(id).bodyId();
        return topic(matter).filter(topic -> topic.bodies().contains(body)).isPresent();
    }

    /**
     * Whether this unit may settle a matter whose topic nobody could say: it takes in everything, the matter is about its
     * body, its body brought it along from its own older system, or somebody who takes in everything referred it on.
     */
    boolean maySettleUnknown(UnitId id, Matter matter, List<Entry> history) {
        var unit = directory.getUnit(id);
        var undone = Entry.undone(history);
        return takesEverything(unit)
                || isAbout(unit.bodyId(), matter)
                || !history.getFirst().get(Content.FORMER_SYSTEM).isEmpty()
                || history.stream()
                        .filter(entry -> entry.event() == CaseEvent.REFERRED && !undone.contains(entry.number()))
                        .map(Entry::actorPosition)
                        .filter(Objects::nonNull)
                        .map(position -> directory.getPosition(new PositionId(position)))
                        .anyMatch(position -> takesEverything(directory.getUnit(position.unitId())));
    }

    /** The clause under which a unit keeps to its duties: that of provincial desks, or that of bodies. */
    String clauseFor(UnitId id) {
        return directory.getUnit(id).level().compareTo(Level.BODY) < 0 ? "N-4-8" : "N-4-15";
    }

    /** The clause under which a position keeps to its duties. */
    String clauseFor(PositionId id) {
        return clauseFor(directory.getPosition(id).unitId());
    }

    /** What must come with an answer that says the matter is done. */
    Evidence evidenceFor(Matter matter) {
        return topic(matter).map(Topic::evidence).orElse(Evidence.NONE);
    }

    /** Whether the unit stands in the Centre. */
    boolean isCentre(UnitId id) {
        return stands(id, UnitKind.CENTRE);
    }

    /** Whether the position belongs to a vice-presidency or another office of the Presidency (N-4-24). */
    boolean isOfPresidency(PositionId id) {
        return stands(directory.getPosition(id).unitId(), UnitKind.PRESIDENCY_OFFICE);
    }

    /**
     * The desk to which a unit turns for a permit or funds (N-4-10): that of its own headquarters, and from there that of
     * the ministry or organisation its body belongs to. Empty at the top.
     */
    Optional<Position> findParentDesk(UnitId id) {
        var unit = directory.getUnit(id);
        var own = unit.level().compareTo(Level.BODY) < 0 ? headquartersDesk(unit.bodyId()) : Optional.<Position>empty();
        return own.or(() ->
                Optional.ofNullable(directory.getBody(unit.bodyId()).parentId()).flatMap(this::headquartersDesk));
    }

    /** Who grants or refuses what this desk was asked for: the head of its unit or of the one above, whoever holds the office. */
    Optional<Position> findGranter(Position desk) {
        return directory.listAbove(desk.unitId()).stream()
                .limit(2)
                .flatMap(unit -> directory.findHead(unit.id()).stream())
                .filter(head -> !head.id().equals(desk.id()))
                .findFirst();
    }

    private Optional<Position> headquartersDesk(BodyId body) {
        return directory
                .findOffice(body, Level.BODY, null, null)
                .or(() -> directory.findOffice(body, Level.NATIONAL, null, null))
                .flatMap(unit -> directory.findDeskPosition(unit.id()));
    }

    private boolean stands(UnitId id, UnitKind kind) {
        return directory.listAbove(id).stream().anyMatch(unit -> unit.kind() == kind);
    }

    private boolean takesEverything(Unit unit) {
        return directory.listAbove(unit.id()).stream().anyMatch(above -> FOR_EVERYTHING.contains(above.kind()));
    }

    private boolean isAtOrAbove(BodyId upper, BodyId lower) {
        for (var body = directory.findBody(lower); body.isPresent(); body = parent(body.get())) {
            if (body.get().id().equals(upper)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Body> parent(Body body) {
        return Optional.ofNullable(body.parentId()).flatMap(directory::findBody);
    }

    private Optional<Topic> topic(Matter matter) {
        return Optional.ofNullable(matter.topic()).flatMap(topics::find);
    }

    private static boolean isAbout(BodyId body, Matter matter) {
        return body.equals(matter.bodyConcerned());
    }
}
