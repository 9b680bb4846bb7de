package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the citizen's hands and of the second pair of eyes, on a phone and on a desk. */
class OwnHandsLooksTest extends CaseTest {

    @Autowired
    Parameters parameters;

    private void onBoth(Consumer<Visit> visiting) {
        try (var visit = Browser.phone(port)) {
            visiting.accept(visit);
        }
        try (var visit = Browser.desk(port)) {
            visiting.accept(visit);
        }
    }

    private static String width(Visit visit) {
        return visit.page().viewportSize().width < 800 ? "-phone" : "";
    }

    @Test
    void aNewContactIsAskedForInOneField() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        onBoth(visit -> {
            visit.open("/track");
            visit.page().locator("#code").fill(receipt.code().value());
            visit.page().locator("#known").fill(mobile);
            visit.page().locator("main form button[type=submit]").click();
            visit.open("/track/case/" + receipt.caseId().value() + "/contact");
            visit.page().locator("#contact").fill("0912");
            visit.page().locator("main form button[type=submit]").click();
            assertThat(visit.page().locator("#contact-error")).isVisible();
            visit.looksRight("contact-refused" + width(visit));
        });
    }

    @Test
    void whoeverActsForAnotherFindsHisFieldsAtTheDesk() {
        onBoth(visit -> {
            staff.signIn(visit, world.desk);
            visit.open("/staff/desk");
            visit.page().locator("summary:has-text('از طرف شخص دیگری')").click();
            visit.page().locator("label[for=forAnother]").click();
            visit.looksRight("acting-desk" + width(visit));
        });
    }

    @Test
    void anAnswerThatWaitsAndAPersonWhoIsMaskedAreSeenBySuperiors() {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(world.headquarters.bodyId().value()),
                        "ALL",
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
        var receipt = opened();
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Answer(AnswerOutcome.PARTLY_DONE, "لوله تعمیر شد.", "شبکه سال آینده عوض می‌شود."))
                .orThrow();
        onBoth(visit -> {
            staff.signIn(visit, world.head);
            visit.open(page(receipt));
            assertThat(visit.page().locator("#release")).isVisible();
            visit.page().locator("summary:has-text('نمایش کامل')").click();
            visit.page().locator("#give-back-action summary").click();
            visit.looksRight("release" + width(visit));
            visit.open("/staff/worklist?open=" + receipt.caseId().value());
            visit.looksRight("release-panel" + width(visit));
        });
    }
}
