package ir.samad.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The timetable of a year, lived through in browsers: the office of a province, and a body that gets its sessions. */
@SamadTest
class TimetableJourney {

    private static final String PROVINCE = "18";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Test
    @Rule({"M-3", "M-4"})
    void anOfficePlansTheYearAndABodyFindsItsSessions() {
        var country = staff.country();
        var office = country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE);
        var chief = staff.colleague(office, PositionKind.OFFICE_HEAD);
        var ministry = country.headquarters(country.body(BodyType.MINISTRY));
        var director = staff.colleague(country.provincialOffice(ministry, PROVINCE), PositionKind.HEAD);
        var title =
                "دیدار چهره به چهرهٔ مسئولان دستگاه‌های اجرایی استان با مردم در نیمهٔ دوم سال " + Country.unique("p");
        String programme;
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, chief);
            desk.open("/staff/meetings/programmes");
            desk.looksRight("meetings-none");
            desk.page().locator("#title").fill(title);
            desk.page().locator("#first").fill("1404/07/40");
            desk.press("آغاز برنامه");
            assertThat(desk.page().locator("#first-error")).isVisible();
            assertThat(desk.page().locator("#title")).hasValue(title);
            desk.looksRight("meetings-refused");
            desk.page().locator("#instruments").fill("بند ۴ دستور ریاست جمهوری و بخشنامهٔ ۱۳۹۶/۰۷/۰۵ هیئت وزیران");
            desk.page().locator("#first").fill("1404/07/01");
            desk.page().locator("#last").fill("1404/12/29");
            desk.press("آغاز برنامه");
            programme = java.net.URI.create(desk.page().url()).getPath();
            desk.page().locator("#day").fill("1404/09/18");
            desk.page().locator("#reason").fill("سفر استانی رئیس‌جمهور و همراهی همهٔ مدیران استان در شهرستان‌ها");
            desk.press("کنار گذاشتن");
            desk.looksRight("meetings-plan");
            desk.page().locator("form[action$='/approve'] button").click();
            desk.looksRight("meetings-past-days");
            desk.page().locator("#past").check();
            desk.page().locator("form[action$='/publish'] button").click();
            // Every body with an office in the province, of whomever the house has by then.
            assertThat(desk.page().locator("body"))
                    .containsText(Pattern.compile("جلسه‌های [۱-۹][۰-۹]* دستگاه ساخته شد"));
            assertThat(desk.page().locator("main")).containsText("ابلاغ شده است");
            desk.looksRight("meetings-published");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, chief);
            phone.open(programme);
            phone.looksRight("meetings-plan-phone");
            phone.open("/staff/meetings/programmes");
            phone.looksRight("meetings-programmes-phone");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, director);
            desk.open("/staff/meetings");
            assertThat(desk.page().locator("main")).containsText(title);
            desk.looksRight("meetings-sessions");
            desk.open("/staff/meetings?year=1403");
            desk.looksRight("meetings-sessions-none");
            desk.open("/staff/glance");
            desk.looksRight("glance-quiet");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, director);
            phone.open("/staff/meetings");
            phone.looksRight("meetings-sessions-phone");
        }
    }
}
