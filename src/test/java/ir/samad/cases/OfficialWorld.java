package ir.samad.cases;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.routing.Official;
import ir.samad.territory.CountyCode;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An administration from the county to the Presidency, in two counties of a province that no other test uses: every kind
 * of official that complaints can be about, each by a name.
 */
final class OfficialWorld {

    static final String PROVINCE = "22";
    static final CountyCode COUNTY = new CountyCode("2203");
    static final CountyCode NEIGHBOUR = new CountyCode("2204");

    private final Map<String, Colleague> people = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final StaffLogin staff;
    private final Directory directory;
    private final Clock clock;
    final Topic topic;

    private static @Nullable OfficialWorld made;

    /** Made once for the whole run: there is one governor of a county. */
    static synchronized OfficialWorld of(StaffLogin staff, Directory directory, Topics topics, Clock clock) {
        var world = made;
        if (world == null) {
            world = new OfficialWorld(staff, directory, topics, clock);
            made = world;
        }
        return world;
    }

    private OfficialWorld(StaffLogin staff, Directory directory, Topics topics, Clock clock) {
        this.staff = staff;
        this.directory = directory;
        this.clock = clock;
        var country = staff.country();
        var centre = unit("centre", country.centre());
        person("centre head", centre, PositionKind.HEAD);
        person("centre observer", centre, PositionKind.OBSERVER);
        person("centre desk", centre, PositionKind.DESK_OFFICER);
        var presidency = unit(
                "presidency office",
                directory.listPresidencyOffices().stream()
                        .filter(office -> directory.findHead(office.id()).isPresent())
                        .findFirst()
                        .orElseGet(() -> country.unit(
                                country.body(BodyType.PUBLIC_BUDGET_BODY),
                                null,
                                UnitKind.PRESIDENCY_OFFICE,
                                Level.NATIONAL,
                                null,
                                null)));
        person("presidency head", presidency, PositionKind.HEAD);
        governorates(country);
        var ministry = country.body(BodyType.MINISTRY);
        var headquarters = unit("ministry", country.headquarters(ministry));
        person("minister", headquarters, PositionKind.HEAD);
        person("deputy minister", headquarters, PositionKind.DEPUTY);
        var office = unit("ministry office", country.below(headquarters, UnitKind.HQ_OFFICE));
        person("ministry office head", office, PositionKind.OFFICE_HEAD);
        person("ministry office expert", office, PositionKind.EXPERT);
        var performance = unit("ministry performance", country.below(headquarters, UnitKind.PERFORMANCE_OFFICE));
        person("ministry performance head", performance, PositionKind.OFFICE_HEAD);
        var provincial = unit("provincial office", country.provincialOffice(headquarters, PROVINCE));
        person("provincial manager", provincial, PositionKind.HEAD);
        person("provincial expert", provincial, PositionKind.EXPERT);
        person("provincial desk", country.below(provincial, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        var countyOffice = unit("county office", country.countyOffice(provincial, COUNTY.value()));
        person("county office head", countyOffice, PositionKind.HEAD);
        person("county office expert", countyOffice, PositionKind.EXPERT);
        var neighbours = unit("neighbour office", country.countyOffice(provincial, NEIGHBOUR.value()));
        person("neighbour office head", neighbours, PositionKind.HEAD);
        person(
                "neighbour office desk",
                country.below(neighbours, UnitKind.COMMUNICATION_DESK),
                PositionKind.DESK_OFFICER);
        var code = Country.unique("topic");
        topics.put(List.of(new TopicRow(
                code,
                null,
                "رفتار اداری " + code,
                "",
                "",
                EnumSet.allOf(CaseType.class),
                List.of(ministry.id()),
                Level.COUNTY)));
        topic = topics.findByCode(code).orElseThrow();
    }

    private void governorates(Country country) {
        var province = unit("provincial governorate", country.provincialGovernorate(PROVINCE));
        person("provincial governor", province, PositionKind.HEAD);
        person("deputy provincial governor", province, PositionKind.DEPUTY);
        var performance = unit("provincial performance", child(country, province, UnitKind.PERFORMANCE_OFFICE));
        person("provincial performance head", performance, PositionKind.OFFICE_HEAD);
        var county = unit("governorate", country.governorate(COUNTY.value()));
        person("county governor", county, PositionKind.HEAD);
        person("deputy county governor", county, PositionKind.DEPUTY);
        var desk = unit("governorate desk", child(country, county, UnitKind.COMMUNICATION_DESK));
        person("governorate desk officer", desk, PositionKind.DESK_OFFICER);
        var neighbour = unit("neighbour governorate", country.governorate(NEIGHBOUR.value()));
        person("neighbour governor", neighbour, PositionKind.HEAD);
        var neighbourDesk = unit("neighbour desk", child(country, neighbour, UnitKind.COMMUNICATION_DESK));
        person("neighbour desk officer", neighbourDesk, PositionKind.DESK_OFFICER);
    }

    /** One unit of a kind below another, made once for the whole run. */
    private Unit child(Country country, Unit parent, UnitKind kind) {
        return directory.listChildren(parent.id()).stream()
                .filter(child -> child.kind() == kind)
                .findFirst()
                .orElseGet(() -> country.below(parent, kind));
    }

    private Unit unit(String name, Unit unit) {
        units.put(name, unit);
        return unit;
    }

    /** Somebody new beside whoever is there; the head of a unit that has one already is somebody new in his position. */
    private void person(String name, Unit unit, PositionKind kind) {
        people.put(
                name, heads(unit, kind).map(head -> replaced(unit, head)).orElseGet(() -> staff.colleague(unit, kind)));
    }

    private java.util.Optional<Position> heads(Unit unit, PositionKind kind) {
        return kind == PositionKind.HEAD ? directory.findHead(unit.id()) : java.util.Optional.empty();
    }

    private Colleague replaced(Unit unit, Position head) {
        staff.leave(head.id(), clock.instant());
        return staff.successor(unit, head, clock.instant());
    }

    Colleague person(String name) {
        return java.util.Objects.requireNonNull(people.get(name), name);
    }

    Unit unit(String name) {
        return java.util.Objects.requireNonNull(units.get(name), name);
    }

    Map<String, Colleague> people() {
        return people;
    }

    /** An official by the name of whoever holds his position. */
    Official official(String name) {
        var position = person(name).position();
        return new Official(position.unitId(), position.id());
    }

    /** A desk, office or unit as such. */
    Official asSuch(String unit) {
        return new Official(unit(unit).id(), null);
    }

    Matter about(CaseType type, Official official) {
        return new Matter(
                type,
                "رفتار این مسئول با مراجعان درست نبود و پاسخی نداد.",
                topic.id(),
                COUNTY,
                "",
                type == CaseType.COMPLAINT ? ComplaintGround.BREACH : null,
                directory.getUnit(official.unit()).bodyId(),
                null,
                null,
                null,
                null,
                official);
    }

    Intake web() {
        return Intake.web(Ids.next(clock), Locale.of("fa", "IR"));
    }

    Intake at(Colleague desk) {
        return new Intake(
                Ids.next(clock),
                Channel.DESK,
                desk.position().id(),
                desk.person().value(),
                null,
                "",
                Locale.of("fa", "IR"),
                Grade.ORDINARY);
    }

    /** The name of whoever leads a case; null when he is nobody of this world. */
    @Nullable
    String nameOf(CaseFile file) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().position().id().equals(file.lead()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
