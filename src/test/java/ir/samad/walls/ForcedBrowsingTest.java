package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.PositionRights;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.TestDoors;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import ir.samad.shell.Right;
import ir.samad.walls.Endpoints.Endpoint;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint is asked for by everybody: nobody, a citizen, and staff of every set of rights, from none to all. Each lets
 * in exactly whom it declares.
 */
@SamadTest
class ForcedBrowsingTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Inbox inbox;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private List<Endpoint> endpoints;

    @BeforeEach
    void listTheEndpoints() {
        endpoints = Endpoints.of(mapping);
    }

    @Test
    void everyEndpointDeclaresWhoMayEnter() {
        assertThat(endpoints).hasSizeGreaterThan(150).allMatch(Endpoint::isDeclared);
        assertThat(program.getBeansOfType(HandlerMapping.class).values().stream()
                        .filter(other ->
                                other instanceof RouterFunctionMapping routes && routes.getRouterFunction() != null))
                .as("doors of another kind, which carry no declaration")
                .isEmpty();
        var staffWeb = staff.signIn(port, staff.colleague(PositionKind.HEAD));
        assertThat(staffWeb.get(TestDoors.WITHOUT_RULE).status())
                .as("a door that declares nothing")
                .isEqualTo(403);
    }

    @Test
    void withoutASessionOnlyOpenDoorsOpen() {
        assertLetsInOnlyWhereOpen(new WebClient(port));
    }

    @Test
    void aCitizenEntersNoRoomOfTheStaff() {
        assertLetsInOnlyWhereOpen(Citizens.proved(port, inbox));
    }

    @Test
    @Rule("N-6-1")
    void staffWithoutAnyRightEntersOnlyWhatIsOpenToAllStaff() {
        var least = staff.colleague(PositionKind.OBSERVER);
        assertThat(rights(least)).isEmpty();
        assertLetsInExactlyWhomItDeclares(least);
    }

    @Test
    @Rule("N-6-1")
    void whoHasEveryRightButTheOneNeededIsRefusedAndWhoHasHardlyMoreThanThatIsLetIn() {
        var country = staff.country();
        Map<Set<Right>, WebClient> people = new LinkedHashMap<>();
        for (var unit : List.of(
                country.headquarters(country.body(BodyType.ORGANIZATION)),
                country.governorate("1004"),
                country.below(country.provincialGovernorate("10"), UnitKind.PERFORMANCE_OFFICE),
                country.centre())) {
            // A unit has one head; a deputy has all his rights.
            for (var kind : EnumSet.complementOf(EnumSet.of(PositionKind.HEAD))) {
                people.computeIfAbsent(rights(unit, kind), none -> staff.signIn(port, staff.colleague(unit, kind)));
            }
        }
        assertThat(people.keySet().stream().flatMap(Set::stream)).contains(Right.values());
        for (var endpoint : endpoints) {
            if (endpoint.isForPrograms() || endpoint.isOpen()) {
                continue;
            }
            people.keySet().stream()
                    .filter(rights -> !endpoint.admits(rights))
                    .max(Comparator.comparing(Set::size))
                    .ifPresent(rights -> assertThat(endpoint.call(people.get(rights), endpoint.unknown())
                                    .status())
                            .as("%s with %s", endpoint, rights)
                            .isEqualTo(403));
            if (isHarmless(endpoint)) {
                var least = people.keySet().stream()
                        .filter(endpoint::admits)
                        .min(Comparator.comparing(Set::size))
                        .orElseThrow();
                assertLetIn(endpoint, endpoint.call(people.get(least), endpoint.unknown()));
            }
        }
    }

    @Test
    void noSessionOpensADoorForPrograms() {
        var administrator = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        for (var web : List.of(new WebClient(port), administrator)) {
            for (var endpoint : endpoints) {
                if (endpoint.isForPrograms() && !endpoint.isOpen()) {
                    assertThat(endpoint.call(web, endpoint.unknown()).status())
                            .as("%s", endpoint)
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    void aProgramWithEveryScopeButWithoutRightsEntersOnlyWhatNeedsNone() {
        var world = new ApiWorld(staff, topics, clients, entries, clock, port);
        var least = world.program(world.open(
                Set.of(ClientScope.values()), world.position(world.company.headquarters, PositionKind.OBSERVER)));
        for (var endpoint : endpoints) {
            if (endpoint.isForPrograms()) {
                var status = ask(least, endpoint);
                if (endpoint.admits(Set.of())) {
                    assertThat(status).as("%s", endpoint).isNotIn(401, 403).isLessThan(500);
                } else {
                    assertThat(status).as("%s", endpoint).isEqualTo(403);
                }
            } else if (!endpoint.isOpen()) {
                assertThat(ask(least, endpoint))
                        .as("a key at the page %s", endpoint)
                        .isNotEqualTo(200);
            }
        }
    }

    private static int ask(Program program, Endpoint endpoint) {
        return endpoint.isReading()
                ? program.get(endpoint.unknown()).status()
                : program.post(endpoint.unknown(), "{}").status();
    }

    private void assertLetsInOnlyWhereOpen(WebClient web) {
        for (var endpoint : endpoints) {
            if (endpoint.isForPrograms() || endsSession(endpoint)) {
                continue;
            }
            var answer = endpoint.call(web, endpoint.unknown());
            if (endpoint.isOpen()) {
                assertLetIn(endpoint, answer);
            } else {
                assertThat(answer.status()).as("%s", endpoint).isIn(303, 401);
                assertThat(answer.path().orElse("/staff/login"))
                        .as("%s", endpoint)
                        .startsWith("/staff/login");
                assertThat(answer.page().select("table, dl, .timeline"))
                        .as("nothing of the room in the answer of %s", endpoint)
                        .isEmpty();
            }
        }
    }

    private void assertLetsInExactlyWhomItDeclares(Colleague colleague) {
        var web = staff.signIn(port, colleague);
        var rights = rights(colleague);
        for (var endpoint : endpoints) {
            if (endpoint.isForPrograms()) {
                continue;
            }
            if (!endpoint.admits(rights)) {
                var answer = endpoint.call(web, endpoint.unknown());
                assertThat(answer.status()).as("%s with %s", endpoint, rights).isEqualTo(403);
            } else if (isHarmless(endpoint)) {
                assertLetIn(endpoint, endpoint.call(web, endpoint.unknown()));
            }
        }
    }

    /** What changes something of one's own, as signing out, is tried where it belongs. */
    private static boolean isHarmless(Endpoint endpoint) {
        return endpoint.isReading() || endpoint.hasVariables();
    }

    private static void assertLetIn(Endpoint endpoint, Answer answer) {
        assertThat(answer.status()).as("%s", endpoint).isNotIn(401, 403).isLessThan(500);
        assertThat(answer.path().orElse("")).as("%s", endpoint).doesNotStartWith("/staff/login?to");
    }

    private static boolean endsSession(Endpoint endpoint) {
        return endpoint.pattern().endsWith("/logout") || endpoint.pattern().endsWith("/leave");
    }

    private static Set<Right> rights(Colleague colleague) {
        return rights(colleague.unit(), colleague.position().kind());
    }

    private static Set<Right> rights(Unit unit, PositionKind kind) {
        // The only office of performance here stands in a governorate.
        var inGovernorate = EnumSet.of(
                        UnitKind.PROVINCIAL_GOVERNORATE, UnitKind.COUNTY_GOVERNORATE, UnitKind.PERFORMANCE_OFFICE)
                .contains(unit.kind());
        return PositionRights.of(kind, unit.kind(), inGovernorate);
    }
}
