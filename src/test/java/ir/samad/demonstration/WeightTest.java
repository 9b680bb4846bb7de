package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import ir.samad.house.Browser;
import ir.samad.house.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What a first load brings over the wire, with the topics, counties and full worklists of a whole country. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemonstrationDatabase.class)
class WeightTest {

    private static final int PUBLIC = 100 * 1024;
    private static final int STAFF = 250 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void pagesOfThePublicWeighAtMostOneHundredKilobytes() {
        try (var citizen = Browser.phone(port)) {
            weighs(citizen, "/track", PUBLIC);
            weighs(citizen, "/file", PUBLIC);
            citizen.page().locator("label[for=type]").click();
            citizen.page().locator("#text").fill("دو روز است آب کوچهٔ ما قطع است و هیچ‌کس پاسخ نمی‌دهد.");
            citizen.press("ادامه");
            weighs(citizen, "/file/about", PUBLIC);
            citizen.page().locator("#topic").selectOption(new SelectOption().setLabel("آب قطع است"));
            citizen.page().locator("#county").selectOption("1010");
            citizen.press("ادامه");
            weighs(citizen, "/file/you", PUBLIC);
        }
    }

    @Test
    void pagesOfTheStaffWeighAtMostTwoHundredAndFiftyKilobytes() {
        try (var officer = Browser.desk(port)) {
            signIn(officer, "miz");
            weighs(officer, "/staff/worklist", STAFF);
            weighs(officer, "/staff/desk", STAFF);
        }
        try (var expert = Browser.desk(port)) {
            signIn(expert, "karshenas");
            expert.open("/staff/cases");
            weighs(
                    expert,
                    expert.page()
                            .locator("main a[href^='/staff/cases/']")
                            .first()
                            .getAttribute("href"),
                    STAFF);
        }
    }

    private static void signIn(Visit officer, String username) {
        officer.open("/staff/login");
        officer.page().locator("#username").fill(username);
        officer.page().locator("#password").fill(ReadyAccount.PASSWORD);
        officer.page().locator("main form button[type=submit]").first().click();
        officer.page().waitForURL(url -> !url.contains("/staff/login"));
    }

    private static void weighs(Visit visit, String path, int most) {
        var weight = visit.weigh(path);
        System.out.printf("  %s weighs %,d bytes%n", path, weight.bytes());
        assertThat(visit.page().url()).endsWith(path);
        // A page, its styles and its letters at least: nothing was taken from an earlier visit.
        for (var part : List.of(".css", ".woff2")) {
            assertThat(weight.pieces()).as(part).anyMatch(piece -> piece.path().endsWith(part) && piece.bytes() > 1000);
        }
        assertThat(weight.bytes()).as("%s", weight).isLessThanOrEqualTo(most);
    }
}
