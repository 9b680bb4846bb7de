package ir.samad.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Capacity;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Office;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Arrival;
import ir.samad.worklist.Part;
import ir.samad.worklist.Subject;
import ir.samad.worklist.Worklists;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No worklist waits for somebody who does not come (N-6-1). */
@SamadTest
class AbsenceTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Worklists worklists;

    @Autowired
    TestClock clock;

    private CaseWorld world;

    @BeforeEach
    void aWaterCompany() {
        world = new CaseWorld(staff, topics, clock);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-6-1")
    void aWorklistWhoseHolderLeftIsListedWhereItCanBeMended() {
        arrives(world.other.position());
        assertThat(listOf(world.head)).doesNotContain(world.other.position().title());
        leaves(world.other);
        assertThat(listOf(world.head)).contains(world.other.position().title(), "سمت متصدی ندارد");
        var neighbour = new CaseWorld(staff, topics, clock);
        assertThat(listOf(neighbour.head)).doesNotContain(world.other.position().title());
        assertThat(staff.signIn(port, world.expert).get("/staff/unattended").status())
                .isEqualTo(403);
    }

    @Test
    @Rule("N-6-1")
    void theGovernorateSeesTheListsOfAllOfficesOfItsCountyAndNoOther() {
        arrives(world.other.position());
        leaves(world.other);
        var own = staff.colleague(world.country.governorate(CaseWorld.COUNTY.value()), PositionKind.OFFICE_HEAD);
        var next = staff.colleague(world.country.governorate(Country.ISFAHAN.value()), PositionKind.OFFICE_HEAD);
        assertThat(listOf(own)).contains(world.other.position().title());
        assertThat(listOf(next)).doesNotContain(world.other.position().title());
        // It sees that something waits; whom to put there is arranged in the office's own administration.
        assertThat(staff.signIn(port, own)
                        .get("/staff/absence/" + world.other.position().id().value())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Rule("N-6-1")
    void aHeadIsListedWithoutAnyCaseAndAHolderWithoutAccountToo() {
        leaves(world.head);
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        assertThat(listOf(above)).contains(world.head.position().title(), "سمت متصدی ندارد");
        entries.assign(
                        world.head.position().id(),
                        world.country.person("مدیر بی‌حساب").id(),
                        Capacity.HOLDER,
                        clock.instant(),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        assertThat(listOf(above)).contains(world.head.position().title(), "متصدی حساب کاربری ندارد");
    }

    @Test
    @Rule("N-6-1")
    void aListIsMissedAfterThreeWorkingDaysInWhichNothingWasOpened() {
        var line = arrives(world.expert.position());
        clock.set(TODAY.plusDays(3).atTime(10, 0));
        assertThat(listOf(world.head)).doesNotContain(world.expert.position().title());
        clock.set(TODAY.plusDays(8).atTime(10, 0));
        assertThat(listOf(world.head)).contains(world.expert.position().title(), "چند روز کاری گشوده نشده");
        worklists.opened(world.expert.position().id(), line);
        assertThat(listOf(world.head)).doesNotContain(world.expert.position().title());
    }

    @Test
    @Rule("N-6-1")
    void whoeverHoldsAPositionLetsAColleagueStandInAndTakesItBack() {
        var title = arrives(world.head.position(), "درخواستی که معطل نمی‌ماند");
        var substitute = staff.signIn(port, world.expert);
        assertThat(substitute.get("/staff/worklist").text()).doesNotContain(title);

        var head = staff.signIn(port, world.head);
        var told = head.follow(appoint(head, world.head.position(), world.expert, TODAY, TODAY.plusDays(3)));
        assertThat(told.text())
                .contains(directory.getPerson(world.expert.person()).name(), "جانشین شد");
        substitute.post(
                "/staff/position",
                Map.of("positionId", world.head.position().id().toString()));
        assertThat(substitute.get("/staff/worklist").text()).contains(title);
        // The holder goes on, and whoever only stands in passes nothing on.
        assertThat(head.get("/staff/worklist").text()).contains(title);
        assertThat(substitute
                        .get("/staff/absence/" + world.head.position().id().value())
                        .status())
                .isEqualTo(404);

        clock.forward(Duration.ofMinutes(1));
        var holding = told.page().select("input[name=holding]").attr("value");
        assertThat(head.follow(head.post(
                                "/staff/absence/" + world.head.position().id().value() + "/end",
                                Map.of("holding", holding)))
                        .text())
                .contains("جانشینی پایان یافت");
        assertThat(substitute.follow(substitute.get("/staff/worklist")).text()).doesNotContain(title);
    }

    @Test
    @Rule("N-6-1")
    void standingInEndsByItselfWithItsLastDay() {
        var title = arrives(world.head.position(), "درخواستی برای چند روز");
        var head = staff.signIn(port, world.head);
        appoint(head, world.head.position(), world.expert, TODAY.plusDays(1), TODAY.plusDays(2));
        var substitute = staff.signIn(port, world.expert);
        choose(substitute, world.head.position());
        assertThat(substitute.get("/staff/worklist").text()).doesNotContain(title);
        clock.set(TODAY.plusDays(2).atTime(23, 0));
        substitute = staff.signIn(port, world.expert);
        choose(substitute, world.head.position());
        assertThat(substitute.get("/staff/worklist").text()).contains(title);
        clock.set(TODAY.plusDays(3).atTime(0, 1));
        assertThat(substitute.follow(substitute.get("/staff/worklist")).text()).doesNotContain(title);
    }

    @Test
    @Rule("N-6-1")
    void whoeverStandsAboveArrangesItForAPositionWithoutHolderAndNobodyElseDoes() {
        leaves(world.other);
        var head = staff.signIn(port, world.head);
        assertThat(head.follow(appoint(head, world.other.position(), world.expert, TODAY, TODAY.plusDays(1)))
                        .text())
                .contains("جانشین شد");
        assertThat(listOf(world.head)).doesNotContain(world.other.position().title());
        var stranger = staff.signIn(port, new CaseWorld(staff, topics, clock).head);
        var colleague = staff.signIn(port, world.desk);
        for (var refused : new WebClient[] {stranger, colleague}) {
            assertThat(appoint(refused, world.other.position(), world.desk, TODAY, TODAY.plusDays(1))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndWhatWasTypedStays() {
        var head = staff.signIn(port, world.head);
        var own = world.head.position();
        var past = appoint(head, own, world.expert, TODAY.minusDays(1), TODAY);
        assertThat(past.page().select("#first-error").text()).contains("این روز گذشته است");
        assertThat(past.page().select("input[name=person][checked]").attr("value"))
                .isEqualTo(world.expert.person().toString());
        assertThat(appoint(head, own, world.expert, TODAY, TODAY.plusDays(60))
                        .page()
                        .select("#last-error")
                        .text())
                .contains("۶۰");
        var stranger = new CaseWorld(staff, topics, clock).expert;
        assertThat(appoint(head, own, stranger, TODAY, TODAY.plusDays(1))
                        .page()
                        .select("#person-error")
                        .text())
                .contains("در این واحد");
        var nobody = head.post("/staff/absence/" + own.id().value(), Map.of("first", "۱۴۰۴/۹/۳۱", "last", ""));
        assertThat(nobody.page().select("#person-error").text()).contains("یکی از همکاران");
        assertThat(nobody.page().select("#first-error")).isNotEmpty();
        assertThat(nobody.page().select("#first").attr("value")).isEqualTo("۱۴۰۴/۹/۳۱");
        assertThat(head.get("/staff/absence/" + own.id().value()).text()).contains("اکنون جانشینی تعیین نشده است");
    }

    @Test
    @Rule("N-6-1")
    void theListIsToBeHadAsAWorkbookByWhomeverItIsShown() throws IOException {
        arrives(world.other.position());
        leaves(world.other);
        var head = staff.signIn(port, world.head);
        try (var book = Office.open(head.download("/staff/unattended.xlsx?why=NO_HOLDER"))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            var rows = StreamSupport.stream(sheet.spliterator(), false)
                    .map(row -> row.getCell(0).getStringCellValue())
                    .toList();
            assertThat(rows)
                    .contains(world.other.position().title())
                    .doesNotContain(world.head.position().title());
        }
        assertThat(staff.signIn(port, world.expert)
                        .get("/staff/unattended.xlsx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Rule("N-6-1")
    void whereEveryListIsOpenedThePageSaysSo() {
        var alone = staff.country();
        var office = alone.headquarters(alone.body(BodyType.ORGANIZATION));
        var head = staff.colleague(office, PositionKind.HEAD);
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, head);
            phone.open("/staff/unattended");
            assertThat(phone.text()).contains("کارتابل بی‌متصدی نیست");
            PlaywrightAssertions.assertThat(phone.page().locator(".bar .menu a[aria-current]"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.95));
            phone.page().locator(".bar .more summary").press("Enter");
            PlaywrightAssertions.assertThat(phone.page().locator(".bar .more a[href='/staff/sessions']"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.95));
            phone.looksRight("menu-more-phone");
            phone.page().locator(".bar .more summary").press("Enter");
            phone.looksRight("absence-unattended-none");
            // The keys lead also to what stands behind «more».
            phone.page().keyboard().press("g");
            phone.page().keyboard().press("c");
            phone.page().waitForURL(url -> url.endsWith("/staff/cases"));
        }
    }

    @Test
    void thePagesLookRight() {
        arrives(world.other.position());
        leaves(world.other);
        var web = staff.signIn(port, world.head);
        appoint(web, world.head.position(), world.expert, TODAY, TODAY.plusDays(9));
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, world.head);
                var size = "-" + visit.page().viewportSize().width;
                visit.open("/staff/unattended");
                visit.looksRight("absence-unattended" + size);
                visit.open("/staff/absence");
                visit.looksRight("absence-stand-ins" + size);
            }
        }
    }

    private String listOf(Colleague viewer) {
        var page = staff.signIn(port, viewer).get("/staff/unattended");
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private static WebClient.Answer appoint(
            WebClient web, Position position, Colleague whom, LocalDate first, LocalDate last) {
        return web.post(
                "/staff/absence/" + position.id().value(),
                Map.of(
                        "person", whom.person().toString(),
                        "first", JalaliDate.of(first).toString(),
                        "last", JalaliDate.of(last).toString()));
    }

    private static void choose(WebClient web, Position position) {
        web.post("/staff/position", Map.of("positionId", position.id().toString()));
    }

    private void leaves(Colleague colleague) {
        entries.end(colleague.holding(), null, clock.instant(), Keeper.PROGRAM).orThrow();
    }

    private UUID arrives(Position position) {
        var subject = UUID.randomUUID();
        arrives(position, subject, "درخواست آزمون");
        return subject;
    }

    private String arrives(Position position, String words) {
        var title = words + " " + Country.unique("line");
        arrives(position, UUID.randomUUID(), title);
        return title;
    }

    private void arrives(Position position, UUID subject, String title) {
        worklists.arrive(new Arrival(
                position.id(),
                new Subject(
                        subject, TrackingCode.generate().value(), title, "catalogue.type.REQUEST", "", "", null, null),
                Part.LEAD,
                "میز",
                "",
                null,
                1));
    }
}
