package ir.samad.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import ir.samad.integration.Program.Said;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Working on cases through the API: what is allowed, and what is refused with nothing done. */
@SamadTest
class WorkApiTest {

    private static final Map<String, Map<String, Object>> ACTIONS = Map.of(
            "undo", Map.of("entry", 2),
            "receipt", Map.of(),
            "referrals", Map.of("seen", 9, "to", "?"),
            "return", Map.of("seen", 9, "remark", "برگشت داده شد"),
            "questions", Map.of("seen", 9, "text", "لطفاً شماره را بفرستید.", "until", "2025-11-29"),
            "contributions", Map.of("seen", 9, "text", "نظر ما این است."),
            "notes", Map.of("text", "یادداشت"),
            "beyond-powers", Map.of("seen", 9, "need", "FUNDS", "note", "اعتبار لازم است."),
            "answers", Map.of("seen", 9, "outcome", "DONE", "text", "آب وصل شد و تمام."));

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    Cases cases;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    ApiWorld world;
    Program desk;
    String id;
    String path;

    @BeforeEach
    void aCaseOnTheDeskOfAProgram() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        desk = world.deskProgram();
        id = desk.post("/api/v1/cases", world.request()).text("id");
        path = "/api/v1/cases/" + id;
    }

    @Test
    @Rule({"N-6-1", "N-4-16"})
    void whatAProgramDoesStandsInTheHistoryUnderItsPosition() {
        var received = desk.post(path + "/receipt", "{}");
        assertThat(received.text("state")).isEqualTo("IN_REVIEW");
        var answered = desk.post(
                path + "/answers",
                Map.of(
                        "seen",
                        received.json().path("lastEntry").intValue(),
                        "outcome",
                        "DONE",
                        "text",
                        "آب وصل شد و تمام."));
        assertThat(answered.text("state")).as(answered.body()).isEqualTo("ANSWERED");
        var file = cases.findForApplicant(new CaseId(UUID.fromString(id))).orElseThrow();
        assertThat(cases.history(file).getLast().actorPosition())
                .isEqualTo(world.company.desk.position().id().value());
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.access_record WHERE subject_id = :case AND purpose LIKE 'integration%'")
                        .param("case", file.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        desk.get(path);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.access_record WHERE subject_id = :case AND purpose LIKE 'integration%'")
                        .param("case", file.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Rule("N-6-1")
    void anotherBodysCaseLooksLikeNone() {
        var stranger = new ApiWorld(staff, topics, clients, entries, clock, port).deskProgram();
        var nothing = "/api/v1/cases/" + UUID.randomUUID();
        for (var action : ACTIONS.entrySet()) {
            var foreign = stranger.post(path + "/" + action.getKey(), action.getValue());
            var unknown = stranger.post(nothing + "/" + action.getKey(), action.getValue());
            assertThat(foreign.status()).as(action.getKey()).isEqualTo(404);
            assertThat(foreign.text("detail")).isEqualTo(unknown.text("detail"));
        }
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path).text("detail"))
                .isEqualTo(stranger.get(nothing).text("detail"));
        assertThat(stranger.get("/api/v1/cases/nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/cases?q=" + "x").json().path("cases").size())
                .isZero();
        assertThat(lastEntry()).isEqualTo(2);
    }

    @Test
    void withoutScopeOrRightNothingIsDone() {
        var reader = world.program(
                world.open(Set.of(ClientScope.CASES_READ), world.position(world.company.office, PositionKind.DEPUTY)));
        assertThat(reader.get(path).status()).isEqualTo(200);
        var observer = world.program(
                world.open(Set.of(ClientScope.values()), world.position(world.company.office, PositionKind.OBSERVER)));
        for (var action : ACTIONS.entrySet()) {
            var withoutScope = reader.post(path + "/" + action.getKey(), action.getValue());
            assertThat(withoutScope.status()).as(action.getKey()).isEqualTo(403);
            assertThat(withoutScope.text("messageKey")).isEqualTo("integration.door.scope");
            var withoutRight = observer.post(path + "/" + action.getKey(), action.getValue());
            assertThat(withoutRight.status()).as(action.getKey()).isEqualTo(403);
            assertThat(withoutRight.text("messageKey")).isEqualTo("shell.error.denied");
        }
        assertThat(observer.get("/api/v1/worklist").status()).isEqualTo(403);
        assertThat(lastEntry()).isEqualTo(2);
    }

    @Test
    @Rule("N-1-2")
    void whatWasNotDoneNeedsAReason() {
        desk.post(path + "/receipt", "{}");
        var without =
                desk.post(path + "/answers", Map.of("seen", 3, "outcome", "NOT_DONE", "text", "این کار انجام نشد."));
        assertThat(without.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(without)).containsExactlyInAnyOrder("reason N-1-2", "why N-1-2");
        assertThat(lastEntry()).isEqualTo(3);
        var with = desk.post(
                path + "/answers",
                Map.of(
                        "seen",
                        3,
                        "outcome",
                        "NOT_DONE",
                        "text",
                        "این کار انجام نشد.",
                        "why",
                        "NOT_BY_LAW",
                        "reason",
                        "اعتبار آن نرسیده است."));
        assertThat(with.status()).as(with.body()).isEqualTo(200);
    }

    @Test
    void whoHasNotSeenWhatIsDecisiveDoesNothing() {
        desk.post(path + "/receipt", "{}");
        var expert = world.position(world.company.office, PositionKind.EXPERT);
        var first = Map.<String, Object>of("seen", 3, "to", expert.id().value().toString(), "part", "COPY");
        assertThat(desk.post(path + "/referrals", first).status()).isEqualTo(200);
        var late = desk.post(path + "/answers", Map.of("seen", 3, "outcome", "DONE", "text", "آب وصل شد و تمام."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("messageKey")).isEqualTo("cases.work.changed-meanwhile");
        assertThat(lastEntry()).isEqualTo(4);
        var unsaid = desk.post(path + "/answers", Map.of("outcome", "DONE", "text", "آب وصل شد و تمام."));
        assertThat(ApiWorld.errors(unsaid)).containsExactly("seen -");
    }

    @Test
    void theSameActionSentTwiceIsDoneOnce() {
        desk.post(path + "/receipt", "{}");
        var key = UUID.randomUUID().toString();
        var first = desk.post(path + "/notes", "{\"text\":\"تماس گرفته شد\"}", key);
        var again = desk.post(path + "/notes", "{\"text\":\"تماس گرفته شد\"}", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(lastEntry()).isEqualTo(4);
        var other = desk.post(path + "/receipt", "{}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("messageKey")).isEqualTo("integration.key.used-for-another");
    }

    @Test
    void documentsComeWithAnActionOrNeitherDoes() {
        desk.post(path + "/receipt", "{}");
        var good = multipart("/notes", "{\"text\":\"عکس پیوست است\"}", SampleFiles.picture("png"));
        assertThat(good.status()).as(good.body()).isEqualTo(200);
        assertThat(desk.get(path).json().path("documents").size()).isEqualTo(1);
        var bad = multipart(
                "/notes",
                "{\"text\":\"برنامه پیوست است\"}",
                "MZ program".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(bad)).containsExactly("documents -");
        assertThat(lastEntry()).isEqualTo(4);
        assertThat(multipart("/receipt", "{}", SampleFiles.picture("png")).status())
                .isEqualTo(415);
    }

    @Test
    void anAnswerThatSaysDoneBringsTheEvidenceItsTopicAsksFor() {
        topics.askFor(world.company.topic.id(), ir.samad.catalogue.Evidence.PHOTOGRAPH);
        desk.post(path + "/receipt", "{}");
        var answer = "{\"seen\":" + lastEntry() + ",\"outcome\":\"DONE\",\"text\":\"آب وصل شد و تمام.\"}";
        var refused = desk.post(path + "/answers", answer);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(refused)).containsExactly("documents -");
        var accepted = multipart("/answers", answer, SampleFiles.picture("png"));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.text("state")).isEqualTo("ANSWERED");
    }

    private Said multipart(String action, String json, byte[] document) {
        var boundary = "samad" + UUID.randomUUID();
        return desk.post(
                path + action,
                ApiWorld.multipart(boundary, json, "photo.png", document),
                "multipart/form-data; boundary=" + boundary,
                UUID.randomUUID().toString());
    }

    private int lastEntry() {
        return cases.findForApplicant(new CaseId(UUID.fromString(id)))
                .orElseThrow()
                .lastEntry();
    }
}
