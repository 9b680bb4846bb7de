package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The measuring tools themselves measure. */
@SamadTest
class BrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aFirstLoadOfTheFirstPageStaysBelowOneHundredKilobytes() {
        try (var citizen = Browser.phone(port)) {
            var weight = citizen.weigh("/");
            assertThat(weight.pieces())
                    .as("the page and its style sheet at least")
                    .hasSizeGreaterThan(1);
            assertThat(weight.bytes()).as("%s", weight).isBetween(1_000, 100 * 1024);
        }
    }

    @Test
    void theAxeCheckSeesAPictureWithoutText() {
        try (var citizen = Browser.desk(port)) {
            citizen.open("/");
            citizen.page().evaluate("() => document.querySelector('main').append(document.createElement('img'))");
            assertThatThrownBy(citizen::assertNoAxeViolations)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
        }
    }

    @Test
    void theContrastCheckSeesPalePersianWords() {
        try (var citizen = Browser.desk(port)) {
            citizen.open("/");
            citizen.page()
                    .evaluate("() => { const e = document.querySelector('main h2'); e.style.color = '#999';"
                            + " e.textContent = 'مورد شما ثبت شد'; }");
            assertThatThrownBy(citizen::assertNoAxeViolations).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void theSidewaysCheckSeesATooWideBlock() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/");
            citizen.assertNoSidewaysScroll();
            citizen.page()
                    .evaluate("() => { const e = document.createElement('div'); e.style.width = '900px';"
                            + " e.textContent = '…'; document.querySelector('main').append(e); }");
            assertThatThrownBy(citizen::assertNoSidewaysScroll).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void withoutScriptsThePageIsStillThere() {
        try (var citizen = Browser.phoneWithoutScripts(port)) {
            citizen.open("/");
            assertThat(citizen.text()).contains("سامانه الکترونیکی ارتباط مردم و دولت");
        }
    }
}
