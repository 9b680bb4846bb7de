package ir.samad.routing;

import ir.samad.catalogue.CaseType;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for complaints and reports about officials: they are handled in the administrative hierarchy, above whoever
 * they are about (N-10-3, N-10-4; decision 10 where the texts are silent).
 */
@Component
public class Hierarchy {

    private final Directory directory;
    private final OfficialAssignments assignments;
    private final Parameters parameters;

    Hierarchy(Directory directory, OfficialAssignments assignments, Parameters parameters) {
        this.directory = directory;
        this.assignments = assignments;
        this.parameters = parameters;
    }

    /**
     * On whose own worklist a complaint or report about this official lands: first the one the table names, then those
     * above him, for the case that he himself is complained of. A position that nobody holds is among them all the same.
     */
    @Transactional(readOnly = true)
    public List<Route> listAbove(CaseType type, Official official) {
        var unit = directory.getUnit(official.unit());
        var cell = cell(kindOf(unit, official), type == CaseType.REPORT);
        var routes = new ArrayList<Route>();
        for (var superior : cell.superior().andAbove()) {
            var rule = routes.isEmpty() && superior == cell.superior() ? cell.rule() : RoutingRule.NEXT_ABOVE;
            for (var position : positions(superior, unit)) {
                routes.add(new Route(
                        position.id(),
                        position.unitId(),
                        directory.getUnit(position.unitId()).level(),
                        rule));
            }
        }
        return routes;
    }

    /** Whether this position leads its unit: the head, or whoever heads an office that has no other head. */
    public boolean leads(Position position) {
        return position.kind() == PositionKind.HEAD
                || position.kind() == PositionKind.OFFICE_HEAD
                        && directory.listPositions(position.unitId()).stream()
                                .noneMatch(other -> other.kind() == PositionKind.HEAD);
    }

    private OfficialAssignments.Cell cell(OfficialKind kind, boolean report) {
        return assignments.find(kind, report).orElseGet(() -> switch (kind) {
            case CENTRE_OFFICIAL ->
                new OfficialAssignments.Cell(
                        superior(ParameterKey.COMPLAINT_ABOUT_CENTRE_TO), RoutingRule.ABOUT_CENTRE);
            default ->
                new OfficialAssignments.Cell(superior(ParameterKey.COMPLAINT_ABOUT_HEADS_TO), RoutingRule.ABOUT_HEAD);
        });
    }

    private Superior superior(ParameterKey key) {
        return Superior.valueOf(parameters.text(key, Scope.nation()));
    }

    private OfficialKind kindOf(Unit unit, Official official) {
        var above = directory.listAbove(unit.id());
        if (above.stream().anyMatch(one -> one.kind() == UnitKind.CENTRE)) {
            return OfficialKind.CENTRE_OFFICIAL;
        }
        if (above.stream().anyMatch(one -> one.kind() == UnitKind.PRESIDENCY_OFFICE)) {
            return OfficialKind.PRESIDENCY_OFFICIAL;
        }
        var leads = leads(official);
        return switch (unit.level()) {
            case COUNTY ->
                leads && unit.kind() == UnitKind.COUNTY_GOVERNORATE
                        ? OfficialKind.COUNTY_GOVERNOR
                        : OfficialKind.COUNTY_OFFICIAL;
            case PROVINCE ->
                leads && unit.kind() == UnitKind.PROVINCIAL_GOVERNORATE
                        ? OfficialKind.PROVINCIAL_GOVERNOR
                        : OfficialKind.PROVINCIAL_OFFICIAL;
            case BODY, NATIONAL ->
                leads && unit.parentId() == null ? OfficialKind.HEAD_OF_BODY : OfficialKind.BODY_OFFICIAL;
        };
    }

    /** A unit as such is complained of like whoever leads it. */
    private boolean leads(Official official) {
        var position = official.position();
        return position == null || leads(directory.getPosition(position));
    }

    private List<Position> positions(Superior superior, Unit unit) {
        return switch (superior) {
            case COUNTY_GOVERNOR -> {
                var county = unit.countyCode();
                yield county == null
                        ? List.of()
                        : head(directory.findGovernorate(county).orElse(null));
            }
            case PROVINCIAL_GOVERNOR -> {
                var province = unit.provinceCode();
                yield province == null
                        ? List.of()
                        : head(directory.findProvincialGovernorate(province).orElse(null));
            }
            case HEAD_OF_BODY ->
                directory.responsibleFor(unit.bodyId()).position().stream().toList();
            case CENTRE ->
                directory.findCentre().flatMap(centre -> directory.findDeskPosition(centre.id())).stream()
                        .toList();
            case PRESIDENCY_OFFICE ->
                directory.listPresidencyOffices().stream()
                        .flatMap(office -> first(office).stream())
                        .toList();
        };
    }

    private Optional<Position> first(Unit office) {
        return directory.findHead(office.id()).or(() -> directory.findDeskPosition(office.id()));
    }

    private List<Position> head(@Nullable Unit governorate) {
        return governorate == null
                ? List.of()
                : directory.findHead(governorate.id()).stream().toList();
    }
}
