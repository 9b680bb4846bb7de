package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.PositionRights;
import ir.samad.cases.store.Exclusions;
import ir.samad.catalogue.CaseType;
import ir.samad.database.Ids;
import ir.samad.demonstration.DemonstrationDatabase;
import ir.samad.directory.BodyId;
import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.routing.Official;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A walk through the directory of a whole country. What the program says of every official is held against the rules, read
 * here a second time and in another way: from the tree of units alone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemonstrationDatabase.class)
class WholeDirectoryTest {

    /** Of the counties, which are all built alike, every so many; and of the provinces. */
    private static final int EVERY_COUNTY = 60;

    private static final int EVERY_PROVINCE = 8;

    private static final int WATCHED = 10;

    private record Place(
            UUID id,
            UUID body,
            @Nullable UUID parent,
            UnitKind kind,
            Level level,
            @Nullable String province,
            @Nullable String county) {}

    private record Post(UUID id, UUID unit, PositionKind kind) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Officials officials;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    Clock clock;

    private final Map<UUID, Place> places = new LinkedHashMap<>();
    private final Map<UUID, List<Post>> posts = new HashMap<>();
    private final Map<String, Place> found = new HashMap<>();

    @BeforeEach
    void theDirectory() {
        jdbc.sql("SELECT * FROM directory.published_unit WHERE active ORDER BY unit_id")
                .query((row, number) -> places.put(
                        row.getObject("unit_id", UUID.class),
                        new Place(
                                row.getObject("unit_id", UUID.class),
                                row.getObject("body_id", UUID.class),
                                row.getObject("parent_id", UUID.class),
                                UnitKind.valueOf(row.getString("kind")),
                                Level.valueOf(row.getString("level")),
                                row.getString("province_code"),
                                row.getString("county_code"))))
                .list();
        jdbc.sql("SELECT * FROM directory.published_position WHERE active ORDER BY position_id")
                .query((row, number) -> posts.computeIfAbsent(
                                row.getObject("unit_id", UUID.class), unit -> new ArrayList<>())
                        .add(new Post(
                                row.getObject("position_id", UUID.class),
                                row.getObject("unit_id", UUID.class),
                                PositionKind.valueOf(row.getString("kind")))))
                .list();
        assertThat(places).hasSizeGreaterThan(5_000);
    }

    private List<Place> above(Place place) {
        var above = new ArrayList<Place>();
        for (var one = place; one != null; one = one.parent() == null ? null : places.get(one.parent())) {
            above.add(one);
        }
        return above;
    }

    private List<Post> posts(Place place) {
        return posts.getOrDefault(place.id(), List.of());
    }

    private boolean leads(Place place, @Nullable Post post) {
        return post == null
                || post.kind() == PositionKind.HEAD
                || post.kind() == PositionKind.OFFICE_HEAD
                        && posts(place).stream().noneMatch(one -> one.kind() == PositionKind.HEAD);
    }

    private @Nullable Place within(Place place, UnitKind kind) {
        return above(place).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private Place only(UnitKind kind, @Nullable String province, @Nullable String county) {
        return found.computeIfAbsent(
                kind + " " + province + " " + county,
                wanted -> places.values().stream()
                        .filter(place -> place.kind() == kind)
                        .filter(place -> province == null || province.equals(place.province()))
                        .filter(place -> county == null || county.equals(place.county()))
                        .findFirst()
                        .orElseThrow());
    }

    /** At which unit it is handled, by the table of N-10-3 and N-10-4 and by decision 10; null for nowhere. */
    private @Nullable Place handledAt(Place place, @Nullable Post post, boolean report) {
        var leads = leads(place, post);
        var centre = only(UnitKind.CENTRE, null, null);
        if (within(place, UnitKind.CENTRE) != null) {
            return only(UnitKind.PRESIDENCY_OFFICE, null, null);
        }
        if (within(place, UnitKind.PRESIDENCY_OFFICE) != null) {
            return centre;
        }
        return switch (place.level()) {
            case COUNTY ->
                leads && place.kind() == UnitKind.COUNTY_GOVERNORATE
                        ? only(UnitKind.PROVINCIAL_GOVERNORATE, place.province(), null)
                        : only(UnitKind.COUNTY_GOVERNORATE, null, place.county());
            case PROVINCE ->
                leads && place.kind() == UnitKind.PROVINCIAL_GOVERNORATE
                        ? centre
                        : only(UnitKind.PROVINCIAL_GOVERNORATE, place.province(), null);
            case BODY, NATIONAL -> {
                var top = above(place).getLast();
                if (leads && place.equals(top)) {
                    // The Centre stands below the head of the Presidency's administration.
                    yield above(centre).contains(place) ? null : centre;
                }
                yield report ? centre : top;
            }
        };
    }

    private Set<UUID> keptFrom(Place place, @Nullable Post post) {
        var centre = within(place, UnitKind.CENTRE);
        var root = centre == null ? place : centre;
        var leads = leads(place, post);
        var kept = new HashSet<UUID>();
        for (var unit : places.values()) {
            var below = above(unit).contains(root);
            var governed = leads
                    && (place.kind() == UnitKind.COUNTY_GOVERNORATE
                                    && place.county() != null
                                    && place.county().equals(unit.county())
                            || place.kind() == UnitKind.PROVINCIAL_GOVERNORATE
                                    && place.province() != null
                                    && place.province().equals(unit.province()));
            if (below || governed) {
                posts(unit).stream()
                        .filter(one -> centre != null || leads || !unit.equals(place) || !standsAbove(one, post))
                        .forEach(one -> kept.add(one.id()));
            }
        }
        return kept;
    }

    private static boolean standsAbove(Post one, @Nullable Post named) {
        var order = List.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);
        var his = named == null || !order.contains(named.kind()) ? order.size() : order.indexOf(named.kind());
        return order.contains(one.kind()) && order.indexOf(one.kind()) < his;
    }

    private static Official official(Place place, @Nullable Post post) {
        return new Official(new UnitId(place.id()), post == null ? null : new PositionId(post.id()));
    }

    private interface Visitor {
        void visit(Place place, @Nullable Post post);
    }

    private void walk(Visitor visitor) {
        for (var place : places.values()) {
            var county = place.county();
            if (county != null && Integer.parseInt(county) % EVERY_COUNTY != 2) {
                continue;
            }
            var province = place.province();
            if (county == null && province != null && Integer.parseInt(province) % EVERY_PROVINCE != 2) {
                continue;
            }
            visitor.visit(place, null);
            posts(place).forEach(post -> visitor.visit(place, post));
        }
    }

    @Test
    @Rule({"N-10-3", "N-10-3-a", "N-10-3-b", "N-10-3-c", "N-10-4"})
    void forEveryOfficialItIsHandledAboveHimAndNeverByWhomItIsKeptFrom() {
        var visited = new int[1];
        walk((place, post) -> {
            var exclusion = officials.exclusion(official(place, post));
            for (var type : List.of(CaseType.COMPLAINT, CaseType.REPORT)) {
                var expected = handledAt(place, post, type == CaseType.REPORT);
                var route = officials.route(type, exclusion);
                assertThat(route.isPresent()).as("%s %s %s", type, place, post).isEqualTo(expected != null);
                if (expected == null) {
                    continue;
                }
                var handler = places.get(route.orElseThrow().unit().value());
                assertThat(above(handler))
                        .as("%s about %s %s", type, place, post)
                        .contains(expected);
                if (expected.kind() != UnitKind.CENTRE) {
                    assertThat(handler)
                            .as("his own worklist: %s %s %s", type, place, post)
                            .isEqualTo(expected);
                    assertThat(posts(handler))
                            .filteredOn(one -> one.id()
                                    .equals(route.orElseThrow().position().value()))
                            .singleElement()
                            .satisfies(one -> assertThat(one.kind()).isEqualTo(PositionKind.HEAD));
                }
                assertThat(route.orElseThrow().rule().clause()).startsWith("N-");
            }
            visited[0]++;
        });
        assertThat(visited[0]).isGreaterThan(1_000);
    }

    @Test
    @Rule({"N-10-3", "N-10-3-a", "N-10-3-b", "N-10-3-c"})
    void ofAllPositionsOfTheCountryItIsKeptFromThoseAtAndBelowAndFromNoOther() {
        var all = posts.values().stream()
                .flatMap(List::stream)
                .map(post -> new PositionId(post.id()))
                .toList();
        var kinds = new HashSet<String>();
        walk((place, post) -> {
            var centre = within(place, UnitKind.CENTRE) != null;
            var kind = place.kind() + " " + place.level() + " " + (post == null ? "" : post.kind()) + " " + centre + " "
                    + (place.parent() == null);
            if (handledAt(place, post, false) == null || !kinds.add(kind)) {
                return;
            }
            var receipt = file(place, post);
            var kept = keptFrom(place, post);
            assertThat(exclusions.listWithheld(receipt.caseId(), all).stream()
                            .map(PositionId::value)
                            .collect(Collectors.toSet()))
                    .as("about %s %s", place, post)
                    .isEqualTo(kept);
            kept.stream().limit(WATCHED).forEach(position -> assertSees(position, receipt, false));
            assertSees(
                    cases.findForApplicant(receipt.caseId())
                            .orElseThrow()
                            .lead()
                            .value(),
                    receipt,
                    true);
        });
        assertThat(kinds).hasSizeGreaterThan(30);
    }

    private Receipt file(Place place, @Nullable Post post) {
        var matter = new Matter(
                CaseType.COMPLAINT,
                "رفتار این مسئول با مراجعان درست نبود.",
                null,
                new CountyCode(place.county() == null ? "1002" : place.county()),
                "",
                ComplaintGround.BREACH,
                new BodyId(place.body()),
                null,
                null,
                null,
                null,
                official(place, post));
        return CaseWorld.accepted(cases.register(
                matter, CaseWorld.person(CaseWorld.mobile()), Intake.web(Ids.next(clock), Locale.of("fa", "IR"))));
    }

    private void assertSees(UUID position, Receipt receipt, boolean sees) {
        var staff = holder(position);
        assertThat(cases.find(receipt.caseId(), staff).isPresent())
                .as("opens: %s", staff)
                .isEqualTo(sees);
        var wanted = new CaseSearch.Wanted(receipt.code().value(), null, false, 1);
        assertThat(search.list(wanted, staff)).as("finds: %s", staff).hasSize(sees ? 1 : 0);
        assertThat(search.listVisible(List.of(receipt.caseId().value()), staff))
                .as("counts: %s", staff)
                .hasSize(sees ? 1 : 0);
    }

    /** Whoever would hold this position, with its rights. */
    private Staff holder(UUID position) {
        var post = posts.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(position))
                .findFirst()
                .orElseThrow();
        var unit = places.get(post.unit());
        var inGovernorate = above(unit).getLast().kind() == UnitKind.PROVINCIAL_GOVERNORATE;
        return new Staff(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "دارندهٔ سمت",
                position,
                post.kind().name(),
                unit.id(),
                unit.kind().name(),
                PositionRights.of(post.kind(), unit.kind(), inGovernorate));
    }
}
