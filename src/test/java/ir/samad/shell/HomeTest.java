package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
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
}
