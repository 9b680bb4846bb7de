package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

/** Every piece of a page, at every distance. */
@SamadTest
class LooksTest {

    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @Test
    void thePiecesOfThePublicLookRightOnAPhone() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/demonstration/looks");
            citizen.looksRight("looks-public-phone");
        }
    }

    @Test
    void thePiecesOfThePublicLookRightAtADesk() {
        try (var citizen = Browser.desk(port)) {
            citizen.open("/demonstration/looks");
            citizen.looksRight("looks-public-desk");
        }
    }

    @Test
    void thePiecesLookRightInEnglish() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/demonstration/looks?lang=en");
            assertThat(citizen.page().locator("html").getAttribute("dir")).isEqualTo("ltr");
            citizen.looksRight("looks-public-english");
        }
    }

    @Test
    void thePiecesOfTheStaffLookRightAtADeskOnATabletAndOnAPhone() {
        try (var officer = Browser.desk(port)) {
            var weight = officer.weigh("/demonstration/looks/staff");
            assertThat(weight.bytes()).as("%s", weight).isLessThan(250 * 1024);
            officer.looksRight("looks-staff-desk");
        }
        try (var official = Browser.visit(port, 820, 1180, true, true)) {
            official.open("/demonstration/looks/staff");
            official.looksRight("looks-staff-tablet");
        }
        try (var officer = Browser.phone(port)) {
            officer.open("/demonstration/looks/staff");
            officer.looksRight("looks-staff-phone");
        }
    }

    @Test
    void noPieceIsTooWideForTheNarrowestAndTheWidestScreen() {
        for (var width : new int[] {320, 390, 1920}) {
            try (var visit = Browser.visit(port, width, 900, false, true)) {
                visit.open("/demonstration/looks");
                visit.assertNoSidewaysScroll();
                visit.open("/demonstration/looks/staff");
                visit.assertNoSidewaysScroll();
            }
        }
    }

    @Test
    void aCodeIsCopiedInAsciiWithoutTheSpaces() {
        try (var citizen = Browser.desk(port)) {
            citizen.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
            citizen.open("/demonstration/looks");
            citizen.page().locator("[data-copy]").first().click();
            assertThat(citizen.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("482109375526");
        }
    }

    @Test
    void aRefusedFormBeginsAtItsSummaryAndTheSummaryLeadsToTheField() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/demonstration/looks");
            assertThat(citizen.page().evaluate("() => document.activeElement.id"))
                    .isEqualTo("summary");
            citizen.page().locator("#summary a").first().click();
            assertThat(citizen.page().evaluate("() => document.activeElement.id"))
                    .isEqualTo("refused-mobile");
        }
    }

    @Test
    void aLongListIsFoundByTypingWithArabicLettersAndWithoutJoiners() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/demonstration/looks");
            var find = citizen.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("دستگاه"));
            find.fill("شركت آب كاشان");
            assertThat(citizen.page().locator(".choose-list").innerText()).contains("چیزی پیدا نشد");
            find.fill("كاشان");
            citizen.looksRight("looks-choose");
            find.press("Enter");
            assertThat(find.inputValue()).isEqualTo("شرکت آب و فاضلاب شهرستان کاشان");
            assertThat(citizen.page().locator("select[name=body]").inputValue()).isEqualTo("3");
            find.fill("نامعلوم");
            assertThat(citizen.page().locator("select[name=body]").inputValue()).isEmpty();
            citizen.page().locator("select[name=body]").selectOption("1");
            assertThat(find.inputValue()).isEqualTo("وزارت نیرو");
        }
    }

    @Test
    void outsideDemonstrationModeThereIsNoSuchPage() {
        var looks = new Looks(false, pages, Clock.systemUTC());
        assertThatThrownBy(
                        () -> looks.forThePublic(new ExtendedModelMap(), new MockHttpServletRequest(), Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
    }
}
