package ir.samad.meetingreports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.meetings.MeetingBody;
import ir.samad.tables.Workbooks;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day of a meeting and its report lived through in browsers: on a telephone, at a desk, at the governorate. */
@SamadTest
class MeetingReportsJourney {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Topics topics;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-7", "M-9", "M-10-4", "M-12-1"})
    void peopleAreMetAndTheirReportLeaves() {
        new CaseWorld(staff, topics, clock);
        var body = new MeetingBody(staff, clock, port, "21");
        var session = body.held("1404/09/04", Map.of("line", "۰۲۸-۳۳۶۷۸۸۹۹"));
        try (var phone = keepsNothing(Browser.phone(port))) {
            staff.signIn(phone, body.director);
            phone.open("/staff/meetings/day");
            phone.looksRight("meeting-days-phone");
            phone.open(session + "/people");
            phone.looksRight("meeting-day-empty-phone");
            enter(phone, "سیده فاطمهٔ زهرا", "میرحسینی طباطبایی اصفهانی", "0912");
            assertThat(phone.page().locator("#phone-error")).isVisible();
            phone.looksRight("meeting-day-refused-phone");
            phone.page().locator("#phone").fill("09123456700");
            phone.press("ثبت در فهرست");
            phone.press("نفر بعد");
            assertThat(phone.page().locator("h1")).containsText("میرحسینی");
            phone.looksRight("meeting-person-phone");
            phone.press("ملاقات انجام شد");
            phone.press("ثبت نتیجه");
            assertThat(phone.page().locator("#state-error")).isVisible();
            phone.looksRight("meeting-person-refused-phone");
        }
        String person;
        try (var desk = keepsNothing(Browser.desk(port))) {
            staff.signIn(desk, body.director);
            desk.open(session + "/report");
            desk.looksRight("meeting-report-faults");
            desk.open(session + "/people");
            enter(desk, "رضا", "کریمی", "09123456701");
            desk.looksRight("meeting-day-desk");
            desk.page().locator("a[href*='/staff/meetings/people/']").first().click();
            person = URI.create(desk.page().url()).getPath();
            desk.page().locator("#state").selectOption("SOLVED");
            desk.page().locator("#action").fill("انشعاب آب روستا وصل شد و متقاضی رسید گرفت");
            desk.press("ثبت نتیجه");
            desk.looksRight("meeting-person-desk");
            desk.open("/staff/meetings/sheets");
            desk.looksRight("meeting-sheets");
            send(desk, "شهریور.xlsx", wrong());
            assertThat(desk.page().locator("main")).containsText("M-10-1");
            desk.looksRight("meeting-sheet-faults");
            desk.open("/staff/meetings/sheets");
            send(desk, "درست.xlsx", right());
            desk.looksRight("meeting-sheet-clean");
            desk.page().locator("#completed").check();
            desk.page().locator("#names").check();
            desk.press("ثبت همهٔ ردیف‌ها");
            desk.looksRight("meeting-sheet-taken");
            desk.open(session + "/people");
            desk.page().locator("a[href*='/staff/meetings/people/']").nth(1).click();
            desk.press("پیش از نوبت رفت");
            desk.open(session + "/report");
            desk.press("فرستادن گزارش به استانداری");
            assertThat(desk.page().locator("body")).containsText("گزارش جلسه فرستاده شد");
            desk.looksRight("meeting-report-sent");
            desk.open("/staff/meetings/reports?season=1404-S3");
            desk.looksRight("meeting-reports");
        }
        try (var phone = Browser.phoneWithoutScripts(port)) {
            staff.signIn(phone, body.director);
            phone.open(person);
            assertThat(phone.page().locator("h1")).containsText("میرحسینی");
            phone.open("/staff/meetings/reports?season=1404-S3");
            assertThat(phone.page().locator("main")).containsText("فرستاده شد");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, body.chief);
            desk.open("/staff/meetings/received?season=1404-S1");
            desk.looksRight("meeting-received-none");
            desk.open("/staff/meetings/received?season=1404-S3");
            desk.looksRight("meeting-received");
            desk.page().locator("main summary").first().click();
            desk.page().locator("main details button").first().click();
            assertThat(desk.page().locator("#reason-error")).isVisible();
            desk.looksRight("meeting-received-refused");
            desk.press("دریافت شد");
            desk.open("/staff/meetings/truth?season=1404-S3");
            desk.looksRight("meeting-truth-none");
            desk.page().locator("#unit").selectOption(new SelectOption().setIndex(1));
            desk.page().locator("#size").fill("۳");
            desk.press("کشیدن قرعه");
            desk.looksRight("meeting-sample");
            desk.page().locator("#reached").check();
            desk.page().locator("#met").check();
            desk.press("ثبت پاسخ");
            assertThat(desk.page().locator("#day-error")).isVisible();
            desk.looksRight("meeting-sample-refused");
            desk.page().locator("#day").check();
            desk.page().locator("#result-no").check();
            desk.page().locator("#remark").fill("گفتند پیگیری می‌کنند ولی تا امروز انشعاب وصل نشده است");
            desk.press("ثبت پاسخ");
            desk.open("/staff/meetings/truth?season=1404-S3");
            desk.looksRight("meeting-truth");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, body.chief);
            phone.open("/staff/meetings/received?season=1404-S3");
            phone.looksRight("meeting-received-phone");
            phone.open("/staff/meetings/truth?season=1404-S3");
            phone.page().locator("main td a").first().click();
            phone.looksRight("meeting-sample-phone");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, body.director);
            phone.open("/staff/meetings/reports?season=1404-S3");
            phone.looksRight("meeting-reports-phone");
        }
    }

    /** A browser that cannot keep entries by itself, as older ones cannot: its forms are sent as they are. */
    private static Visit keepsNothing(Visit visit) {
        visit.context().addInitScript("Object.defineProperty(navigator, 'locks', { value: undefined });");
        return visit;
    }

    private static void enter(Visit visit, String first, String last, String phone) {
        visit.page().locator("#mode").check();
        visit.page().locator("#identity").fill(CaseWorld.nationalId().value());
        visit.fill("نام", first);
        visit.fill("نام خانوادگی", last);
        visit.page().locator("#phone").fill(phone);
        visit.page().locator("#subject").fill("انشعاب آب روستای بالادست که از سال گذشته وعده داده شده است");
        visit.press("ثبت در فهرست");
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.page().locator("#files").setInputFiles(new FilePayload(name, Workbooks.MEDIA_TYPE, content));
        visit.press("بررسی پرونده");
    }

    private static byte[] wrong() {
        return new OwnSheet()
                .row(MeetingSheetsTest.with("كد ملي", "1234567890"))
                .row(MeetingSheetsTest.with("تاریخ ملاقات", "ایضا"))
                .row(MeetingSheetsTest.with("نتیجه", ""))
                .write();
    }

    private static byte[] right() {
        return new OwnSheet()
                .row(MeetingSheetsTest.with("كد ملي", 991234561))
                .row(MeetingSheetsTest.with("نام و نام خانوادگی", "محمد رضا کریمی"))
                .write();
    }
}
