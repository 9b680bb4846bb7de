package ir.samad.routing;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.territory.CountyCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of routing: the lowest competent level first (N-2-6), by type, topic, place and level (N-10-2). A level
 * without a unit that could take the case is passed over upward, so that no case is without a worklist.
 */
@Component
public class Routing {

    private final Directory directory;
    private final Topics topics;
    private final Assignments assignments;

    Routing(Directory directory, Topics topics, Assignments assignments) {
        this.directory = directory;
        this.topics = topics;
        this.assignments = assignments;
    }

    /** On whose worklist such a case arrives, and why. There is always one: at last the Centre's. */
    @Transactional(readOnly = true)
    public Route route(Question question) {
        var county = question.county();
        if (county == null) {
            return toCentre(RoutingRule.ABROAD_TO_CENTRE);
        }
        var topic = Optional.ofNullable(question.topic()).flatMap(topics::find);
        var lowest = topic.map(Topic::lowestLevel).orElse(Level.COUNTY);
        var body = Optional.ofNullable(question.body())
                .or(() -> topic.flatMap(Topic::leadingBody))
                .orElse(null);
        for (var level : Level.values()) {
            if (level.compareTo(lowest) < 0) {
                continue;
            }
            var route = at(level, question.type(), body, county);
            if (route.isPresent()) {
                return route.get();
            }
        }
        return nearestDesk(county);
    }

    /** Where a case arrives that an office of the Presidency registers: the Centre, and nowhere else first (N-4-24). */
    @Transactional(readOnly = true)
    public Route routeFromPresidency() {
        return toCentre(RoutingRule.PRESIDENCY_TO_CENTRE);
    }

    private Optional<Route> at(Level level, CaseType type, @Nullable BodyId body, CountyCode county) {
        return switch (assignments.handler(type, level)) {
            case CENTRE -> Optional.of(toCentre(RoutingRule.EXPRESSION_TO_CENTRE));
            case GOVERNORATE_DESK ->
                directory.findGovernorate(county).flatMap(unit -> arriving(unit, RoutingRule.COMPLAINT_TO_COUNTY_DESK));
            case OFFICE ->
                office(level, body, county)
                        .flatMap(unit -> inside(unit, UnitKind.PERFORMANCE_OFFICE, RoutingRule.COMPLAINT_TO_OFFICE));
            case SPECIALISED_UNIT ->
                office(level, body, county)
                        .flatMap(unit -> inside(unit, UnitKind.SPECIALISED_UNIT, RoutingRule.SPECIALISED_UNIT));
            case COMPETENT_UNIT ->
                office(level, body, county).flatMap(unit -> arriving(unit, RoutingRule.LOWEST_COMPETENT_LEVEL));
        };
    }

    private Optional<Unit> office(Level level, @Nullable BodyId body, CountyCode county) {
        return body == null ? Optional.empty() : directory.findOffice(body, level, county.province(), county);
    }

    /** The unit of this kind directly inside an office, or the office itself when it has none of its own. */
    private Optional<Route> inside(Unit office, UnitKind kind, RoutingRule rule) {
        return directory.listChildren(office.id()).stream()
                .filter(child -> child.kind() == kind)
                .findFirst()
                .flatMap(unit -> arriving(unit, rule))
                .or(() -> arriving(office, rule));
    }

    private Route nearestDesk(CountyCode county) {
        return directory
                .findGovernorate(county)
                .flatMap(unit -> arriving(unit, RoutingRule.COUNTY_DESK))
                .or(() -> directory
                        .findProvincialGovernorate(county.province())
                        .flatMap(unit -> arriving(unit, RoutingRule.PROVINCIAL_DESK)))
                .orElseGet(() -> toCentre(RoutingRule.CENTRE));
    }

    private Route toCentre(RoutingRule rule) {
        return arriving(directory.centre(), rule)
                .orElseThrow(() -> new IllegalStateException("The Centre has no position that receives cases"));
    }

    private Optional<Route> arriving(Unit unit, RoutingRule rule) {
        return directory
                .findDeskPosition(unit.id())
                .map(position -> new Route(position.id(), position.unitId(), unit.level(), rule));
    }
}
