package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Decision;
import ir.samad.worklist.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Whoever is asked for a decision upon a confidential case has a part in it, so that he sees what he decides upon, and so
 * does a colleague in his place; it is his alone, and ends with what he was asked (decision 059).
 */
class PartsOfDecidersTest extends CaseTest {

    private static final String TEXT = "لولهٔ کوچه تعمیر شد و آب وصل است.";
    private static final String PARTS_OF_REVIEWERS = "db/migration/cases/V500.65__parts_of_reviewers.sql";

    @Autowired
    Parameters parameters;

    private Receipt receipt;
    private String mobile;
    private WebClient desk;

    @BeforeEach
    void aConfidentialCaseAtTheDesk() {
        mobile = CaseWorld.mobile();
        receipt = opened(mobile);
        desk = staff.signIn(port, world.desk);
        var graded = Map.of(
                "urgency",
                "ORDINARY",
                "classification",
                "CONFIDENTIAL",
                "gradeReason",
                "نام همسایه‌ها در آن آمده است.");
        assertThat(act(desk, "grade", graded).location()).isPresent();
    }

    private WebClient.Answer act(WebClient web, String action, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("seen", Integer.toString(file(receipt).lastEntry()));
        return web.post(page(receipt) + "/" + action, fields);
    }

    private String row() {
        return "#row-" + receipt.caseId().value();
    }

    /** A colleague who acts in an official's position, with one kind of decision delegated to him. */
    private WebClient delegate(Colleague official, Colleague colleague, Decision decision) {
        var giver = staff.signIn(port, official);
        var typed = new HashMap<>(Map.of("person", colleague.person().toString(), "decision-" + decision, "on"));
        typed.put("first", JalaliDate.of(TestClock.START.toLocalDate()).toString());
        typed.put(
                "last", JalaliDate.of(TestClock.START.toLocalDate().plusDays(9)).toString());
        assertThat(giver.follow(giver.post("/staff/delegation", typed)).text()).contains("تفویض شد");
        var web = staff.signIn(port, colleague);
        web.post(
                "/staff/position", Map.of("positionId", official.position().id().toString()));
        return web;
    }

    @Test
    @Rule({"N-4-10", "N-6-1"})
    void aPermitIsDecidedInTheHeadsPlaceByWhomHeDelegatedThatToAndByNobodyElse() {
        var minister = staff.colleague(world.headquarters, PositionKind.HEAD);
        var asked = staff.colleague(
                world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
        var grants = delegate(minister, staff.colleague(world.headquarters, PositionKind.EXPERT), Decision.GRANT);
        var instructs = delegate(minister, staff.colleague(world.headquarters, PositionKind.EXPERT), Decision.INSTRUCT);
        assertThat(grants.get(page(receipt)).status()).as("nothing was asked").isEqualTo(404);
        goesUp();
        act(desk, "undo", Map.of("entry", Integer.toString(file(receipt).lastEntry())));
        assertThat(grants.get(page(receipt)).status()).as("taken back").isEqualTo(404);
        goesUp();
        assertThat(file(receipt).lead()).isEqualTo(asked.position().id());

        assertThat(instructs.get(page(receipt)).page().select("#grant-action")).isEmpty();
        assertThat(act(instructs, "grant", granted()).text()).contains("این تصمیم به شما تفویض نشده است");
        assertThat(grants.get("/staff/worklist").page().select(row()).text())
                .contains("برای تصمیم دربارهٔ مجوز یا اعتبار");
        assertThat(grants.get(page(receipt)).page().select("#grant-action form"))
                .hasSize(1);
        var refused = act(grants, "grant", Map.of("grant", "MAYBE", "grantRemark", ""));
        assertThat(refused.page().select("#grant-error, #grantRemark-error")).hasSize(2);
        assertThat(cases.history(file(receipt))).noneMatch(entry -> entry.event() == CaseEvent.INSTRUCTED);

        assertThat(act(grants, "grant", granted()).location()).isPresent();
        var decided = cases.history(file(receipt)).getLast();
        assertThat(decided.get(Content.REMARK)).contains("موافقت شد", "از محل اعتبار اضطراری");
        assertThat(decided.get(Content.BY)).contains(minister.position().title(), "به تفویض");
        assertThat(grants.get("/staff/worklist").page().select(row())).isEmpty();
        assertThat(grants.get(page(receipt)).page().select("#grant-action")).isEmpty();
    }

    private void goesUp() {
        act(desk, "beyond-powers", Map.of("need", "FUNDS", "upwardNote", "تعویض شبکه به اعتبار ملی نیاز دارد."));
    }

    private static Map<String, String> granted() {
        return Map.of("grant", "GRANTED", "grantRemark", "از محل اعتبار اضطراری");
    }

    private void answersWait() {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
    }

    private void propose() {
        act(desk, "answer", Map.of("outcome", "DONE", "answer", TEXT));
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    private boolean sees(WebClient web) {
        return web.get(page(receipt)).text().contains(TEXT);
    }

    @Test
    @Rule("N-1-2")
    void onlyTheOneAskedReleasesWhatIsConfidentialAndAnyOfThemWhatIsNot() {
        answersWait();
        var deputy = staff.signIn(port, staff.colleague(world.office, PositionKind.DEPUTY));
        var head = staff.signIn(port, world.head);
        propose();
        assertThat(sees(head)).isTrue();
        assertThat(sees(deputy)).isFalse();
        var opened = deputy.follow(deputy.post(
                page(receipt) + "/confidential", Map.of("openReason", "رئیس در مأموریت است و متقاضی منتظر است")));
        assertThat(opened.text()).contains(TEXT);
        assertThat(opened.page().select("#release form")).as("he reads it").isEmpty();
        assertThat(act(deputy, "release", Map.of()).status()).isEqualTo(404);
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(act(head, "release", Map.of()).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);

        receipt = opened();
        propose();
        assertThat(deputy.get(page(receipt)).page().select("#release form[action$=/release]"))
                .hasSize(1);
        assertThat(act(deputy, "release", Map.of()).location()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    @Rule("N-1-2")
    void whoWasAskedBeforeThereWerePartsGetsHisOwn() throws Exception {
        answersWait();
        var head = staff.signIn(port, world.head);
        propose();
        takeThePartAway();
        assertThat(sees(head)).isFalse();
        jdbc.sql(new ClassPathResource(PARTS_OF_REVIEWERS).getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(sees(head)).isTrue();
        act(head, "give-back", Map.of("giveBackRemark", "تاریخ را هم بنویسید"));
        assertThat(sees(head)).as("it ended with what he was asked").isFalse();
        jdbc.sql(new ClassPathResource(PARTS_OF_REVIEWERS).getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(sees(head)).as("nothing waits for him").isFalse();
    }

    private void takeThePartAway() {
        jdbc.sql("DELETE FROM cases.party WHERE case_id = :case AND position_id = :head")
                .param("case", receipt.caseId().value())
                .param("head", world.head.position().id().value())
                .update();
    }

    @Test
    @Rule("N-1-2")
    void thePartEndsWhenTheAnswerIsReturnedOrTheCaseWithdrawnAndAnyOtherPartStays() {
        answersWait();
        var head = staff.signIn(port, world.head);
        propose();
        act(head, "give-back", Map.of("giveBackRemark", "تاریخ را هم بنویسید"));
        assertThat(sees(head)).as("returned").isFalse();
        propose();
        assertThat(sees(head)).isTrue();
        withdraw();
        assertThat(sees(head)).as("withdrawn").isFalse();

        aConfidentialCaseAtTheDesk();
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.head.position().id(), Part.COPY, "برای آگاهی", null))
                .orThrow();
        clock.forward(Duration.ofMinutes(1));
        propose();
        withdraw();
        assertThat(sees(head)).as("informed before he was asked").isTrue();
    }

    private void withdraw() {
        applicant(receipt, mobile)
                .post("/track/case/" + receipt.caseId().value() + "/withdraw", Map.of("withdrawReason", "وصل شد"));
        assertThat(file(receipt).state()).isEqualTo(CaseState.WITHDRAWN);
    }
}
