package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever goes wrong, a person reads a page of ours. */
@SamadTest
class ErrorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    LastResort lastResort;

    @Test
    void anUnknownAddressIsAPageOfOurs() {
        try (var citizen = Browser.phone(port)) {
            assertThat(citizen.open("/nothing/here").status()).isEqualTo(404);
            assertThat(citizen.text()).contains("این صفحه پیدا نشد");
            citizen.looksRight("error-404-phone");
        }
    }

    @Test
    void theAddressOfErrorsItselfIsNotThere() {
        try (var citizen = Browser.phone(port)) {
            assertThat(citizen.open("/error").status()).isEqualTo(404);
            assertThat(citizen.text()).contains("این صفحه پیدا نشد");
        }
    }

    @Test
    void anAddressTheServerCannotReadTellsNothingOfTheServer() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/%2e%2e/%2e%2e/etc/passwd", "/;x=1", "/a//b", "/%00"}) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isBetween(400, 404);
                assertThat(answer.body())
                        .as(path)
                        .contains("سامانه الکترونیکی ارتباط مردم و دولت")
                        .doesNotContain("Whitelabel", "Tomcat", "Exception");
            }
        }
    }

    @Test
    void whenEvenTheErrorPageFailsAPlainPageIsShown() throws Exception {
        var request = new MockHttpServletRequest("GET", "/track");
        request.setDispatcherType(DispatcherType.ERROR);
        var response = new MockHttpServletResponse();
        lastResort.doFilter(request, response, (asked, answer) -> {
            throw new ServletException("the database is away");
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("سامانه اکنون در دسترس نیست", "۱۱۱")
                .doesNotContain("database");
    }

    @Test
    void thePlainPageLooksRight() {
        try (var citizen = Browser.phone(port)) {
            citizen.open("/assets/unavailable.html");
            citizen.looksRight("unavailable-phone");
        }
    }
}
