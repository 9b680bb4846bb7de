package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.OfficeWork;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The season so far in figures: by day, by body, by result; each opens to the rows behind it. */
@SamadTest
class MeetingFiguresTest {

    private static final String FIGURES = "/staff/meetings/figures";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private Unit office(Country country, String province) {
        return country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), province);
    }

    /** A body that met three people on the first of four Tuesdays. */
    private static void threePeople(MeetingBody body) {
        var session = body.held("1404/09/04", Map.of("line", "02133445566"));
        body.solved(session, "رضایی", "انشعاب آب وصل شد");
        body.solved(session, "کاظمی", "پرداخت دستمزد انجام شد");
        // Whoever leaves before he is met stands in no figure.
        var gone = body.web.follow(body.enter(session, MeetingBody.person("رفته")));
        body.web.post(
                gone.page().select("a[href^=/staff/meetings/people/]").last().attr("href") + "/left", Map.of());
        var caller = MeetingBody.person("مرادی");
        caller.put("mode", "PHONE");
        body.conclude(body.met(session, caller), "IN_PROGRESS", "در نوبت بازدید کارشناس است", "1404/09/20");
    }

    @Test
    @Rule({"M-1", "M-5-1", "M-7", "M-12-1"})
    void aProvinceSeesItsSeasonByDayByBodyAndByResult() {
        var silent = office(staff.country(), "29");
        var body = new MeetingBody(staff, clock, port, "29");
        threePeople(body);
        body.at("1404/09/05", 9);
        var page = body.office.get(FIGURES + "?season=1404-S3").page();
        // Four Tuesdays of each body of the province, of which one met people and the others missed the first.
        var bodies = page.select("section[aria-labelledby=bodies] tbody tr").size();
        assertThat(bodies).isGreaterThan(1);
        assertThat(page.select(".figure-number").eachText()).containsExactly("۱", persian(bodies - 1), "۳");
        assertThat(page.select(".figure-label").eachText())
                .containsExactly(
                        "جلسهٔ برگزارشده از " + persian(4 * bodies) + " جلسهٔ این فصل",
                        "جلسهٔ برگزارنشده",
                        "نفر ملاقات‌شده؛ ۲ حضوری، ۱ تلفنی");
        assertThat(rows(page, "days"))
                .hasSize(4)
                .first()
                .isEqualTo("۱۴۰۴/۰۹/۰۴ ۱ برگزارشده · " + persian(bodies - 1) + " برگزارنشده ۲ حضوری، ۱ تلفنی");
        assertThat(rows(page, "results")).containsExactly("انجام شد ۲ نفر، ۶۶٫۷٪", "در دست اقدام ۱ نفر، ۳۳٫۳٪");
        // Of four required sessions one was missed; it takes its share twice (M-5-1: a severe reduction).
        assertThat(rows(page, "bodies"))
                .startsWith(body.unit.name() + " ۱۰۰ ۱ برگزارشده · ۳ در پیش ۲ حضوری، ۱ تلفنی")
                .contains(
                        body.unit.name() + " ۱۰۰ ۱ برگزارشده · ۳ در پیش ۲ حضوری، ۱ تلفنی",
                        silent.name() + " ۵۰ ۱ برگزارنشده · ۳ در پیش ۰ حضوری، ۰ تلفنی");

        var opened = body.office
                .get(page.select("section[aria-labelledby=bodies] a").first().attr("href"))
                .page();
        assertThat(opened.select("h1").text()).isEqualTo(body.unit.name());
        assertThat(rows(opened, "rows")).hasSize(4).first().asString().contains("برگزارشده");
        assertThat(opened.select(".figure-number").eachText()).containsExactly("۱", "۰", "۳");
        var day = page.select("section[aria-labelledby=days] a").first().attr("href");
        assertThat(body.office.get(day).text()).contains(body.unit.name(), silent.name());
    }

    private static String persian(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '۰')))
                .reduce("", String::concat);
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] tbody tr").eachText();
    }

    @Test
    @Rule("M-1")
    void aHeadSeesHisOwnBodyAndNobodySeesWhatIsNotHis() {
        var body = new MeetingBody(staff, clock, port, "30");
        threePeople(body);
        var other = office(body.country, "30");
        var own = body.web.get(FIGURES).page();
        assertThat(own.select("h1").text()).isEqualTo(body.unit.name());
        assertThat(own.select("section[aria-labelledby=bodies]")).isEmpty();
        var address = FIGURES + "/" + body.unit.id().value();
        assertThat(body.web.get(address).status()).isEqualTo(200);
        assertThat(body.web.get(FIGURES + "/" + other.id().value()).status()).isEqualTo(404);

        var governor = staff.signIn(port, staff.colleague(body.country.provincialGovernorate("30"), PositionKind.HEAD));
        var seen = governor.get(FIGURES).page();
        assertThat(seen.select("main").text()).contains(body.unit.name());
        for (var link : seen.select("main table a").eachAttr("href")) {
            assertThat(governor.get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(governor.get(address).status()).isEqualTo(200);

        var elsewhere = staff.signIn(
                port,
                staff.colleague(
                        body.country.below(body.country.provincialGovernorate("09"), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.OFFICE_HEAD));
        assertThat(elsewhere.get(address).status()).isEqualTo(404);
        var neighbour = staff.signIn(port, staff.colleague(other, PositionKind.HEAD));
        assertThat(neighbour.get(address).status()).isEqualTo(404);
        var expert = staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT));
        assertThat(expert.get(FIGURES).status()).isEqualTo(403);
        assertThat(expert.get(address).status()).isEqualTo(403);
    }

    @Test
    @Rule({"M-1", "M-7"})
    void aSessionThatWasHeldAndLeftOutLaterKeepsItsPeopleAndTheDateOfTheSession() {
        var body = new MeetingBody(staff, clock, port, "13");
        threePeople(body);
        var programme = body.office
                .get("/staff/meetings/programmes")
                .page()
                .select("main a[href^=/staff/meetings/programmes/]")
                .attr("href");
        body.office.follow(
                body.office.post(programme + "/exclude", Map.of("day", "1404/09/04", "reason", "سفر استانی")));
        OfficeWork.publish(body.office, programme);
        var page = body.office.get(FIGURES + "/" + body.unit.id().value()).page();
        assertThat(page.select(".figure-number").eachText()).containsExactly("۱", "۰", "۳");
        assertThat(rows(page, "days")).first().asString().contains("۱۴۰۴/۰۹/۰۴", "۱ برگزارشده", "۲ حضوری، ۱ تلفنی");
        assertThat(rows(page, "results")).containsExactly("انجام شد ۲ نفر، ۶۶٫۷٪", "در دست اقدام ۱ نفر، ۳۳٫۳٪");
    }

    @Test
    void aSeasonThatIsNoneIsRefusedAtItsFieldAndOneWithoutSessionsSaysSo() {
        var body = new MeetingBody(staff, clock, port, "30");
        assertThat(body.office.get(FIGURES + "?season=1404-S9").page().select(".error-summary, #summary, [role=alert]"))
                .isNotEmpty();
        assertThat(body.office.get(FIGURES + "?season=1399-S1").text())
                .contains("در این فصل جلسه‌ای برنامه‌ریزی نشده است");
    }

    @Test
    void thePagesLookRight() {
        for (var count = 0; count < 3; count++) {
            office(staff.country(), "14");
        }
        var body = new MeetingBody(staff, clock, port, "14");
        threePeople(body);
        body.at("1404/09/12", 9);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, body.chief);
                var size = "-" + visit.page().viewportSize().width;
                visit.open(FIGURES + "?season=1404-S3");
                visit.looksRight("meeting-figures" + size);
                visit.open(FIGURES + "/" + body.unit.id().value() + "?season=1404-S3");
                visit.looksRight("meeting-figures-body" + size);
                visit.open(FIGURES + "?season=1399-S1");
                visit.looksRight("meeting-figures-none" + size);
            }
        }
    }
}
