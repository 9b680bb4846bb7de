package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A colleague is asked and answers; the lead stays where it is, and the applicant hears of neither. */
class AskingAColleagueTest extends CaseTest {

    private static final String QUESTION = "آیا لولهٔ این کوچه در برنامهٔ تعویض است؟";
    private static final String ANSWER = "بله، در برنامهٔ همین ماه است.";

    @Test
    @Rule({"N-4-5", "N-1-2"})
    void theQuestionReachesTheColleagueHisAnswerTheLeadAndNothingTheApplicant() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        clock.forward(Duration.ofMinutes(1));
        var told = inbox.allTo(mobile).stream().map(Inbox.Received::text).toList();
        var officer = staff.signIn(port, world.desk);
        officer.get(page(receipt));
        var asked = officer.post(
                page(receipt) + "/refer",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "to",
                        world.expert.position().id().value().toString(),
                        "part",
                        "CONTRIBUTE",
                        "remark",
                        QUESTION));
        assertThat(asked.location()).isPresent();
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        var colleague = staff.signIn(port, world.expert);
        assertThat(colleague
                        .get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value())
                        .text())
                .contains(QUESTION);
        assertThat(colleague.get(page(receipt)).page().select("#answer-action")).isEmpty();
        officer.get(page(receipt));
        var given = colleague.post(
                page(receipt) + "/contribute",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "part", ANSWER));
        assertThat(given.location()).isPresent();
        var line = officer.get("/staff/worklist")
                .page()
                .select("#row-" + receipt.caseId().value());
        assertThat(line.hasClass("is-unread")).isTrue();
        assertThat(officer.get(page(receipt)).page().select(".timeline").text()).contains(QUESTION, ANSWER);
        clock.forward(Duration.ofMinutes(1));
        assertThat(inbox.allTo(mobile).stream().map(Inbox.Received::text)).containsExactlyElementsOf(told);
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .doesNotContain(QUESTION, ANSWER, world.expert.position().title());
    }

    @Test
    @Rule("N-1-2")
    void aColleagueWhoWasNotAskedContributesNothing() {
        var receipt = opened();
        var stranger = staff.signIn(port, world.other);
        assertThat(stranger.post(page(receipt) + "/contribute", Map.of("seen", "9", "part", ANSWER))
                        .status())
                .isEqualTo(404);
    }
}
