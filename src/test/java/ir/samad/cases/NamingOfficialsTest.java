package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.Requester;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.DeskWork;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Naming an official, desk or office in a complaint or report: on the web without scripts, at a desk, and by the API. */
@SamadTest
class NamingOfficialsTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{5,8}\\b");
    private static final String TEXT = "رئیس این اداره پاسخ مرا نداد و بی‌احترامی کرد.";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Topics topics;

    @Autowired
    TestClock testClock;

    @Autowired
    Clock clock;

    @Autowired
    Clients clients;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    private OfficialWorld world;

    @BeforeEach
    void anAdministration() {
        world = OfficialWorld.of(staff, directory, topics, testClock);
    }

    private WebClient beginning(String type) {
        var citizen = new WebClient(port);
        citizen.get("/file");
        assertThat(DeskWork.send(citizen, "/file", Map.of("type", type, "text", TEXT))
                        .location())
                .isPresent();
        return citizen;
    }

    private Map<String, String> about(String... fields) {
        var about = new HashMap<>(Map.of(
                "topic", world.topic.id().value().toString(),
                "county", OfficialWorld.COUNTY.value(),
                "ground", "BREACH"));
        for (var i = 0; i < fields.length; i += 2) {
            about.put(fields[i], fields[i + 1]);
        }
        return about;
    }

    private String id(String person) {
        return world.person(person).position().id().value().toString();
    }

    @Test
    @Rule({"N-10-3", "N-10-3-a", "N-1-3"})
    void aCitizenLooksForTheOfficialByTheNameOfHisUnitAndNamesHim() {
        var mobile = CaseWorld.mobile();
        var citizen = beginning("COMPLAINT");
        var unit = world.unit("county office").name();
        var found = DeskWork.send(citizen, "/file/about", about("aboutFind", unit, "place", "خیابان امام"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#about option").eachAttr("value"))
                .contains(
                        id("county office head"),
                        world.unit("county office").id().value().toString());
        assertThat(found.page().select("#place").val()).isEqualTo("خیابان امام");
        assertThat(found.page().select("[aria-invalid=true]")).isEmpty();

        var unchosen = DeskWork.send(citizen, "/file/about", about("aboutFind", unit, "aboutFound", unit));
        assertThat(unchosen.page().select("#about-error").text()).contains("یکی از یافته‌ها را انتخاب کنید");
        var next = DeskWork.send(
                citizen,
                "/file/about",
                about("aboutFind", unit, "aboutFound", unit, "about", id("county office head")));
        assertThat(next.path()).as(next.text()).hasValue("/file/you");
        var you = new HashMap<>(Map.of(
                "identityKind", "NATIONAL_ID",
                "identity", CaseWorld.nationalId().value(),
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", mobile));
        DeskWork.send(citizen, "/file/you", you);
        you.put("code", inbox.find(mobile, CODE));
        var done = DeskWork.send(citizen, "/file/you", you);
        assertThat(done.path()).as(done.text()).hasValue("/file/done");
        var filed = cases.listOfContact(mobile, 1).getFirst();
        assertThat(world.nameOf(filed)).isEqualTo("county governor");
        assertThat(filed.matter().bodyConcerned())
                .isEqualTo(world.unit("ministry").bodyId());
        assertThat(citizen.get("/track/case/" + filed.id().value()).text())
                .contains(world.person("county office head").position().title())
                .contains("مراجع قانونی");
    }

    @Test
    @Rule("N-10-3")
    void whatCannotBeNamedIsRefusedAtItsFieldWithAllThatWasTyped() {
        var closed = staff.country().position(world.unit("neighbour office"), PositionKind.EXPERT);
        entries.closePosition(closed.id(), closed.version(), Keeper.PROGRAM).orThrow();
        for (var wrong : List.of(
                "چیزی", UUID.randomUUID().toString(), closed.id().value().toString(), "' OR 1=1 --")) {
            var refused =
                    DeskWork.send(beginning("COMPLAINT"), "/file/about", about("about", wrong, "place", "کوچهٔ دو"));
            assertThat(refused.page().select("#about-error").text()).as(wrong).contains("سمت یا واحد بازی");
            assertThat(refused.page().select("#place").val()).isEqualTo("کوچهٔ دو");
        }
        var none = DeskWork.send(beginning("COMPLAINT"), "/file/about", about("aboutFind", "واحدی که نیست"));
        assertThat(none.text()).contains("واحدی با این نام پیدا نشد");
        assertThat(DeskWork.send(beginning("COMPLAINT"), "/file/about", about()).path())
                .hasValue("/file/you");
        // Only complaints, criticism and reports name an official.
        assertThat(DeskWork.send(beginning("CRITICISM"), "/file/about", about("about", id("minister")))
                        .path())
                .hasValue("/file/you");
        assertThat(DeskWork.send(beginning("REPORT"), "/file/about", about("about", id("minister")))
                        .path())
                .hasValue("/file/you");
        var request = DeskWork.send(beginning("REQUEST"), "/file/about", about("about", id("minister")));
        assertThat(request.page().select("#about-error").text())
                .contains("تنها شکایت، انتقاد و گزارش")
                .contains("N-10-3");
    }

    @Test
    @Rule({"N-10-3", "N-10-4"})
    void aDeskNamesHimOnItsOneScreenAndNotItself() {
        var desk = staff.signIn(port, world.person("neighbour desk officer"));
        var mobile = CaseWorld.mobile();
        var typed = about(
                "identity",
                CaseWorld.nationalId().value(),
                "firstName",
                "مریم",
                "lastName",
                "احمدی",
                "mobile",
                mobile,
                "type",
                "REPORT",
                "text",
                TEXT,
                "aboutFind",
                world.unit("county office").name());
        var found = DeskWork.send(desk, "/staff/desk", typed);
        assertThat(found.page().select("#about option").eachAttr("value")).contains(id("county office head"));
        assertThat(found.page().select("#text").text()).isEqualTo(TEXT);
        assertThat(cases.listOfContact(mobile, 1)).isEmpty();
        typed.put("aboutFound", typed.get("aboutFind"));
        typed.put("about", world.unit("neighbour desk").id().value().toString());
        var own = DeskWork.send(desk, "/staff/desk", typed);
        assertThat(own.page().select("#about-error").text())
                .contains("در همین‌جا ثبت نمی‌شود")
                .contains("N-10-3");
        assertThat(cases.listOfContact(mobile, 1)).isEmpty();
        typed.put("about", id("county office head"));
        assertThat(DeskWork.send(desk, "/staff/desk", typed).text()).contains("کد رهگیری");
        assertThat(world.nameOf(cases.listOfContact(mobile, 1).getFirst())).isEqualTo("county governor");
    }

    @Test
    @Rule({"N-10-3", "N-10-3-b"})
    void aProgramNamesHimByTheIdOfPositionOrUnit() {
        var api = new ApiWorld(staff, topics, clients, entries, clock, port);
        var desk = api.desk();
        var request = api.request("type", "REPORT");
        request.put("about", "nobody");
        var refused = desk.post("/api/v1/cases", request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ApiWorld.errors(refused)).containsExactly("about -");
        request.put("type", "REQUEST");
        request.put("about", id("county governor"));
        assertThat(ApiWorld.errors(desk.post("/api/v1/cases", request))).containsExactly("about N-10-3");
        request.put("type", "REPORT");
        var filed = desk.post("/api/v1/cases", request);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var file = cases.findForApplicant(new CaseId(UUID.fromString(filed.text("id"))))
                .orElseThrow();
        assertThat(world.nameOf(file)).isEqualTo("provincial governor");
        var read = desk.get("/api/v1/cases/" + filed.text("id"));
        assertThat(read.text("aboutPosition")).isEqualTo(id("county governor"));
        assertThat(read.text("aboutUnit"))
                .isEqualTo(world.unit("governorate").id().value().toString());

        // A program at a desk of that county finds nothing of it.
        var opened = clients.open(
                        new Clients.Opening(
                                "سامانهٔ فرمانداری",
                                world.unit("governorate").bodyId(),
                                List.of(staff.country()
                                        .position(world.unit("governorate desk"), PositionKind.DESK_OFFICER)
                                        .id()),
                                Set.of(ClientScope.values())),
                        null,
                        Requester.program())
                .orThrow();
        var below = api.program(opened);
        assertThat(below.get("/api/v1/cases/" + filed.text("id")).status()).isEqualTo(404);
        assertThat(below.get("/api/v1/cases?q=" + filed.text("trackingCode")).body())
                .doesNotContain(filed.text("id"));
        assertThat(below.get("/api/v1/worklist").body()).doesNotContain(filed.text("id"));
        assertThat(below.post("/api/v1/cases/" + filed.text("id") + "/notes", Map.of("text", "یادداشت"))
                        .status())
                .isEqualTo(404);
        request.put("identity", CaseWorld.nationalId().value());
        assertThat(ApiWorld.errors(below.post("/api/v1/cases", request))).containsExactly("about N-10-3");
    }

    @Test
    @Rule({"N-10-2", "N-2-6"})
    void whoHandlesWhichTypeAtWhichLevelWhenNobodyIsNamed() {
        var country = staff.country();
        var ministry = country.body(BodyType.MINISTRY);
        var headquarters = country.headquarters(ministry);
        var performance = country.below(headquarters, UnitKind.PERFORMANCE_OFFICE);
        country.position(performance, PositionKind.OFFICE_HEAD);
        var specialised = country.below(headquarters, UnitKind.SPECIALISED_UNIT);
        country.position(specialised, PositionKind.OFFICE_HEAD);
        country.position(headquarters, PositionKind.HEAD);
        var provincial = country.provincialOffice(headquarters, OfficialWorld.PROVINCE);
        country.position(provincial, PositionKind.HEAD);
        var provincialPerformance = country.below(provincial, UnitKind.PERFORMANCE_OFFICE);
        country.position(provincialPerformance, PositionKind.OFFICE_HEAD);
        var provincialSpecialised = country.below(provincial, UnitKind.SPECIALISED_UNIT);
        country.position(provincialSpecialised, PositionKind.OFFICE_HEAD);
        var county = country.countyOffice(provincial, OfficialWorld.COUNTY.value());
        country.position(county, PositionKind.HEAD);
        var countySpecialised = country.below(county, UnitKind.SPECIALISED_UNIT);
        country.position(countySpecialised, PositionKind.OFFICE_HEAD);

        for (var complaint : List.of(CaseType.COMPLAINT, CaseType.CRITICISM)) {
            assertThat(unitOf(complaint, Level.COUNTY, ministry.id()))
                    .isEqualTo(world.unit("governorate desk").id());
            assertThat(unitOf(complaint, Level.PROVINCE, ministry.id())).isEqualTo(provincialPerformance.id());
            assertThat(unitOf(complaint, Level.BODY, ministry.id())).isEqualTo(performance.id());
        }
        for (var type : List.of(CaseType.REPORT, CaseType.PLAN, CaseType.IDEA)) {
            assertThat(unitOf(type, Level.COUNTY, ministry.id())).isEqualTo(countySpecialised.id());
            assertThat(unitOf(type, Level.PROVINCE, ministry.id())).isEqualTo(provincialSpecialised.id());
            assertThat(unitOf(type, Level.BODY, ministry.id())).isEqualTo(specialised.id());
        }
        for (var type : List.of(CaseType.REQUEST, CaseType.SUGGESTION, CaseType.APPRECIATION)) {
            assertThat(unitOf(type, Level.COUNTY, ministry.id())).isEqualTo(county.id());
            assertThat(unitOf(type, Level.PROVINCE, ministry.id())).isEqualTo(provincial.id());
            assertThat(unitOf(type, Level.BODY, ministry.id())).isEqualTo(headquarters.id());
        }
    }

    private ir.samad.directory.UnitId unitOf(CaseType type, Level lowest, ir.samad.directory.BodyId body) {
        var code = Country.unique("topic");
        topics.put(List.of(new TopicRow(
                code, null, "موضوع " + code, "", "", EnumSet.allOf(CaseType.class), List.of(body), lowest)));
        var matter = new Matter(
                type,
                TEXT,
                topics.findByCode(code).orElseThrow().id(),
                OfficialWorld.COUNTY,
                "",
                type == CaseType.COMPLAINT ? ComplaintGround.BREACH : null,
                type == CaseType.COMPLAINT ? body : null,
                type == CaseType.IDEA || type == CaseType.SUGGESTION ? Benefit.values()[0] : null,
                null,
                null,
                null);
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(CaseWorld.mobile()), world.web()));
        return cases.findForApplicant(receipt.caseId()).orElseThrow().leadUnit();
    }

    @Test
    @Rule("N-1-3")
    void aComplaintNamesItsGroundAndWhoeverNamesAnOfficialHasNamedHisBody() {
        var citizen = beginning("COMPLAINT");
        var withoutGround = about("about", id("county office head"));
        withoutGround.remove("ground");
        withoutGround.put("topic", "");
        var refused = DeskWork.send(citizen, "/file/about", withoutGround);
        assertThat(refused.page().select("#ground-error").text()).contains("N-1-3");
        var withoutBody = about("topic", "");
        assertThat(DeskWork.send(beginning("COMPLAINT"), "/file/about", withoutBody)
                        .page()
                        .select("#body-error")
                        .text())
                .contains("N-1-3");
        var named = about("topic", "", "about", id("county office head"));
        assertThat(DeskWork.send(beginning("COMPLAINT"), "/file/about", named).path())
                .hasValue("/file/you");
    }
}
