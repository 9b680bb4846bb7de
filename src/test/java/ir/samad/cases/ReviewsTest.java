package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A second pair of eyes before an answer leaves, where a body wants it. */
class ReviewsTest extends CaseTest {

    private static final String TEXT = "لوله تعمیر شد و آب وصل است.";

    @Autowired
    Parameters parameters;

    @Autowired
    Reviews reviews;

    @Autowired
    Chains chains;

    private String mobile;
    private Receipt receipt;
    private WebClient expert;
    private WebClient head;

    /** An expert has a case of a company whose answers all need release. */
    @BeforeEach
    void anExpertWithACase() {
        decide(ParameterKey.REVIEW_OF_ANSWERS, "ALL");
        mobile = CaseWorld.mobile();
        receipt = opened(mobile);
        refer(receipt, world.expert);
        work.open(receipt.caseId(), world.official(world.expert));
        expert = staff.signIn(port, world.expert);
        head = staff.signIn(port, world.head);
    }

    private void decide(ParameterKey key, String value) {
        parameters
                .change(
                        key,
                        Scope.body(world.headquarters.bodyId().value()),
                        value,
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
    }

    private WebClient.Answer act(WebClient web, String action, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/" + action, fields);
    }

    private WebClient.Answer propose() {
        return act(expert, "answer", Map.of("outcome", "DONE", "answer", TEXT));
    }

    private void pastTheHold() {
        clock.forward(Duration.ofSeconds(11));
    }

    private boolean applicantWasAnswered() {
        return inbox.allTo(mobile).stream().map(Inbox.Received::text).anyMatch(text -> text.contains("پاسخ داد"));
    }

    @Test
    @Rule({"N-1-2", "N-4-5"})
    void anAnswerLeavesOnlyWhenASuperiorHasReleasedItAndNamesBoth() {
        assertThat(propose().location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        pastTheHold();
        assertThat(applicantWasAnswered()).isFalse();
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .doesNotContain(TEXT);
        assertThat(head.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value())
                        .text())
                .contains("برای تأیید پاسخ");
        assertThat(head.get(page(receipt)).page().select("#release .said").text())
                .isEqualTo(TEXT);
        assertThat(act(head, "release", Map.of()).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        pastTheHold();
        assertThat(applicantWasAnswered()).isTrue();
        var answered = cases.history(file(receipt)).getLast();
        assertThat(answered.get(Content.BY)).contains(world.expert.position().title());
        assertThat(answered.get(Content.RELEASED_BY))
                .contains(world.head.position().title());
        assertThat(head.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value()))
                .isEmpty();
    }

    @Test
    @Rule("N-1-2")
    void nobodyReleasesHisOwnAnswerNorASuperiorsPeer() {
        propose();
        assertThat(act(expert, "release", Map.of()).text()).contains("کسی پاسخ خودش را تأیید نمی‌کند");
        var sameOffice = staff.signIn(port, world.desk);
        assertThat(act(sameOffice, "release", Map.of()).text()).contains("سمت‌های بالاتر نویسندهٔ آن");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        // He holds a superior position besides; it is still his own answer.
        var deputy = new Actor.Official(
                staff.colleague(world.office, PositionKind.DEPUTY).position().id(),
                world.office.id(),
                world.expert.person().value(),
                "معاون");
        assertThat(reviews.release(receipt.caseId(), file(receipt).lastEntry(), deputy)
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.review.own");
    }

    @Test
    @Rule("N-1-2")
    void whoeverReleasesSeesWhatHeReleasesAlsoWhenItIsConfidential() {
        assertThat(act(
                                expert,
                                "grade",
                                Map.of(
                                        "urgency",
                                        "ORDINARY",
                                        "classification",
                                        "CONFIDENTIAL",
                                        "gradeReason",
                                        "نام همسایه‌ها در آن آمده است."))
                        .location())
                .isPresent();
        var colleague = staff.signIn(port, staff.colleague(world.office, PositionKind.DEPUTY));
        assertThat(head.get(page(receipt)).page().select("#release")).isEmpty();
        propose();
        assertThat(head.get(page(receipt)).page().select("#release .said").text())
                .isEqualTo(TEXT);
        assertThat(colleague.get(page(receipt)).text()).doesNotContain(TEXT);
        assertThat(act(head, "release", Map.of()).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    @Rule("N-1-2")
    void aSuperiorGivesItBackWithHisRemarksAndTheAuthorAnswersAnew() {
        propose();
        var withoutWords = act(head, "give-back", Map.of("giveBackRemark", ""));
        assertThat(withoutWords.page().select("#giveBackRemark-error").text()).isNotEmpty();
        assertThat(act(head, "give-back", Map.of("giveBackRemark", "تاریخ تعمیر را هم بنویسید."))
                        .location())
                .isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(head.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value()))
                .isEmpty();
        var page = expert.get(page(receipt)).page();
        assertThat(page.select(".timeline").text()).contains("تاریخ تعمیر را هم بنویسید.");
        assertThat(page.select("#answer-action")).hasSize(1);
        assertThat(propose().location()).isPresent();
        act(head, "release", Map.of());
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void whileAnAnswerWaitsNothingElseLeadsTheCaseOn() {
        propose();
        assertThat(expert.get(page(receipt)).page().select("#answer-action, #refer-action, #ask-action"))
                .isEmpty();
        assertThat(propose().text()).contains("منتظر تأیید است");
        assertThat(act(expert, "refer", Map.of("to", id(world.other))).text()).contains("منتظر تأیید است");
    }

    private static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    @Test
    void aProposalAndAReleaseCanBeTakenBackWhileNothingWasTold() {
        propose();
        act(expert, "undo", Map.of("entry", Integer.toString(file(receipt).lastEntry())));
        assertThat(expert.get(page(receipt)).page().select("#release")).isEmpty();
        assertThat(head.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value()))
                .isEmpty();
        propose();
        act(head, "release", Map.of());
        act(head, "undo", Map.of("entry", Integer.toString(file(receipt).lastEntry())));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(head.get(page(receipt)).page().select("#release form[action$=/release]"))
                .hasSize(1);
        pastTheHold();
        assertThat(applicantWasAnswered()).isFalse();
        act(head, "release", Map.of());
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(chains.verify(receipt.caseId())).isEmpty();
    }

    @Test
    void documentsOfAProposalAreTheApplicantsWhenItIsReleased() {
        expert.postFiles(
                page(receipt) + "/answer",
                Map.of("seen", Integer.toString(file(receipt).lastEntry()), "outcome", "DONE", "answer", TEXT),
                "answerDocuments",
                Map.of("photo.png", SampleFiles.picture("png")));
        var applicant = applicant(receipt, mobile);
        var own = "/track/case/" + receipt.caseId().value();
        assertThat(applicant.get(own).page().select(".files a")).isEmpty();
        act(head, "release", Map.of());
        var link = applicant.get(own).page().select(".is-answer .files a");
        assertThat(link.eachText()).containsExactly("photo.png");
        assertThat(applicant.get(link.attr("href")).status()).isEqualTo(200);
    }

    @Test
    void theAnswerOfASuperiorLeavesAtOnce() {
        refer(world.expert, world.head);
        work.open(receipt.caseId(), world.official(world.head));
        act(head, "answer", Map.of("outcome", "DONE", "answer", TEXT));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    private void refer(Colleague from, Colleague to) {
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(from),
                        new CaseWork.Referral(to.position().id(), ir.samad.worklist.Part.LEAD, "", null))
                .orThrow();
    }

    @Test
    void aSampleIsDrawnBySeedAndADrawnCaseStaysDrawn() {
        var drawn = 0;
        for (var seed = 0L; seed < 10_000; seed++) {
            drawn += SecondEyes.draw(seed, 10).needed() ? 1 : 0;
            assertThat(SecondEyes.draw(seed, 10)).isEqualTo(SecondEyes.draw(seed, 10));
        }
        assertThat(drawn).isBetween(900, 1100);
        propose();
        act(expert, "undo", Map.of("entry", Integer.toString(file(receipt).lastEntry())));
        decide(ParameterKey.REVIEW_OF_ANSWERS, "SAMPLE");
        decide(ParameterKey.REVIEW_SAMPLE, "1");
        propose();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void theDrawIsKeptWithTheAnswer() {
        decide(ParameterKey.REVIEW_OF_ANSWERS, "SAMPLE");
        propose();
        assertThat(cases.history(file(receipt)).getLast().get(Content.DRAW)).matches("-?\\d+ / 10 / \\d{1,2}");
    }

    @Test
    void aCaseThatIsWithdrawnLeavesTheSuperiorsWorklist() {
        propose();
        applicant(receipt, mobile)
                .post("/track/case/" + receipt.caseId().value() + "/withdraw", Map.of("withdrawReason", "وصل شد"));
        assertThat(head.get("/staff/worklist")
                        .page()
                        .select("#row-" + receipt.caseId().value()))
                .isEmpty();
        assertThat(head.get(page(receipt)).page().select("#release")).isEmpty();
        assertThat(act(head, "release", Map.of()).location()).isEmpty();
        assertThat(file(receipt).state()).isEqualTo(CaseState.WITHDRAWN);
    }
}
