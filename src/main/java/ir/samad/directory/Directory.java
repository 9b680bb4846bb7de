package ir.samad.directory;

import ir.samad.database.Memory;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to the administration as it stands: bodies, units, positions and who holds them. Who holds a position is always
 * read from the database, so that a change counts at once (N-6-1); units and positions themselves are remembered until
 * one of them changes. Changes go through {@link DirectoryEntries}.
 */
@Service
public class Directory {

    private final BodyStore bodies;
    private final UnitStore units;
    private final PositionStore positions;
    private final PersonStore people;
    private final HoldingStore holdings;
    private final Memory memory;

    /** What is asked about a unit besides the unit itself. */
    private enum Of {
        DESK,
        CHILDREN,
        ABOVE,
        POSITIONS
    }

    private record AboutUnit(Of what, UnitId unit) {}

    private record TopsOf(BodyId body) {}

    private record OfficeAt(
            BodyId body,
            Level level,
            @Nullable ProvinceCode province,
            @Nullable CountyCode county) {}

    private record OpenUnit(
            UnitKind kind,
            @Nullable ProvinceCode province,
            @Nullable CountyCode county) {}

    Directory(
            BodyStore bodies,
            UnitStore units,
            PositionStore positions,
            PersonStore people,
            HoldingStore holdings,
            ChangeStore changes) {
        this.memory = changes.memory();
        this.bodies = bodies;
        this.units = units;
        this.positions = positions;
        this.people = people;
        this.holdings = holdings;
    }

    /** The body; throws when there is none. */
    public Body getBody(BodyId id) {
        return findBody(id).orElseThrow(() -> new IllegalArgumentException("No such body: " + id));
    }

    public Optional<Body> findBody(BodyId id) {
        return memory.recall(id, () -> bodies.find(id));
    }

    /** The body with this code, whatever the case of its letters. */
    public Optional<Body> findBody(String code) {
        return bodies.find(code);
    }

    /** All bodies, closed ones too, by name. */
    public List<Body> listBodies() {
        return bodies.list();
    }

    /** The unit; throws when there is none. */
    public Unit getUnit(UnitId id) {
        return findUnit(id).orElseThrow(() -> new IllegalArgumentException("No such unit: " + id));
    }

    public Optional<Unit> findUnit(UnitId id) {
        return memory.recall(id, () -> units.find(id));
    }

    /** The unit with this code, whatever the case of its letters. */
    public Optional<Unit> findUnit(String code) {
        return units.find(code);
    }

    /** The position; throws when there is none. */
    public Position getPosition(PositionId id) {
        return findPosition(id).orElseThrow(() -> new IllegalArgumentException("No such position: " + id));
    }

    public Optional<Position> findPosition(PositionId id) {
        return memory.recall(id, () -> positions.find(id));
    }

    /** The position with this code, whatever the case of its letters. */
    public Optional<Position> findPosition(String code) {
        return positions.find(code);
    }

    /** The person; throws when there is none. */
    public Person getPerson(PersonId id) {
        return findPerson(id).orElseThrow(() -> new IllegalArgumentException("No such person: " + id));
    }

    public Optional<Person> findPerson(PersonId id) {
        return memory.recall(id, () -> people.find(id));
    }

    /** The person with this national number. */
    public Optional<Person> findPersonByNationalId(String nationalId) {
        return people.findByNationalId(nationalId);
    }

    /** Reads a personnel number as people type it, in the form in which it is kept. */
    public static Reading<String> readPersonnelNumber(String typed) {
        return Rules.readPersonnelNumber(typed);
    }

    public Optional<Person> findPersonByPersonnelNumber(String personnelNumber) {
        return people.findByPersonnelNumber(personnelNumber);
    }

    /**
     * The open office of a body at a level and place: its county office in a county, its headquarters at the level of
     * the body, and so on.
     *
     * @param province required at the level province
     * @param county required at the level county
     */
    public Optional<Unit> findOffice(
            BodyId body, Level level, @Nullable ProvinceCode province, @Nullable CountyCode county) {
        return switch (level) {
            case COUNTY -> county == null ? Optional.empty() : office(new OfficeAt(body, level, null, county));
            case PROVINCE -> province == null ? Optional.empty() : office(new OfficeAt(body, level, province, null));
            case BODY, NATIONAL -> office(new OfficeAt(body, level, null, null));
        };
    }

    private Optional<Unit> office(OfficeAt at) {
        return memory.recall(at, () -> units.findOffice(at.body, at.level, at.province, at.county));
    }

    private Optional<Unit> open(OpenUnit wanted) {
        return memory.recall(wanted, () -> units.findOpen(wanted.kind, wanted.province, wanted.county));
    }

    /** The open governorate of a county. */
    public Optional<Unit> findGovernorate(CountyCode county) {
        return open(new OpenUnit(UnitKind.COUNTY_GOVERNORATE, null, county));
    }

    /** The open governorate of a province. */
    public Optional<Unit> findProvincialGovernorate(ProvinceCode province) {
        return open(new OpenUnit(UnitKind.PROVINCIAL_GOVERNORATE, province, null));
    }

    /** The open vice-presidencies and offices of the Presidency (N-4-24), the one registered first at the front. */
    public List<Unit> listPresidencyOffices() {
        return units.listOpen(UnitKind.PRESIDENCY_OFFICE);
    }

    /** The Centre (N-1-10); throws while it has not been registered. */
    public Unit centre() {
        return findCentre().orElseThrow(() -> new IllegalStateException("The Centre has not been registered"));
    }

    public Optional<Unit> findCentre() {
        return open(new OpenUnit(UnitKind.CENTRE, null, null));
    }

    /**
     * The position on whose worklist things land that arrive at a unit: the desk officer of its desk, or of itself; else
     * its office head; else its head.
     */
    public Optional<Position> findDeskPosition(UnitId unit) {
        return memory.recall(new AboutUnit(Of.DESK, unit), () -> positions.findDesk(unit));
    }

    /** The open positions of a unit, the head first. */
    public List<Position> listPositions(UnitId unit) {
        return memory.recall(new AboutUnit(Of.POSITIONS, unit), () -> positions.list(unit));
    }

    /** The open positions a person holds at a moment, the one held longest first (N-6-1). */
    public List<HeldPosition> listPositionsHeldBy(PersonId person, Instant at) {
        return holdings.listHeldBy(person, at);
    }

    /** Who holds a position at a moment: the holder or acting holder first, substitutes after. */
    public List<Holder> listHolders(PositionId position, Instant at) {
        return holdings.listHolders(position, at);
    }

    /** Everybody who holds, held or will hold a position; the latest first. */
    public List<Holder> listHolders(PositionId position) {
        return holdings.listHolders(position);
    }

    /** The unit and all units below it, closed ones too, the nearest first. */
    public List<UnitId> listBelow(UnitId unit) {
        return units.listAtAndBelow(unit);
    }

    /** The unit and all units above it, the nearest first. */
    public List<Unit> listAbove(UnitId unit) {
        return memory.recall(new AboutUnit(Of.ABOVE, unit), () -> units.listAtAndAbove(unit));
    }

    /** The open units directly below a unit. */
    public List<Unit> listChildren(UnitId unit) {
        return memory.recall(new AboutUnit(Of.CHILDREN, unit), () -> units.listChildren(unit));
    }

    /** Open units whose present or former name contains all the words, whatever letters they are typed with. */
    public List<Unit> searchUnits(String typed, int most) {
        return units.search(PersianText.searchKey(typed), null, most);
    }

    /** The same for whoever works in a unit: those of its province first, for the headquarters those of the nation. */
    public List<Unit> searchUnits(String typed, UnitId near, int most) {
        return units.search(PersianText.searchKey(typed), getUnit(near).provinceCode(), most);
    }

    /** The open head of a unit. */
    public Optional<Position> findHead(UnitId unit) {
        return listPositions(unit).stream()
                .filter(position -> position.kind() == PositionKind.HEAD)
                .findFirst();
    }

    /**
     * Who answers for good execution in a unit (N-10-1): the county governor in counties, the provincial governor in
     * provinces, and at the levels body and nation the official fixed by the type of the body.
     */
    public ResponsibleOfficial responsibleFor(UnitId id) {
        var unit = getUnit(id);
        var county = unit.countyCode();
        var province = unit.provinceCode();
        if (unit.level() == Level.COUNTY && county != null) {
            return new ResponsibleOfficial(
                    ResponsibleOffice.COUNTY_GOVERNOR,
                    findGovernorate(county).flatMap(governorate -> findHead(governorate.id())));
        }
        if (unit.level() == Level.PROVINCE && province != null) {
            return new ResponsibleOfficial(
                    ResponsibleOffice.PROVINCIAL_GOVERNOR,
                    findProvincialGovernorate(province).flatMap(governorate -> findHead(governorate.id())));
        }
        return responsibleFor(unit.bodyId());
    }

    /** Who answers for good execution in a body (N-10-1): the head of the unit at its top, in the office of its type. */
    public ResponsibleOfficial responsibleFor(BodyId id) {
        var body = getBody(id);
        var head = memory.recall(new TopsOf(id), () -> units.listTops(id)).stream()
                .flatMap(top -> findHead(top.id()).stream())
                .findFirst();
        return new ResponsibleOfficial(body.type().responsibleOffice(), head);
    }
}
