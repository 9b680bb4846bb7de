package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hand-over to 137, lived through in browsers: the desk that hands it over, and the citizen who reads where it is. */
class HandOverJourney extends CaseTest {

    @Test
    @Rule({"N-3-1-2", "N-6-3"})
    void aDeskHandsACaseOverAndTheCitizenReadsWhereItIs() {
        var schools = new CaseWorld(staff, topics, clock);
        var mobile = CaseWorld.mobile();
        var receipt = CaseWorld.accepted(cases.register(schools.request(), CaseWorld.person(mobile), schools.web()));
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        new Actor.Official(file(receipt).lead(), file(receipt).leadUnit(), UUID.randomUUID(), "میز"),
                        new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open(page(receipt));
            officer.page().locator("#hand-over-action summary").click();
            officer.looksRight("hand-over-form");
            officer.page().locator("#hand-over-action button[type=submit]").click();
            assertThat(officer.page().locator("#recipient-error")).isVisible();
            officer.looksRight("hand-over-refused");
            officer.page().locator("#recipient").selectOption(HandOverTest.MUNICIPALITY);
            officer.page().locator("#handOverReason").fill("این موضوع در صلاحیت شهرداری است.");
            officer.page().locator("#hand-over-action button[type=submit]").click();
            assertThat(officer.page().locator("#hand-over-action")).hasCount(0);
            clock.forward(Duration.ofSeconds(11));
            officer.open(page(receipt));
            officer.looksRight("hand-over-done");
            officer.page().locator("#notedReference").fill("137-58213");
            officer.page()
                    .locator("#hand-over-reference-action button[type=submit]")
                    .click();
            assertThat(officer.page().locator(".case-side")).containsText("۱۳۷-۵۸۲۱۳");
            officer.looksRight("hand-over-noted");
            officer.open("/staff/cases?state=HANDED_OVER");
            officer.looksRight("hand-over-list");
        }
        try (var citizen = Browser.phone(port)) {
            citizen.open("/track");
            citizen.page().locator("#code").fill(receipt.code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            assertThat(citizen.page().locator("main")).containsText("به سامانه ۱۳۷ شهرداری واگذار شد");
            citizen.looksRight("hand-over-followed-phone");
        }
        try (var officer = Browser.phone(port)) {
            staff.signIn(officer, world.desk);
            officer.open(page(receipt));
            officer.page().locator("#hand-over-return-action summary").click();
            officer.looksRight("hand-over-back-phone");
        }
        try (var officer = Browser.desk(port)) {
            staff.signIn(officer, world.desk);
            officer.open("/staff/desk");
            officer.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("سامانهٔ دیگری"))
                    .click();
            officer.looksRight("hand-over-origin");
        }
    }
}
