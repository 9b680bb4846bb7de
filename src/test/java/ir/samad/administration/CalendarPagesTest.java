package ir.samad.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.LunarMonth;
import ir.samad.calendar.LunarMonths;
import ir.samad.calendar.LunarStatus;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class CalendarPagesTest {

    private static final CountyCode YAZD = new CountyCode("2105");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    LunarMonths lunarMonths;

    private static LocalDate day(int year, int month, int day) {
        return new JalaliDate(year, month, day).toLocalDate();
    }

    private WebClient keeper() {
        return staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
    }

    @Test
    void aYearShowsTwelveMonthsFromSaturdayOnWithItsHolidays() {
        var page = keeper().get("/staff/calendar/1400").page();
        assertThat(page.select(".cal-month")).hasSize(12);
        assertThat(page.select(".cal-month").first().select("thead th").first().text())
                .contains("شنبه");
        assertThat(page.select(".cal-day")).hasSize(365);
        var mehr = page.select(".cal-month").get(6);
        assertThat(mehr.select(".cal-month-notes").text())
                .contains("۱۳ رحلت پیامبر اکرم (ص) و شهادت امام حسن مجتبی (ع)");
        assertThat(mehr.select("td:has(time[datetime=2021-10-05])").hasClass("is-holiday"))
                .isTrue();
        assertThat(mehr.select(".cal-month-head").text()).contains("صفر").contains("ربیع‌الاول");
    }

    @Test
    void anyYearIsChosenInAnyDigitsAndAnImpossibleOneIsRefusedAtItsField() {
        var web = keeper();
        assertThat(web.get("/staff/calendar?year=%DB%B1%DB%B3%DB%B9%DB%B9").location())
                .hasValueSatisfying(address -> assertThat(address).endsWith("/staff/calendar/1399"));
        assertThat(web.get("/staff/calendar?year=99").page().select("#summary").text())
                .contains("چهار رقم");
        assertThat(web.get("/staff/calendar/1299").status()).isEqualTo(404);
        assertThat(web.get("/staff/calendar").location())
                .hasValueSatisfying(address -> assertThat(address).endsWith("/staff/calendar/1404"));
    }

    @Test
    void aClosureIsDeclaredAfterwardsForOneCountyAndTakenBackWithoutBeingDeleted() {
        var web = keeper();
        var date = day(1399, 2, 8);
        assertThat(calendar.isWorkingDay(date, YAZD)).isTrue();
        web.get("/staff/calendar/closures/new?day=1399/02/08");
        var declared = web.post(
                "/staff/calendar/closures/new",
                Map.of(
                        "first",
                        "۱۳۹۹/۰۲/۰۸",
                        "last",
                        "",
                        "extent",
                        "WHOLE",
                        "reach",
                        "COUNTY",
                        "county",
                        "2105",
                        "reason",
                        "سیل در شهر"));
        assertThat(declared.location()).as(declared.text()).isPresent();
        var year = web.follow(declared).page();
        assertThat(year.select("[role=status]").text()).contains("تعطیلی ثبت شد");
        assertThat(calendar.isWorkingDay(date, YAZD)).isFalse();
        assertThat(calendar.isWorkingDay(date, null)).isTrue();
        var row = year.select("#closures tr:contains(سیل در شهر)").first();
        assertThat(row.text()).contains("یزد (یزد)").contains("پس از روز ثبت شد");

        var address = row.select("a").attr("href");
        var refused = web.post(address + "/withdraw", Map.of("reason", ""));
        assertThat(refused.page().select("#reason-error").text()).isNotEmpty();
        assertThat(calendar.isWorkingDay(date, YAZD)).isFalse();
        web.post(address + "/withdraw", Map.of("reason", "آب فروکش کرد"));
        assertThat(calendar.isWorkingDay(date, YAZD)).isTrue();
        assertThat(web.get(address).text()).contains("سیل در شهر").contains("آب فروکش کرد");
        assertThat(web.post(address + "/withdraw", Map.of("reason", "دوباره")).text())
                .contains("پیش‌تر برداشته شده است");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        var web = keeper();
        var page = web.post(
                        "/staff/calendar/closures/new",
                        Map.of(
                                "first",
                                "2020-04-28",
                                "last",
                                "ایضا",
                                "extent",
                                "PART",
                                "from",
                                "25",
                                "until",
                                "",
                                "reach",
                                "PROVINCE",
                                "province",
                                "99",
                                "reason",
                                "x"))
                .page();
        assertThat(page.select("#first-error").text()).contains("۱۳۹۹/۰۲/۰۹");
        assertThat(page.select("#last-error").text()).contains("M-11");
        assertThat(page.select("#from-error").text()).isNotEmpty();
        assertThat(page.select("#until-error").text()).isNotEmpty();
        assertThat(page.select("#province-error").text()).contains("چنین استانی نیست");
        assertThat(page.select("#reason-error").text()).isNotEmpty();
        assertThat(page.select("#first").attr("value")).isEqualTo("2020-04-28");
        assertThat(page.select("#reason").text()).isEqualTo("x");
        assertThat(page.select("#summary li")).hasSize(6);

        var twice = Map.of(
                "first", "1399/03/20", "last", "1399/03/10", "extent", "WHOLE", "reach", "NATION", "reason", "آزمون");
        assertThat(web.post("/staff/calendar/closures/new", twice)
                        .page()
                        .select("#last-error")
                        .text())
                .contains("پیش از روز آغاز");
        assertThat(web.post("/staff/calendar/closures/new", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void theSameClosureSentTwiceIsKeptOnce() {
        var web = keeper();
        var closure = Map.of(
                "first", "1399/04/10", "last", "", "extent", "WHOLE", "reach", "NATION", "reason", "آزمون دوبار");
        assertThat(web.post("/staff/calendar/closures/new", closure).location()).isPresent();
        assertThat(web.post("/staff/calendar/closures/new", closure)
                        .page()
                        .select("#first-error")
                        .text())
                .contains("پیش‌تر ثبت شده است");
        assertThat(web.get("/staff/calendar/1399").page().select("#closures tr:contains(آزمون دوبار)"))
                .hasSize(1);
    }

    @Test
    void onlyThoseWhoKeepTheCalendarMayChangeIt() {
        var officer = staff.signIn(port, staff.colleague(PositionKind.DESK_OFFICER));
        var year = officer.get("/staff/calendar/1400");
        assertThat(year.status()).isEqualTo(200);
        assertThat(year.page().select("a[href*=closures]")).isEmpty();
        assertThat(officer.get("/staff/calendar/closures/new").status()).isEqualTo(403);
        assertThat(officer.get("/staff/calendar/weekend").status()).isEqualTo(403);
        assertThat(officer.post("/staff/calendar/1400/lunar", Map.of()).status())
                .isEqualTo(403);
        assertThat(new WebClient(port).get("/staff/calendar/1400").status()).isNotEqualTo(200);
    }

    @Test
    void anEnteredMonthStartBecomesOfficialAndAnImpossibleOneIsRefused() {
        var web = keeper();
        var month = new LunarMonth(1500, 3);
        var start = lunarMonths.find(month).orElseThrow();
        var year = JalaliDate.of(start.first()).year();
        var address = "/staff/calendar/" + year + "/lunar";
        assertThat(web.get(address).text()).contains("محاسبهٔ سامانه");
        var refused = web.post(
                address,
                Map.of(
                        "month",
                        month.toString(),
                        "first",
                        JalaliDate.of(start.first().plusDays(5)).toString()));
        assertThat(refused.page().select("#first-error").text()).contains("۲۹ یا ۳۰ روز");
        assertThat(web.post(
                                address,
                                Map.of(
                                        "month",
                                        month.toString(),
                                        "first",
                                        JalaliDate.of(start.first()).toString()))
                        .location())
                .isPresent();
        assertThat(lunarMonths.find(month).orElseThrow().status()).isEqualTo(LunarStatus.OFFICIAL);
        assertThat(web.post(address, Map.of("month", "1/1", "first", "1400/01/01"))
                        .page()
                        .select("#month-error")
                        .text())
                .isNotEmpty();
    }

    @Test
    void theWeekendIsChangedFromADateAndTakenBack() {
        var web = keeper();
        var thursday = day(1488, 2, 2);
        while (thursday.getDayOfWeek() != java.time.DayOfWeek.THURSDAY
                || !calendar.getDay(thursday).holidays().isEmpty()) {
            thursday = thursday.plusDays(1);
        }
        assertThat(calendar.isWorkingDay(thursday, null)).isFalse();
        assertThat(web.post("/staff/calendar/weekend", Map.of("from", "1488/01/01"))
                        .page()
                        .select("#days-error")
                        .text())
                .isNotEmpty();
        var changed =
                web.follow(web.post("/staff/calendar/weekend", Map.of("from", "۱ فروردین ۱۴۸۸", "days", "FRIDAY")));
        assertThat(calendar.isWorkingDay(thursday, null)).isTrue();
        var takeBack = changed.page().select("tr:contains(۱۴۸۸/۰۱/۰۱) form").attr("action");
        web.post(takeBack, Map.of());
        assertThat(calendar.isWorkingDay(thursday, null)).isFalse();
        assertThat(web.post("/staff/calendar/weekend/nonsense/take-back", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDatePickerIsWorkedByKeyboardAndTheFieldWithoutIt() {
        var keeper = staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR);
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, keeper);
            desk.open("/staff/calendar/closures/new?day=1397/06/30");
            desk.page().locator("#first").focus();
            desk.page().keyboard().press("Alt+ArrowDown");
            assertThat(desk.page().locator(".date-grid td:focus").getAttribute("aria-label"))
                    .isEqualTo("جمعه ۳۰ شهریور ۱۳۹۷");
            desk.assertNoAxeViolations();
            desk.page().keyboard().press("ArrowLeft");
            desk.page().keyboard().press("PageDown");
            desk.page().keyboard().press("ArrowUp");
            desk.page().keyboard().press("Enter");
            // 31 Shahrivar, then 30 Mehr because Mehr is shorter, then a week earlier.
            assertThat(desk.page().locator("#first").inputValue()).isEqualTo("۱۳۹۷/۰۷/۲۳");
            desk.page().keyboard().press("Enter");
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().locator(".date-dialog").count()).isZero();
            desk.looksRight("calendar-closure-1280");
            desk.open("/staff/calendar/1397");
            desk.looksRight("calendar-year-1280");
            desk.open("/staff/calendar/1405/lunar");
            desk.looksRight("calendar-lunar-1280");
        }
        try (var phone = Browser.phoneWithoutScripts(port)) {
            staff.signIn(phone, keeper);
            phone.open("/staff/calendar/closures/new");
            assertThat(phone.page().locator(".date-open").count()).isZero();
            phone.page().locator("#first").fill("۲ مهر ۱۳۹۷");
            phone.page().locator("#reason").fill("آزمون بدون اسکریپت");
            phone.page().locator("form.closure-form button[type=submit]").click();
            assertThat(phone.text()).contains("آزمون بدون اسکریپت");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, keeper);
            phone.open("/staff/calendar/1397");
            phone.looksRight("calendar-year-390");
            phone.open("/staff/calendar/weekend");
            phone.looksRight("calendar-weekend-390");
        }
    }
}
