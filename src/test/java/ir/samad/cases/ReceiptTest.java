package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.SampleFiles;
import ir.samad.attachments.Upload;
import ir.samad.catalogue.CaseType;
import ir.samad.house.Browser;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people take away: a receipt on the page and on paper, for those who may open the case and for nobody else. */
class ReceiptTest extends CaseTest {

    @Autowired
    Attachments attachments;

    @Test
    @Rule({"D-5-6", "N-1-9"})
    void theApplicantKeepsAReceiptThatNamesEverythingAndLeadsToHisCase() {
        var mobile = CaseWorld.mobile();
        var receipt = register(mobile);
        var applicant = applicant(receipt, mobile);
        var page = applicant.get("/track/case/" + receipt.caseId().value());
        assertThat(page.page().select("a[href='" + pdf(receipt).replace(".pdf", "") + "']"))
                .hasSize(1);
        try (var paper = Paper.open(applicant.download(pdf(receipt)))) {
            assertThat(paper.text())
                    .contains("سامانه الکترونیکی ارتباط مردم و دولت")
                    .contains(persian(receipt.code().grouped()))
                    .contains("درخواست")
                    .contains("قطع آب")
                    .contains(Paper.plain(receipt.unitName()).split(" "))
                    .contains("۱۱۱")
                    .contains("۶۱۳۳")
                    .contains("/track");
            var read = Paper.scan(paper.picture("receipt")).orElseThrow();
            assertThat(read).endsWith("/track?code=" + receipt.code().value());
            // Whoever scans it still needs the second thing.
            var stranger = new WebClient(port);
            var asked = stranger.get(read.substring(read.indexOf("/track")));
            assertThat(asked.page().select("#code").val())
                    .isEqualTo(receipt.code().value());
            assertThat(asked.text()).doesNotContain("قطع است");
        }
    }

    @Test
    @Rule({"D-5-3", "D-5-5", "N-4-4-2"})
    void theReceiptListsTheDocumentsAndTheDayOfTheAnswer() {
        var intake = world.web();
        attachments
                .stage(intake.draft(), new Upload("قبض آب.pdf", SampleFiles.pdf("")), AttachmentUse.DOCUMENTS)
                .orThrow();
        var mobile = CaseWorld.mobile();
        var receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), intake));
        var applicant = applicant(receipt, mobile);
        var day = applicant
                .get("/track/case/" + receipt.caseId().value())
                .page()
                .select("time[datetime=" + receipt.dueOn() + "]")
                .text();
        assertThat(day).isNotEmpty();
        try (var paper = Paper.open(applicant.download(pdf(receipt)))) {
            assertThat(paper.text()).contains("قبض آب").contains(Paper.plain(day));
        }
    }

    @Test
    @Rule("D-5-6")
    void nobodyElseGetsIt() {
        var receipt = opened();
        var stranger = new WebClient(port);
        assertThat(stranger.get(pdf(receipt)).status()).isEqualTo(404);
        assertThat(stranger.get(pdf(receipt).replace(".pdf", "")).status()).isEqualTo(404);
        var mobile = CaseWorld.mobile();
        var neighbour = applicant(register(mobile), mobile);
        assertThat(neighbour.get(pdf(receipt)).status()).isEqualTo(404);
        assertThat(neighbour.get(page(receipt) + "/receipt.pdf").status()).isNotEqualTo(200);
        assertThat(staff.signIn(port, world.other)
                        .get(page(receipt) + "/receipt.pdf")
                        .status())
                .isEqualTo(404);
        var officer = staff.signIn(port, world.desk);
        var answer = officer.get(page(receipt) + "/receipt.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/pdf");
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    @Rule("N-5-3")
    void theSecretOfAnAnonymousReportIsNotInItsReceipt() {
        var report = Matter.of(CaseType.REPORT, "چاه غیرمجازی شبانه آب می‌کشد", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(report, null, world.web()));
        var secret = java.util.Objects.requireNonNull(receipt.secret());
        var reporter = new WebClient(port);
        reporter.get("/track");
        reporter.post("/track", Map.of("code", receipt.code().value(), "known", secret));
        assertThat(reporter.get(pdf(receipt).replace(".pdf", "")).body()).doesNotContain(secret);
        try (var paper = Paper.open(reporter.download(pdf(receipt)))) {
            assertThat(paper.text()).contains("کد محرمانه").doesNotContain(secret);
            assertThat(Paper.scan(paper.picture("receipt-anonymous")).orElseThrow())
                    .doesNotContain(secret);
        }
    }

    @Test
    @Rule("D-5-6")
    void theReceiptOnThePageIsReadByATelephoneToo() throws IOException {
        var mobile = CaseWorld.mobile();
        var receipt = register(mobile);
        try (var citizen = Browser.phone(port)) {
            citizen.open("/track?code=" + receipt.code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").first().click();
            citizen.press("رسید ثبت مورد");
            assertThat(citizen.page().locator("#tracking-code bdi")).isVisible();
            citizen.looksRight("receipt-phone");
            var picture = ImageIO.read(citizen.screenshot("receipt-phone").toFile());
            assertThat(Paper.scan(picture))
                    .hasValueSatisfying(read -> assertThat(read)
                            .endsWith("/track?code=" + receipt.code().value()));
        }
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open(page(receipt));
            officer.looksRight("receipt-case-desk");
        }
    }

    private static String pdf(Receipt receipt) {
        return "/track/case/" + receipt.caseId().value() + "/receipt.pdf";
    }

    private static String persian(String digits) {
        var persian = new StringBuilder();
        digits.chars().forEach(c -> persian.append(c >= '0' && c <= '9' ? (char) (c - '0' + '۰') : (char) c));
        return persian.toString();
    }
}
