package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an applicant does of his own accord: take his case back, add to it, and see who has opened it. */
class OwnHandsTest extends CaseTest {

    private static String own(Receipt receipt) {
        return "/track/case/" + receipt.caseId().value();
    }

    private CaseWork.Answer done() {
        return new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است.", "");
    }

    @Test
    @Rule({"N-5-2", "N-4-5"})
    void anOpenCaseIsWithdrawnLeavesTheWorklistsAndKeepsItsHistory() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var applicant = applicant(receipt, mobile);
        var sent = applicant.post(own(receipt) + "/withdraw", Map.of("withdrawReason", "آب وصل شد و دیگر لازم نیست."));
        var page = applicant.follow(sent);
        assertThat(page.page().select("main").text()).contains("پس گرفته شد", "آب وصل شد و دیگر لازم نیست.");
        assertThat(page.page().select("form[action$=/withdraw], form[action$=/add]"))
                .isEmpty();
        assertThat(file(receipt).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(cases.history(file(receipt)).getLast().event()).isEqualTo(CaseEvent.WITHDRAWN);
        var officer = staff.signIn(port, world.desk);
        assertThat(officer.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value()))
                .isEmpty();
        assertThat(officer.get(page(receipt)).page().select("#answer-action, #refer-action"))
                .isEmpty();
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.allTo(mobile).stream().map(Inbox.Received::text))
                .filteredOn(text -> text.contains("پس گرفته شد"))
                .hasSize(1);
    }

    @Test
    @Rule("N-5-2")
    void anAnsweredCaseIsNotWithdrawnAndWhatWasTypedStays() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var applicant = applicant(receipt, mobile);
        work.answer(receipt.caseId(), file(receipt).lastEntry(), world.official(world.desk), done())
                .orThrow();
        var refused = applicant.post(own(receipt) + "/withdraw", Map.of("withdrawReason", "پشیمان شدم"));
        assertThat(refused.page().select("main").text()).contains("دیگر باز نیست");
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        var added = applicant.post(own(receipt) + "/add", Map.of("addition", "یک چیز دیگر"));
        assertThat(added.page().select("main").text()).contains("دیگر باز نیست");
    }

    @Test
    void whatIsWithdrawnIsCountedApart() {
        var overseer = staff.signIn(port, world.head);
        var before = figures(overseer);
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        assertThat(figures(overseer))
                .isEqualTo(new long[] {before[0] + 1, before[1], before[2], before[3], before[4], before[5]});
        applicant(receipt, mobile).post(own(receipt) + "/withdraw", Map.of());
        assertThat(figures(overseer))
                .isEqualTo(new long[] {before[0], before[1], before[2], before[3], before[4] + 1, before[5]});
    }

    private static long[] figures(WebClient overseer) {
        return overseer.get("/staff/cases").page().select(".figure-number").eachText().stream()
                .mapToLong(shown -> Long.parseLong(shown.replaceAll("[٬,]", "")))
                .toArray();
    }

    @Test
    @Rule({"D-5-3", "N-4-2"})
    void wordsAndDocumentsAreAddedWhileTheCaseIsOpenAndStandAsNewOnTheLeadsWorklist() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var due = file(receipt).dueEffectiveOn();
        var officer = staff.signIn(port, world.desk);
        assertThat(line(officer, receipt)).doesNotContain("تازه از متقاضی");
        var sent = applicant(receipt, mobile)
                .postFiles(
                        own(receipt) + "/add",
                        Map.of("addition", "عکس کنتور را هم گرفتم."),
                        "addedDocuments",
                        Map.of("meter.png", SampleFiles.picture("png")));
        assertThat(sent.location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(file(receipt).dueEffectiveOn()).isEqualTo(due);
        assertThat(line(officer, receipt)).contains("تازه از متقاضی");
        var page = officer.get(page(receipt)).page();
        assertThat(page.select(".timeline").text()).contains("عکس کنتور را هم گرفتم.", "meter.png");
        assertThat(line(officer, receipt)).doesNotContain("تازه از متقاضی");
    }

    @Test
    void whoeverHasNotSeenWhatWasAddedIsTold() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var seen = file(receipt).lastEntry();
        applicant(receipt, mobile).post(own(receipt) + "/add", Map.of("addition", "نشانی خانه عوض شده است."));
        assertThat(work.answer(receipt.caseId(), seen, world.official(world.desk), done())
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.work.changed-meanwhile");
    }

    @Test
    void aRefusedFileIsToldAtItsFieldAndWhatWasTypedStays() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var entries = file(receipt).lastEntry();
        var applicant = applicant(receipt, mobile);
        var refused = applicant.postFiles(
                own(receipt) + "/add",
                Map.of("addition", "این هم برگهٔ من"),
                "addedDocuments",
                Map.of("run.exe", new byte[] {'M', 'Z', 0, 1}));
        assertThat(refused.page().select("#addedDocuments-error").text()).isNotEmpty();
        assertThat(refused.page().select("#addition").text()).isEqualTo("این هم برگهٔ من");
        var empty = applicant.post(own(receipt) + "/add", Map.of("addition", " "));
        assertThat(empty.page().select("#addition-error").text()).contains("توضیحی بنویسید");
        var long4001 = applicant.post(own(receipt) + "/add", Map.of("addition", "آ".repeat(4001)));
        assertThat(long4001.page().select("#addition-error").text()).isNotEmpty();
        assertThat(file(receipt).lastEntry()).isEqualTo(entries);
    }

    @Test
    void aStrangerNeitherWithdrawsNorAddsNorReads() {
        var receipt = opened();
        var stranger = new WebClient(port);
        stranger.get("/track");
        assertThat(stranger.post(own(receipt) + "/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post(own(receipt) + "/add", Map.of("addition", "من هم هستم"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(own(receipt) + "/accesses").status()).isEqualTo(404);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void theApplicantReadsWhichPositionsHaveOpenedHisDataAndNoNames() {
        var mobile = CaseWorld.mobile();
        var receipt = register(mobile);
        var applicant = applicant(receipt, mobile);
        assertThat(applicant
                        .get(own(receipt) + "/accesses")
                        .page()
                        .select("main")
                        .text())
                .contains("هنوز کسی اطلاعات شما را باز نکرده است");
        staff.signIn(port, world.desk).get(page(receipt));
        var read = applicant.get(own(receipt) + "/accesses").page();
        assertThat(read.select(".timeline-entry").size()).isEqualTo(1);
        assertThat(read.select(".timeline-entry").text())
                .contains(world.desk.position().title(), world.desk.unit().name(), "دیدن مورد");
        var name = jdbc.sql("SELECT name FROM audit.access_record WHERE subject_id = :id AND account_id IS NOT NULL")
                .param("id", receipt.caseId().value())
                .query(String.class)
                .single();
        assertThat(read.select("main").text()).doesNotContain(name.split("،")[0].strip());
    }

    private String line(WebClient officer, Receipt receipt) {
        return officer.get("/staff/worklist")
                .page()
                .select("#row-" + receipt.caseId().value())
                .text();
    }
}
