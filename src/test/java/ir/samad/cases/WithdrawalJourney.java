package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.Rule;
import org.junit.jupiter.api.Test;

/** Taking a case back, lived through in browsers: a citizen on his phone, and the desk that loses its line. */
class WithdrawalJourney extends CaseTest {

    @Test
    @Rule("N-5-2")
    void aCitizenTakesHisCaseBackOnHisPhone() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        try (var citizen = Browser.phone(port)) {
            citizen.open("/track");
            citizen.page().locator("#code").fill(receipt.code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            citizen.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("افزودن"))
                    .click();
            citizen.page().locator("#addition").fill("عکس کنتور را دیروز هم دادم.");
            citizen.looksRight("withdrawal-hands-phone");
            citizen.page().locator("form[action$='/add'] button").click();
            assertThat(citizen.page().locator("main")).containsText("عکس کنتور را دیروز هم دادم.");
            try (var officer = Browser.desk(port)) {
                staff.signIn(officer, world.desk);
                officer.open("/staff/worklist");
                assertThat(officer.page().locator("#row-" + receipt.caseId().value()))
                        .containsText("تازه از متقاضی");
                officer.looksRight("withdrawal-news");
                citizen.page()
                        .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("پس گرفتن"))
                        .click();
                citizen.page().locator("#withdrawReason").fill("آب وصل شد.");
                citizen.looksRight("withdrawal-ask-phone");
                citizen.press("پس می‌گیرم");
                assertThat(citizen.page().locator(".status")).containsText("پس گرفته شد");
                citizen.looksRight("withdrawal-done-phone");
                officer.open("/staff/worklist");
                assertThat(officer.page().locator("#row-" + receipt.caseId().value()))
                        .hasCount(0);
                officer.open("/staff/cases?state=WITHDRAWN");
                officer.looksRight("withdrawal-list");
            }
            citizen.open("/track/case/" + receipt.caseId().value() + "/accesses");
            citizen.looksRight("accesses-phone");
        }
        try (var citizen = Browser.desk(port)) {
            citizen.open("/track");
            citizen.page().locator("#code").fill(receipt.code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            citizen.looksRight("withdrawal-done-desk");
            citizen.open("/track/case/" + receipt.caseId().value() + "/accesses");
            citizen.looksRight("accesses-desk");
        }
    }
}
