package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class PhonePageTest {

    @LocalServerPort
    int port;

    @Autowired
    PhoneStore phones;

    @Autowired
    TestClock clock;

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
    void inDemonstrationModeThePhoneShowsWhatArrivedAndNothingTwice() {
        var id = java.util.UUID.randomUUID();
        var mobile = "0919" + java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        var sender = new PhoneSender(Channel.SMS, phones, clock);
        var message = new OutgoingMessage(id, mobile, "", "کد شما ۱۲۳");
        assertThat(sender.send(message)).isEqualTo(new Handover.Delivered(null));
        sender.send(message);
        var model = new org.springframework.ui.ExtendedModelMap();
        var phone = new Phone(phones, true);
        assertThat(phone.phone("+98" + mobile.substring(1), model)).isEqualTo("notifications/phone");
        assertThat(model.get("messages"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(PhoneMessage.class))
                .singleElement()
                .extracting(PhoneMessage::text)
                .isEqualTo("کد شما ۱۲۳");
        assertThat(phone.messages(mobile, 1, model)).isInstanceOf(org.springframework.http.ResponseEntity.class);
        assertThat(phone.messages(mobile, 0, model)).isEqualTo("notifications/_messages");
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
