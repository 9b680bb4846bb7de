package ir.samad.arrival;

import com.microsoft.playwright.options.FilePayload;
import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Office;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.Visit;
import ir.samad.tables.Workbooks;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Moving in as an administrator sees it: where it begins, errors at their cells, first passwords, and cases that are in. */
@SamadTest
class ArrivalLooksTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clock clock;

    private CaseWorld world;

    @Test
    void thePagesLookRightAtADeskAndOnAPhone() {
        world = new CaseWorld(staff, topics, clock);
        var administrator = staff.colleague(world.headquarters, PositionKind.ADMINISTRATOR);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, administrator);
                var size = "-" + visit.page().viewportSize().width;
                visit.open("/staff/arrival");
                visit.looksRight("arrival" + size);
                visit.open("/staff/arrival/accounts");
                visit.looksRight("arrival-accounts" + size);
                send(visit, accounts());
                visit.looksRight("arrival-accounts-preview" + size);
                visit.page().locator("main form button[type=submit]").click();
                visit.page().locator("#passwords").waitFor();
                visit.looksRight("arrival-passwords" + size);
                visit.open("/staff/arrival/cases");
                visit.looksRight("arrival-cases" + size);
                visit.page().locator("#system").fill("سامانهٔ کهن");
                send(visit, cases("1404/13/01", "ناکجا"));
                visit.looksRight("arrival-cases-errors" + size);
                visit.open("/staff/arrival/cases");
                visit.page().locator("#system").fill("سامانهٔ کهن");
                send(visit, cases("1404/06/01", world.office.code()));
                visit.page().locator("main form button[type=submit]").click();
                visit.page().locator("#progress .is-done").waitFor();
                visit.looksRight("arrival-cases-done" + size);
            }
        }
    }

    private static void send(Visit visit, byte[] content) {
        visit.page().locator("#files").setInputFiles(new FilePayload("همکاران.xlsx", Workbooks.MEDIA_TYPE, content));
        visit.page().locator("main form button[type=submit]").last().click();
        visit.page().locator("main table").first().waitFor();
    }

    private byte[] accounts() {
        return Office.workbook(
                List.of(List.of("شماره ملی", "نام و نام خانوادگی", "کد سمت", "نام کاربری"), account(), account()));
    }

    private List<String> account() {
        return List.of(
                CaseWorld.nationalId().value(),
                "زهرا کریمی",
                world.country.position(world.office, PositionKind.EXPERT).code(),
                Country.unique("look").toLowerCase(Locale.ROOT));
    }

    private static byte[] cases(String day, String unit) {
        return Office.workbook(List.of(
                List.of(
                        "شماره پیشین",
                        "تاریخ ثبت پیشین",
                        "نوع مورد",
                        "شرح مورد",
                        "شماره ملی متقاضی",
                        "نام متقاضی",
                        "نام خانوادگی متقاضی",
                        "همراه متقاضی",
                        "کد واحد کنونی"),
                List.of(
                        Country.unique("پ"),
                        day,
                        "درخواست",
                        "دو روز است آب کوچهٔ ما قطع است.",
                        CaseWorld.nationalId().value(),
                        "مریم",
                        "احمدی",
                        CaseWorld.mobile(),
                        unit)));
    }
}
