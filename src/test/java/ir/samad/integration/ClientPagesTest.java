package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages for programs and keys, and the documentation. */
@SamadTest
class ClientPagesTest {

    private static final Pattern KEY = Pattern.compile("samad_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Clock clock;

    ApiWorld world;
    WebClient administrator;

    @BeforeEach
    void anAdministratorOfTheCompany() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        administrator = staff.signIn(port, staff.colleague(world.company.headquarters, PositionKind.ADMINISTRATOR));
    }

    @Test
    @Rule("N-6-1")
    void anAdministratorGivesAKeyThatWorksAndIsShownOnce() {
        var opened = open(administrator, world.deskPosition().code());
        var key = keyOn(opened);
        assertThat(new Program(port, key).post("/api/v1/cases", world.request()).status())
                .isEqualTo(201);
        var page = administrator.get(pathOn(opened));
        assertThat(page.text()).contains("سامانهٔ قبض", key.substring(0, 22));
        assertThat(page.body()).doesNotContain(key);
        assertThat(administrator.get("/staff/clients").text()).contains("سامانهٔ قبض");
        assertThat(page.page().select(".timeline li")).hasSize(2);

        var renewed = keyOn(administrator.post(pathOn(opened) + "/rotate", Map.of()));
        assertThat(new Program(port, renewed).post("/api/v1/cases", "{}").status())
                .isEqualTo(422);
        assertThat(new Program(port, key).post("/api/v1/cases", "{}").status()).isEqualTo(422);
        administrator.post(pathOn(opened) + "/keys/" + key.substring(6, 22) + "/revoke", Map.of());
        assertThat(new Program(port, key).post("/api/v1/cases", "{}").status()).isEqualTo(401);
        assertThat(new Program(port, renewed).post("/api/v1/cases", "{}").status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheKeepersOfAccountsOfThisBodyMayDoThat() {
        var opened = open(administrator, world.deskPosition().code());
        var path = pathOn(opened);
        var other = new ApiWorld(staff, topics, clients, entries, clock, port);
        var stranger = staff.signIn(port, staff.colleague(other.company.headquarters, PositionKind.ADMINISTRATOR));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/rotate", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/close", Map.of()).status()).isEqualTo(404);
        assertThat(open(stranger, world.deskPosition().code()).text()).doesNotContainPattern(KEY);
        assertThat(staff.signIn(port, world.company.expert).get(path).status()).isEqualTo(403);
        assertThat(new Program(port, keyOn(opened)).post("/api/v1/cases", "{}").status())
                .isEqualTo(422);
    }

    @Test
    @Rule("N-6-1")
    void aPositionThatSomebodyHoldsIsNotGivenToAProgram() {
        var refused = open(administrator, world.company.desk.position().code());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).doesNotContainPattern(KEY).contains("N-6-1");
        assertThat(refused.page().select("#name").val()).isEqualTo("سامانهٔ قبض");
        assertThat(administrator.get("/staff/clients").text()).doesNotContain("سامانهٔ قبض");
    }

    @Test
    void theDocumentationShowsEveryOperationWithItsExample() {
        var page = new WebClient(port).get("/api");
        assertThat(page.status()).isEqualTo(200);
        var document = new Program(port, "").get("/api/v1/openapi.json").json();
        document.findValues("operationId")
                .forEach(id -> assertThat(page.page().getElementById(id.stringValue()))
                        .as(id.stringValue())
                        .isNotNull());
        assertThat(page.page().select("pre.json")).hasSizeGreaterThan(20);
        assertThat(page.page().select("[src^=http], link[href^=http]")).isEmpty();
        assertThat(new WebClient(port).get("/api?lang=en").text()).contains("API for programs");
    }

    @Test
    void thePagesLookRightOnPhonesAndDesks() {
        var keeper = staff.colleague(world.company.headquarters, PositionKind.ADMINISTRATOR);
        var path = pathOn(open(administrator, world.deskPosition().code()));
        for (var width : List.of("390", "1280")) {
            try (var visit = width.equals("390") ? Browser.phone(port) : Browser.desk(port)) {
                visit.open("/api");
                visit.looksRight("api-" + width);
                staff.signIn(visit, keeper);
                visit.open("/staff/clients");
                visit.looksRight("clients-" + width);
                visit.open("/staff/clients/new");
                visit.looksRight("client-new-" + width);
                visit.open(path);
                visit.looksRight("client-" + width);
            }
        }
    }

    private static WebClient.Answer open(WebClient web, String positionCode) {
        var fields = new LinkedHashMap<>(Map.of("name", "سامانهٔ قبض", "positions", positionCode));
        fields.put("scope-CASES_REGISTER", "on");
        fields.put("scope-INQUIRY", "on");
        web.get("/staff/clients/new");
        return web.post("/staff/clients/new", fields);
    }

    private static String keyOn(WebClient.Answer answer) {
        return answer.page().select("#key").text();
    }

    private static String pathOn(WebClient.Answer answer) {
        return answer.page()
                .select("main a.button[href^=/staff/clients/]")
                .first()
                .attr("href");
    }
}
