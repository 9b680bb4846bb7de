package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.WebClient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class HomeTest {

    @LocalServerPort
    int port;

    @Test
    @Rule("N-1-9")
    void theFirstPageBearsTheFullName() throws Exception {
        var page = Jsoup.connect("http://127.0.0.1:" + port + "/").get();
        assertThat(page.select("h1").text()).isEqualTo("سامانه الکترونیکی ارتباط مردم و دولت");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void theFirstPageLooksRightOnAPhoneAndAtADesk() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/");
            citizen.looksRight("home-phone");
        }
        try (var citizen = Browser.desk(port)) {
            citizen.open("/");
            citizen.looksRight("home-desk");
        }
        try (var citizen = Browser.desk(port)) {
            citizen.open("/?lang=en");
            citizen.looksRight("home-english");
        }
    }

    @Test
    void theOtherLanguageShowsTheSamePageOfTheSameList() {
        var web = new WebClient(port);
        var asked = "/meetings?province=10&words=%22%3E&page=2";
        var other = web.get(asked + "&lang=fa").page().select(".foot a[hreflang=en]");
        assertThat(other.attr("href")).isEqualTo(asked + "&lang=en");
        var english = web.get(other.attr("href")).page();
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select(".foot a[hreflang=fa]").attr("href")).isEqualTo(asked + "&lang=fa");
        assertThat(web.get("/").page().select(".foot a[hreflang=fa]").attr("href"))
                .isEqualTo("/?lang=fa");
    }

    @Test
    void theFirstPageWorksWithoutScripts() {
        try (var citizen = Browser.phoneWithoutScripts(port)) {
            citizen.open("/");
            assertThat(citizen.page().locator(".way a").count()).isEqualTo(3);
        }
    }

    @Test
    void aFirstLoadStaysBelowOneHundredKilobytes() {
        try (var citizen = Browser.phone(port)) {
            var weight = citizen.weigh("/");
            assertThat(weight.bytes()).as("%s", weight).isLessThan(100 * 1024);
            assertThat(weight.pieces())
                    .as("font, style and script came")
                    .anyMatch(piece -> piece.path().endsWith(".woff2"))
                    .anyMatch(piece -> piece.path().endsWith(".css"));
        }
    }

    @Test
    void thePublicIsNotGivenASession() throws Exception {
        var answer = Jsoup.connect("http://127.0.0.1:" + port + "/").execute();
        assertThat(answer.cookies().keySet()).noneMatch(name -> name.contains("session"));
    }
}
