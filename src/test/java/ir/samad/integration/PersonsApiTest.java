package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.integration.Program.Said;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons through the API: filed for another, and masked as on the pages. */
@SamadTest
class PersonsApiTest {

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
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String represented = CaseWorld.nationalId().value();
    private ApiWorld world;
    private Program desk;

    @BeforeEach
    void aDesk() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        desk = world.deskProgram();
    }

    private Map<String, Object> forAnother() {
        var request = world.request("forAnother", true);
        request.putAll(Map.of(
                "actingAs", "ATTORNEY",
                "actingDocument", "1404/551",
                "forIdentity", represented,
                "forFirstName", "حسن",
                "forLastName", "کریمی"));
        return request;
    }

    private Said refused(String field, Object value) {
        var request = forAnother();
        request.put(field, value);
        var said = desk.post("/api/v1/cases", request);
        assertThat(said.status()).as(said.body()).isEqualTo(422);
        return said;
    }

    @Test
    @Rule("N-5-3")
    void aCaseIsFiledForAnotherWhenBothAreKnown() {
        assertThat(ApiWorld.errors(refused("forIdentity", ""))).containsExactly("forIdentity N-5-3");
        assertThat(ApiWorld.errors(refused("forIdentity", "1234567890"))).hasSize(1);
        assertThat(ApiWorld.errors(refused("actingDocument", ""))).containsExactly("actingDocument -");
        assertThat(ApiWorld.errors(refused("actingAs", "COUSIN"))).containsExactly("actingAs -");
        var request = forAnother();
        var filed = desk.post("/api/v1/cases", request);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var read = desk.get("/api/v1/cases/" + filed.text("id")).json();
        assertThat(read.at("/applicant/identity").asString()).isEqualTo(represented);
        assertThat(read.at("/acting/identity").asString()).isEqualTo(request.get("identity"));
        assertThat(read.at("/acting/actingAs").asString()).isEqualTo("ATTORNEY");
        for (var known : new Object[] {represented, request.get("identity")}) {
            assertThat(desk.post("/api/v1/inquiries", Map.of("code", filed.text("trackingCode"), "known", known))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Rule("N-5-3")
    void whoeverOverseesSeesAPersonMaskedUntilHeSaysWhy() {
        var request = world.request();
        var filed = desk.post("/api/v1/cases", request);
        var path = "/api/v1/cases/" + filed.text("id");
        var identity = String.valueOf(request.get("identity"));
        var mobile = String.valueOf(request.get("mobile"));
        assertThat(desk.get(path).json().at("/applicant/identity").asString()).isEqualTo(identity);
        var head = world.program(
                world.open(Set.of(ClientScope.CASES_READ), world.position(world.company.office, PositionKind.DEPUTY)));
        var seen = head.get(path).json();
        assertThat(seen.at("/applicant/identity").asString()).isEqualTo("••••••" + identity.substring(6));
        assertThat(seen.at("/applicant/mobile").asString())
                .isEqualTo(mobile.substring(0, 4) + "•••" + mobile.substring(7));
        assertThat(ApiWorld.errors(head.post(path + "/person", Map.of("reason", "؟"))))
                .hasSize(1);
        var shown = head.post(path + "/person", Map.of("reason", "برای هماهنگی بازدید"));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.text("identity")).isEqualTo(identity);
        assertThat(shown.text("mobile")).isEqualTo(mobile);
        assertThat(jdbc.sql(
                                "SELECT reason FROM audit.access_record WHERE subject_id = CAST(:id AS uuid) AND reason <> ''")
                        .param("id", filed.text("id"))
                        .query(String.class)
                        .list())
                .containsExactly("برای هماهنگی بازدید");
        assertThat(head.get(path).json().at("/applicant/mobile").asString()).isNotEqualTo(mobile);
    }
}
