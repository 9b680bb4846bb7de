package ir.samad.meetingreports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.meetingreports.FortyBodies.Body;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A season of forty bodies at the screens of the governorate: published, watched, an absence decided, a report returned. */
@SamadTest
class SeasonOfFortyJourney {

    private static final String PROVINCE = "04";
    private static final String SEASON = "?season=1404-S3";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    private FortyBodies forty;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-1", "M-3", "M-8", "M-10-4", "N-8-3"})
    void theGovernorateKeepsTheSeasonOfFortyBodies() {
        forty = new FortyBodies(
                staff,
                clock,
                port,
                jdbc,
                PROVINCE,
                territory.listCounties(new ProvinceCode(PROVINCE)).stream()
                        .map(county -> county.code().value())
                        .toList());
        String programme;
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, forty.chief);
            programme = publishes(desk);
        }
        var absent = forty.bodies.get(3);
        asksForAbsence(absent);
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, forty.chief);
            phone.open("/staff/meetings/province?day=1404/09/25");
            phone.looksRight("forty-absence-phone");
            phone.press("پذیرفتن");
            assertThat(phone.page().locator("body")).containsText("درخواست پذیرفته شد");
            phone.open("/staff/meetings/programmes");
            phone.looksRight("forty-programmes-phone");
        }
        forty.live(programme);
        forty.at("1404/09/27", 9);
        forty.bodies.subList(0, 6).forEach(this::sendsAndReleases);
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, forty.chief);
            desk.open("/staff/meetings/province?day=1404/09/25");
            assertThat(desk.page().locator("section[aria-labelledby=bodies] tbody tr"))
                    .hasCount(FortyBodies.COUNT);
            assertThat(row(desk, absent)).containsText("معاف");
            desk.looksRight("forty-day");
            desk.open("/staff/meetings/figures" + SEASON);
            assertThat(desk.page().locator("section[aria-labelledby=bodies] tbody tr"))
                    .hasCount(FortyBodies.COUNT);
            desk.looksRight("forty-figures");
            returns(desk);
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, forty.chief);
            phone.open("/staff/meetings/province?day=1404/09/25");
            phone.looksRight("forty-day-phone");
            phone.open("/staff/meetings/figures" + SEASON);
            phone.looksRight("forty-figures-phone");
            phone.open("/staff/meetings/received" + SEASON + "&day=1404/09/11");
            phone.looksRight("forty-received-phone");
        }
    }

    private String publishes(Visit desk) {
        desk.open("/staff/meetings/programmes");
        desk.page().locator("#title").fill("دیدار چهره به چهرهٔ مسئولان با مردم در آذر ۱۴۰۴");
        desk.page().locator("#instruments").fill("بند ۴ دستور ریاست جمهوری");
        desk.page().locator("#first").fill("1404/09/01");
        desk.page().locator("#last").fill("1404/09/30");
        desk.page().locator("#holders").uncheck();
        desk.press("آغاز برنامه");
        assertThat(desk.page().locator("#holders-error")).containsText("N-8-3");
        desk.looksRight("forty-programmes-refused");
        desk.page().locator("input[name=holders]").all().forEach(box -> box.check());
        desk.press("آغاز برنامه");
        var address = URI.create(desk.page().url()).getPath();
        desk.page().locator("form[action$='/approve'] button").click();
        forty.alone(() -> {
            desk.page().locator("form[action$='/publish'] button").click();
            assertThat(desk.page().locator("body")).containsText(Pattern.compile("جلسه‌های ۴۰ دستگاه ساخته شد"));
        });
        desk.looksRight("forty-published");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void asksForAbsence(Body body) {
        var web = forty.signIn(body.head());
        var session = web.get("/staff/meetings?year=1404").page().select("a[href^=/staff/meetings/sessions/]");
        web.follow(web.post(
                session.last().attr("href") + "/absence",
                Map.of("reason", "جلسهٔ شورای برنامه‌ریزی استان هم‌زمان است و معاون در مرخصی استعلاجی است")));
    }

    private void sendsAndReleases(Body body) {
        var web = forty.signIn(body.head());
        var people = java.util.stream.IntStream.range(0, FortyBodies.DAYS.size())
                .boxed()
                .flatMap(day -> FortyBodies.people(body, day).stream())
                .toList();
        var kind = body.number() % SeasonSheet.KINDS;
        var sheet = web.postFiles(
                "/staff/meetings/sheets",
                Map.of(),
                "files",
                Map.of("آذر.xlsx", SeasonSheet.write(kind, people, untouched -> {})));
        web.post(sheet.path().orElseThrow(), Map.of("completed", "on", "names", "on", "shared", "on"));
        web.get("/staff/meetings/reports" + SEASON)
                .page()
                .select("a[href$=/report]")
                .eachAttr("href")
                .forEach(day -> web.post(day, Map.of()));
    }

    private static com.microsoft.playwright.Locator row(Visit desk, Body body) {
        return desk.page()
                .locator("section[aria-labelledby=bodies] tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(Pattern.compile(body.unit().name() + "(?!\\d)")));
    }

    /** On one day of the season: a report is received, another one returned; both leave one on that day. */
    private static void returns(Visit desk) {
        desk.open("/staff/meetings/received" + SEASON);
        desk.looksRight("forty-received");
        desk.page().locator("main nav a:has-text('۱۴۰۴/۰۹/۱۱')").click();
        assertThat(desk.page().locator("main tbody tr")).hasCount(6);
        desk.page().locator("main form[action$='/receive'] button").first().click();
        assertThat(desk.page().locator("main tbody tr")).hasCount(6);
        desk.page().locator("main summary").nth(1).click();
        desk.page().locator("main details textarea").nth(1).fill("نام خانوادگی ردیف دوم کامل نیست و باید اصلاح شود");
        desk.page().locator("main details button").nth(1).click();
        assertThat(desk.page().locator("main tbody")).containsText("برگشت خورد");
        desk.looksRight("forty-received-day");
    }
}
