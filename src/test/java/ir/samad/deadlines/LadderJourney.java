package ir.samad.deadlines;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Intake;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.worklist.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A missed deadline that climbs three levels by the table of the body, as each official finds it on his own screen and its
 * applicant reads it; the highest of them instructs, the expert answers, and it is gone from all lists.
 */
@SamadTest
class LadderJourney {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Watcher watcher;

    @Autowired
    Ladder ladder;

    @Autowired
    JdbcClient jdbc;

    private LadderWorld world;
    private String mobile;
    private CaseId id;

    @BeforeEach
    void aCaseWithTheExpert() {
        jdbc.sql("UPDATE deadlines.watch SET digested = '', round = ''").update();
        world = new LadderWorld(staff, topics);
        mobile = CaseWorld.mobile();
        var intake = Intake.web(Ids.next(clock), Locale.of("fa", "IR"));
        id = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake))
                .caseId();
        work.open(id, LadderWorld.official(world.desk));
        work.refer(
                        id,
                        cases.findForApplicant(id).orElseThrow().lastEntry(),
                        LadderWorld.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"N-10-1", "N-4-0", "N-4-5", "N-4-9", "N-4-17", "N-6-1"})
    void aMissedDeadlineClimbsThreeLevels() {
        var provinceHead = staff.colleague(world.province, PositionKind.HEAD);
        var promised = cases.findForApplicant(id).orElseThrow().dueEffectiveOn();
        late(promised, 0);
        burns(world.countyHead, "");
        nothingThere(provinceHead);
        isTold(1, "");
        late(promised, 3);
        burns(provinceHead, "");
        nothingThere(world.nationalHead);
        isTold(2, "");
        late(promised, 6);
        burns(world.nationalHead, "ladder-national");
        isTold(3, "ladder-told-phone");
        instruct();
        answer();
        List.of(world.countyHead, provinceHead, world.nationalHead).forEach(this::nothingThere);
        isTold(3, "");
    }

    /** The highest of them says what is to be done, where it burns. */
    private void instruct() {
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, world.nationalHead);
            visit.open("/staff/glance");
            visit.press("فرستادن دستور");
            assertThat(visit.page().locator("#instruction-error")).isVisible();
            visit.page().locator("#instruction").fill("امروز با متقاضی تماس بگیرید و پاسخ دهید");
            visit.page()
                    .locator("#instructUntil")
                    .fill(JalaliDate.of(calendar.plusWorkingDays(calendar.today(), 1, LadderWorld.COUNTY))
                            .toString());
            visit.press("فرستادن دستور");
            assertThat(visit.page().locator("#burn .badge").filter(with("دستور داده شد")))
                    .isVisible();
            visit.looksRight("ladder-instructed");
        }
    }

    private void answer() {
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, world.expert);
            visit.open("/staff/cases/" + id.value());
            assertThat(visit.page().locator(".timeline")).containsText("امروز با متقاضی تماس بگیرید");
            visit.page().locator("#answer-action > summary").click();
            visit.page().locator("label[for=outcome]").click();
            visit.page().locator("#answer").fill("لولهٔ کوچه تعمیر شد و گاز وصل است.");
            visit.press("فرستادن پاسخ");
            assertThat(visit.page().locator(".badge.is-done").first()).isVisible();
        }
    }

    /** What its applicant reads: that it is late, and of each level who watches it. */
    private void isTold(int levels, String picture) {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/track");
            citizen.page()
                    .locator("#code")
                    .fill(cases.findForApplicant(id).orElseThrow().code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            assertThat(citizen.page()
                            .locator(".timeline li", new Page.LocatorOptions().setHasText("از زمان خود عقب افتاد")))
                    .hasCount(levels);
            assertThat(citizen.page().locator(".timeline")).not().containsText("تماس بگیرید");
            if (!picture.isEmpty()) {
                assertThat(citizen.page().locator("main")).containsText("عقب افتاده");
                citizen.looksRight(picture);
            }
        }
    }

    /** That many working days after the promised day; watcher and ladder have been there. */
    private void late(LocalDate promised, int workingDays) {
        clock.set(calendar.plusWorkingDays(promised.plusDays(1), workingDays, LadderWorld.COUNTY)
                .atTime(9, 0));
        watcher.sweep();
        ladder.climb();
    }

    /** It stands in this official's list with the badge that says why, and where it burns; on both screens, for a picture. */
    private void burns(Colleague official, String picture) {
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, official);
            visit.open("/staff/worklist");
            assertThat(row(visit).locator(".badge").filter(with("تأخیر زیرمجموعه")))
                    .isVisible();
            if (!picture.isEmpty()) {
                visit.looksRight(picture);
            }
            visit.open("/staff/glance");
            assertThat(visit.page().locator("#burn .badge").filter(with("روز کاری دیر")))
                    .isVisible();
            if (!picture.isEmpty()) {
                visit.looksRight(picture + "-glance");
            }
        }
        if (picture.isEmpty()) {
            return;
        }
        try (var visit = Browser.phone(port)) {
            staff.signIn(visit, official);
            visit.open("/staff/worklist");
            assertThat(row(visit)).containsText("تأخیر زیرمجموعه");
            visit.looksRight(picture + "-phone");
            visit.open("/staff/glance");
            assertThat(visit.page().locator("#burn")).containsText("سه روز است گاز کوچهٔ ما قطع است");
            visit.looksRight(picture + "-glance-phone");
        }
    }

    private Locator row(Visit visit) {
        return visit.page().locator("#row-" + id.value());
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Neither in his list nor where it burns; no browser shows more of that. */
    private void nothingThere(Colleague official) {
        var web = staff.signIn(port, official);
        Assertions.assertThat(web.get("/staff/worklist").page().select("#row-" + id.value()))
                .isEmpty();
        Assertions.assertThat(web.get("/staff/glance").page().select("#burn #instruction"))
                .isEmpty();
    }
}
