package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.Attachment;
import ir.samad.attachments.SampleFiles;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents belong to the entry they came with: the applicant sees those that speak to him, and no other. */
class CaseDocumentsTest extends CaseTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    CaseDocuments documents;

    @Autowired
    ApplicantSide applicantSide;

    private List<Attachment> all(Receipt receipt) {
        return documents.list(file(receipt));
    }

    private static String staffAddress(Receipt receipt, Attachment document) {
        return page(receipt) + "/documents/" + document.id().value();
    }

    private static String applicantAddress(Receipt receipt, Attachment document) {
        return "/track/case/" + receipt.caseId().value() + "/documents/"
                + document.id().value();
    }

    private Map<String, String> answer(Receipt receipt) {
        return Map.of(
                "seen",
                Integer.toString(file(receipt).lastEntry()),
                "outcome",
                "DONE",
                "answer",
                "لوله تعمیر شد و آب وصل است.");
    }

    @Test
    void aHugeFileIsRefusedAtItsFieldAndWhatWasTypedStays() {
        var citizen = new WebClient(port);
        citizen.get("/file");
        var typed = "سه روز است آب کوچهٔ پشت مدرسه قطع است.";
        var huge = new byte[11 * 1024 * 1024];
        var answer = citizen.postFiles(
                "/file", Map.of("type", "REQUEST", "text", typed), "documents", Map.of("huge.pdf", huge));
        assertThat(answer.page().select("#documents-error").text()).contains("huge.pdf", "مگابایت");
        assertThat(answer.page().select("#text").text()).isEqualTo(typed);
        assertThat(answer.page().select("input[name=type][value=REQUEST]").hasAttr("checked"))
                .isTrue();
        var small = citizen.postFiles(
                "/file",
                Map.of("type", "REQUEST", "text", typed),
                "documents",
                Map.of("form.pdf", SampleFiles.pdf("")));
        assertThat(small.location().orElseThrow()).endsWith("/file/about");
    }

    @Test
    @Rule({"D-5-3", "D-5-4"})
    void whatComesWithAQuestionOrAnAnswerIsTheApplicantsToOpen() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var officer = staff.signIn(port, world.desk);
        var asked = officer.postFiles(
                page(receipt) + "/ask",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "question",
                        "این برگه را پر کنید و بفرستید.",
                        "until",
                        "1404/09/08"),
                "askDocuments",
                Map.of("form.pdf", SampleFiles.pdf("")));
        assertThat(asked.location()).isPresent();
        var form = all(receipt).getFirst();
        var applicant = applicant(receipt, mobile);
        var page = applicant.get("/track/case/" + receipt.caseId().value());
        assertThat(page.page().select(".is-attention .files a").eachText()).containsExactly("form.pdf");
        assertThat(applicant.get(applicantAddress(receipt, form)).status()).isEqualTo(200);
        applicantSide.reply(receipt.caseId(), "برگه را فرستادم.").orThrow();
        work.open(receipt.caseId(), world.official(world.desk));
        officer.postFiles(
                page(receipt) + "/answer",
                answer(receipt),
                "answerDocuments",
                Map.of("photo.png", SampleFiles.picture("png")));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        var photo = all(receipt).getLast();
        assertThat(photo.part()).isEqualTo(file(receipt).lastEntry());
        assertThat(applicant
                        .get("/track/case/" + receipt.caseId().value())
                        .page()
                        .select(".is-answer .files a")
                        .eachText())
                .containsExactly("photo.png");
        assertThat(applicant.get(applicantAddress(receipt, photo)).status()).isEqualTo(200);
        assertThat(officer.get(staffAddress(receipt, photo)).status()).isEqualTo(200);
        assertThat(staff.signIn(port, world.other)
                        .get(staffAddress(receipt, photo))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Rule("D-5-3")
    void whatStaffSendEachOtherIsNeverServedToTheApplicant() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var officer = staff.signIn(port, world.desk);
        officer.postFiles(
                page(receipt) + "/note", Map.of("note", "پیشینه پیوست است."), "noteDocuments", pdf("note.pdf"));
        officer.postFiles(
                page(receipt) + "/refer",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "to",
                        world.other.position().id().value().toString(),
                        "part",
                        Part.CONTRIBUTE.name()),
                "referDocuments",
                pdf("plan.pdf"));
        var helper = staff.signIn(port, world.other);
        helper.postFiles(
                page(receipt) + "/contribute",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "part", "نظر کارشناسی پیوست است."),
                "partDocuments",
                pdf("part.pdf"));
        officer.postFiles(
                page(receipt) + "/refer",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "to",
                        world.expert.position().id().value().toString()),
                "referDocuments",
                pdf("handover.pdf"));
        assertThat(all(receipt))
                .extracting(Attachment::name)
                .containsExactly("note.pdf", "plan.pdf", "part.pdf", "handover.pdf");
        var expert = staff.signIn(port, world.expert);
        assertThat(expert.get(page(receipt)).page().select(".timeline .files a").eachText())
                .containsExactly("note.pdf", "plan.pdf", "part.pdf", "handover.pdf");
        var applicant = applicant(receipt, mobile);
        assertThat(applicant.get("/track/case/" + receipt.caseId().value()).body())
                .doesNotContain(".pdf");
        for (var inside : all(receipt)) {
            assertThat(expert.get(staffAddress(receipt, inside)).status()).isEqualTo(200);
            assertThat(applicant.get(applicantAddress(receipt, inside)).status())
                    .isEqualTo(404);
            assertThat(applicant.get(staffAddress(receipt, inside)).status()).isNotEqualTo(200);
        }
    }

    @Test
    void aRefusedDocumentKeepsWhatWasTypedAndNothingElse() {
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        var good = SampleFiles.picture("png");
        refused(officer, receipt, Map.of("good.png", good, "report.pdf", SampleFiles.windowsProgram()));
        var large = new byte[5 * MEGABYTE + 1];
        System.arraycopy(good, 0, large, 0, good.length);
        refused(officer, receipt, Map.of("large.png", large));
        officer.postFiles(page(receipt) + "/answer", answer(receipt), "answerDocuments", Map.of("good.png", good));
        assertThat(all(receipt)).hasSize(1);
    }

    private void refused(WebClient officer, Receipt receipt, Map<String, byte[]> files) {
        var before = file(receipt).lastEntry();
        var page = officer.postFiles(page(receipt) + "/answer", answer(receipt), "answerDocuments", files)
                .page();
        assertThat(page.select("#answerDocuments-error").text()).isNotBlank();
        assertThat(page.select("#answer").text()).contains("لوله تعمیر شد");
        assertThat(all(receipt)).isEmpty();
        assertThat(file(receipt).lastEntry()).isEqualTo(before);
    }

    @Test
    void aReplyWhoseDocumentIsRefusedLeavesTheQuestionOpen() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        work.askApplicant(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Question(
                                "عکس کنتور را بفرستید.",
                                clock.instant()
                                        .atZone(clock.getZone())
                                        .toLocalDate()
                                        .plusDays(1)))
                .orThrow();
        var applicant = applicant(receipt, mobile);
        var path = "/track/case/" + receipt.caseId().value();
        var reply = Map.of("text", "عکس پیوست است.");
        var page = applicant.postFiles(
                path + "/reply",
                reply,
                "documents",
                Map.of("a.png", SampleFiles.picture("png"), "b.png", SampleFiles.windowsProgram()));
        assertThat(page.page().select("#documents-error").text()).isNotBlank();
        assertThat(all(receipt)).isEmpty();
        assertThat(file(receipt).state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        applicant.postFiles(path + "/reply", reply, "documents", Map.of("a.png", SampleFiles.picture("png")));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(applicant.get(path).page().select(".timeline .files a").eachText())
                .containsExactly("a.png");
    }

    private static Map<String, byte[]> pdf(String name) {
        return Map.of(name, SampleFiles.pdf(""));
    }
}
