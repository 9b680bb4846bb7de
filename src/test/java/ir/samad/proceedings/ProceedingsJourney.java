package ir.samad.proceedings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.house.Browser;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A headquarters and a governor's hour at 111 lived through in browsers: convened, held, signed, answered for. */
@SamadTest
class ProceedingsJourney {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-3-2")
    void aHeadquartersIsConvenedHeldSignedAndAnsweredFor() {
        var office = SessionOffice.centre(staff, clock, port, "19");
        String session;
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, office.keeper);
            desk.open(SessionOffice.LIST + "/new");
            desk.page().locator("#place").fill("سالن");
            desk.press("فراخوان جلسه");
            assertThat(desk.page().locator("#day-error")).isVisible();
            desk.looksRight("proceedings-new-refused");
            desk.page().locator("#province").selectOption("19");
            desk.page().locator("#day").fill("۱۴۰۴/۰۹/۱۰");
            desk.page().locator("#opens").fill("۹");
            desk.page().locator("#closes").fill("۱۲");
            desk.page().locator("#place").fill("سالن اجتماعات استانداری، طبقهٔ دوم");
            desk.page().locator("#chair").selectOption(SessionOffice.id(office.chair));
            desk.press("فراخوان جلسه");
            assertThat(desk.page().locator("body")).containsText("جلسه فراخوانده شد");
            session = URI.create(desk.page().url()).getPath();
            desk.looksRight("proceedings-session-planned");
        }
        office.at("1404/09/10", 10);
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, office.keeper);
            desk.open(session);
            desk.page().locator("#item").fill("آب آشامیدنی روستاهای بالادست");
            desk.press("افزودن بند");
            desk.page().locator("#q").fill(office.body.name());
            desk.page().locator("#q").press("Enter");
            desk.page().locator("#position").selectOption(SessionOffice.id(office.owner));
            desk.page().locator("#empowered").check();
            desk.page()
                    .locator("section[aria-labelledby=attendees] form[action$=attendees] .buttons button:not([name])")
                    .click();
            assertThat(desk.page().locator("#mandateNumber-error")).isVisible();
            desk.looksRight("proceedings-mandate-refused");
            desk.page().locator("#mandateNumber").fill("۱۴۰۴/م/۲۱");
            desk.page().locator("#mandateDay").fill("۱۴۰۴/۰۸/۲۸");
            desk.page()
                    .locator("section[aria-labelledby=attendees] form[action$=attendees] .buttons button:not([name])")
                    .click();
            for (var one = 0; one < 2; one++) {
                desk.page()
                        .locator("button[name=presence][value=PRESENT]")
                        .first()
                        .click();
            }
            desk.page().locator("#wording").fill("آب روستاهای بالادست تا پایان ماه وصل شود");
            desk.press("ثبت مصوبه");
            assertThat(desk.page().locator("#owner-error")).isVisible();
            desk.looksRight("proceedings-decision-refused");
            desk.page().locator("#owner").selectOption(SessionOffice.id(office.owner));
            desk.page().locator("#due").fill("۱۴۰۴/۰۹/۲۰");
            desk.press("ثبت مصوبه");
            desk.press("جلسه برگزار شد");
            desk.looksRight("proceedings-session-held");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, office.chair);
            desk.open(session);
            desk.press("امضای صورت‌جلسه");
            assertThat(desk.page().locator("body")).containsText("صورت‌جلسه امضا شد");
            desk.looksRight("proceedings-session-signed");
            desk.open(SessionOffice.LIST + "/months?month=1404/09");
            desk.looksRight("proceedings-months");
            desk.open(SessionOffice.LIST);
            desk.looksRight("proceedings-sessions");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, office.chair);
            phone.open(session);
            phone.looksRight("proceedings-session-phone");
            phone.open(SessionOffice.LIST + "/months?month=1404/08");
            phone.looksRight("proceedings-months-phone");
        }
        office.at("1404/09/21", 10);
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, office.owner);
            phone.open(SessionOffice.LIST + "/owed");
            phone.looksRight("proceedings-owed-phone");
            phone.page().locator("main td a").first().click();
            phone.press("گزارش نتیجه");
            assertThat(phone.page().locator("#outcome-error")).isVisible();
            phone.looksRight("proceedings-decision-refused-phone");
            phone.page().locator("#outcome").check();
            phone.page().locator("#result").fill("آب هر چهار روستا وصل شد و صورت‌مجلس آن پیوست نامهٔ ماست");
            phone.press("گزارش نتیجه");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, office.keeper);
            desk.open(session);
            desk.page().locator("section[aria-labelledby=decisions] a").first().click();
            desk.press("برگرداندن");
            assertThat(desk.page().locator("#remark-error")).isVisible();
            desk.looksRight("proceedings-review");
            desk.press("پذیرش نتیجه");
            assertThat(desk.page().locator("body")).containsText("نتیجه پذیرفته شد");
        }
        try (var paper = Paper.open(office.signIn(office.owner).download(session + "/minutes/1/pdf"))) {
            paper.picture("proceedings-minutes-paper");
        }
    }

    @Test
    @Rule("N-8-4")
    void theGovernorAnswersAt111() {
        var world = new CaseWorld(staff, topics, clock);
        var office = SessionOffice.governorate(staff, directory, clock, port, "15");
        var session = office.convened(SessionKind.PHONE_PRESENCE, "15", "1404/09/05");
        office.at("1404/09/05", 10);
        try (var phone = Browser.phoneWithoutScripts(port)) {
            staff.signIn(phone, office.keeper);
            phone.open(session);
            phone.press("ثبت تماس");
            assertThat(phone.page().locator("#identity-error")).isVisible();
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, office.keeper);
            phone.open(session);
            phone.page().locator("#identity").fill(CaseWorld.nationalId().value());
            phone.page().locator("#firstName").fill("زهرا");
            phone.page().locator("#lastName").fill("موسوی");
            phone.page().locator("#mobile").fill(CaseWorld.mobile());
            phone.page().locator("#text").fill("آب روستای ما از دیروز قطع است");
            phone.page().locator("#topic").selectOption(world.topic.id().value().toString());
            phone.page().locator("#county").selectOption(CaseWorld.COUNTY.value());
            phone.looksRight("proceedings-call-phone");
            phone.page().locator("form[action$=calls] button[type=submit]").click();
            assertThat(phone.page().locator("section[aria-labelledby=heard]")).containsText("تماس تلفنی");
            phone.looksRight("proceedings-called-phone");
        }
    }
}
