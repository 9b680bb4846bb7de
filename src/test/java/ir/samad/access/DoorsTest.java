package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class DoorsTest {

    @LocalServerPort
    int port;

    @Test
    void theSignInPageOpens() throws Exception {
        var page = org.jsoup.Jsoup.connect("http://127.0.0.1:" + port + "/staff/login")
                .get();
        assertThat(page.select("h1").text()).isEqualTo("ورود کارکنان");
        assertThat(page.select("input[name=_csrf]").attr("value")).isNotEmpty();
    }
}
