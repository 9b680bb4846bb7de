package ir.samad.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole directory in memory while sheets are checked; accepted rows are added to it, so that later rows see them. */
final class KnownDirectory {

    final Map<String, Body> bodies = new HashMap<>();
    final Map<String, Unit> units = new HashMap<>();
    final Map<String, Position> positions = new HashMap<>();
    private final Map<UnitId, Unit> unitById = new HashMap<>();
    private final Map<UnitId, Position> heads = new HashMap<>();
    private final Map<String, Unit> onlyOnes = new HashMap<>();
    private final Map<String, Person> byNationalId = new HashMap<>();
    private final Map<String, Person> byPersonnelNumber = new HashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PositionId, List<HoldingStore.Marked>> holdings = new HashMap<>();

    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    void add(Body body) {
        bodies.put(key(body.code()), body);
    }

    void add(Unit unit) {
        units.put(key(unit.code()), unit);
        unitById.put(unit.id(), unit);
        var onlyOne = onlyOneKey(unit.kind(), unit);
        if (onlyOne != null && unit.active()) {
            onlyOnes.put(onlyOne, unit);
        }
    }

    void add(Position position) {
        positions.put(key(position.code()), position);
        if (position.kind() == PositionKind.HEAD && position.active()) {
            heads.put(position.unitId(), position);
        }
    }

    void add(Person person) {
        people.put(person.id(), person);
        var nationalId = person.nationalId();
        if (nationalId != null) {
            byNationalId.put(nationalId, person);
        }
        var number = person.personnelNumber();
        if (number != null) {
            byPersonnelNumber.put(number, person);
        }
    }

    void add(HoldingStore.Marked marked) {
        holdings.computeIfAbsent(marked.holding().positionId(), id -> new ArrayList<>())
                .add(marked);
    }

    Unit unit(UnitId id) {
        return Optional.ofNullable(unitById.get(id)).orElseThrow();
    }

    Person person(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    Optional<Body> findBody(String code) {
        return Optional.ofNullable(bodies.get(key(code)));
    }

    Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(units.get(key(code)));
    }

    Optional<Position> findPosition(String code) {
        return Optional.ofNullable(positions.get(key(code)));
    }

    Optional<Person> findByNationalId(@Nullable String nationalId) {
        return Optional.ofNullable(nationalId).map(byNationalId::get);
    }

    Optional<Person> findByPersonnelNumber(@Nullable String number) {
        return Optional.ofNullable(number).map(byPersonnelNumber::get);
    }

    Optional<Position> findHead(UnitId unit) {
        return Optional.ofNullable(heads.get(unit));
    }

    /** The open unit of a kind of which there is only one, or one for each place. */
    Optional<Unit> findOnlyOne(Unit like) {
        return Optional.ofNullable(onlyOneKey(like.kind(), like)).map(onlyOnes::get);
    }

    List<HoldingStore.Marked> listHoldings(PositionId position) {
        return holdings.getOrDefault(position, List.of());
    }

    private static @Nullable String onlyOneKey(UnitKind kind, Unit unit) {
        return switch (kind) {
            case CENTRE -> "CENTRE";
            case PROVINCIAL_GOVERNORATE -> "PROVINCE " + unit.provinceCode();
            case COUNTY_GOVERNORATE -> "COUNTY " + unit.countyCode();
            default -> null;
        };
    }
}
