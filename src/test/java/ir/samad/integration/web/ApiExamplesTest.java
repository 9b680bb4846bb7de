package ir.samad.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.Actor;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.deadlines.Climb;
import ir.samad.deadlines.LateSubjects;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.JsonSchema;
import ir.samad.integration.Program;
import ir.samad.integration.Program.Said;
import ir.samad.parameters.Parameters;
import ir.samad.worklist.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The examples of the documentation, sent to the running program in the order in which a case lives: the files themselves,
 * with the identifiers of the documentation replaced by real ones.
 */
@SamadTest
class ApiExamplesTest {

    static final String EXPERT = sample(7);

    private static final String TOPIC = sample(1);
    private static final String DESK = sample(6);
    private static final String CASE = sample(9);
    private static final String CODE = "482913057726";
    private static final String MOBILE = "09350001001";
    private static final String IDENTITY = "0990000011";
    private static final String DAY = "2025-11-29";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{2,}");

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
    ApplicantSide applicantSide;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    ApiDescription description;

    @Autowired
    Parameters parameters;

    @Autowired
    LateSubjects late;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock testClock;

    @Autowired
    Clock clock;

    private final Map<String, String> real = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private ApiWorld world;

    @BeforeEach
    void world() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
    }

    @AfterEach
    void backToTheStart() {
        testClock.set(TestClock.START);
    }

    @Test
    void everyExampleIsWhatTheProgramSays() {
        var desk = world.deskProgram();
        var expertPosition = world.position(world.company.office, PositionKind.EXPERT);
        var expert = world.program(world.open(Set.of(ClientScope.CASES_READ, ClientScope.CASES_WORK), expertPosition));
        world.position(world.company.headquarters, PositionKind.HEAD);
        real.put(TOPIC, world.company.topic.id().value().toString());
        real.put(EXPERT, expertPosition.id().value().toString());
        real.put(DESK, world.company.desk.position().id().value().toString());
        real.put(MOBILE, CaseWorld.mobile());
        real.put(IDENTITY, CaseWorld.nationalId().value());
        real.put(DAY, workingDay().toString());

        var filed = send("fileCase", desk);
        real.put(CASE, filed.text("id"));
        real.put(CODE, filed.text("trackingCode"));
        send("inquire", desk);
        send("listWorklist", desk);
        send("listCases", desk);
        var withPhoto = withPhoto(desk);
        send("receiveCase", desk);
        send("addNote", desk);
        send("askApplicant", desk);
        applicantSide
                .reply(caseId(filed), "شمارهٔ اشتراک ۱۲۳۴ است.", ir.samad.attachments.InspectedFiles.NONE)
                .orThrow();
        send("referCase", desk);
        send("returnCase", expert);
        again("receiveCase", desk);
        assertThat(desk.post(
                                "/api/v1/cases/" + filed.text("id") + "/referrals",
                                Map.of("seen", 9, "to", real.get(EXPERT), "part", "CONTRIBUTE"))
                        .status())
                .isEqualTo(200);
        send("contribute", expert);
        send("answerCase", desk);
        send("undoAction", desk);
        send("referCaseUp", desk);
        takeBack(desk, filed, 14);
        objectedTo(desk);
        standingStill(desk);
        real.put(CASE, filed.text("id"));
        world.reviewAnswers(parameters);
        var superior = world.program(
                world.open(Set.of(ClientScope.CASES_WORK), world.position(world.company.office, PositionKind.DEPUTY)));
        propose(desk, filed, 15);
        send("giveAnswerBack", superior);
        propose(desk, filed, 17);
        send("releaseAnswer", superior);
        send("listTopics", desk);
        send("listBodies", desk);
        send("listCounties", desk);
        send("listUnits", expert);

        real.put(CASE, withPhoto.text("id"));
        again("receiveCase", desk);
        var read = send("getCase", desk);
        send("showPerson", desk);
        var document = desk.get("/api/v1/cases/" + withPhoto.text("id") + "/documents/"
                + read.json().at("/documents/0/id").asString());
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).hasValue("image/png");
        real.put(CASE, report(desk).text("id"));
        again("receiveCase", desk);
        send("referToBoard", desk);
        send("noteBoardResult", desk);
        send("listRecipients", desk);
        real.put(CASE, aboutTheCompany(desk).text("id"));
        again("receiveCase", desk);
        send("handOverCase", desk);
        send("noteForeignReference", desk);
        send("takeCaseBack", desk);
        notFollowed(desk);
        assertThat(sent)
                .as("every operation has an example, but those whose answer is no JSON of ours")
                .containsExactlyInAnyOrderElementsOf(description.listOperations().stream()
                        .map(ApiDescription.Operation::id)
                        .filter(id -> !Set.of("describe", "getDocument").contains(id))
                        .collect(Collectors.toSet()));
    }

    /** A case that the desk has answered and whose applicant objects, with whoever stands above. */
    private void objectedTo(Program desk) {
        var id = received(desk);
        work.answer(
                        id,
                        cases.findForApplicant(id).orElseThrow().lastEntry(),
                        world.company.official(world.company.desk),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است.", ""))
                .orThrow();
        applicantSide.object(id, "هنوز آب کوچه قطع است.").orThrow();
        send("decideObjection", world.headProgram());
    }

    /** A case with which the desk is late, in the list of the deputy of its office. */
    private void standingStill(Program desk) {
        var id = received(desk);
        var deputy = world.position(world.company.office, PositionKind.DEPUTY);
        var yesterday = calendar.previousWorkingDay(calendar.today(), CaseWorld.COUNTY);
        var climb = new Climb(id.value(), world.company.desk.position().id(), yesterday, deputy, List.of(), List.of());
        transaction.executeWithoutResult(open -> late.climb(climb, () -> true));
        var superior = world.program(world.open(Set.of(ClientScope.CASES_WORK), deputy));
        send("instructHolder", superior);
        send("takeCaseOver", superior);
    }

    /** A case whose applicant was asked and does not follow it. */
    private void notFollowed(Program desk) {
        received(desk);
        again("askApplicant", desk);
        testClock.forward(Duration.ofDays(40));
        send("closeUnfollowed", desk);
    }

    private CaseId received(Program desk) {
        var filed = desk.post("/api/v1/cases", world.request());
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        real.put(CASE, filed.text("id"));
        again("receiveCase", desk);
        return caseId(filed);
    }

    private static void takeBack(Program desk, Said filed, int entry) {
        var said = desk.post("/api/v1/cases/" + filed.text("id") + "/undo", Map.of("entry", entry));
        assertThat(said.text("state")).as(said.body()).isEqualTo("IN_REVIEW");
    }

    /** An answer that waits for a superior, as it does where a body wants that. */
    private static void propose(Program desk, Said filed, int seen) {
        var said = desk.post(
                "/api/v1/cases/" + filed.text("id") + "/answers",
                Map.of("seen", seen, "outcome", "DONE", "text", "لوله در روز سوم آذر تعمیر شد."));
        assertThat(said.text("state")).as(said.body()).isEqualTo("IN_REVIEW");
    }

    /** Legal authorities are for complaints and reports. */
    private Said report(Program desk) {
        var said = desk.post(
                "/api/v1/cases",
                Map.of(
                        "type",
                        "REPORT",
                        "text",
                        "در ساعت اداری کسی پشت میز نبود.",
                        "topic",
                        real.get(TOPIC),
                        "county",
                        CaseWorld.COUNTY.value(),
                        "anonymous",
                        true));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        return said;
    }

    /** Handed over is what the catalogue does not give to the body itself. */
    private Said aboutTheCompany(Program desk) {
        var filing = world.request("type", "COMPLAINT");
        filing.remove("topic");
        filing.put("ground", "SERVICE_QUALITY");
        filing.put("body", world.company.office.bodyId().value().toString());
        var said = desk.post("/api/v1/cases", filing);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        var file = cases.findForApplicant(caseId(said)).orElseThrow();
        work.refer(
                        file.id(),
                        file.lastEntry(),
                        new Actor.Official(file.lead(), file.leadUnit(), UUID.randomUUID(), "میز دیگر"),
                        new CaseWork.Referral(world.company.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        return said;
    }

    private LocalDate workingDay() {
        var day = LocalDate.now(clock).plusDays(7);
        while (!calendar.isWorkingDay(day, CaseWorld.COUNTY)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The same filing as in the example, as multipart with a photograph. */
    private Said withPhoto(Program desk) {
        var boundary = "samad" + UUID.randomUUID();
        var request = inserted(description.findExample("fileCase").request().toString());
        var said = desk.post(
                "/api/v1/cases",
                ApiWorld.multipart(boundary, request, "photo.png", SampleFiles.picture("png")),
                "multipart/form-data; boundary=" + boundary,
                UUID.randomUUID().toString());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        return said;
    }

    private Said send(String id, Program program) {
        var said = again(id, program);
        if (!id.startsWith("list")) {
            assertThat(shape(said.json()))
                    .as(id)
                    .isEqualTo(shape(description.findExample(id).response()));
        }
        sent.add(id);
        return said;
    }

    private Said again(String id, Program program) {
        var example = description.findExample(id);
        var path = inserted(example.path());
        var said = example.method().equals("GET")
                ? program.get(path)
                : program.post(path, inserted(example.request().toString()));
        assertThat(said.status()).as(id + " " + said.body()).isEqualTo(example.status());
        var schema = schemaOf(id, example.status());
        assertThat(new JsonSchema(description.document()).faults(schema, said.json()))
                .as(id + " " + said.body())
                .isEmpty();
        assertThat(new JsonSchema(description.document()).faults(schema, example.response()))
                .as("the example of " + id)
                .isEmpty();
        return said;
    }

    private JsonNode schemaOf(String id, int status) {
        return description.listOperations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .node()
                .at("/responses/" + status + "/content/application~1json/schema");
    }

    /** What must be the same in the example and in reality: fields, constants, numbers; not texts, moments and names. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            var fields = new java.util.TreeMap<String, Object>();
            node.properties().stream()
                    // A number is given within seconds, or already.
                    .filter(field -> !Set.of("size", "number").contains(field.getKey())
                            || field.getValue().isIntegralNumber()
                                    && !field.getKey().equals("size"))
                    .forEach(field -> fields.put(field.getKey(), shape(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            return node.valueStream().map(ApiExamplesTest::shape).toList();
        }
        return node.isString() && !CONSTANT.matcher(node.stringValue()).matches() ? "text" : node.toString();
    }

    private String inserted(String text) {
        for (var replaced : real.entrySet()) {
            text = text.replace(replaced.getKey(), replaced.getValue());
        }
        return text;
    }

    private static CaseId caseId(Said filed) {
        return new CaseId(UUID.fromString(filed.text("id")));
    }

    private static String sample(int number) {
        return "0198c0de-0000-7000-8000-%012x".formatted(number);
    }
}
