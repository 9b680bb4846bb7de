package ir.samad.deadlines;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import ir.samad.worklist.Part;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A missed deadline that climbs three levels, as each official finds it on his own screen. */
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
    @Rule({"N-10-1", "N-4-0", "N-4-5", "N-6-1"})
    void aMissedDeadlineClimbsThreeLevels() {
        var provinceHead = staff.colleague(world.province, PositionKind.HEAD);
        var promised = cases.findForApplicant(id).orElseThrow().dueEffectiveOn();
        late(promised, 0);
        burns(world.countyHead, true, "ladder-county");
        burns(provinceHead, false, "");
        late(promised, 3);
        burns(provinceHead, true, "ladder-province");
        burns(world.nationalHead, false, "");
        late(promised, 6);
        burns(world.nationalHead, true, "ladder-national");
        try (var citizen = Browser.phone(port)) {
            citizen.open("/track");
            citizen.page()
                    .locator("#code")
                    .fill(cases.findForApplicant(id).orElseThrow().code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            assertThat(citizen.page().locator("main")).containsText("عقب افتاده");
            assertThat(citizen.page()
                            .locator(".timeline li", new Page.LocatorOptions().setHasText("از زمان خود عقب افتاد")))
                    .hasCount(3);
            citizen.looksRight("ladder-told-phone");
        }
    }

    /** That many working days after the promised day; watcher and ladder have been there. */
    private void late(LocalDate promised, int workingDays) {
        clock.set(calendar.plusWorkingDays(promised.plusDays(1), workingDays, LadderWorld.COUNTY)
                .atTime(9, 0));
        watcher.sweep();
        ladder.climb();
    }

    /** Whether it stands in this official's list. */
    private void burns(Colleague official, boolean there, String picture) {
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, official);
            visit.open("/staff/worklist");
            assertThat(visit.page().locator("#row-" + id.value())).hasCount(there ? 1 : 0);
            if (there) {
                visit.looksRight(picture);
            }
        }
        if (there) {
            try (var visit = Browser.phone(port)) {
                staff.signIn(visit, official);
                visit.open("/staff/glance");
                assertThat(visit.page().locator("#burn")).containsText("سه روز است گاز کوچهٔ ما قطع است");
                visit.looksRight(picture + "-glance-phone");
            }
        }
    }
}
