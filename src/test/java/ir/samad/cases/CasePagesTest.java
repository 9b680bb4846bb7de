package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Media;
import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.Upload;
import ir.samad.catalogue.Topics;
import ir.samad.house.Browser;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages around a case where they are easily forgotten: on a phone, when something is wrong, and on paper. */
@SamadTest
class CasePagesTest {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{5,8}");
    private static final Pattern RATING_LINK = Pattern.compile("/rate/[A-Za-z0-9_-]{20}");

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

    @Autowired
    CaseWork work;

    @Autowired
    Attachments attachments;

    @Autowired
    Inbox inbox;

    private CaseWorld world;
    private String mobile;
    private Receipt receipt;

    @BeforeEach
    void aCaseWithADocument() {
        world = new CaseWorld(staff, topics, clock);
        mobile = CaseWorld.mobile();
        var intake = world.web();
        var paper = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        attachments
                .stage(intake.draft(), new Upload("تصویر قبض.pdf", paper), AttachmentUse.DOCUMENTS)
                .orThrow();
        receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake));
    }

    @Test
    void aCitizenSeesAllHisCasesOnHisPhone() {
        try (var citizen = Browser.phone(port)) {
            enter(citizen);
            assertThat(citizen.page().locator(".case-list > li")).hasCount(1);
            // The state is a word and a sign, never colour alone.
            assertThat(citizen.page().locator(".case-list .badge .icon")).hasCount(1);
            citizen.looksRight("my-phone");
            citizen.page().locator(".case-list h2 a").click();
            assertThat(citizen.page().locator(".files a")).hasText("تصویر قبض.pdf");
            citizen.looksRight("follow-phone");
        }
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldOnAPhone() {
        try (var citizen = Browser.phone(port)) {
            for (var path : new String[] {"/track", "/my", "/file"}) {
                citizen.open(path);
                citizen.page().locator("main form button[type=submit]").first().click();
                assertThat(citizen.page().locator("#summary")).isFocused();
                citizen.looksRight("refused" + path.replace('/', '-'));
            }
        }
    }

    @Test
    @Rule("N-2-2")
    void aRatingIsGivenOnAPhoneAndTheLinkThenSaysWhatElseCanBeDone() {
        work.open(receipt.caseId(), world.official(world.desk));
        var seen = cases.findForApplicant(receipt.caseId()).orElseThrow().lastEntry();
        work.answer(
                        receipt.caseId(),
                        seen,
                        world.official(world.desk),
                        new CaseWork.Answer(AnswerOutcome.DONE, "آب وصل شد.", ""))
                .orThrow();
        clock.forward(Duration.ofSeconds(11));
        var path = inbox.find(mobile, RATING_LINK);
        try (var citizen = Browser.phone(port)) {
            citizen.open(path);
            citizen.page().locator("main form button[type=submit]").click();
            assertThat(citizen.page().locator("#mark-error")).isVisible();
            citizen.looksRight("rate-refused");
            citizen.page().locator("label[for=mark]").click();
            citizen.page().locator("label[for=solved]").click();
            citizen.page().locator("main form button[type=submit]").click();
            citizen.looksRight("rate-thanks");
            citizen.open(path);
            assertThat(citizen.page().locator("main a[href='/track']")).isVisible();
            citizen.looksRight("rate-used");
        }
    }

    @Test
    void theWorklistTheCaseAndTheDeskFitOnAPhone() {
        try (var officer = Browser.phone(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/worklist");
            assertThat(officer.page().locator(".worklist .badge .icon").first()).isVisible();
            officer.looksRight("worklist-phone");
            officer.page().locator("table.worklist tbody a").first().click();
            officer.looksRight("case-phone");
            officer.open("/staff/desk");
            officer.looksRight("desk-phone");
            officer.open("/staff/cases");
            officer.looksRight("cases-phone");
            officer.open("/staff/worklist?box=SENT");
            officer.looksRight("worklist-empty-phone");
        }
    }

    @Test
    void aCaseOnPaperBearsTheNameOfTheSystemAndNothingToPress() {
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/cases/" + receipt.caseId().value());
            officer.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(officer.page().locator(".print-head")).isVisible();
            assertThat(officer.page().locator(".print-head")).containsText("سامانه الکترونیکی ارتباط مردم و دولت");
            assertThat(officer.page().locator(".said").first()).isVisible();
            assertThat(officer.page().locator("button:visible, nav:visible, input:visible"))
                    .hasCount(0);
        }
    }

    @Test
    void whatWasChosenIsSaidInTheLanguageOfThePage() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/file");
            assertThat(citizen.page().locator(".pick-chosen")).hasText("هنوز چیزی انتخاب نشده است");
            citizen.page()
                    .locator("#documents")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "قبض.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            assertThat(citizen.page().locator(".pick-chosen")).hasText("قبض.pdf");
        }
        try (var citizen = Browser.phoneWithoutScripts(port)) {
            citizen.open("/file");
            assertThat(citizen.page().locator("#documents").evaluate("field => getComputedStyle(field).opacity"))
                    .isEqualTo("1");
        }
    }

    @Test
    void thePagesOfCitizensAndOfficersStayLight() {
        try (var citizen = Browser.phone(port)) {
            enter(citizen);
            var weight = citizen.weigh("/my");
            assertThat(weight.bytes()).as("%s", weight).isLessThan(100 * 1024);
        }
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            var weight = officer.weigh("/staff/cases/" + receipt.caseId().value());
            assertThat(weight.bytes()).as("%s", weight).isLessThan(250 * 1024);
        }
    }

    private void enter(Visit citizen) {
        citizen.open("/my");
        citizen.page().locator("#contact").fill(mobile);
        citizen.page().locator("main form button[type=submit]").first().click();
        citizen.page().locator("#code").fill(inbox.find(mobile, CODE));
        citizen.looksRight("my-code-phone");
        citizen.page().locator("main form button[type=submit]").first().click();
    }
}
