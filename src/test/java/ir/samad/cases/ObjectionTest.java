package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An objection is decided one level above the unit that answered. */
class ObjectionTest extends CaseTest {

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Closing closing;

    @Autowired
    Worklists worklists;

    private Colleague above;
    private String mobile;
    private Receipt receipt;

    /** Answered by the expert of the county office and objected to on the citizen's page. */
    @BeforeEach
    void anObjection() {
        above = staff.colleague(world.headquarters, PositionKind.HEAD);
        mobile = CaseWorld.mobile();
        receipt = opened(mobile);
        refer(receipt, world.expert);
        assertThat(file(receipt).state().isOpen())
                .as("forwarding answers nothing")
                .isTrue();
        answer();
        var web = applicant(receipt, mobile);
        var path = "/track/case/" + receipt.caseId().value();
        web.get(path);
        web.post(path + "/object", Map.of("objection", "هنوز آب کوچه قطع است"));
    }

    private void answer() {
        work.open(receipt.caseId(), world.official(world.expert));
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.expert),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است", ""))
                .orThrow();
    }

    private String decide(Colleague colleague, String decision, String reason) {
        var web = staff.signIn(port, colleague);
        web.get(page(receipt));
        return web.post(
                        page(receipt) + "/objection",
                        Map.of(
                                "seen", Integer.toString(file(receipt).lastEntry()),
                                "decision", decision,
                                "decisionReason", reason))
                .text();
    }

    private String figures(Colleague colleague) {
        return staff.signIn(port, colleague)
                .get("/staff/objections")
                .page()
                .select("tbody tr")
                .text();
    }

    @Test
    @Rule({"N-1-2", "N-4-5"})
    void anObjectionIsDecidedOneLevelUpAndReopensTheCase() {
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        var line =
                worklists.find(above.position().id(), receipt.caseId().value()).orElseThrow();
        assertThat(line.part()).isEqualTo(Part.OBJECTION);
        assertThat(line.dueHere()).isNotNull();
        clock.forward(Duration.ofSeconds(20));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(notice ->
                        assertThat(notice.text()).contains("اعتراض شما").contains(world.headquarters.name()));
        assertThat(figures(above)).endsWith("۱ ۰ ۰");
        assertThat(decide(world.head, "UPHELD", "به نظر ما درست است و باز شود"))
                .contains("نمی‌تواند دربارهٔ اعتراض به پاسخ خود تصمیم بگیرد");
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        decide(above, "UPHELD", "");
        assertThat(file(receipt).state()).as("without a reason").isEqualTo(CaseState.ANSWERED);
        decide(above, "UPHELD", "بازدید نشان داد که آب وصل نیست");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(file(receipt).answeredAt()).as("counts as unsolved").isNull();
        assertThat(file(receipt).outcome()).isNull();
        assertThat(file(receipt).lead()).isEqualTo(world.expert.position().id());
        assertThat(figures(above)).endsWith("۰ ۱ ۰");
        var cases = staff.signIn(port, above).get("/staff/cases?state=ANSWERED").page();
        assertThat(cases.select("tbody a")).isEmpty();
    }

    @Test
    @Rule("N-1-2")
    void aRejectedObjectionLeavesTheAnswerAndTellsWhy() {
        decide(above, "REJECTED", "بازدید نشان داد که آب وصل است");
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        var page =
                applicant(receipt, mobile).get("/track/case/" + receipt.caseId().value());
        assertThat(page.text()).contains("بازدید نشان داد که آب وصل است");
        assertThat(figures(above)).endsWith("۰ ۰ ۱");
        clock.forward(Duration.ofSeconds(20));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(notice -> assertThat(notice.text()).contains("پذیرفته نشد"));
        assertThat(decide(above, "UPHELD", "نظرم عوض شد، باز شود")).contains("اعتراضی در انتظار تصمیم نیست");
    }

    @Test
    void nobodyObjectsTwiceAtOnceNorAfterTheTimeNorMoreOftenThanAllowed() {
        assertThat(applicantSide
                        .object(receipt.caseId(), "باز هم اعتراض")
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.applicant.objection-pending");
        decide(above, "REJECTED", "بازدید نشان داد که آب وصل است");
        applicantSide.object(receipt.caseId(), "بازدید نشد").orThrow();
        decide(above, "REJECTED", "بازدید نشان داد که آب وصل است");
        assertThat(applicantSide
                        .object(receipt.caseId(), "بار سوم")
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.applicant.objections-used");
        clock.forward(Duration.ofDays(400));
        assertThat(applicantSide
                        .object(receipt.caseId(), "پس از پایان مهلت")
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.applicant.objection-too-late");
    }

    @Test
    void whatIsObjectedToDoesNotCloseBeforeItIsDecided() {
        clock.forward(Duration.ofDays(20));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        decide(above, "REJECTED", "بازدید نشان داد که آب وصل است");
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.CLOSED);
    }
}
