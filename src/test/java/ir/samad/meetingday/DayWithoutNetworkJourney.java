package ir.samad.meetingday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import ir.samad.cases.CaseWorld;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.meetings.MeetingBody;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day of a meeting on a tablet whose network drops: nothing is lost, and nothing is made twice. */
@SamadTest
class DayWithoutNetworkJourney {

    private static final String ENTRIES = "**/people/entries";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    private MeetingBody body;
    private String session;
    private Map<String, String> first;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-7", "M-10-1", "M-12-1"})
    void theDayGoesOnWithoutNetworkAndIsSentAfterwardsOnce() {
        body = new MeetingBody(staff, clock, port, "18");
        session = body.session("1404/09/04");
        body.announce(session, Map.of("line", "۰۵۱-۳۶۶۷۸۸۹۹"));
        body.at("1404/09/04", 9);
        first = MeetingBody.person("نخستین");
        body.enter(session, first);
        try (var tablet = Browser.visit(port, 820, 1180, true, true)) {
            staff.signIn(tablet, body.director);
            opened(tablet);
            tablet.context().setOffline(true);
            offline(tablet);
            stillThere(tablet);
            tablet.context().setOffline(false);
            refusedAndCorrected(tablet);
            onThePageOfAPerson(tablet);
            theAnswerIsLost(tablet);
            theServerIsNotReached(tablet);
            signedOut(tablet);
            leaving(tablet);
            theNextDay(tablet);
        }
        Assertions.assertThat(lines()).hasSize(6);
    }

    private java.util.List<String> lines() {
        return body.web
                .get(session + "/people")
                .page()
                .select("section[aria-labelledby=people] tbody tr")
                .eachText();
    }

    private void opened(Visit tablet) {
        tablet.open(session + "/people");
        assertThat(tablet.page().locator("[data-ready]")).isVisible();
    }

    private static Locator state(Visit tablet) {
        return tablet.page().locator("#device-state");
    }

    private static Locator form(Visit tablet) {
        return tablet.page().locator("form[data-entry=PERSON]:not([data-key])");
    }

    private static void enter(Visit tablet, Map<String, String> person) {
        var form = form(tablet);
        form.locator("input[name=mode][value=" + person.get("mode") + "]").check();
        for (var field : java.util.List.of("identity", "firstName", "lastName", "phone", "subject")) {
            form.locator("[name=" + field + "]").fill(person.get(field));
        }
        form.locator("button[type=submit]").click();
    }

    /** The network is gone: what the device sees for itself is told in the same words, the rest is kept. */
    private void offline(Visit tablet) {
        assertThat(state(tablet)).containsText("بی‌شبکه");
        var wrong = MeetingBody.person("مرادی");
        wrong.put("identity", "1234567890");
        wrong.put("phone", "0912345");
        var told = body.enter(session, wrong).page();
        enter(tablet, wrong);
        assertThat(tablet.page().locator("[data-fault=identity]"))
                .hasText(told.select("#identity-error").text());
        assertThat(tablet.page().locator("[data-fault=phone]"))
                .hasText(told.select("#phone-error").text());
        wrong.put("identity", CaseWorld.nationalId().value());
        wrong.put("phone", MeetingBody.phone());
        enter(tablet, wrong);
        assertThat(state(tablet)).hasText("بی‌شبکه؛ ۱ مورد روی این دستگاه نگه داشته شده است.");
        assertThat(tablet.page().locator("#day-people tr", new Page.LocatorOptions().setHasText("مرادی")))
                .containsText("فرستاده نشده");
        // Only the server knows that this number stands in the list already.
        var twice = MeetingBody.person("دوباره");
        twice.put("identity", first.get("identity"));
        enter(tablet, twice);
        assertThat(state(tablet)).containsText("۲ مورد");
        tablet.press("نفر بعد");
        var panel = panel(tablet);
        assertThat(panel).containsText("زهرا نخستین");
        panel.locator("[name=instruction]").fill("تا پایان هفته بازدید و گزارش شود");
        panel.locator("[name=owner]")
                .selectOption(body.director.position().id().value().toString());
        panel.locator("[name=instruction-due]").fill("1404/09/10");
        panel.locator("form[data-entry=INSTRUCTION] button[type=submit]").click();
        assertThat(panel.locator("[data-kept]")).containsText("تا پایان هفته بازدید");
        panel.locator("[name=state]").selectOption("GUIDED");
        panel.locator("[name=action]").fill("راهنمایی شد که درخواست کتبی بدهد");
        panel.locator("form[data-entry=RESULT] button[type=submit]").click();
        panel.locator("[data-say=MET]").click();
        assertThat(state(tablet)).containsText("۶ مورد");
        tablet.looksRight("day-offline-panel-tablet");
        tablet.press("بستن");
    }

    /** Reloaded and closed while there is no network, the screen is there with everything that was entered. */
    private void stillThere(Visit tablet) {
        tablet.page().reload();
        assertThat(state(tablet)).containsText("۶ مورد");
        var again = tablet.context().newPage();
        again.navigate("http://127.0.0.1:" + port + session + "/people");
        assertThat(again.locator("#device-state")).containsText("۶ مورد");
        assertThat(again.locator("#day-people")).containsText("مرادی");
        again.close();
        assertThat(tablet.page().locator("#day-people tr", new Page.LocatorOptions().setHasText("نخستین")))
                .containsText("ملاقات شد");
        tablet.page().setViewportSize(390, 844);
        tablet.looksRight("day-offline-phone");
        tablet.page().setViewportSize(820, 1180);
        Assertions.assertThat(lines()).hasSize(1);
        tablet.press("نفر بعد");
        panel(tablet).locator("[name=instruction]").fill("تا فردا زنگ زده شو");
    }

    private static Locator panel(Visit tablet) {
        return tablet.page().locator("[data-side] section.is-attention");
    }

    /** The network is back: all is sent but what the server refuses, and that is corrected where it stands. */
    private void refusedAndCorrected(Visit tablet) {
        var refused = tablet.page().locator("#device-refused form");
        assertThat(refused).hasCount(1);
        assertThat(refused.locator("[data-fault=identity]")).containsText("در همین جلسه ثبت شده است");
        assertThat(state(tablet)).containsText("۱ مورد پذیرفته نشد");
        assertThat(tablet.page().locator("[data-local]")).hasCount(0);
        // What was being typed of somebody when the network came back is still being typed of him.
        assertThat(panel(tablet).locator("h2")).hasText("زهرا مرادی");
        assertThat(panel(tablet).locator("[name=instruction]")).hasValue("تا فردا زنگ زده شو");
        tablet.press("بستن");
        tablet.looksRight("day-refused-tablet");
        Assertions.assertThat(lines()).hasSize(2);
        Assertions.assertThat(lines().getFirst()).contains("ملاقات شد", "راهنمایی شد");
        refused.locator("[name=identity]").fill(CaseWorld.nationalId().value());
        refused.locator("button[type=submit], button:not([type])").click();
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
        assertThat(tablet.page().locator("#day-people")).containsText("دوباره");
        Assertions.assertThat(lines()).hasSize(3);
    }

    /** Also what is entered on the page of a person is kept when the network drops. */
    private void onThePageOfAPerson(Visit tablet) {
        tablet.page()
                .locator("#day-people a", new Page.LocatorOptions().setHasText("مرادی"))
                .click();
        assertThat(tablet.page().locator("h1")).hasText("زهرا مرادی");
        tablet.page().locator("#state").selectOption("GUIDED");
        tablet.page().locator("#action").fill("به شهرداری راهنمایی شد");
        tablet.press("ثبت نتیجه");
        assertThat(tablet.page().locator(".timeline li")).hasCount(1);
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
        tablet.context().setOffline(true);
        tablet.press("ملاقات انجام شد");
        assertThat(state(tablet)).containsText("۱ مورد");
        tablet.context().setOffline(false);
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
        opened(tablet);
        Assertions.assertThat(lines().get(1)).contains("ملاقات شد", "راهنمایی شد");
    }

    /** The server makes it and dies before it answers: sent again, it is made once. */
    private void theAnswerIsLost(Visit tablet) {
        var sent = new AtomicInteger();
        tablet.context().route(ENTRIES, route -> {
            if (sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        enter(tablet, MeetingBody.person("بی‌پاسخ"));
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
        Assertions.assertThat(sent).hasValue(2);
        tablet.context().unroute(ENTRIES);
        Assertions.assertThat(lines()).hasSize(4);
    }

    /** A server that is not reached is asked ten times for an entry; then it is set aside, and the page says so. */
    private void theServerIsNotReached(Visit tablet) {
        var sent = new AtomicInteger();
        tablet.context().route(ENTRIES, route -> {
            sent.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(502 + sent.get() % 3));
        });
        enter(tablet, MeetingBody.person("نرسیده"));
        assertThat(state(tablet)).containsText("بی‌شبکه؛ ۱ مورد");
        while (sent.get() < 10) {
            tablet.page().waitForResponse(ENTRIES, () -> tablet.page().evaluate("dispatchEvent(new Event('online'))"));
        }
        assertThat(state(tablet)).containsText("۱ مورد پذیرفته نشد");
        assertThat(tablet.page().locator("#device-refused")).containsText("نتوانست ثبت کند");
        tablet.page().evaluate("dispatchEvent(new Event('online'))");
        assertThat(state(tablet)).containsText("۱ مورد پذیرفته نشد");
        Assertions.assertThat(sent).hasValue(10);
        tablet.context().unroute(ENTRIES);
        tablet.press("کنار گذاشتن");
        tablet.press("بله، از این دستگاه پاک شود");
        assertThat(tablet.page().locator("#device-refused form")).hasCount(0);
    }

    /** Whoever is signed out meanwhile signs in again, and it goes on. */
    private void signedOut(Visit tablet) {
        tablet.context().clearCookies();
        enter(tablet, MeetingBody.person("پس از خروج"));
        assertThat(state(tablet)).containsText("از حساب بیرون آمده‌اید؛ ۱ مورد");
        assertThat(state(tablet).locator("a"))
                .hasAttribute("href", java.util.regex.Pattern.compile("^/staff/login\\?to="));
        staff.signIn(tablet, body.director);
        opened(tablet);
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
        Assertions.assertThat(lines()).hasSize(5);
    }

    /** Whoever signs out leaves nothing on the device, and is asked before something unsent goes. */
    private void leaving(Visit tablet) {
        tablet.context().route(ENTRIES, Route::abort);
        enter(tablet, MeetingBody.person("رهاشده"));
        assertThat(state(tablet)).containsText("۱ مورد");
        // Somebody else at the same tablet sees that something is there, and nothing of it.
        var deputy = staff.colleague(body.unit, PositionKind.DEPUTY);
        tablet.context().clearCookies();
        staff.signIn(tablet, deputy);
        opened(tablet);
        assertThat(state(tablet)).containsText("۱ مورد از کاربر دیگری");
        assertThat(tablet.page().locator("body")).not().containsText("رهاشده");
        // Whoever leaves is asked nothing about what another entered, and takes nothing of it along.
        tablet.page().locator("form.who button").click();
        tablet.page().waitForURL("**/staff/login?out");
        staff.signIn(tablet, body.director);
        opened(tablet);
        assertThat(state(tablet)).containsText("۱ مورد روی این دستگاه");
        var asked = new AtomicInteger();
        tablet.page().onceDialog(dialog -> {
            dialog.dismiss();
            asked.incrementAndGet();
        });
        tablet.page().locator("form.who button").click();
        tablet.page().waitForCondition(() -> asked.get() == 1);
        assertThat(tablet.page().locator("#day-people")).containsText("رهاشده");
        tablet.page().onceDialog(Dialog::accept);
        tablet.page().locator("form.who button").click();
        tablet.page().waitForURL("**/staff/login?out");
        Assertions.assertThat(tablet.page().evaluate("""
                async () => [(await indexedDB.databases()).length, (await caches.keys()).length,
                    (await navigator.serviceWorker.getRegistrations()).length].join()
                """)).isEqualTo("0,0,0");
    }

    /** What was kept until after midnight is sent on the day after. */
    private void theNextDay(Visit tablet) {
        tablet.context().unroute(ENTRIES);
        staff.signIn(tablet, body.director);
        opened(tablet);
        tablet.context().setOffline(true);
        enter(tablet, MeetingBody.person("دیرآمده"));
        assertThat(state(tablet)).containsText("۱ مورد");
        tablet.context().clearCookies();
        body.at("1404/09/04", 12);
        body.web.follow(body.web.post(session + "/held", Map.of()));
        body.at("1404/09/05", 9);
        tablet.context().setOffline(false);
        staff.signIn(tablet, body.director);
        opened(tablet);
        assertThat(state(tablet)).hasText("همه فرستاده شد.");
    }
}
