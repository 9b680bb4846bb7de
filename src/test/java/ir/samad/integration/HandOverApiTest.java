package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.worklist.Part;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Handing over to and from systems outside, by programs (N-3-1-2, N-6-3). */
@SamadTest
class HandOverApiTest {

    private static final String MUNICIPALITY = "01970000-0000-7000-8000-000000000137";
    private static final String REASON = "این موضوع در صلاحیت شهرداری است.";

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
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Clock clock;

    private ApiWorld world;
    private Program desk;

    @BeforeEach
    void aCompanyWithAProgram() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        desk = world.deskProgram();
    }

    /** A case of another body that the desk of the program leads. */
    private CaseId foreign(String mobile) {
        var schools = new CaseWorld(staff, topics, clock);
        var id = CaseWorld.accepted(cases.register(schools.request(), CaseWorld.person(mobile), schools.web()))
                .caseId();
        var file = cases.findForApplicant(id).orElseThrow();
        work.refer(
                        id,
                        file.lastEntry(),
                        new Actor.Official(file.lead(), file.leadUnit(), UUID.randomUUID(), "میز دیگر"),
                        new CaseWork.Referral(world.company.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        return id;
    }

    private CaseState state(CaseId id) {
        return cases.findForApplicant(id).orElseThrow().state();
    }

    @Test
    @Rule({"N-3-1-2", "N-6-3"})
    void aProgramHandsOverNotesTheNumberThereAndTakesBack() {
        var mobile = CaseWorld.mobile();
        var id = foreign(mobile);
        var path = "/api/v1/cases/" + id.value();
        var own = desk.post("/api/v1/cases", world.request()).text("id");
        assertThat(ApiWorld.errors(desk.post(
                        "/api/v1/cases/" + own + "/hand-overs",
                        Map.of("seen", 9, "recipient", MUNICIPALITY, "reason", REASON))))
                .singleElement()
                .asString()
                .startsWith("recipient ");
        assertThat(desk.post(path + "/hand-over-references", Map.of("seen", 9, "reference", "7"))
                        .status())
                .isEqualTo(409);
        for (var bad : Set.of(
                Map.of("seen", 9, "reason", REASON),
                Map.of("seen", 9, "recipient", UUID.randomUUID().toString(), "reason", REASON),
                Map.of("seen", 9, "recipient", "137", "reason", REASON),
                Map.of("seen", 9, "recipient", MUNICIPALITY),
                Map.of("seen", 9, "recipient", MUNICIPALITY, "reason", REASON, "reference", "<b>"))) {
            assertThat(desk.post(path + "/hand-overs", bad).status())
                    .as(bad.toString())
                    .isEqualTo(422);
        }
        assertThat(state(id)).isNotEqualTo(CaseState.HANDED_OVER);
        var handed = desk.post(path + "/hand-overs", Map.of("seen", 9, "recipient", MUNICIPALITY, "reason", REASON));
        assertThat(handed.text("state")).as(handed.body()).isEqualTo("HANDED_OVER");
        var number = "137-" + id.value().toString().substring(24);
        assertThat(desk.post(path + "/hand-over-references", Map.of("seen", 9, "reference", ""))
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(path + "/hand-over-references", Map.of("seen", 9, "reference", number))
                        .status())
                .isEqualTo(200);
        assertThat(desk.get("/api/v1/cases?q=" + number)
                        .json()
                        .at("/cases/0/id")
                        .asString())
                .isEqualTo(id.value().toString());
        var code = cases.findForApplicant(id).orElseThrow().code().value();
        var followed = desk.post("/api/v1/inquiries", Map.of("code", code, "known", mobile));
        assertThat(followed.json().at("/state").asString()).isEqualTo("HANDED_OVER");
        assertThat(followed.body())
                .contains("سامانه ۱۳۷ شهرداری")
                .contains(number)
                .contains(REASON);
        assertThat(desk.post(path + "/hand-over-returns", Map.of("seen", 9, "reason", "نه"))
                        .status())
                .isEqualTo(422);
        var back = desk.post(path + "/hand-over-returns", Map.of("seen", 9, "reason", "شهرداری خود را مسئول ندانست."));
        assertThat(back.text("state")).as(back.body()).isEqualTo("REFERRED");
    }

    @Test
    @Rule("N-6-3")
    void aCaseHandedOverFrom137KeepsTheForeignReferenceAndIsFoundByIt() {
        var number = "137/" + UUID.randomUUID().toString().substring(0, 12);
        var filing = world.request("foreignSystem", MUNICIPALITY);
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", filing)))
                .singleElement()
                .asString()
                .startsWith("foreignReference ");
        filing.put("foreignReference", number);
        var filed = desk.post("/api/v1/cases", filing);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(desk.get("/api/v1/cases?q=" + number)
                        .json()
                        .at("/cases/0/id")
                        .asString())
                .isEqualTo(filed.text("id"));
        assertThat(desk.get("/api/v1/cases/" + filed.text("id")).body()).contains(number);
        var again = world.request("foreignSystem", MUNICIPALITY);
        again.put("foreignReference", number.toUpperCase(java.util.Locale.ROOT));
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", again)))
                .singleElement()
                .asString()
                .startsWith("foreignReference ");
        var stranger = new ApiWorld(staff, topics, clients, entries, clock, port).deskProgram();
        assertThat(stranger.get("/api/v1/cases?q=" + number).json().at("/cases").isEmpty())
                .isTrue();
    }
}
