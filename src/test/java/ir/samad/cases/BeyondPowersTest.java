package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is beyond the powers of a unit goes up to its own parent, before it can be refused for lack of permit or funds. */
class BeyondPowersTest extends CaseTest {

    private static final String NOTE = "تعویض شبکه به اعتبار ملی نیاز دارد.";

    private Colleague parent;

    @BeforeEach
    void aDeskAtTheHeadquarters() {
        parent = staff.colleague(
                world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
    }

    @Test
    @Rule({"N-4-10", "N-1-2"})
    void closingForLackOfFundsIsRefusedUntilTheParentWasAsked() {
        var receipt = opened();
        var path = page(receipt);
        var desk = staff.signIn(port, world.desk);
        var refused = desk.post(path + "/answer", refusing(receipt, "NEEDS_FUNDS"));
        assertThat(refused.page().select("#why-error").text()).contains("N-4-10");
        assertThat(refused.page().select("#answer").text()).isNotBlank();
        assertThat(desk.post(path + "/answer", refusing(receipt, "NEEDS_PERMIT"))
                        .page()
                        .select("#why-error")
                        .text())
                .contains("N-4-10");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        var byLaw = opened();
        desk.post(page(byLaw) + "/answer", refusing(byLaw, "NOT_BY_LAW"));
        assertThat(file(byLaw).state()).isEqualTo(CaseState.ANSWERED);

        desk.post(path + "/beyond-powers", upward(receipt));
        assertThat(file(receipt).lead()).isEqualTo(parent.position().id());
        assertThat(file(receipt).state()).isEqualTo(CaseState.REFERRED);
        var above = staff.signIn(port, parent);
        assertThat(above.get(path).text()).contains("به اعتبار نیاز دارد").contains("N-4-10");
        above.post(path + "/answer", refusing(receipt, "NEEDS_FUNDS"));
        assertThat(file(receipt).outcome()).isEqualTo(AnswerOutcome.NOT_DONE);
    }

    @Test
    @Rule("N-4-10")
    void itGoesToTheOwnParentOnlyWithWhatIsNeededAndANote() {
        var receipt = opened();
        var path = page(receipt);
        var desk = staff.signIn(port, world.desk);
        var elsewhere = upward(receipt);
        elsewhere.put("upwardTo", world.expert.position().id().value().toString());
        assertThat(desk.post(path + "/beyond-powers", elsewhere).text()).contains("N-4-10");
        var wrong = upward(receipt);
        wrong.putAll(Map.of("need", "WISHES", "upwardNote", "کم"));
        var refused = desk.post(path + "/beyond-powers", wrong);
        assertThat(refused.page().select("#need-error")).hasSize(1);
        assertThat(refused.page().select("#upwardNote-error")).hasSize(1);
        assertThat(refused.page().select("#upwardNote").text()).isEqualTo("کم");
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
        var named = upward(receipt);
        named.put("upwardTo", parent.position().id().value().toString());
        desk.post(path + "/beyond-powers", named);
        assertThat(file(receipt).lead()).isEqualTo(parent.position().id());
    }

    @Test
    @Rule("N-4-10")
    void aReferralUpwardThatWasUndoneAskedNobody() {
        var receipt = opened();
        var path = page(receipt);
        var desk = staff.signIn(port, world.desk);
        desk.post(path + "/beyond-powers", upward(receipt));
        desk.post(path + "/undo", Map.of("entry", Integer.toString(file(receipt).lastEntry())));
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
        var refused = desk.post(path + "/answer", refusing(receipt, "NEEDS_FUNDS"));
        assertThat(refused.page().select("#why-error").text()).contains("N-4-10");
    }

    @Test
    @Rule({"N-1-2", "N-4-8"})
    void whatWasNotDoneSaysWhyFromTheListAndNotOurDutyClosesNothing() {
        var receipt = opened();
        var path = page(receipt);
        var desk = staff.signIn(port, world.desk);
        assertThat(desk.post(path + "/answer", refusing(receipt, ""))
                        .page()
                        .select("#why-error")
                        .text())
                .contains("N-1-2");
        assertThat(desk.post(path + "/answer", refusing(receipt, "TOMORROW"))
                        .page()
                        .select("#why-error"))
                .hasSize(1);
        assertThat(desk.post(path + "/answer", refusing(receipt, "NOT_OUR_DUTY"))
                        .page()
                        .select("#why-error")
                        .text())
                .contains("N-4-8");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        desk.post(path + "/answer", refusing(receipt, "IMPOSSIBLE"));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    @Rule("N-4-10")
    void aRequestBeyondProvincialPowersInABrowser() {
        var receipt = opened();
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open(page(receipt));
            officer.page().locator("#answer-action > summary").click();
            officer.page().locator("label[for=outcome-NOT_DONE]").click();
            officer.page().locator("#answer").fill("شبکهٔ کوچه باید عوض شود.");
            officer.page().locator("#why").selectOption("NEEDS_FUNDS");
            officer.page().locator("#reason").fill("اعتبار آن در استان نیست.");
            officer.press("فرستادن پاسخ");
            assertThat(officer.page().locator("#why-error").textContent()).contains("N-4-10");
            officer.looksRight("beyond-powers-refused");
            officer.page().locator("#beyond-action > summary").click();
            officer.page().locator("label[for=need-FUNDS]").click();
            officer.page().locator("#upwardNote").fill(NOTE);
            officer.looksRight("beyond-powers");
            officer.press("ارجاع به بالا");
        }
        var minister = staff.colleague(world.headquarters, PositionKind.HEAD);
        for (var visit : List.of(Browser.desk(port), Browser.phone(port))) {
            try (visit) {
                staff.signIn(visit, minister);
                visit.open(page(receipt));
                visit.press("ثبت تصمیم");
                assertThat(visit.page().locator("#grantRemark-error").textContent())
                        .isNotBlank();
                visit.looksRight("beyond-powers-grant-" + visit.page().viewportSize().width);
            }
        }
        try (var ministry = Browser.phone(port)) {
            staff.signIn(ministry, parent);
            ministry.open(page(receipt));
            ministry.looksRight("beyond-powers-ministry");
            ministry.page().locator("#answer-action > summary").click();
            ministry.page().locator("label[for=outcome]").click();
            ministry.page().locator("#answer").fill("اعتبار تخصیص یافت و کار آغاز شد.");
            ministry.press("فرستادن پاسخ");
        }
        assertThat(file(receipt).outcome()).isEqualTo(AnswerOutcome.DONE);
        assertThat(file(receipt).lead()).isEqualTo(parent.position().id());
    }

    private Map<String, String> upward(Receipt receipt) {
        return new HashMap<>(Map.of("seen", seen(receipt), "need", "FUNDS", "upwardNote", NOTE));
    }

    private Map<String, String> refusing(Receipt receipt, String why) {
        return new HashMap<>(Map.of(
                "seen", seen(receipt),
                "outcome", "NOT_DONE",
                "why", why,
                "answer", "شبکهٔ کوچه باید عوض شود.",
                "reason", "در استان شدنی نیست."));
    }

    private String seen(Receipt receipt) {
        return Integer.toString(file(receipt).lastEntry());
    }
}
