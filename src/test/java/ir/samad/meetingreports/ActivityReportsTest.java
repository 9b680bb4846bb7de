package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.cases.CaseWorld;
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
import java.util.stream.Stream;
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
    private Colleague upper;
    private Colleague otherMinister;
    private Colleague governor;
    private Colleague otherChief;
    private String waiting;
    private String unsaid;

    /** Two sessions of the head and the deputy with people, one that was excused, one that was missed. */
    @BeforeAll
    void aSeasonOfTwoManagers() {
        clock.set(TestClock.START);
        var country = staff.country();
        var ministry = country.body(BodyType.MINISTRY);
        var ministryOffice = country.headquarters(ministry);
        body = new MeetingBody(
                staff, clock, port, PROVINCE, country.headquarters(country.body(BodyType.ORGANIZATION, ministry)));
        upper = staff.colleague(ministryOffice, PositionKind.HEAD);
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
        body.announce(second, Map.of());
        var third = body.session("1404/09/18");
        var first = body.held("1404/09/04", Map.of("line", "02133445566"));
        body.solved(first, "رضایی", "انشعاب آب وصل شد");
        var caller = MeetingBody.person("مرادی");
        caller.put("mode", "PHONE");
        waiting = body.met(first, caller);
        body.conclude(waiting, "IN_PROGRESS", "در نوبت بازدید کارشناس است", "1404/12/20");
        body.at("1404/09/11", 11);
        // The head was announced, and his deputy met the people; an expert of the body may not (M-2-4).
        var expert = staff.colleague(body.unit, PositionKind.EXPERT);
        var refused = body.web.post(second + "/held", Map.of("holder", id(expert)));
        assertThat(refused.page().select("#holder-error").text()).contains("بالاترین مقام", "M-2-4");
        var held = body.web.follow(body.web.post(second + "/held", Map.of("holder", id(deputy))));
        assertThat(held.text()).contains("برگزاری جلسه ثبت شد", name(deputy));
        unsaid = body.met(second, MeetingBody.person("کاظمی"));
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

    private static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    /** Releases the figures that stand on the page. */
    private WebClient.Answer release() {
        return release(seen());
    }

    private String seen() {
        return body.web.get(OWN + SEASON).page().select("input[name=seen]").val();
    }

    private WebClient.Answer release(String seen) {
        return body.web.post(OWN, Map.of("season", "1404-S3", "seen", seen));
    }

    private int released() {
        return jdbc.sql("SELECT count(*) FROM meetingreports.activity WHERE unit_id = :unit")
                .param("unit", body.unit.id().value())
                .query(Integer.class)
                .single();
    }

    private String reachable(Colleague colleague) {
        var mobile = CaseWorld.mobile();
        jdbc.sql("""
                INSERT INTO deadlines.contact (person_id, channel, address, proved_at)
                VALUES (:person, 'SMS', :address, now())
                """)
                .param("person", colleague.person().value())
                .param("address", mobile)
                .update();
        return mobile;
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
        body.web.follow(release());
    }

    private String newest(WebClient reader) {
        return reader.get(RECEIVED + SEASON)
                .page()
                .select("main tbody a")
                .first()
                .attr("href");
    }

    @Test
    @Order(0)
    @Rule({"M-3", "M-12-1"})
    void nothingIsReportedBeforeTheLastSessionHasPassedAndEveryResultIsSaid() {
        body.at("1404/09/20", 9);
        var ahead = release("");
        assertThat(ahead.page().select("#summary, [role=alert]").text())
                .contains("۱ جلسهٔ این فصل هنوز نگذشته است", "M-3");
        assertThat(ahead.page().select("section[aria-labelledby=release] li").eachText())
                .containsExactly("سه‌شنبه ۲۵ آذر ۱۴۰۴");

        body.at("1404/10/02", 9);
        var open = release("");
        assertThat(open.page().select("#summary, [role=alert]").text())
                .contains("نتیجهٔ ۱ نفر هنوز باز یا نانوشته است", "M-12-1");
        assertThat(open.page().select("#open li").eachText())
                .containsExactly("جلسهٔ ۱۴۰۴/۰۹/۱۱، ردیف ۱ نتیجه‌ای نوشته نشده است");
        assertThat(open.page().select("#open a").attr("href")).isEqualTo(unsaid);
        assertThat(body.web.get(unsaid).status()).isEqualTo(200);

        var none = body.web.post(OWN, Map.of("season", "1404-S4", "seen", ""));
        assertThat(none.text()).contains("در این فصل جلسه‌ای برنامه‌ریزی نشده است؛ گزارشی در کار نیست", "M-3");
        assertThat(released()).isZero();
        body.web.follow(body.conclude(unsaid, "SOLVED", "پرداخت دستمزد انجام شد", ""));
        assertThat(seen()).isNotEmpty();
    }

    @Test
    @Order(1)
    @Rule({"M-3", "M-5-2"})
    void onlyTheHeadReportsHisManagersUpwardAndOnlyWhenTheSeasonIsOver() {
        var page = body.web.get(OWN + SEASON).page();
        assertThat(rows(page, "managers"))
                .containsExactly(
                        name(body.director) + " " + body.director.position().title()
                                + " ۱ جلسهٔ برگزارشده و به حساب آمده از ۱ جلسهٔ لازم، ۰ با عذر یا تعطیل، ۰ برگزارنشده"
                                + " ۱ حضوری، ۱ تلفنی"
                                + " انجام شد: ۱ · در دست اقدام: ۱",
                        name(deputy) + " " + deputy.position().title()
                                + " ۱ جلسهٔ برگزارشده و به حساب آمده از ۱ جلسهٔ لازم، ۰ با عذر یا تعطیل، ۰ برگزارنشده"
                                + " ۱ حضوری، ۰ تلفنی انجام شد: ۱",
                        "جلسه‌های بی‌میزبان ۰ جلسهٔ برگزارشده و به حساب آمده از ۱ جلسهٔ لازم، ۱ با عذر یا تعطیل،"
                                + " ۱ برگزارنشده ۰ حضوری، ۰ تلفنی –");

        var byDeputy = as(deputy).post(OWN, Map.of("season", "1404-S3", "seen", seen()));
        assertThat(byDeputy.text()).contains("فقط بالاترین مقام دستگاه با حساب خود", "M-5-2");
        for (var other : List.of(body.office, as(minister), as(governor))) {
            assertThat(other.follow(other.post(OWN, Map.of("season", "1404-S3", "seen", seen())))
                            .text())
                    .doesNotContain("گزارش فعالیت مدیران فرستاده شد");
        }
        assertThat(released()).isZero();
        assertThat(body.office.get(RECEIVED + SEASON).text()).contains("گزارشی نرسیده است");

        // Whoever answers for a recipient is told that it has arrived, when he gave an address.
        var told = List.of(reachable(minister), reachable(upper), reachable(governor), reachable(body.chief));
        var stranger = reachable(otherMinister);
        assertThat(body.web.follow(release()).text()).contains("گزارش فعالیت مدیران فرستاده شد");
        var notices = jdbc.sql("""
                        SELECT recipient FROM notifications.notice
                        WHERE subject_line = 'گزارش فعالیت مدیران رسید' AND recipient = ANY (:all)
                        """)
                .param("all", Stream.concat(told.stream(), Stream.of(stranger)).toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(notices).containsExactlyInAnyOrderElementsOf(told);
        assertThat(release("").text()).contains("همین آمار پیش از این فرستاده شده است");
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
        var atUpper = as(upper);
        assertThat(newest(atUpper)).isEqualTo(address);
        assertThat(atUpper.get(address).text()).contains("وزارتخانه: در انتظار رسید");
        assertThat(atUpper.follow(atUpper.post(address + "/receive", Map.of())).text())
                .contains("وزارتخانه دریافت کرد", name(upper), "دستگاه بالادست: در انتظار رسید");

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
        assertThat(sheet.column("برگزارشده و به حساب آمده")).containsExactly("1", "1", "0");
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
        body.web.follow(body.conclude(waiting, "GUIDED", "راه ثبت درخواست به او گفته شد", ""));
        var seen = seen();
        body.web.follow(body.conclude(waiting, "SOLVED", "کارشناس بازدید کرد و وصل شد", ""));
        // What is sent is what was seen: these are other figures by now (M-5-2).
        var stale = release(seen);
        assertThat(stale.text()).contains("تغییر کرده است و چیزی فرستاده نشد", "M-5-2");
        assertThat(rows(stale.page(), "managers").getFirst()).contains("انجام شد: ۲");
        assertThat(stale.page().select("input[name=seen]").val()).isNotEqualTo(seen);
        assertThat(released()).isEqualTo(1);
        assertThat(body.web.get(OWN + SEASON).text()).contains("آمار پس از آخرین گزارش تغییر کرده است");
        body.web.follow(release());
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
