package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.house.WebClient;
import ir.samad.meetings.MeetingBody;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The managers of a body in a season, reported by its head to its ministry and to the governor (M-3). */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityReportsTest {

    private static final String OWN = "/staff/meetings/activity";
    private static final String RECEIVED = "/staff/meetings/activities";
    private static final String SEASON = "?season=1404-S3";
    private static final String PROVINCE = "08";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private MeetingBody body;
    private Colleague deputy;
    private Colleague minister;
    private Colleague otherMinister;
    private Colleague governor;
    private Colleague otherChief;
    private String waiting;

    /** Two sessions of the head and the deputy with people, one that was excused, one that was missed. */
    @BeforeAll
    void aSeasonOfTwoManagers() {
        body = new MeetingBody(staff, clock, port, PROVINCE);
        deputy = staff.colleague(body.unit, PositionKind.DEPUTY);
        minister = staff.colleague(
                directory.getUnit(directory.getUnit(body.unit.id()).parentId()), PositionKind.HEAD);
        otherMinister =
                staff.colleague(body.country.headquarters(body.country.body(BodyType.MINISTRY)), PositionKind.HEAD);
        governor = staff.colleague(body.country.provincialGovernorate(PROVINCE), PositionKind.HEAD);
        otherChief = staff.colleague(
                body.country.below(body.country.provincialGovernorate("09"), UnitKind.PERFORMANCE_OFFICE),
                PositionKind.OFFICE_HEAD);
        var second = body.session("1404/09/11");
        body.announce(second, Map.of("host", deputy.position().id().value().toString()));
        var third = body.session("1404/09/18");
        var first = body.held("1404/09/04", Map.of("line", "02133445566"));
        body.solved(first, "رضایی", "انشعاب آب وصل شد");
        var caller = MeetingBody.person("مرادی");
        caller.put("mode", "PHONE");
        waiting = body.met(first, caller);
        body.conclude(waiting, "IN_PROGRESS", "در نوبت بازدید کارشناس است", "1404/12/20");
        body.at("1404/09/11", 11);
        body.web.follow(body.web.post(second + "/held", Map.of()));
        body.solved(second, "کاظمی", "پرداخت دستمزد انجام شد");
        body.web.follow(body.web.post(third + "/absence", Map.of("reason", "مأموریت در بازدید از سیل‌زدگان استان")));
        body.office.follow(body.office.post(
                "/staff/meetings/province/" + third.substring(third.lastIndexOf('/') + 1) + "/decide",
                Map.of("decision", "accept", "remark", "")));
    }

    @BeforeEach
    void theSeasonIsOver() {
        body.at("1404/10/02", 9);
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] tbody tr").eachText();
    }

    private String name(Colleague colleague) {
        return directory.getPerson(colleague.person()).name();
    }

    private WebClient as(Colleague colleague) {
        return staff.signIn(port, colleague);
    }

    /** The head has reported; where he has already, nothing is sent a second time. */
    private void reported() {
        body.web.follow(body.web.post(OWN, Map.of("season", "1404-S3")));
    }

    private String newest(WebClient reader) {
        return reader.get(RECEIVED + SEASON)
                .page()
                .select("main tbody a")
                .first()
                .attr("href");
    }

    @Test
    @Order(1)
    @Rule({"M-3", "M-5-2"})
    void onlyTheHeadReportsHisManagersUpwardAndOnlyWhenTheSeasonIsOver() {
        var page = body.web.get(OWN + SEASON).page();
        assertThat(rows(page, "managers"))
                .containsExactly(
                        name(body.director) + " " + body.director.position().title()
                                + " ۱ از ۱ جلسهٔ لازم، ۰ با عذر یا تعطیل، ۰ برگزارنشده ۱ حضوری، ۱ تلفنی"
                                + " انجام شد: ۱ · در دست اقدام: ۱",
                        name(deputy) + " " + deputy.position().title()
                                + " ۱ از ۱ جلسهٔ لازم، ۰ با عذر یا تعطیل، ۰ برگزارنشده ۱ حضوری، ۰ تلفنی انجام شد: ۱",
                        "جلسه‌های بی‌میزبان ۰ از ۱ جلسهٔ لازم، ۱ با عذر یا تعطیل، ۱ برگزارنشده ۰ حضوری، ۰ تلفنی –");

        var byDeputy = as(deputy).post(OWN, Map.of("season", "1404-S3"));
        assertThat(byDeputy.text()).contains("فقط بالاترین مقام دستگاه با حساب خود", "M-5-2");
        for (var other : List.of(body.office, as(minister), as(governor))) {
            assertThat(other.follow(other.post(OWN, Map.of("season", "1404-S3")))
                            .text())
                    .doesNotContain("گزارش فعالیت مدیران فرستاده شد");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM meetingreports.activity WHERE unit_id = :unit")
                        .param("unit", body.unit.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var early = body.web.post(OWN, Map.of("season", "1404-S4"));
        assertThat(early.text()).contains("هنوز جلسه‌ای در پیش است", "M-3");
        assertThat(body.office.get(RECEIVED + SEASON).text()).contains("گزارشی نرسیده است");

        assertThat(body.web
                        .follow(body.web.post(OWN, Map.of("season", "1404-S3")))
                        .text())
                .contains("گزارش فعالیت مدیران فرستاده شد");
        assertThat(body.web.post(OWN, Map.of("season", "1404-S3")).text())
                .contains("همین آمار پیش از این فرستاده شده است");
        var sent = rows(body.web.get(OWN + SEASON).page(), "sent");
        assertThat(sent).hasSize(1).first().asString().contains("نسخهٔ ۱", name(body.director), "در انتظار رسید");
    }

    @Test
    @Order(2)
    @Rule("M-3")
    void itsMinistryAndItsGovernorHaveItAndSeeTheReceiptsOfBoth() {
        reported();
        var atMinistry = as(minister);
        var address = newest(atMinistry);
        var report = atMinistry.get(address).page();
        assertThat(report.select("h1").text()).isEqualTo(body.unit.name());
        assertThat(rows(report, "managers"))
                .isEqualTo(rows(body.web.get(OWN + SEASON).page(), "managers"));
        assertThat(report.text()).doesNotContain("رضایی", "مرادی", "کاظمی");
        assertThat(newest(body.office)).isEqualTo(address);
        assertThat(newest(as(governor))).isEqualTo(address);

        for (var stranger : List.of(as(otherMinister), as(otherChief), body.web)) {
            assertThat(stranger.get(RECEIVED + SEASON).page().select("main tbody a[href=" + address + "]"))
                    .isEmpty();
            assertThat(stranger.get(address).status()).isEqualTo(404);
            assertThat(stranger.get(address + "/file").status()).isEqualTo(404);
            assertThat(stranger.post(address + "/receive", Map.of()).status()).isEqualTo(404);
        }
        assertThat(as(staff.colleague(body.unit, PositionKind.EXPERT))
                        .get(address)
                        .status())
                .isEqualTo(403);
        assertThat(atMinistry
                        .get(OWN + address.substring(RECEIVED.length()) + "/file")
                        .status())
                .isEqualTo(404);

        assertThat(atMinistry
                        .follow(atMinistry.post(address + "/receive", Map.of()))
                        .text())
                .contains(
                        "دریافت گزارش ثبت شد",
                        "دستگاه بالادست دریافت کرد",
                        name(minister),
                        "استانداری: در انتظار رسید");
        assertThat(atMinistry.post(address + "/receive", Map.of()).text()).contains("پیش از این ثبت شده است", "M-3");
        var seen = body.office.get(address);
        assertThat(seen.text()).contains("دستگاه بالادست دریافت کرد", name(minister));
        body.office.follow(body.office.post(address + "/receive", Map.of()));
        assertThat(atMinistry.get(address).text()).contains("استانداری دریافت کرد", name(body.chief));
        assertThat(rows(body.web.get(OWN + SEASON).page(), "sent").getFirst())
                .contains("دستگاه بالادست دریافت کرد", "استانداری دریافت کرد");
    }

    @Test
    @Order(3)
    @Rule({"M-3", "M-9"})
    void itIsAWorkbookFromRightToLeftWithEverythingAsTextAndASum() {
        reported();
        var reader = as(minister);
        var sheet = Sheet.of(reader, newest(reader) + "/file");
        assertThat(sheet.isRightToLeft()).isTrue();
        assertThat(sheet.hasFrozenHeading()).isTrue();
        assertThat(sheet.kinds()).containsExactly("STRING");
        assertThat(sheet.column("نام و نام خانوادگی")).containsExactly(name(body.director), name(deputy), "");
        assertThat(sheet.column("سمت")).last().isEqualTo("جلسه‌های بی‌میزبان");
        assertThat(sheet.column("جلسهٔ لازم")).containsExactly("1", "1", "1");
        assertThat(sheet.column("برگزارشده")).containsExactly("1", "1", "0");
        assertThat(sheet.column("با عذر یا تعطیل")).containsExactly("0", "0", "1");
        assertThat(sheet.column("برگزارنشده")).containsExactly("0", "0", "1");
        assertThat(sheet.column("حضوری")).containsExactly("1", "1", "0");
        assertThat(sheet.column("تلفنی")).containsExactly("1", "0", "0");
        assertThat(sheet.column("انجام شد")).containsExactly("1", "1", "0");
        assertThat(sheet.column("در دست اقدام")).containsExactly("1", "0", "0");
        assertThat(sheet.totals()).startsWith("جمع", "", "", "3", "2", "1", "1", "2", "1", "3", "2", "1");
    }

    @Test
    @Order(4)
    @Rule("M-3")
    void whatChangesAfterwardsIsAnotherVersionAndTheFirstStaysAsItWasSent() {
        reported();
        var reader = as(minister);
        var first = newest(reader);
        reader.follow(reader.post(first + "/receive", Map.of()));
        body.web.follow(body.conclude(waiting, "SOLVED", "کارشناس بازدید کرد و وصل شد", ""));
        assertThat(body.web.get(OWN + SEASON).text()).contains("آمار پس از آخرین گزارش تغییر کرده است");
        body.web.follow(body.web.post(OWN, Map.of("season", "1404-S3")));
        var second = newest(reader);
        assertThat(second).isNotEqualTo(first);
        assertThat(reader.get(second).text()).contains("نسخهٔ ۲", "انجام شد: ۲", "دستگاه بالادست: در انتظار رسید");
        assertThat(reader.get(first).text()).contains("نسخهٔ ۱", "در دست اقدام: ۱", "دستگاه بالادست دریافت کرد");
        assertThat(rows(body.web.get(OWN + SEASON).page(), "sent")).hasSize(2);
        for (var table : List.of("activity", "activity_line", "activity_receipt")) {
            assertThatThrownBy(() ->
                            jdbc.sql("DELETE FROM meetingreports." + table).update())
                    .hasMessageContaining("stays as it was sent");
        }
    }

    @Test
    @Order(5)
    void thePagesLookRight() {
        reported();
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                var size = "-" + visit.page().viewportSize().width;
                staff.signIn(visit, body.director);
                visit.open(OWN + SEASON);
                visit.looksRight("meeting-activity" + size);
                visit.context().clearCookies();
                staff.signIn(visit, minister);
                visit.open(RECEIVED + SEASON);
                visit.looksRight("meeting-activities" + size);
                visit.page().locator("main tbody a").first().click();
                visit.looksRight("meeting-activity-report" + size);
            }
        }
    }
}
