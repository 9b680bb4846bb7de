package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing and following a case through the API, over HTTP. */
@SamadTest
class FilingApiTest {

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
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    ApiWorld world;

    @BeforeEach
    void companyWithPrograms() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
    }

    @Test
    @Rule({"N-1-15", "N-1-16"})
    void everyKindOfCaseIsRegisteredAndItsHistoryNamesPositionAndHolder() {
        world.position(world.company.country.centre(), PositionKind.DESK_OFFICER);
        var opened = world.open(Set.of(ClientScope.CASES_REGISTER), world.deskPosition());
        var desk = world.program(opened);
        for (var type : CaseType.values()) {
            var request = world.request("type", type.name());
            request.put("body", world.company.headquarters.bodyId().value().toString());
            request.put("ground", type == CaseType.COMPLAINT ? "SERVICE_QUALITY" : null);
            request.put("benefit", type == CaseType.IDEA || type == CaseType.SUGGESTION ? benefit() : null);
            request.put("addressee", type == CaseType.EXPRESSION ? "PRESIDENT" : null);
            var said = desk.post("/api/v1/cases", request);
            assertThat(said.status()).as(said.body()).isEqualTo(201);
            assertThat(said.text("trackingCode")).matches("\\d{12}");
            assertThat(said.header("Location")).hasValue("/api/v1/cases/" + said.text("id"));
            var file = cases.findForApplicant(new CaseId(UUID.fromString(said.text("id"))))
                    .orElseThrow();
            assertThat(file.matter().type()).isEqualTo(type);
            var first = cases.history(file).getFirst();
            assertThat(first.actorPerson()).isEqualTo(opened.client().person().value());
            assertThat(first.actorPosition()).isNotNull();
        }
    }

    private static String benefit() {
        return ir.samad.cases.Benefit.values()[0].name();
    }

    @Test
    @Rule("N-1-4")
    void aGroupHasOneRepresentativeWithACheckedNumberAndSaysHowManyItAre() {
        var desk = world.program(
                world.open(Set.of(ClientScope.CASES_REGISTER, ClientScope.CASES_READ), world.deskPosition()));
        var before = files();
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", world.request("groupSize", 1))))
                .containsExactly("groupSize N-1-4");
        var group = world.request("groupSize", 40);
        var identity = group.put("identity", "1234567890");
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", group)))
                .singleElement()
                .asString()
                .startsWith("identity ");
        assertThat(files()).isEqualTo(before);
        group.put("identity", identity);
        var said = desk.post("/api/v1/cases", group);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        var read = desk.get("/api/v1/cases/" + said.text("id"));
        assertThat(read.text("groupSize")).isEqualTo("40");
        assertThat(read.body()).contains("\"identityKind\":\"NATIONAL_ID\"");
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    @Rule("N-1-5")
    void anAnonymousReportGivesASecretWithWhichItIsFollowed() {
        var desk = world.desk();
        var said = desk.post(
                "/api/v1/cases",
                Map.of(
                        "type",
                        "REPORT",
                        "text",
                        "در این خیابان لولهٔ آب شکسته است.",
                        "topic",
                        world.company.topic.id().value().toString(),
                        "county",
                        CaseWorld.COUNTY.value(),
                        "anonymous",
                        true));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(said.text("secret")).isNotEmpty();
        var followed =
                desk.post("/api/v1/inquiries", Map.of("code", said.text("trackingCode"), "known", said.text("secret")));
        assertThat(followed.status()).as(followed.body()).isEqualTo(200);
        assertThat(followed.text("type")).isEqualTo("REPORT");
        assertThat(followed.body()).doesNotContain(said.text("secret"));
    }

    @Test
    @Rule("R-0-1")
    void aProgramNamesUrgencyAndClassificationFromTheListsAndNothingElse() {
        var opened = world.open(Set.of(ClientScope.CASES_REGISTER, ClientScope.CASES_READ), world.deskPosition());
        var desk = world.program(opened);
        var request = world.request("urgency", "SOON");
        request.put("classification", "SECRET");
        var refused = desk.post("/api/v1/cases", request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(refused)).contains("urgency -", "classification -");
        request.put("urgency", "DANGER_TO_LIFE");
        request.put("classification", "CONFIDENTIAL");
        var said = desk.post("/api/v1/cases", request);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        var read = desk.get("/api/v1/cases/" + said.text("id"));
        assertThat(read.text("urgency")).isEqualTo("DANGER_TO_LIFE");
        assertThat(read.text("classification")).isEqualTo("CONFIDENTIAL");
        assertThat(java.time.Instant.parse(read.text("dueAt")))
                .isEqualTo(clock.instant().plus(java.time.Duration.ofHours(24)));
        assertThat(desk.post("/api/v1/cases", world.request("urgent", true)).status())
                .as("there is no such field any more")
                .isIn(400, 422);
    }

    @Test
    void aCaseIsFollowedWithItsCodeAndASecondThingAndWithNothingLess() {
        var desk = world.desk();
        var request = world.request();
        var filed = desk.post("/api/v1/cases", request);
        var code = filed.text("trackingCode");
        for (var known : new Object[] {request.get("mobile"), request.get("identity")}) {
            var followed = desk.post("/api/v1/inquiries", Map.of("code", code, "known", known));
            assertThat(followed.status()).as(followed.body()).isEqualTo(200);
            assertThat(followed.text("state")).isEqualTo("REGISTERED");
            assertThat(followed.json().path("history").get(0).path("text").asString())
                    .isEqualTo(request.get("text"));
        }
        var wrong = desk.post("/api/v1/inquiries", Map.of("code", code, "known", CaseWorld.mobile()));
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text("messageKey")).isEqualTo("cases.track.not-found");
        assertThat(desk.post("/api/v1/inquiries", Map.of("code", code)).status())
                .isEqualTo(422);
    }

    @Test
    @Rule({"N-5-3", "N-1-3"})
    void whatTheRulesRefuseIsToldAtItsFieldWithItsClauseAndNothingIsStored() {
        var desk = world.desk();
        var before = files();
        var nameless = world.request("anonymous", true);
        var withoutName = desk.post("/api/v1/cases", nameless);
        assertThat(withoutName.status()).isEqualTo(422);
        assertThat(withoutName.header("Content-Type")).hasValue("application/problem+json");
        assertThat(withoutName.text("clause")).isEqualTo("N-5-3");
        assertThat(ApiWorld.errors(withoutName)).containsExactly("anonymous N-5-3");

        var complaint = desk.post("/api/v1/cases", world.request("type", "COMPLAINT"));
        assertThat(complaint.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(complaint)).containsExactly("ground N-1-3");
        assertThat(complaint.text("messageKey")).isEqualTo("cases.filing.ground-required");

        var foreignDigit = desk.post("/api/v1/cases", world.request("identity", "0012345678"));
        assertThat(foreignDigit.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(foreignDigit)).containsExactly("identity M-10-1");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aProblemSpeaksTheLanguageThatIsAskedFor() {
        var desk = world.desk();
        var persian = desk.post("/api/v1/cases", world.request("county", "9999"));
        assertThat(persian.text("detail")).containsPattern("\\p{IsArabic}");
        var english = desk.with("Accept-Language", "en").post("/api/v1/cases", world.request("county", "9999"));
        assertThat(english.text("detail")).doesNotContainPattern("\\p{IsArabic}");
        assertThat(english.text("type")).isEqualTo("/api#status-422");
        assertThat(english.json().path("status").asInt()).isEqualTo(422);
        assertThat(english.text("title")).isNotEmpty();
        assertThat(english.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        var desk = world.desk();
        var before = files();
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", world.request("colour", "blue"))))
                .containsExactly("colour -");
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", world.request("groupSize", "two"))))
                .containsExactly("groupSize -");
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", world.request("observedOn", "1404/01/01"))))
                .containsExactly("observedOn -");
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", world.request("text", 5))))
                .contains("text -");
        assertThat(ApiWorld.errors(desk.post(
                        "/api/v1/cases",
                        world.request("topic", UUID.randomUUID().toString()))))
                .containsExactly("topic -");
        assertThat(desk.post("/api/v1/cases", "{\"type\": ").status()).isEqualTo(400);
        assertThat(desk.post("/api/v1/cases", "{\"type\":\"REQUEST\",\"type\":\"REPORT\"}")
                        .text("messageKey"))
                .isEqualTo("integration.body.malformed");
        assertThat(desk.post("/api/v1/cases", "[]").status()).isEqualTo(400);
        assertThat(desk.post("/api/v1/cases", "").status()).isEqualTo(400);
        assertThat(desk.post("/api/v1/cases", world.request("place", "x".repeat(140_000)))
                        .status())
                .isEqualTo(413);
        assertThat(desk.with("Content-Type", "text/plain")
                        .post("/api/v1/cases", Program.JSON.writeValueAsString(world.request()))
                        .status())
                .isEqualTo(415);
        assertThat(desk.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(desk.get("/api/v1/inquiries").status()).isEqualTo(405);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndOneCase() {
        var desk = world.desk();
        var key = UUID.randomUUID().toString();
        var body = Program.JSON.writeValueAsString(world.request());
        var first = desk.post("/api/v1/cases", body, key);
        var again = desk.post("/api/v1/cases", body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        var other = desk.post("/api/v1/cases", Program.JSON.writeValueAsString(world.request()), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("messageKey")).isEqualTo("integration.key.used-for-another");
        // Another program's same key is another one.
        assertThat(world.desk().post("/api/v1/cases", body, key).text("id")).isNotEqualTo(first.text("id"));
        assertThat(desk.post("/api/v1/cases", body, "").text("messageKey")).isEqualTo("integration.key.required");
        assertThat(desk.post("/api/v1/cases", body, "short").text("messageKey")).isEqualTo("integration.key.form");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var desk = world.desk();
        var key = UUID.randomUUID().toString();
        assertThat(desk.post("/api/v1/cases", "{\"type\":\"REQUEST\"}", key).status())
                .isEqualTo(422);
        assertThat(desk.post("/api/v1/cases", Program.JSON.writeValueAsString(world.request()), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void twinsSentAtOnceMakeOneCase() throws Exception {
        var desk = world.desk();
        var key = UUID.randomUUID().toString();
        var request = world.request();
        var body = Program.JSON.writeValueAsString(request);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(twin -> (Callable<Program.Said>) () -> desk.post("/api/v1/cases", body, key))
                    .toList();
            var bodies = new java.util.HashSet<String>();
            for (var future : threads.invokeAll(all)) {
                assertThat(future.get().status()).as(future.get().body()).isEqualTo(201);
                bodies.add(future.get().body());
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM cases.case_file WHERE mobile = :mobile")
                        .param("mobile", request.get("mobile"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsKeptOfAnAnswerCannotBeReadWithoutTheKeyOfTheRequest() {
        var desk = world.desk();
        var said = desk.post("/api/v1/cases", new HashMap<>(world.request()));
        var kept = jdbc.sql("SELECT encode(body, 'escape') FROM integration.answer ORDER BY answered_at DESC LIMIT 20")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains(said.text("trackingCode")));
    }

    private long files() {
        return jdbc.sql("SELECT count(*) FROM cases.case_file WHERE topic_id = :topic")
                .param("topic", world.company.topic.id().value())
                .query(Long.class)
                .single();
    }
}
