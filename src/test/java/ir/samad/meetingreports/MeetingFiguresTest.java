package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
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
import ir.samad.house.WebClient;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetings.OfficeWork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The season so far in figures: by day, by body, by result, by county, by province; each opens to the rows behind it. */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingFiguresTest {

    private static final String FIGURES = "/staff/meetings/figures";
    private static final String NATION = "/staff/meetings/nation";
    private static final String SEASON = "?season=1404-S3";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    private MeetingBody body;
    private Unit silent;
    private WebClient centre;

    /** A body that met three people in a county of its province on the first of four Tuesdays, and one that met nobody. */
    @BeforeAll
    void aProvinceOnTheDayAfterItsFirstSession() {
        silent = office(staff.country(), "29");
        body = new MeetingBody(staff, clock, port, "29");
        threePeople(body, Map.of("line", "02133445566", "county", "2902"));
    }

    @BeforeEach
    void theDayAfter() {
        body.at("1404/09/05", 9);
        centre = staff.signIn(port, staff.colleague(body.country.centre(), PositionKind.OBSERVER));
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private static Unit office(Country country, String province) {
        return country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), province);
    }

    private static void threePeople(MeetingBody body, Map<String, String> announced) {
        var session = body.held("1404/09/04", announced);
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
    @Rule({"M-1", "M-5-1", "M-7", "M-12-1"})
    void aProvinceSeesItsSeasonByDayByBodyAndByResult() {
        var page = body.office.get(FIGURES + SEASON).page();
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
                .contains(silent.name() + " ۵۰ ۱ برگزارنشده · ۳ در پیش ۰ حضوری، ۰ تلفنی");

        var opened = body.office
                .get(page.select("section[aria-labelledby=bodies] a").first().attr("href"))
                .page();
        assertThat(opened.select("h1").text()).isEqualTo(body.unit.name());
        assertThat(rows(opened, "rows")).hasSize(4).first().asString().contains("برگزارشده");
        assertThat(opened.select(".figure-number").eachText()).containsExactly("۱", "۰", "۳");
        var day = page.select("section[aria-labelledby=days] a").first().attr("href");
        assertThat(body.office.get(day).text()).contains(body.unit.name(), silent.name());
    }

    @Test
    @Rule({"M-1", "M-2-1", "M-7"})
    void sessionsAndPeopleStandWithTheCountyInWhichTheirPlaceWasAnnounced() {
        var page = body.office.get(FIGURES + SEASON).page();
        var bodies = page.select("section[aria-labelledby=bodies] tbody tr").size();
        // One session was announced, in Darmian; of all others nobody said where they are held.
        assertThat(rows(page, "counties"))
                .containsExactly(
                        "درمیان ۱ ۱ از ۱ جلسهٔ لازم ۲ حضوری، ۱ تلفنی",
                        "شهرستانی گفته نشده است " + persian(bodies) + " ۰ از " + persian(4 * bodies - 1)
                                + " جلسهٔ لازم ۰ حضوری، ۰ تلفنی");
        assertThat(page.select("section[aria-labelledby=counties] .hint").text())
                .contains("محل برگزاری", "نه محل زندگی مردم");
        var elsewhere = body.web.post(
                body.session("1404/09/11") + "/announce",
                Map.of(
                        "place",
                        "سالن اجتماعات",
                        "county",
                        "1002",
                        "opens",
                        "9",
                        "closes",
                        "12",
                        "host",
                        body.director.position().id().value().toString()));
        assertThat(elsewhere.page().select("#county-error").text()).contains("شهرستان‌های همین استان", "M-2-1");
        assertThat(elsewhere.page().select("#place").val()).isEqualTo("سالن اجتماعات");
        assertThat(rows(body.office.get(FIGURES + SEASON).page(), "counties")).hasSize(2);
    }

    @Test
    @Rule({"M-1", "M-7", "M-12-1"})
    void theCentreSeesEveryProvinceAndOpensItsBodiesButNobodyWhoWasMet() {
        var own = body.office.get(FIGURES + SEASON).page();
        var bodies = own.select("section[aria-labelledby=bodies] tbody tr").size();
        var page = centre.get(NATION + SEASON).page();
        var row = page.select("section[aria-labelledby=provinces] tbody tr").stream()
                .filter(one -> one.select("th a").text().equals("خراسان جنوبی"))
                .findFirst()
                .orElseThrow();
        var scores = own.select("section[aria-labelledby=bodies] tbody td:nth-child(2)")
                .eachText();
        assertThat(scores).containsOnly("۱۰۰", "۵۰").containsOnlyOnce("۱۰۰");
        var mean = BigDecimal.valueOf(50L * (bodies + 1)).divide(BigDecimal.valueOf(bodies), 1, RoundingMode.HALF_UP);
        assertThat(row.text())
                .isEqualTo("خراسان جنوبی " + persian(bodies) + " دستگاه ۱ از " + persian(4 * bodies)
                        + " جلسهٔ لازم ۲ حضوری، ۱ تلفنی انجام شد: ۶۶٫۷٪ · در دست اقدام: ۳۳٫۳٪ "
                        + decimal(mean));
        // Provinces stand by name and are not ranked (decision 13).
        assertThat(page.select("section[aria-labelledby=provinces] th a").eachText())
                .isSortedAccordingTo(Collator.getInstance(ULocale.forLanguageTag("fa")));
        // The fourth is shown where somebody was met in a session that does not count.
        assertThat(page.select(".figure-number")).hasSizeBetween(3, 4);

        var province = centre.get(row.select("th a").attr("href"));
        assertThat(rows(province.page(), "bodies")).isEqualTo(rows(own, "bodies"));
        assertThat(rows(province.page(), "counties")).isEqualTo(rows(own, "counties"));
        var link = province.page()
                .select("section[aria-labelledby=bodies] a")
                .first()
                .attr("href");
        var opened = centre.get(link);
        assertThat(opened.page().select("h1").text()).isEqualTo(body.unit.name());
        assertThat(rows(opened.page(), "rows")).hasSize(4);
        for (var seen : List.of(province, opened)) {
            assertThat(seen.text()).doesNotContain("رضایی", "کاظمی", "مرادی");
        }
        // What the pages lead to is his as well.
        for (var to : List.of(province, opened)) {
            for (var address : to.page().select("main table a").eachAttr("href").stream()
                    .limit(3)
                    .toList()) {
                assertThat(centre.get(address).status()).as(address).isEqualTo(200);
            }
        }
        assertThat(centre.get(NATION + "/99").status()).isEqualTo(404);
        assertThat(centre.get(NATION + "/28/" + body.unit.id().value()).status())
                .isEqualTo(404);
        assertThat(centre.get(body.session("1404/09/04") + "/people").status()).isIn(403, 404);

        for (var other : List.of(body.office, body.web)) {
            assertThat(other.get(NATION).status()).isEqualTo(403);
            assertThat(other.get(NATION + "/29").status()).isEqualTo(403);
            assertThat(other.get(link).status()).isEqualTo(403);
        }
    }

    private static String decimal(BigDecimal number) {
        return number.stripTrailingZeros()
                .toPlainString()
                .replace('.', '٫')
                .chars()
                .mapToObj(letter -> String.valueOf((char) (letter < '0' || letter > '9' ? letter : letter - '0' + '۰')))
                .reduce("", String::concat);
    }

    @Test
    @Rule("M-1")
    void aHeadSeesHisOwnBodyAndNobodySeesWhatIsNotHis() {
        var own = body.web.get(FIGURES).page();
        assertThat(own.select("h1").text()).isEqualTo(body.unit.name());
        assertThat(own.select("section[aria-labelledby=bodies]")).isEmpty();
        var address = FIGURES + "/" + body.unit.id().value();
        assertThat(body.web.get(address).status()).isEqualTo(200);
        assertThat(body.web.get(FIGURES + "/" + silent.id().value()).status()).isEqualTo(404);

        var governor = staff.signIn(port, staff.colleague(body.country.provincialGovernorate("29"), PositionKind.HEAD));
        var seen = governor.get(FIGURES).page();
        assertThat(seen.select("main").text()).contains(body.unit.name());
        for (var link :
                seen.select("main table a").eachAttr("href").stream().limit(5).toList()) {
            assertThat(governor.get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(governor.get(address).status()).isEqualTo(200);

        var elsewhere = staff.signIn(
                port,
                staff.colleague(
                        body.country.below(body.country.provincialGovernorate("09"), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.OFFICE_HEAD));
        assertThat(elsewhere.get(address).status()).isEqualTo(404);
        var neighbour = staff.signIn(port, staff.colleague(silent, PositionKind.HEAD));
        assertThat(neighbour.get(address).status()).isEqualTo(404);
        var expert = staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT));
        assertThat(expert.get(FIGURES).status()).isEqualTo(403);
        assertThat(expert.get(address).status()).isEqualTo(403);
    }

    @Test
    @Rule({"M-1", "M-7"})
    void aSessionThatWasHeldAndLeftOutLaterKeepsItsPeopleAndTheDateOfTheSession() {
        var other = new MeetingBody(staff, clock, port, "13");
        centre = staff.signIn(port, staff.colleague(body.country.centre(), PositionKind.OBSERVER));
        threePeople(other, Map.of("line", "02133445566"));
        var programme = other.office
                .get("/staff/meetings/programmes")
                .page()
                .select("main a[href^=/staff/meetings/programmes/]")
                .attr("href");
        other.office.follow(
                other.office.post(programme + "/exclude", Map.of("day", "1404/09/04", "reason", "سفر استانی")));
        OfficeWork.publish(other.office, programme);
        var page = other.office.get(FIGURES + "/" + other.unit.id().value()).page();
        assertThat(page.select(".figure-number").eachText()).containsExactly("۱", "۰", "۳");
        assertThat(rows(page, "days")).first().asString().contains("۱۴۰۴/۰۹/۰۴", "۱ برگزارشده", "۲ حضوری، ۱ تلفنی");
        assertThat(rows(page, "results")).containsExactly("انجام شد ۲ نفر، ۶۶٫۷٪", "در دست اقدام ۱ نفر، ۳۳٫۳٪");
        // The Centre counts them too.
        assertThat(centre.get(NATION + SEASON)
                        .page()
                        .select("tr:has(a[href^=" + NATION + "/13?])")
                        .text())
                .contains("۲ حضوری، ۱ تلفنی");
    }

    @Test
    @Rule("M-2-6")
    void whoeverWasMetInASessionThatDoesNotCountStandsApartAndInNoOtherFigure() {
        var other = new MeetingBody(staff, clock, port, "12");
        centre = staff.signIn(port, staff.colleague(body.country.centre(), PositionKind.OBSERVER));
        threePeople(other, Map.of("line", "02133445566"));
        // Announced after its beginning, and held all the same.
        var late = other.session("1404/09/11");
        other.at("1404/09/11", 10);
        other.announce(late, Map.of());
        other.web.follow(other.web.post(late + "/held", Map.of()));
        other.solved(late, "بی‌خبر", "نشانی ادارهٔ آب داده شد");
        // Announced, and nobody says that it is held.
        var forgotten = other.session("1404/09/18");
        other.announce(forgotten, Map.of());
        other.at("1404/09/18", 10);
        other.met(forgotten, MeetingBody.person("فراموش"));
        other.at("1404/09/19", 9);

        var own = other.web.get(FIGURES + SEASON).page();
        assertThat(own.select(".figure-number").eachText()).containsExactly("۲", "۱", "۳", "۲");
        assertThat(own.select(".figure a[href=#uncounted]").text()).contains("ملاقات‌هایی که به حساب نمی‌آید");
        assertThat(rows(own, "results")).containsExactly("انجام شد ۲ نفر، ۶۶٫۷٪", "در دست اقدام ۱ نفر، ۳۳٫۳٪");
        assertThat(rows(own, "days"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("۲ حضوری، ۱ تلفنی"),
                        second -> assertThat(second).contains("۱ برگزارشده", "۰ حضوری، ۰ تلفنی"),
                        third -> assertThat(third).contains("۱ برگزارنشده", "۰ حضوری، ۰ تلفنی"),
                        fourth -> assertThat(fourth).contains("۱ در پیش", "۰ حضوری، ۰ تلفنی"));
        var name = other.unit.name();
        assertThat(rows(own, "uncounted"))
                .containsExactly(
                        "۱۴۰۴/۰۹/۱۱ " + name + " بی اطلاع‌رسانی قبلی برگزار شده است (M-2-5) ۱ حضوری، ۰ تلفنی",
                        "۱۴۰۴/۰۹/۱۸ " + name + " برگزاری آن در روز خود ثبت نشده است (M-5-1) ۱ حضوری، ۰ تلفنی");
        assertThat(own.select("section[aria-labelledby=uncounted] a").eachAttr("href"))
                .containsExactly(late, forgotten);
        assertThat(other.web.get(late).status()).isEqualTo(200);

        var page = other.office.get(FIGURES + SEASON).page();
        assertThat(rows(page, "bodies"))
                .anySatisfy(row -> assertThat(row).startsWith(name).contains("۲ حضوری، ۱ تلفنی"));
        assertThat(rows(page, "counties").toString()).contains("۲ حضوری، ۱ تلفنی");
        assertThat(rows(page, "uncounted"))
                .filteredOn(row -> row.contains(name))
                .hasSize(2);
        var day = page.select("section[aria-labelledby=uncounted] a").first().attr("href");
        assertThat(other.office.get(day).text()).contains(name);

        var link = centre.get(NATION + SEASON).page().select("a[href^=" + NATION + "/12?][href$=#uncounted]");
        assertThat(link.text()).contains("نفر به حساب نیامده");
        assertThat(link.first().closest("tr").text()).contains("۲ حضوری، ۱ تلفنی · ۲ نفر به حساب نیامده");
        assertThat(rows(centre.get(link.attr("href").replace("#uncounted", "")).page(), "uncounted"))
                .filteredOn(row -> row.contains(name))
                .hasSize(2);

        // The report of its managers has the same people (M-3), and its sheets none but them.
        other.at("1404/10/02", 9);
        assertThat(rows(other.web.get("/staff/meetings/activity" + SEASON).page(), "managers"))
                .first()
                .asString()
                .contains("۲ حضوری، ۱ تلفنی");
        assertThat(other.web.post(late + "/report", Map.of()).text()).contains("M-2-6");
    }

    @Test
    void aSeasonThatIsNoneIsRefusedAtItsFieldAndOneWithoutSessionsSaysSo() {
        for (var page : Map.of(body.office, FIGURES, centre, NATION).entrySet()) {
            var web = page.getKey();
            assertThat(web.get(page.getValue() + "?season=1404-S9").page().select("#summary, [role=alert]"))
                    .isNotEmpty();
            assertThat(web.get(page.getValue() + "?season=1399-S1").text())
                    .contains("در این فصل جلسه‌ای برنامه‌ریزی نشده است");
        }
    }

    @Test
    void thePagesLookRight() {
        body.at("1404/09/12", 9);
        var observer = staff.colleague(body.country.centre(), PositionKind.OBSERVER);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, body.chief);
                var size = "-" + visit.page().viewportSize().width;
                visit.open(FIGURES + SEASON);
                visit.looksRight("meeting-figures" + size);
                visit.open(FIGURES + "/" + body.unit.id().value() + SEASON);
                visit.looksRight("meeting-figures-body" + size);
                visit.open(FIGURES + "?season=1399-S1");
                visit.looksRight("meeting-figures-none" + size);
                visit.context().clearCookies();
                staff.signIn(visit, observer);
                visit.open(NATION + SEASON);
                visit.looksRight("meeting-nation" + size);
            }
        }
    }
}
