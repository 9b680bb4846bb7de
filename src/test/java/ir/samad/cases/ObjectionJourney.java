package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.Visit;
import org.junit.jupiter.api.Test;

/** An objection, lived through in browsers: the citizen on his phone, and the official one level above who decides. */
class ObjectionJourney extends CaseTest {

    @Test
    @Rule({"N-1-2", "N-6-1"})
    void aCitizenObjectsAndTheOfficialAboveDecidesInHisTwoMinutes() {
        var above = staff.colleague(world.headquarters, PositionKind.HEAD);
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        refer(receipt, world.expert);
        work.open(receipt.caseId(), world.official(world.expert));
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.expert),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لولهٔ کوچه تعمیر شد و آب وصل است.", ""))
                .orThrow();
        try (var citizen = Browser.phone(port);
                var official = Browser.desk(port)) {
            follow(citizen, receipt, mobile);
            citizen.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("اعتراض"))
                    .click();
            citizen.looksRight("objection-ask-phone");
            citizen.page().locator("#objection").fill("هنوز آب کوچهٔ ما قطع است.");
            citizen.page().locator("form[action$='/object'] button").click();
            assertThat(citizen.page().locator("main")).containsText("هنوز آب کوچهٔ ما قطع است.");
            assertThat(citizen.page().locator("main")).containsText(world.headquarters.name());
            citizen.looksRight("objection-made-phone");

            staff.signIn(official, above);
            official.open("/staff/objections");
            official.looksRight("objection-list");
            official.open("/staff/worklist");
            official.page()
                    .locator("#row-" + receipt.caseId().value() + " td a:not(.beside)")
                    .click();
            official.looksRight("objection-case");
            official.page()
                    .locator("#objection-action input[name=decision][value=UPHELD]")
                    .check();
            official.page().locator("#objection-action button[type=submit]").click();
            assertThat(official.page().locator("#decisionReason-error")).isVisible();
            official.looksRight("objection-without-reason");
            official.page().locator("#objection-action textarea").fill("بازدید نشان داد که آب وصل نیست.");
            official.page().locator("#objection-action button[type=submit]").click();
            official.open("/staff/objections");
            official.looksRight("objection-decided");

            follow(citizen, receipt, mobile);
            assertThat(citizen.page().locator("main")).containsText("بازدید نشان داد که آب وصل نیست.");
            citizen.looksRight("objection-upheld-phone");
        }
        org.assertj.core.api.Assertions.assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    private static void follow(Visit citizen, Receipt receipt, String mobile) {
        citizen.open("/track");
        citizen.page().locator("#code").fill(receipt.code().value());
        citizen.page().locator("#known").fill(mobile);
        citizen.page().locator("main form button[type=submit]").click();
    }
}
