package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.cases.store.Exclusion;
import ir.samad.cases.store.Exclusions;
import ir.samad.catalogue.CaseType;
import ir.samad.database.Condition;
import ir.samad.directory.Directory;
import ir.samad.directory.Holder;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.routing.Hierarchy;
import ir.samad.routing.Route;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what is about an official (N-10-3, N-10-4): who handles it, and from whom it is kept. Whoever is complained
 * of, his desk and everybody below him neither receive nor open it; a governor, with everybody in his county or province.
 */
@Component
public class Officials {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Directory directory;
    private final Hierarchy hierarchy;
    private final Exclusions exclusions;
    private final CaseStore store;
    private final Parameters parameters;
    private final Clock clock;

    Officials(
            Directory directory,
            Hierarchy hierarchy,
            Exclusions exclusions,
            CaseStore store,
            Parameters parameters,
            Clock clock) {
        this.directory = directory;
        this.hierarchy = hierarchy;
        this.exclusions = exclusions;
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** From whom it is kept, as the directory stands now. */
    Exclusion exclusion(ir.samad.routing.Official official) {
        var unit = directory.getUnit(official.unit());
        var position = official.position() == null ? null : directory.getPosition(official.position());
        if (!parameters.flag(ParameterKey.COMPLAINED_OF_EXCLUDED, Scope.nation())) {
            return new Exclusion(official, List.of(), null, null, Set.of());
        }
        var people = people(unit, position);
        // Whoever of the Centre it is about, the Centre's observers see everything otherwise (decision 10).
        var centre = directory.listAbove(unit.id()).stream()
                .filter(one -> one.kind() == UnitKind.CENTRE)
                .findFirst();
        if (centre.isPresent()) {
            return new Exclusion(official, people, centre.get().id(), null, Set.of());
        }
        return position == null || hierarchy.leads(position)
                ? new Exclusion(official, people, unit.id(), place(unit), Set.of())
                : new Exclusion(official, people, unit.id(), null, above(position.kind()));
    }

    /** Who handles it: the first above whose position is not kept out with whoever holds it; empty when there is none. */
    Optional<Route> route(CaseType type, Exclusion exclusion) {
        return hierarchy.listAbove(type, exclusion.official()).stream()
                .filter(route -> !keptOut(exclusion, route.position()))
                .findFirst();
    }

    /** Whether somebody stands above this official who can handle it. */
    @Transactional(readOnly = true)
    public boolean isHandled(CaseType type, ir.samad.routing.Official official) {
        return route(type, exclusion(official)).isPresent();
    }

    /** Whether a case about this official would be kept from the one who enters it. */
    boolean withholds(Exclusion exclusion, PositionId position, @Nullable UUID person) {
        return exclusions.withholds(
                exclusion,
                person == null ? NOBODY : person,
                person == null ? List.of(position.value()) : held(position, person));
    }

    /** Whether the case is kept from whoever acts, also when he had a part in it before. */
    boolean withholds(CaseFile file, Official actor) {
        return file.matter().about() != null
                && isWithheld(file.id(), actor.person(), held(actor.position(), actor.person()));
    }

    /** Whether the case is kept from a position, or from everybody who holds it. */
    boolean withholds(CaseFile file, PositionId receiver) {
        if (file.matter().about() == null) {
            return false;
        }
        var holders = holders(receiver);
        return isWithheld(file.id(), NOBODY, List.of(receiver.value()))
                || !holders.isEmpty()
                        && holders.stream().allMatch(person -> isWithheld(file.id(), person, held(receiver, person)));
    }

    /** Those of these positions to which the case cannot be given. */
    @Transactional(readOnly = true)
    public Set<PositionId> listWithheld(CaseFile file, Collection<PositionId> positions) {
        if (file.matter().about() == null) {
            return Set.of();
        }
        var withheld = new HashSet<>(exclusions.listWithheld(file.id(), positions));
        positions.stream()
                .filter(position -> !withheld.contains(position))
                .filter(position -> withholds(file, position))
                .toList()
                .forEach(withheld::add);
        return withheld;
    }

    /** Those of these cases that are kept from a person. */
    @Transactional(readOnly = true)
    public Set<UUID> listWithheld(PersonId person, Collection<UUID> cases) {
        return store.ids(Condition.where("c.id = ANY (:ids)", Map.of("ids", cases.toArray(UUID[]::new)))
                .and(CaseVisibility.withheldFrom(person.value(), held(null, person.value()))));
    }

    private boolean isWithheld(CaseId id, UUID person, Collection<UUID> positions) {
        return store.count(Condition.where("c.id = :id", Map.of("id", id.value()))
                        .and(CaseVisibility.withheldFrom(person, positions)))
                > 0;
    }

    private boolean keptOut(Exclusion exclusion, PositionId position) {
        var holders = holders(position);
        return exclusions.withholds(exclusion, NOBODY, List.of(position.value()))
                || !holders.isEmpty()
                        && holders.stream()
                                .allMatch(person -> exclusions.withholds(exclusion, person, held(position, person)));
    }

    private List<UUID> holders(PositionId position) {
        return directory.listHolders(position, clock.instant()).stream()
                .map(Holder::person)
                .map(person -> person.id().value())
                .distinct()
                .toList();
    }

    private List<UUID> held(@Nullable PositionId position, UUID person) {
        return Stream.concat(
                        Stream.ofNullable(position),
                        directory.listPositionsHeldBy(new PersonId(person), clock.instant()).stream()
                                .map(place -> place.position().id()))
                .map(PositionId::value)
                .distinct()
                .toList();
    }

    /** Whoever holds what is complained of; of a unit as such, whoever leads it, and of a desk everybody at it. */
    private List<PersonId> people(Unit unit, @Nullable Position named) {
        var positions = named != null
                ? List.of(named)
                : directory.listPositions(unit.id()).stream()
                        .filter(position -> unit.kind() == UnitKind.COMMUNICATION_DESK || hierarchy.leads(position))
                        .toList();
        return positions.stream()
                .flatMap(position -> holders(position.id()).stream())
                .distinct()
                .map(PersonId::new)
                .toList();
    }

    private static @Nullable String place(Unit unit) {
        var county = unit.countyCode();
        var province = unit.provinceCode();
        return switch (unit.kind()) {
            case COUNTY_GOVERNORATE -> county == null ? null : county.value();
            case PROVINCIAL_GOVERNORATE -> province == null ? null : province.value();
            default -> null;
        };
    }

    /** Who stands above such a position in its own unit. The directory does not say which units are a deputy's: all are. */
    private static Set<PositionKind> above(PositionKind kind) {
        return switch (kind) {
            case HEAD -> Set.of();
            case DEPUTY -> Set.of(PositionKind.HEAD);
            case OFFICE_HEAD -> Set.of(PositionKind.HEAD, PositionKind.DEPUTY);
            case DESK_OFFICER, EXPERT, OPERATOR_111, OBSERVER, ADMINISTRATOR ->
                Set.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);
        };
    }
}
