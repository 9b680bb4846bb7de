package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import ir.samad.catalogue.Topics;
import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A morning at the desk with both hands on the keyboard: nothing in here touches a mouse. */
@SamadTest
class WorklistKeysJourney {

    private static final String ROWS = "table.worklist tbody tr";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    private CaseWorld world;
    private final List<Receipt> receipts = new ArrayList<>();

    @BeforeEach
    void sixCasesWait() {
        world = new CaseWorld(staff, topics, clock);
        for (var number = 0; number < 6; number++) {
            receipts.add(register());
        }
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    private Receipt register() {
        return CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), world.web()));
    }

    private long inState(CaseState state) {
        return receipts.stream()
                .map(receipt -> cases.findForApplicant(receipt.caseId()).orElseThrow())
                .filter(file -> file.state() == state)
                .count();
    }

    private static Keyboard keys(Visit officer) {
        return officer.page().keyboard();
    }

    private static void press(Visit officer, String... keys) {
        for (var key : keys) {
            keys(officer).press(key);
        }
    }

    private static Locator focused(Visit officer) {
        return officer.page().locator(":focus");
    }

    private void signInByKeys(Visit officer) {
        officer.open("/staff/login");
        assertThat(focused(officer)).hasId("username");
        keys(officer).type(world.desk.username());
        press(officer, "Tab");
        keys(officer).insertText(world.desk.password());
        press(officer, "Enter");
        officer.page().waitForURL(url -> !url.contains("/staff/login"));
    }

    private static void goToTheWorklist(Visit officer) {
        press(officer, "g", "c");
        officer.page().waitForURL(Pattern.compile(".*/staff/cases$"));
        press(officer, "g", "w");
        officer.page().waitForURL(Pattern.compile(".*/staff/worklist$"));
    }

    /** Goes to the worklist and opens its first case beside it. */
    private String openFirst(Visit officer) {
        goToTheWorklist(officer);
        press(officer, "j");
        assertThat(officer.page().locator(ROWS).first().locator("a").first()).isFocused();
        press(officer, "o");
        assertThat(officer.page().locator("#panel")).isVisible();
        assertThat(officer.page().locator(ROWS + "[aria-current] a").first()).isFocused();
        return officer.page().locator(ROWS).first().getAttribute("id");
    }

    @Test
    void fromSigningInToReferringUndoingAndAnsweringWithoutAMouse() {
        try (var officer = Browser.desk(port)) {
            signInByKeys(officer);
            var first = openFirst(officer);
            officer.looksRight("worklist-panel");
            referTo(officer, world.expert.position().title());
            assertThat(officer.page().locator("form[action='/staff/worklist/undo']"))
                    .containsText("ارجاع شد");
            assertThat(officer.page().locator("#" + first)).hasCount(0);
            assertThat(officer.page().locator(ROWS + "[aria-current] a").first())
                    .isFocused();
            assertThat(inState(CaseState.REFERRED)).isEqualTo(1);
            officer.looksRight("worklist-next");
            press(officer, "z");
            assertThat(officer.page().locator(ROWS + "[aria-current]")).hasId(first);
            assertThat(officer.page().locator(ROWS + "[aria-current] a").first())
                    .isFocused();
            assertThat(inState(CaseState.REFERRED)).isZero();
            press(officer, "a");
            assertThat(focused(officer)).hasId("outcome");
            press(officer, "Space", "Tab");
            assertThat(focused(officer)).hasId("answer");
            // Letters that are keys elsewhere are letters here.
            keys(officer).insertText("لوله تعمیر شد و آب وصل است.");
            keys(officer).type(" jkrz/?");
            press(officer, "Control+Enter");
            assertThat(officer.page().locator("form[action='/staff/worklist/undo']"))
                    .containsText("پاسخ ثبت شد");
            assertThat(inState(CaseState.ANSWERED)).isEqualTo(1);
            press(officer, "Escape");
            assertThat(officer.page().locator("#panel")).hasCount(0);
            officer.assertQuiet();
        }
    }

    private static void referTo(Visit officer, String title) {
        press(officer, "r");
        assertThat(focused(officer)).hasId("to-find");
        keys(officer).insertText(title);
        press(officer, "ArrowDown", "Enter");
        press(officer, "Control+Enter");
    }

    @Test
    void severalAreReferredAndAnsweredByKeys() {
        try (var officer = Browser.desk(port)) {
            signInByKeys(officer);
            goToTheWorklist(officer);
            officer.looksRight("worklist-list");
            press(officer, "j", "x", "j", "x");
            assertThat(officer.page().locator("#selected")).containsText("۲ مورد");
            press(officer, "r");
            assertThat(focused(officer)).hasId("bulkTo-find");
            keys(officer).insertText(world.expert.position().title());
            press(officer, "ArrowDown", "Enter");
            officer.looksRight("worklist-bulk");
            press(officer, "Control+Enter");
            assertThat(officer.page().locator("main")).containsText("۲ مورد ارجاع شد");
            assertThat(officer.page().locator(ROWS)).hasCount(4);
            assertThat(inState(CaseState.REFERRED)).isEqualTo(2);
            press(officer, "z");
            assertThat(officer.page().locator(ROWS)).hasCount(6);
            assertThat(inState(CaseState.REFERRED)).isZero();
            press(officer, "Shift+X");
            assertThat(officer.page().locator("#selected")).containsText("۶ مورد");
            press(officer, "a");
            assertThat(focused(officer)).hasId("bulkOutcome");
            press(officer, "Space", "Tab");
            keys(officer).insertText("آب همهٔ این کوچه‌ها وصل شد.");
            press(officer, "Control+Enter");
            assertThat(officer.page().locator("main")).containsText("پاسخ ۶ مورد ثبت شد");
            assertThat(inState(CaseState.ANSWERED)).isEqualTo(6);
            officer.looksRight("worklist-bulk-done");
        }
    }

    @Test
    void keysAreTheSameOnAPersianKeyboardAndListedOnAsking() {
        try (var officer = Browser.desk(port)) {
            signInByKeys(officer);
            goToTheWorklist(officer);
            persian(officer, "KeyJ", "ت");
            assertThat(officer.page().locator(ROWS).first().locator("a").first())
                    .isFocused();
            persian(officer, "KeyX", "ط");
            assertThat(officer.page().locator(ROWS).first().locator("input")).isChecked();
            persian(officer, "Slash", "؟");
            assertThat(officer.page().locator("#keys-dialog")).isVisible();
            officer.looksRight("worklist-keys");
            press(officer, "Escape");
            assertThat(officer.page().locator("#keys-dialog")).not().isVisible();
            press(officer, "/");
            assertThat(focused(officer)).hasId("q");
            keys(officer).type("zxj?");
            assertThat(officer.page().locator("#q")).hasValue("zxj?");
            assertThat(officer.page().locator("#keys-dialog")).not().isVisible();
            press(officer, "Escape");
            // Whoever is disturbed by keys switches them off.
            press(officer, "?");
            officer.page().locator("[data-keys-switch]").focus();
            press(officer, "Enter", "Escape", "x");
            assertThat(officer.page().locator(ROWS).first().locator("input")).isChecked();
        }
    }

    private static void persian(Visit officer, String code, String letter) {
        officer.page()
                .evaluate(
                        "([code, key]) => (document.activeElement || document.body).dispatchEvent("
                                + "new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))",
                        List.of(code, letter));
    }

    @Test
    void countsLiveWhileThePageIsSeenAndRestWhenItIsNot() {
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            clock.forward(Duration.ofSeconds(6));
            officer.page().clock().install();
            var asked = new ArrayList<String>();
            officer.page().onRequest(request -> {
                if (request.url().contains("/counts")) {
                    asked.add(request.url());
                }
            });
            officer.open("/staff/worklist");
            assertThat(officer.page().locator("#tabs .count").first()).hasText("۶");
            assertThat(asked).isEmpty();
            register();
            officer.page().clock().runFor(31_000);
            assertThat(officer.page().locator("#tabs .count").first()).hasText("۷");
            assertThat(officer.page().locator("#fresh a")).isVisible();
            // The list itself does not move under anybody's hands.
            assertThat(officer.page().locator(ROWS)).hasCount(6);
            officer.looksRight("worklist-fresh");
            see(officer, false);
            var before = asked.size();
            officer.page().clock().runFor(120_000);
            assertThat(asked).hasSize(before);
            see(officer, true);
            officer.page().waitForCondition(() -> asked.size() == before + 1);
        }
    }

    private static void see(Visit officer, boolean seen) {
        officer.page()
                .evaluate(
                        "seen => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => !seen });"
                                + " document.dispatchEvent(new Event('visibilitychange')); }",
                        seen);
    }

    @Test
    void onAPhoneAndWithoutScriptsTheSameCanBeDone() {
        try (var officer = Browser.phone(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/worklist");
            officer.looksRight("worklist-phone-list");
            officer.page().locator(ROWS + " input").first().check();
            officer.looksRight("worklist-phone-bulk");
            officer.open("/staff/worklist?open=" + receipts.getFirst().caseId().value());
            officer.looksRight("worklist-phone-panel");
            officer.open("/staff/keys");
            officer.looksRight("worklist-phone-keys");
        }
        try (var officer = Browser.deskWithoutScripts(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/worklist");
            officer.page().locator(ROWS + " input").first().check();
            officer.page().locator("#bulk-refer summary").click();
            officer.page()
                    .locator("#bulkTo")
                    .selectOption(world.expert.position().id().value().toString());
            officer.page().locator("#bulk-refer button").first().click();
            assertThat(officer.page().locator("main")).containsText("۱ مورد ارجاع شد");
            assertThat(inState(CaseState.REFERRED)).isEqualTo(1);
            officer.page().locator(ROWS + " td a").first().click();
            officer.page().waitForURL(Pattern.compile(".*/staff/cases/.*"));
        }
    }

    @Test
    void theWorklistStaysLight() {
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            var weight = officer.weigh(
                    "/staff/worklist?open=" + receipts.getFirst().caseId().value());
            assertThat(weight.bytes()).as("%s", weight).isLessThan(250 * 1024);
        }
    }
}
