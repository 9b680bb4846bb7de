package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class PhonePageTest {

    @LocalServerPort
    int port;

    HttpResponse<String> get(String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void outsideDemonstrationModeThereIsNoPhoneToLookInto() throws Exception {
        assertThat(get("/demonstration/phone").statusCode()).isEqualTo(404);
        assertThat(get("/demonstration/phone?to=09121112233").statusCode()).isEqualTo(404);
        assertThat(get("/demonstration/phone/messages?to=09121112233").statusCode())
                .isEqualTo(404);
    }

    @Test
    void linksInAMessageCanBeTapped() {
        var message = new PhoneMessage(
                "09121112233",
                Channel.SMS,
                "",
                "پاسخ آماده است: https://samad.example/r/abc سپاس",
                java.time.Instant.EPOCH);
        assertThat(message.pieces())
                .extracting(PhoneMessage.Piece::href)
                .containsExactly(null, "https://samad.example/r/abc", null);
    }
}
