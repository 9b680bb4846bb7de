package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionKind;
import ir.samad.directory.ResponsibleOffice;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Legal authorities beside the hierarchy (N-10-3-t), and who answers for good execution (N-10-1), on the page of a case. */
@SamadTest
class BoardsTest {

    private static final Map<String, String> LETTER = Map.of(
            "seen", "3",
            "board", "هیأت بدوی رسیدگی به تخلفات اداری",
            "letterNumber", "۱۴۰۴/۵۱۲",
            "letterOn", "۱۴۰۴/۰۸/۲۹",
            "boardRemark", "یادداشت درونی دربارهٔ نامه");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    DirectoryListing listing;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Boards boards;

    @Autowired
    Inbox inbox;

    private OfficialWorld world;
    private WebClient governor;

    @BeforeEach
    void aGovernor() {
        world = OfficialWorld.of(staff, directory, topics, clock);
        governor = staff.signIn(port, world.person("county governor"));
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    private Receipt complaint(String mobile) {
        return CaseWorld.accepted(cases.register(
                world.about(CaseType.COMPLAINT, world.official("county office head")),
                CaseWorld.person(mobile),
                world.web()));
    }

    private CaseFile file(Receipt receipt) {
        return cases.findForApplicant(receipt.caseId()).orElseThrow();
    }

    private static String path(Receipt receipt) {
        return "/staff/cases/" + receipt.caseId().value();
    }

    private static Map<String, String> letter(String field, String value) {
        var letter = new HashMap<>(LETTER);
        letter.put(field, value);
        return letter;
    }

    @Test
    @Rule("N-10-3-t")
    void aCaseIsWithTheBoardAndInTheHierarchyAndClosingOneDoesNotCloseTheOther() {
        var mobile = CaseWorld.mobile();
        var receipt = complaint(mobile);
        governor.get(path(receipt));
        assertThat(governor.post(path(receipt) + "/board", LETTER).location()).isPresent();
        var page = governor.get(path(receipt));
        assertThat(page.text())
                .contains("هم‌زمان به هیأت بدوی رسیدگی به تخلفات اداری ارجاع شد")
                .contains("در حال رسیدگی")
                .contains("یادداشت درونی دربارهٔ نامه");
        assertThat(file(receipt).lead())
                .isEqualTo(world.person("county governor").position().id());
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(message ->
                        assertThat(message.text()).contains("مرجع قانونی").contains("حق قانونی شماست"));
        var citizen = new WebClient(port);
        citizen.get("/track");
        var followed = citizen.follow(
                citizen.post("/track", Map.of("code", receipt.code().value(), "known", mobile)));
        assertThat(followed.text())
                .contains("هم‌زمان به هیأت بدوی")
                .contains("حق شما را برای مراجعه به مراجع قانونی")
                .doesNotContain("یادداشت درونی");

        answered(receipt);
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(boards.list(file(receipt)))
                .singleElement()
                .satisfies(one -> assertThat(one.isOpen()).isTrue());
        var number = Integer.toString(boards.list(file(receipt)).getFirst().number());
        var noted = governor.post(
                path(receipt) + "/board-result",
                Map.of("seen", "9", "referral", number, "result", "توبیخ کتبی", "resultOn", "۱۴۰۴/۰۹/۰۱"));
        assertThat(noted.location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(boards.list(file(receipt)).getFirst().result()).isEqualTo("توبیخ کتبی");
        assertThat(governor.get(path(receipt)).text()).contains("رأی داده شد").contains("توبیخ کتبی");
        assertThat(citizen.get("/track/case/" + receipt.caseId().value()).text())
                .doesNotContain("توبیخ کتبی");

        // And the other way round: a result leaves an open case open.
        var other = complaint(CaseWorld.mobile());
        governor.get(path(other));
        governor.post(path(other) + "/board", LETTER);
        var open = Integer.toString(boards.list(file(other)).getFirst().number());
        governor.post(
                path(other) + "/board-result",
                Map.of("seen", "9", "referral", open, "result", "برائت کامل", "resultOn", "۱۴۰۴/۰۹/۰۱"));
        assertThat(boards.list(file(other)).getFirst().isOpen()).isFalse();
        assertThat(file(other).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    private void answered(Receipt receipt) {
        governor.post(
                path(receipt) + "/answer",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "outcome",
                        "DONE",
                        "answer",
                        "رسیدگی شد و به مسئول تذکر داده شد."));
    }

    @Test
    @Rule("N-10-3-t")
    void whatIsWrongWithALetterIsSaidAtItsFieldAndNothingIsKept() {
        var receipt = complaint(CaseWorld.mobile());
        governor.get(path(receipt));
        var entries = file(receipt).lastEntry();
        assertThat(error("board", receipt, letter("board", ""))).isNotBlank();
        assertThat(error("board", receipt, letter("board", "ه".repeat(200)))).isNotBlank();
        assertThat(error("letterNumber", receipt, letter("letterNumber", " "))).isNotBlank();
        assertThat(error("letterOn", receipt, letter("letterOn", "۱۴۰۴/۱۳/۴۰"))).isNotBlank();
        var future = governor.post(path(receipt) + "/board", letter("letterOn", "۱۴۰۴/۱۰/۰۱"));
        assertThat(future.text()).contains("تاریخ نامه نباید پس از امروز باشد");
        assertThat(future.page().select("input[name=letterNumber]").val()).isEqualTo("۱۴۰۴/۵۱۲");
        var unknown = governor.post(
                path(receipt) + "/board-result",
                Map.of("seen", "9", "referral", "77", "result", "توبیخ کتبی", "resultOn", "۱۴۰۴/۰۹/۰۱"));
        assertThat(unknown.text()).contains("ارجاع بازی با این شماره نیست");
        assertThat(file(receipt).lastEntry()).isEqualTo(entries);
        assertThat(boards.list(file(receipt))).isEmpty();
    }

    private String error(String field, Receipt receipt, Map<String, String> letter) {
        return governor.post(path(receipt) + "/board", letter)
                .page()
                .select("#" + field + "-error")
                .text();
    }

    @Test
    @Rule("N-10-3-t")
    void onlyWhoLeadsRefersToABoardAndOnlyComplaintsAndReports() {
        var receipt = complaint(CaseWorld.mobile());
        governor.get(path(receipt));
        var deputy = staff.signIn(port, world.person("deputy county governor"));
        assertThat(deputy.post(path(receipt) + "/board", LETTER).text()).contains("فقط از جایگاهی برمی‌آید");
        var request = CaseWorld.accepted(cases.register(
                Matter.of(CaseType.REQUEST, "نامهٔ خود را می‌خواهم.", null, OfficialWorld.COUNTY, ""),
                CaseWorld.person(CaseWorld.mobile()),
                world.web()));
        var desk = staff.signIn(port, world.person("governorate desk officer"));
        assertThat(file(request).lead())
                .isEqualTo(world.person("governorate desk officer").position().id());
        assertThat(desk.get(path(request)).page().select("#board-action")).isEmpty();
        assertThat(desk.post(path(request) + "/board", LETTER).text()).contains("N-10-3-t");
        assertThat(boards.list(file(receipt))).isEmpty();
    }

    @Test
    @Rule("N-10-1")
    void thePageSaysWhoAnswersForGoodExecutionAndTheHierarchyGivesItToHim() {
        var receipt = complaint(CaseWorld.mobile());
        var title = world.person("county governor").position().title();
        assertThat(governor.get(path(receipt)).page().select(".case-side").text())
                .contains("مسئول حسن اجرا")
                .contains("N-10-1")
                .contains(title);
        assertThat(directory.responsibleFor(file(receipt).leadUnit()).office())
                .isEqualTo(ResponsibleOffice.COUNTY_GOVERNOR);
        var ministry = world.unit("ministry");
        assertThat(directory.responsibleFor(ministry.bodyId()).office()).isEqualTo(ResponsibleOffice.MINISTER);
    }

    @Test
    @Rule("N-10-1")
    void thePositionOfTheResponsibleOfficialStaysAHeadAndABodyWithoutOneIsListed() {
        var country = staff.country();
        var company = country.headquarters(country.body(ir.samad.directory.BodyType.STATE_COMPANY));
        assertThat(listing.listWithoutResponsible())
                .extracting(body -> body.id())
                .contains(company.bodyId());
        var head = country.position(company, PositionKind.HEAD);
        assertThat(listing.listWithoutResponsible())
                .extracting(body -> body.id())
                .doesNotContain(company.bodyId());
        var expert = new PositionEntry(head.code(), company.id(), head.title(), PositionKind.EXPERT, false);
        assertThat(entries.changePosition(head.id(), expert, head.version(), Keeper.PROGRAM)
                        .findRefusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.clause()).isEqualTo("N-10-1"));
        var renamed = new PositionEntry(head.code(), company.id(), "مدیرعامل تازه", PositionKind.HEAD, false);
        assertThat(entries.changePosition(head.id(), renamed, head.version(), Keeper.PROGRAM)
                        .findRefusal())
                .isEmpty();
        var deputy = country.position(company, PositionKind.DEPUTY);
        var asExpert = new PositionEntry(deputy.code(), company.id(), deputy.title(), PositionKind.EXPERT, false);
        assertThat(entries.changePosition(deputy.id(), asExpert, deputy.version(), Keeper.PROGRAM)
                        .findRefusal())
                .isEmpty();
    }
}
