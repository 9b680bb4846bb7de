package ir.samad.meetingturns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.house.Browser;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.meetings.MeetingBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Turns lived through in browsers: asked for on a telephone, with and without scripts, called on the day, seen in the waiting room. */
@SamadTest
class MeetingTurnsJourney {

    private static final String PROVINCE = "21";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-7", "M-10-1", "N-8-3"})
    void aCitizenAsksForATurnAndIsCalledByItsNumber() {
        var body = new MeetingBody(staff, clock, port, PROVINCE);
        var session = body.session("1404/09/04");
        var small = body.session("1404/09/11");
        body.announce(session, Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹"));
        body.announce(small, Map.of("opens", "9", "closes", "9:15"));
        var link = asked(body, session);
        fullSession(small);
        withoutScripts(session);
        onAScreen(link);
        new MeetingGuest(port, inbox, "حسینی").with("mode", "PHONE").turn(session);
        new MeetingGuest(port, inbox, "نوروزی").turn(session);
        onTheDay(body, session);
    }

    private String asked(MeetingBody body, String session) {
        var mobile = MeetingBody.phone();
        var guest = new MeetingGuest(port, inbox, "رستگار");
        try (var phone = Browser.phone(port)) {
            phone.open("/meetings?province=" + PROVINCE);
            phone.page()
                    .locator("a[href='" + MeetingGuest.address(session) + "']")
                    .click();
            assertThat(phone.page().locator("h1")).containsText(body.unit.name());
            phone.looksRight("turn-ask-phone");
            phone.page().locator("#identity").fill("1234567890");
            phone.page().locator("#firstName").fill("مریم");
            phone.press("فرستادن کد به شمارهٔ همراه");
            assertThat(phone.page().locator("#identity-error")).isVisible();
            assertThat(phone.page().locator("#firstName")).hasValue("مریم");
            phone.looksRight("turn-ask-refused-phone");
            phone.page().locator("input[name=mode][value=IN_PERSON]").check();
            phone.page().locator("#lastName").fill("رستگار");
            phone.page().locator("#identity").fill(CaseWorld.nationalId().value());
            phone.page().locator("#subject").fill("انشعاب آب روستای پایین که دو سال است وصل نشده");
            phone.page().locator("#mobile").fill(mobile);
            phone.press("فرستادن کد به شمارهٔ همراه");
            assertThat(phone.page().locator("#code")).isVisible();
            phone.looksRight("turn-ask-code-phone");
            phone.page().locator("#code").fill(guest.code(mobile));
            phone.press("گرفتن نوبت");
            assertThat(phone.page().locator(".turn-number")).hasText("۱");
            phone.looksRight("turn-own-phone");
            return guest.link(mobile);
        }
    }

    private void fullSession(String small) {
        new MeetingGuest(port, inbox, "یکم").turn(small);
        try (var desk = Browser.desk(port)) {
            desk.open(MeetingGuest.address(small));
            assertThat(desk.page().locator("main")).containsText("پر شده است");
            desk.looksRight("turn-full-desk");
        }
    }

    private void withoutScripts(String session) {
        var guest = new MeetingGuest(port, inbox, "کیانی");
        try (var phone = Browser.phoneWithoutScripts(port)) {
            phone.open(MeetingGuest.address(session));
            phone.page().locator("input[name=mode][value=IN_PERSON]").check();
            for (var field : List.of("firstName", "lastName", "identity", "subject", "mobile")) {
                phone.page().locator("#" + field).fill(guest.fields.get(field));
            }
            phone.press("فرستادن کد به شمارهٔ همراه");
            phone.page().locator("#code").fill(guest.code());
            phone.press("گرفتن نوبت");
            assertThat(phone.page().locator(".turn-number")).hasText("۲");
            phone.page().locator("summary").click();
            phone.press("نوبت را لغو کن");
            assertThat(phone.page().locator("main")).containsText("این نوبت لغو شده است");
        }
    }

    private void onAScreen(String link) {
        try (var desk = Browser.desk(port)) {
            desk.open(link);
            desk.page().locator("summary").click();
            desk.looksRight("turn-own-desk");
        }
    }

    private void onTheDay(MeetingBody body, String session) {
        body.at("1404/09/04", 9);
        body.enter(session, MeetingBody.person("بی‌نوبت"));
        try (var desk = Browser.desk(port);
                var phone = Browser.phone(port);
                var television = Browser.desk(port)) {
            staff.signIn(desk, body.director);
            desk.open("/staff/meetings/screen");
            desk.looksRight("turn-screen-none-desk");
            desk.press("ساختن نشانی");
            var address = java.net
                    .URI
                    .create(desk.page().locator("a[href*='/meetings/screen/']").getAttribute("href"))
                    .getPath();
            desk.looksRight("turn-screen-address-desk");
            television.open(address);
            television.looksRight("turn-screen-empty");
            desk.open(session + "/people");
            desk.looksRight("turn-day-desk");
            desk.page().locator("a[href*='/staff/meetings/turns/']").first().click();
            desk.looksRight("turn-arrival-desk");
            desk.press("آمد");
            assertThat(desk.page().locator("#day-people tr").nth(1)).containsText("در نوبت");
            desk.open(desk.page()
                    .locator("#day-people a[href*='/staff/meetings/people/']")
                    .first()
                    .getAttribute("href"));
            desk.looksRight("turn-person-waiting-desk");
            desk.open(session + "/people");
            desk.page().locator("text=روی خط است").click();
            desk.page().locator("[data-day][data-ready]").waitFor();
            desk.press("نفر بعد");
            assertThat(desk.page().locator("h1")).hasText("مریم رستگار");
            desk.looksRight("turn-person-desk");
            television.open(address);
            assertThat(television.page().locator(".queue-number")).hasText("۱");
            television.looksRight("turn-screen-called");
            phone.open(address);
            phone.looksRight("turn-screen-phone");
            staff.signIn(phone, body.director);
            phone.open(session + "/people");
            phone.looksRight("turn-day-phone");
        }
    }
}
