package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Told;
import ir.samad.house.Visit;
import ir.samad.vocabulary.TrackingCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job, lived through in browsers: a citizen on his phone, a desk officer and an expert at their screens. */
@SamadTest
class MainJobJourney {

    private static final Pattern RATING_LINK = Pattern.compile("/rate/[A-Za-z0-9_-]{20}");
    private static final String COUNTY = "1003";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    private Colleague desk;
    private Colleague expert;
    private String topicName;

    /** Three units: a headquarters, its office in the county with a desk, and a unit of experts below. */
    @BeforeEach
    void threeUnits() {
        var country = staff.country();
        country.centre();
        country.governorate(COUNTY);
        var water = country.body(BodyType.STATE_COMPANY);
        var headquarters = country.headquarters(water);
        var office = country.countyOffice(headquarters, COUNTY);
        staff.colleague(office, PositionKind.HEAD);
        desk = staff.colleague(country.below(office, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        expert = staff.colleague(office, PositionKind.EXPERT);
        topicName = "قطع آب " + Country.unique("topic");
        topics.put(List.of(
                new TopicRow("root-" + topicName, null, "آب " + topicName, "", "", all(), List.of(), Level.COUNTY),
                new TopicRow(
                        topicName, "root-" + topicName, topicName, "", "", all(), List.of(water.id()), Level.COUNTY)));
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    /** What staff do is told when it can no longer be undone. */
    private void pastTheHold() {
        clock.forward(Duration.ofSeconds(10));
    }

    private static EnumSet<CaseType> all() {
        return EnumSet.allOf(CaseType.class);
    }

    @Test
    @Rule({"N-4-2"})
    void aDeskOfficerRegistersWhatACitizenBringsAndSeesWhatHeRaisedBefore() {
        var mobile = "09123450102";
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, desk);
            officer.open("/staff/desk");
            officer.looksRight("journey-desk-empty");
            officer.page().locator("#find").fill("۰۸۰۱۲۳۴۵۶۵");
            officer.page().locator("#find").press("Enter");
            assertThat(officer.page().locator("main")).containsText("تا کنون موردی ثبت نکرده است");
            officer.page().locator("#firstName").fill("زهرا");
            officer.page().locator("#lastName").fill("کریمی");
            officer.page().locator("#mobile").fill(mobile);
            officer.page().locator("#text").fill("فشار آب در طبقهٔ سوم بسیار کم است.");
            choose(officer.page(), "#topic", topicName);
            officer.page().locator("#county").selectOption("");
            officer.press("ثبت و دادن کد رهگیری");
            // What was typed stays; the fault is told at its field.
            assertThat(officer.page().locator("#county-error")).isVisible();
            assertThat(officer.page().locator("#text")).hasValue("فشار آب در طبقهٔ سوم بسیار کم است.");
            officer.page().locator("#county").selectOption(COUNTY);
            officer.looksRight("journey-desk");
            officer.press("ثبت و دادن کد رهگیری");
            officer.looksRight("journey-desk-done");
            var code = ascii(
                    officer.page().locator("#tracking-code bdi").textContent().strip());
            assertThat(inbox.lastTo(mobile)).contains(Told.code(new TrackingCode(code.replace(" ", ""))));
            officer.open("/staff/desk");
            officer.page().locator("#find").fill("0801234565");
            officer.page().locator("#find").press("Enter");
            assertThat(officer.page().locator("main")).containsText("فشار آب در طبقهٔ سوم");
            assertThat(officer.page().locator("#firstName")).hasValue("زهرا");
            assertThat(officer.page()).hasURL(Pattern.compile(".*/staff/desk"));
        }
    }

    @Test
    @Rule({"N-2-6", "N-4-5", "N-4-16", "N-1-2", "N-2-2", "N-5-5"})
    void aCitizensCaseIsFiledReferredAnsweredAndRated() {
        var mobile = "09123450101";
        try (var citizen = Browser.phone(port)) {
            var code = file(citizen, mobile);
            try (var officer = Browser.desk(port)) {
                staff.signIn(officer, desk);
                refer(officer);
            }
            pastTheHold();
            assertThat(inbox.lastTo(mobile))
                    .contains("ارجاع شد")
                    .contains(Told.code(new TrackingCode(code.replace(" ", ""))));
            try (var specialist = Browser.desk(port)) {
                staff.signIn(specialist, expert);
                answer(specialist);
            }
            pastTheHold();
            follow(citizen, mobile, code);
            rate(citizen, mobile);
            oversee(code);
        }
    }

    /** The governor of the county sees at a glance how it went, and leaves the work to whoever has it; another does not. */
    private void oversee(String code) {
        var governor = staff.colleague(staff.country().governorate(COUNTY), PositionKind.HEAD);
        try (var official = Browser.desk(port)) {
            staff.signIn(official, governor);
            official.open("/staff/cases");
            assertThat(official.page().locator(".figures-row .figure")).hasCount(6);
            official.page().locator("#q").fill(persian(code));
            official.page().locator("#q").press("Enter");
            assertThat(official.page().locator("table.worklist tbody tr")).hasCount(1);
            official.looksRight("journey-governor-cases");
            official.page().locator("table.worklist tbody a").first().click();
            assertThat(official.page().locator("main")).containsText("لوله شکسته بود");
            assertThat(official.page().locator(".timeline"))
                    .containsText(expert.position().title());
            assertThat(official.page().locator("#answer-action, #refer-action")).hasCount(0);
            official.looksRight("journey-governor-case");
            var address = official.page().url().replaceFirst("^http://[^/]+", "");
            try (var phone = Browser.phone(port)) {
                staff.signIn(phone, governor);
                phone.open("/staff/cases");
                phone.looksRight("journey-governor-cases-phone");
                phone.open(address);
                phone.looksRight("journey-governor-case-phone");
            }
            try (var neighbour = Browser.desk(port)) {
                staff.signIn(neighbour, staff.colleague(staff.country().governorate("1001"), PositionKind.HEAD));
                assertThat(neighbour.open(address).status()).isEqualTo(404);
                neighbour.open("/staff/cases");
                neighbour.page().locator("#q").fill(code);
                neighbour.page().locator("#q").press("Enter");
                assertThat(neighbour.page().locator("main")).containsText("موردی پیدا نشد");
            }
        }
    }

    private String file(Visit citizen, String mobile) {
        citizen.open("/");
        citizen.looksRight("journey-home");
        citizen.open("/file");
        citizen.page().locator("label[for=type]").click();
        citizen.page()
                .locator("#text")
                .fill("دو روز است آب کوچهٔ ما قطع است و هیچ‌کس پاسخ نمی‌دهد. لطفاً رسیدگی کنید.");
        citizen.looksRight("journey-file-what");
        citizen.press("ادامه");
        choose(citizen.page(), "#topic", topicName);
        citizen.page().locator("#county").selectOption(COUNTY);
        citizen.page().locator("#place").fill("خیابان ولی‌عصر");
        citizen.looksRight("journey-file-about");
        citizen.press("ادامه");
        citizen.page().locator("#identity").fill("۰۹۹۱۲۳۴۵۶۱");
        citizen.page().locator("#firstName").fill("علي");
        citizen.page().locator("#lastName").fill("رضايي");
        citizen.page().locator("#mobile").fill(mobile);
        citizen.looksRight("journey-file-you");
        citizen.press("فرستادن کد تأیید");
        citizen.page().locator("#code").fill(oneTimeCode(mobile));
        citizen.looksRight("journey-file-code");
        citizen.press("ثبت نهایی");
        citizen.looksRight("journey-file-done");
        var code = citizen.page().locator("#tracking-code bdi").textContent().strip();
        assertThat(inbox.lastTo(mobile))
                .contains("ثبت شد")
                .contains(Told.code(new TrackingCode(ascii(code).replace(" ", ""))));
        return ascii(code);
    }

    private void refer(Visit officer) {
        officer.open("/staff/worklist");
        officer.looksRight("journey-worklist");
        officer.page().locator("table.worklist tbody a").first().click();
        officer.looksRight("journey-case-desk");
        officer.page().locator("#refer-action > summary").click();
        choose(officer.page(), "#to", expert.position().title());
        officer.page().locator("#remark").fill("لطفاً امروز بررسی شود. این یادداشت داخلی است.");
        officer.press("ارجاع بده");
        officer.looksRight("journey-case-referred");
        assertThat(officer.page().locator(".timeline"))
                .containsText(expert.position().title());
        officer.open("/staff/worklist?box=SENT");
        assertThat(officer.page().locator("table.worklist tbody tr")).hasCount(1);
    }

    private void answer(Visit specialist) {
        specialist.open("/staff/worklist");
        specialist.page().locator("table.worklist tbody a").first().click();
        assertThat(specialist.page().locator("main")).containsText("علی رضایی");
        specialist.page().locator("#answer-action > summary").click();
        specialist.page().locator("label[for=outcome-NOT_DONE]").click();
        specialist.page().locator("#answer").fill("لوله شکسته بود و آب تا فردا وصل می‌شود.");
        specialist.press("فرستادن پاسخ");
        // N-1-2: not done without a reason is refused, and what was typed stays.
        assertThat(specialist.page().locator("#reason-error")).containsText("N-1-2");
        assertThat(specialist.page().locator("#answer")).hasValue("لوله شکسته بود و آب تا فردا وصل می‌شود.");
        specialist.page().locator("label[for=outcome]").click();
        specialist.looksRight("journey-case-answer");
        specialist.press("فرستادن پاسخ");
        assertThat(specialist.page().locator(".badge.is-done").first()).isVisible();
    }

    private void follow(Visit citizen, String mobile, String code) {
        citizen.context().clearCookies();
        citizen.open("/track");
        citizen.page().locator("#code").fill(persian(code));
        citizen.page().locator("#known").fill("09351112233");
        citizen.press("نشان بده");
        assertThat(citizen.page().locator("#summary")).containsText("پیدا نشد");
        citizen.page().locator("#known").fill(persian(mobile));
        citizen.press("نشان بده");
        citizen.looksRight("journey-follow");
        assertThat(citizen.page().locator("main")).containsText("لوله شکسته بود");
        assertThat(citizen.text())
                .doesNotContain("یادداشت داخلی")
                .doesNotContain(expert.position().title());
        inbox.allTo(mobile).forEach(message -> assertThat(message.text()).doesNotContain("یادداشت"));
    }

    private void rate(Visit citizen, String mobile) {
        var path = inbox.find(mobile, RATING_LINK);
        citizen.open(path);
        citizen.page().locator("label[for=mark]").click();
        citizen.page().locator("label[for=solved]").click();
        citizen.looksRight("journey-rate");
        citizen.press("ثبت نظر");
        assertThat(citizen.page().locator("h1")).containsText("سپاس");
        citizen.open(path);
        assertThat(citizen.page().locator("main")).containsText("پیش‌تر به کار رفته");
    }

    private String oneTimeCode(String mobile) {
        return inbox.find(mobile, Pattern.compile("[0-9۰-۹]{5,8}"));
    }

    private static void choose(Page page, String select, String label) {
        var option = page.locator(select + " option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(label))
                .first();
        page.locator(select).selectOption(new SelectOption().setValue(option.getAttribute("value")));
    }

    private static String ascii(String code) {
        var digits = new StringBuilder();
        code.codePoints()
                .forEach(point -> digits.append(
                        Character.isDigit(point)
                                ? Integer.toString(Character.digit(point, 10))
                                : Character.toString(point)));
        return digits.toString();
    }

    private static String persian(String code) {
        var digits = new StringBuilder();
        code.chars().forEach(c -> digits.append(c >= '0' && c <= '9' ? (char) (c - '0' + '۰') : (char) c));
        return digits.toString();
    }
}
