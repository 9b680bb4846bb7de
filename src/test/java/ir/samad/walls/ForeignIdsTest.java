package ir.samad.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.AccountId;
import ir.samad.access.Accounts;
import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.SampleFiles;
import ir.samad.attachments.Upload;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.OfficeWork;
import ir.samad.meetingturns.MeetingGuest;
import ir.samad.proceedings.SessionKind;
import ir.samad.proceedings.SessionOffice;
import ir.samad.shell.NotFound;
import ir.samad.walls.Endpoints.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that names a thing is asked for by somebody with all the rights it needs, but in another place: somebody
 * else's thing is answered exactly as a thing that does not exist. And the owner finds it.
 */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsTest {

    /** Addresses whose variable names nothing of anybody's, and why. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("/staff/calendar/", "years, closures and holidays of the whole country, kept by the Centre"),
            Map.entry("/staff/parameters/", "names of rules"),
            Map.entry("/staff/topics/evidence/", "topics of the whole country, kept by the Centre"),
            Map.entry("/staff/notices/", "names of texts"),
            Map.entry("/staff/recipients/", "recipients outside, of the whole country, kept by the Centre"),
            Map.entry("/staff/directory/sheets/{sheet}/", "kinds of sheets"),
            Map.entry("/staff/meetings/nation/", "provinces and their bodies, all of which the Centre oversees"),
            Map.entry("/meetings/sessions/{id}/turn", "sessions that were announced to everybody"),
            Map.entry("/meetings/turns/{secret", "a secret of 120 random bits, not an id"),
            Map.entry("/meetings/screen/{secret", "a secret of 120 random bits, not an id"),
            Map.entry("/rate/", "a secret of 120 random bits, not an id"));

    /** The directory: every member of staff may look at all of it, and keeps only his own body's. */
    private static final String DIRECTORY = "/staff/directory/";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Cases cases;

    @Autowired
    Attachments attachments;

    @Autowired
    Accounts accounts;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private ApiWorld there;
    private CaseId caseId;
    private long entriesAtFirst;

    /**
     * A kind of thing that belongs to somebody.
     *
     * @param stranger whoever has the right to things of this kind, but not to this one
     * @param owner whose it is
     * @param ids by the variables of the address
     */
    private record Thing(WebClient stranger, WebClient owner, Map<String, String> ids) {}

    @BeforeAll
    void twoCompanies() {
        there = new ApiWorld(staff, topics, clients, entries, clock, port);
        var here = new ApiWorld(staff, topics, clients, entries, clock, port);
        var mobile = CaseWorld.mobile();
        var intake = there.company.web();
        attachments
                .stage(intake.draft(), new Upload("قبض.pdf", SampleFiles.pdf("")), AttachmentUse.DOCUMENTS)
                .orThrow();
        caseId = CaseWorld.accepted(cases.register(there.company.request(), CaseWorld.person(mobile), intake))
                .caseId();
        var citizen = new WebClient(port);
        Citizens.prove(citizen, mobile, inbox);
        var page = citizen.get("/track/case/" + caseId.value()).page();
        var document = page.select(".files a").attr("href").replaceFirst(".*/", "");
        assertThat(document).hasSize(36);
        var ids = Map.of("id", caseId.value().toString(), "document", document);
        things.put("/track/case/{id}", new Thing(Citizens.proved(port, inbox), citizen, ids));
        var desk = staff.signIn(port, there.company.desk);
        var otherDesk = staff.signIn(port, here.company.desk);
        things.put("/staff/cases/{id}/hand-over.pdf", handedOver(here, otherDesk, desk));
        things.put("/staff/cases/{id}", new Thing(otherDesk, desk, ids));
        desk.get("/staff/cases/" + caseId.value());
        entriesAtFirst = cases.findForApplicant(caseId).orElseThrow().lastEntry();

        var keeper = staff.signIn(port, staff.colleague(there.company.headquarters, PositionKind.ADMINISTRATOR));
        var otherKeeper = staff.signIn(port, staff.colleague(here.company.headquarters, PositionKind.ADMINISTRATOR));
        things.put(
                "/staff/accounts/{id}",
                new Thing(
                        otherKeeper,
                        keeper,
                        Map.of("id", there.company.expert.account().toString())));
        var client = there.open(Set.of(ClientScope.values()), there.deskPosition());
        things.put(
                "/staff/clients/{id}",
                new Thing(
                        otherKeeper, keeper, Map.of("id", client.client().id().toString(), "key", "0123456789abcdef")));
        desk.get("/staff/worklist");
        desk.post("/staff/worklist/views", Map.of("viewName", "نمای من", "list", "box=SENT"));
        var officeHead = staff.signIn(port, staff.colleague(there.company.office, PositionKind.OFFICE_HEAD));
        officeHead.get("/staff/templates");
        officeHead.post(
                "/staff/templates", Map.of("templateName", "وصل آب", "templateText", "آب شما با کد {code} وصل شد."));
        var template =
                officeHead.get("/staff/templates").page().select("tbody a").attr("href");
        things.put(
                "/staff/templates/{id}",
                new Thing(
                        staff.signIn(port, staff.colleague(here.company.office, PositionKind.OFFICE_HEAD)),
                        officeHead,
                        Map.of("id", template.replaceFirst(".*/", ""))));
        var view = desk.get("/staff/worklist").page().select(".views-list form").attr("action");
        things.put(
                "/staff/worklist/views/{id}",
                new Thing(otherDesk, desk, Map.of("id", view.replaceAll(".*/views/|/delete", ""))));
        keeper.get("/staff/directory/sheets");
        var waiting = keeper.postFiles(
                "/staff/directory/sheets",
                Map.of(),
                "files",
                Map.of("sheet.csv", "کد,نام\n".getBytes(StandardCharsets.UTF_8)));
        things.put(
                "/staff/directory/sheets/waiting/{id}",
                new Thing(
                        otherKeeper,
                        keeper,
                        Map.of("id", waiting.path().orElseThrow().replaceFirst(".*/", ""))));
        arriving(
                "accounts",
                "شماره ملی,نام و نام خانوادگی,کد سمت,نام کاربری\n123,زهرا کریمی,nowhere,zahra.k\n",
                keeper,
                otherKeeper);
        arriving("cases", "شماره پیشین,تاریخ ثبت پیشین,نوع مورد,شرح مورد\n1,دیروز,هیچ,آب\n", keeper, otherKeeper);
        arriving(
                "topics",
                "شناسه موضوع,نام موضوع,نوع‌های مورد,پایین‌ترین سطح رسیدگی\nنام فارسی,آب,درخواست,شهرستان\n",
                staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR)),
                staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR)));
        var under = new Thing(
                staff.signIn(port, here.company.head),
                staff.signIn(port, there.company.head),
                Map.of("id", there.company.expert.position().id().value().toString()));
        things.put("/staff/deadlines/{id}", under);
        things.put("/staff/absence/{id}", under);
        planned();
    }

    /** A programme of meetings of one province, seen from another. */
    private void planned() {
        var country = staff.country();
        var offices = List.of("12", "16").stream()
                .map(province -> staff.signIn(
                        port,
                        staff.colleague(
                                country.below(country.provincialGovernorate(province), UnitKind.PERFORMANCE_OFFICE),
                                PositionKind.OFFICE_HEAD)))
                .toList();
        var bodies = List.of("12", "16").stream()
                .map(province -> staff.signIn(
                        port,
                        staff.colleague(
                                country.provincialOffice(
                                        country.headquarters(country.body(BodyType.MINISTRY)), province),
                                PositionKind.HEAD)))
                .toList();
        var programme = OfficeWork.published(offices.getLast(), "1404/10/01", "1404/12/29");
        var ids = Map.of("id", programme);
        things.put("/staff/meetings/programmes/{id}", new Thing(offices.getFirst(), offices.getLast(), ids));
        things.put("/staff/meetings/{id}", new Thing(offices.getFirst(), offices.getLast(), ids));
        session(bodies, offices);
        met();
        decided();
    }

    /** A session of officials with a decision and signed minutes, seen from the governorate of another province. */
    private void decided() {
        var office = SessionOffice.centre(staff, clock, port, "18");
        var session = office.held("18", "1404/09/12");
        var decision = office.decisionOf(session);
        office.sign(session);
        clock.set(TestClock.START);
        var stranger =
                staff.signIn(port, staff.colleague(office.country.provincialGovernorate("16"), PositionKind.DEPUTY));
        things.put(
                "/staff/proceedings/decisions/{id}",
                new Thing(stranger, staff.signIn(port, office.owner), Map.of("id", last(decision))));
        var presence = SessionOffice.governorate(staff, directory, clock, port, "18");
        var hours = presence.convened(SessionKind.PHONE_PRESENCE, "18", "1404/09/12");
        var operators = List.of("16", "18").stream()
                .map(province -> staff.signIn(
                        port,
                        staff.colleague(
                                office.country.below(
                                        office.country.provincialGovernorate(province), UnitKind.COMMUNICATION_DESK),
                                PositionKind.OPERATOR_111)))
                .toList();
        things.put(
                "/staff/proceedings/111/{id}",
                new Thing(operators.getFirst(), operators.getLast(), Map.of("id", last(hours))));
        things.put(
                "/staff/proceedings/{id}",
                new Thing(
                        stranger,
                        staff.signIn(port, office.chair),
                        Map.of("id", last(session), "number", "1", "version", "1")));
    }

    /** Somebody met in a session of a body, its report and a sheet of it, seen by another body and another governorate. */
    private void met() {
        var other = new MeetingBody(staff, clock, port, "22");
        var body = new MeetingBody(staff, clock, port, "24");
        var session = body.held("1404/09/04", Map.of());
        var person = body.solved(session, "موسوی", "انشعاب آب وصل شد");
        body.release(session);
        var reports = body.web.get("/staff/meetings/reports?season=1404-S3").page();
        var sheet = body.web.postFiles(
                "/staff/meetings/sheets", Map.of(), "files", Map.of("a.csv", "نام,تلفن\n".getBytes(UTF_8)));
        var received =
                body.office.get("/staff/meetings/received?season=1404-S3").page();
        body.office.follow(body.office.post(
                received.select("form[action$=/receive]").first().attr("action"), Map.of()));
        var sample = body.office.post(
                "/staff/meetings/truth",
                Map.of("season", "1404-S3", "unit", body.unit.id().value().toString(), "size", "1"));
        body.at("1404/10/02", 9);
        var seen = body.web
                .get("/staff/meetings/activity?season=1404-S3")
                .page()
                .select("input[name=seen]")
                .val();
        body.web.post("/staff/meetings/activity", Map.of("season", "1404-S3", "seen", seen));
        var activity = last(body.web
                .get("/staff/meetings/activity?season=1404-S3")
                .page()
                .select("a[href^=/staff/meetings/activity/]")
                .attr("href")
                .replace("/file", ""));
        clock.set(TestClock.START);
        var turn = turn(body, last(session));
        var stranger = staff.signIn(port, other.director);
        var owner = staff.signIn(port, body.director);
        BiConsumer<String, String> add =
                (pattern, id) -> things.put(pattern, new Thing(stranger, owner, Map.of("id", id, "programme", id)));
        add.accept("/staff/meetings/people/{id}", last(person));
        add.accept("/staff/meetings/turns/{id}", turn);
        var report = reports.select("a[href$=/file]").attr("href").replace("/file", "");
        add.accept("/staff/meetings/reports/{id}", last(report));
        add.accept(
                "/staff/meetings/reports/{programme}",
                reports.select("h2[id^=p-]").attr("id").substring(2));
        add.accept("/staff/meetings/figures/{id}", body.unit.id().value().toString());
        add.accept("/staff/meetings/activity/{id}", activity);
        things.put(
                "/staff/meetings/activities/{id}",
                new Thing(staff.signIn(port, other.chief), staff.signIn(port, body.chief), Map.of("id", activity)));
        add.accept("/staff/meetings/sheets/{id}", last(sheet.path().orElseThrow()));
        things.put(
                "/staff/meetings/received/{id}",
                new Thing(staff.signIn(port, other.chief), staff.signIn(port, body.chief), Map.of("id", last(report))));
        things.put(
                "/staff/meetings/truth/{id}",
                new Thing(
                        staff.signIn(port, other.chief),
                        staff.signIn(port, body.chief),
                        Map.of("id", last(sample.path().orElseThrow()))));
    }

    /** A turn that somebody asked for in another session of the body. */
    private String turn(MeetingBody body, String held) {
        body.web = staff.signIn(port, body.director);
        var session = body.session("1404/09/11");
        assertThat(last(session)).isNotEqualTo(held);
        body.announce(session, Map.of());
        var guest = new MeetingGuest(port, inbox, "موسوی");
        guest.turn(session);
        var turn = last(body.web
                .get(session + "/people")
                .page()
                .select("a[href^=/staff/meetings/turns/]")
                .attr("href"));
        var citizen = new WebClient(port);
        Citizens.prove(citizen, guest.mobile, inbox);
        things.put("/my/turns/{id}", new Thing(Citizens.proved(port, inbox), citizen, Map.of("id", turn)));
        return turn;
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** A session of a body of the province, seen by another body and from another province. */
    private void session(List<WebClient> bodies, List<WebClient> offices) {
        var session = bodies.getLast()
                .get("/staff/meetings?year=1404")
                .page()
                .select("a[href^=/staff/meetings/sessions/]")
                .attr("href");
        var ids = Map.of("id", session.replaceFirst(".*/", ""));
        things.put("/staff/meetings/sessions/{id}", new Thing(bodies.getFirst(), bodies.getLast(), ids));
        things.put("/staff/meetings/province/{id}", new Thing(offices.getFirst(), offices.getLast(), ids));
    }

    /** A case of one company that the desk of the other got and handed over outside. */
    private Thing handedOver(ApiWorld here, WebClient otherDesk, WebClient desk) {
        var id = CaseWorld.accepted(cases.register(
                        here.company.request(), CaseWorld.person(CaseWorld.mobile()), here.company.web()))
                .caseId();
        var path = "/staff/cases/" + id.value();
        otherDesk.get(path);
        otherDesk.post(
                path + "/refer",
                Map.of(
                        "seen",
                        "9",
                        "to",
                        there.company.desk.position().id().value().toString()));
        desk.get(path);
        desk.post(
                path + "/hand-over",
                Map.of(
                        "seen", "9",
                        "recipient", "01970000-0000-7000-8000-000000000137",
                        "handOverReason", "این موضوع در صلاحیت شهرداری است."));
        return new Thing(
                staff.signIn(port, here.company.other),
                desk,
                Map.of("id", id.value().toString()));
    }

    /** A file on its way in from another system, with an error in it. */
    private void arriving(String what, String table, WebClient keeper, WebClient otherKeeper) {
        keeper.get("/staff/arrival/" + what);
        var sent = keeper.postFiles(
                "/staff/arrival/" + what,
                Map.of("system", "کهن"),
                "files",
                Map.of("file.csv", table.getBytes(StandardCharsets.UTF_8)));
        things.put(
                "/staff/arrival/" + what + "/{id}",
                new Thing(
                        otherKeeper,
                        keeper,
                        Map.of("id", sent.location().orElseThrow().replaceFirst(".*/", ""))));
    }

    @Test
    @Rule("N-6-1")
    void somebodyElsesThingIsAnsweredAsOneThatDoesNotExist() {
        var tried = 0;
        for (var endpoint : withVariables()) {
            var thing = find(endpoint);
            if (thing == null) {
                continue;
            }
            var foreign = endpoint.call(thing.stranger(), endpoint.address(thing.ids()::get));
            var unknown = endpoint.call(thing.stranger(), endpoint.unknown());
            assertThat(foreign.status()).as("%s of somebody else", endpoint).isEqualTo(404);
            assertThat(unknown.status()).as("%s of nobody", endpoint).isEqualTo(404);
            assertThat(foreign.page().select("main").text())
                    .as("%s tells whether it exists", endpoint)
                    .isEqualTo(unknown.page().select("main").text());
            assertThat(endpoint.call(thing.stranger(), endpoint.address(name -> "1'%20or%20'1'='1"))
                            .status())
                    .as("%s of nonsense", endpoint)
                    .isIn(400, 404);
            tried++;
        }
        assertThat(tried).isGreaterThan(25);
        assertUntouched();
    }

    @Test
    void itsOwnerFindsIt() {
        for (var endpoint : withVariables()) {
            var thing = find(endpoint);
            if (thing != null && endpoint.isReading()) {
                assertThat(thing.owner().get(endpoint.address(thing.ids()::get)).status())
                        .as("%s of his own", endpoint)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Rule("N-6-1")
    void theCaseOfAnotherBodyIsNoneToAProgram() {
        var stranger = new ApiWorld(staff, topics, clients, entries, clock, port).deskProgram();
        var ids = find("/track/case/{id}").ids();
        for (var endpoint : withVariables()) {
            if (!endpoint.isForPrograms()) {
                continue;
            }
            var foreign = ask(stranger, endpoint, endpoint.address(ids::get));
            var unknown = ask(stranger, endpoint, endpoint.unknown());
            // What is wrong with a body is told before anybody looks for the case; then too both are answered alike.
            assertThat(foreign.status())
                    .as("%s", endpoint)
                    .isEqualTo(unknown.status())
                    .isIn(404, 422);
            assertThat(foreign.text("detail")).as("%s", endpoint).isEqualTo(unknown.text("detail"));
        }
        assertUntouched();
    }

    @Test
    void aForeignEntryOfTheDirectoryIsSeenByAllStaffAndKeptByItsOwnBodyOnly() {
        var stranger = find("/staff/accounts/{id}").stranger();
        var expert = there.company.expert;
        for (var endpoint : withVariables()) {
            if (!endpoint.pattern().startsWith(DIRECTORY) || find(endpoint) != null || isNobodys(endpoint)) {
                continue;
            }
            var own = endpoint.address(name -> name.equals("holding")
                    ? expert.holding().toString()
                    : endpoint.pattern().contains("/bodies/")
                            ? there.company.headquarters.bodyId().toString()
                            : endpoint.pattern().contains("/units/")
                                    ? there.company.office.id().toString()
                                    : endpoint.pattern().contains("/people/")
                                            ? expert.person().toString()
                                            : expert.position().id().toString());
            var looks = endpoint.needs().orElseThrow().isEmpty();
            assertThat(endpoint.call(stranger, own).status()).as("%s", endpoint).isEqualTo(looks ? 200 : 403);
            assertThat(endpoint.call(stranger, endpoint.unknown()).status())
                    .as("%s of nobody", endpoint)
                    .isEqualTo(404);
        }
        assertUntouched();
    }

    @Test
    void everyAddressThatNamesAThingIsTriedHere() {
        assertThat(withVariables().stream()
                        .filter(endpoint -> !endpoint.isForPrograms()
                                && find(endpoint) == null
                                && !isNobodys(endpoint)
                                && !endpoint.pattern().startsWith(DIRECTORY)))
                .as("addresses with an id of which nobody knows whose it is: add them to this test")
                .isEmpty();
    }

    @Test
    void foreignIdsInTheFieldsOfAFormOpenNothing() {
        // The session of another account, by its handle.
        var expert = staff.signIn(port, there.company.expert);
        var second = staff.signIn(port, there.company.expert);
        var handle = expert.get("/staff/sessions")
                .page()
                .select("input[name=handle]")
                .first()
                .val();
        var stranger = find("/staff/cases/{id}").stranger();
        stranger.post("/staff/sessions/end", Map.of("handle", handle));
        stranger.post("/staff/sessions/end-others", Map.of());
        assertThat(second.get("/staff/sessions").status()).isEqualTo(200);
        // A position that is somebody else's.
        stranger.post(
                "/staff/position",
                Map.of("positionId", there.company.head.position().id().toString()));
        assertThat(stranger.get("/staff/cases/" + caseId.value()).status()).isEqualTo(404);
        // A document of somebody else's case, taken out of one's own draft.
        var citizen = find("/track/case/{id}").stranger();
        citizen.get("/file");
        citizen.post(
                "/file",
                Map.of(
                        "type",
                        "REQUEST",
                        "remove",
                        find("/track/case/{id}").ids().get("document")));
        // A case beside one's list, or among several.
        assertThat(stranger.get("/staff/worklist?open=" + caseId.value()).status())
                .isEqualTo(404);
        assertUntouched();
    }

    private void assertUntouched() {
        var owner = find("/track/case/{id}").owner();
        var file = cases.findForApplicant(caseId).orElseThrow();
        assertThat(file.lastEntry()).as("entries of the case").isEqualTo(entriesAtFirst);
        assertThat(owner.get("/track/case/" + caseId.value()).page().select(".files a"))
                .hasSize(1);
        assertThat(accounts.find(new AccountId(
                        UUID.fromString(find("/staff/accounts/{id}").ids().get("id")))))
                .hasValueSatisfying(account -> {
                    assertThat(account.isOpen()).isTrue();
                    assertThat(account.mustChangePassword()).isFalse();
                });
        assertThat(find("/staff/worklist/views/{id}")
                        .owner()
                        .get("/staff/worklist")
                        .page()
                        .select(".views-list form"))
                .hasSize(1);
    }

    private static Program.Said ask(Program program, Endpoint endpoint, String address) {
        return endpoint.isReading() ? program.get(address) : program.post(address, "{}");
    }

    private List<Endpoint> withVariables() {
        return Endpoints.of(mapping).stream().filter(Endpoint::hasVariables).toList();
    }

    private Thing find(String prefix) {
        var thing = things.get(prefix);
        if (thing == null) {
            throw new NotFound(prefix);
        }
        return thing;
    }

    private @Nullable Thing find(Endpoint endpoint) {
        return things.entrySet().stream()
                .filter(thing -> endpoint.pattern().startsWith(thing.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNobodys(Endpoint endpoint) {
        return NOBODYS.keySet().stream().anyMatch(endpoint.pattern()::startsWith);
    }
}
