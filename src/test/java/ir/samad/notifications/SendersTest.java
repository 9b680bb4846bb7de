package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SMS by a provider's web interface, against a web server. */
class SendersTest {

    final OutgoingMessage sms =
            new OutgoingMessage(UUID.randomUUID(), "09121112233", "", "سلام زهرا خانم\nپاسخ شما آماده است. \"{to}\"");

    static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    record Request(String method, String uri, String authorization, String body) {}

    final List<Request> requests = new ArrayList<>();

    HttpServer provider(int status, String answer) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    Handover send(int status, String answer, String path, String body, String contentType) throws Exception {
        var server = provider(status, answer);
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
            return new HttpSmsSender(url, body, contentType, Map.of("Authorization", "Bearer key")).send(sms);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anSmsGoesAsJson() throws Exception {
        var taken = send(
                200,
                "{\"entries\":[{\"messageid\":8792343}]}",
                "/send",
                "{\"receptor\":\"{to}\",\"message\":\"{text}\",\"localid\":\"{reference}\"}",
                "application/json");
        assertThat(taken).isEqualTo(new Handover.Accepted("8792343"));
        var request = requests.getFirst();
        assertThat(request.authorization()).isEqualTo("Bearer key");
        assertThat(request.body())
                .contains("\"receptor\":\"09121112233\"")
                .contains("خانم\\u000aپاسخ شما آماده است. \\\"{to}\\\"")
                .contains(sms.reference().toString());
    }

    @Test
    void anSmsGoesAsAFormOrInTheAddress() throws Exception {
        send(200, "ok", "/send", "to={to}&text={text}", "application/x-www-form-urlencoded");
        assertThat(requests.getFirst().body()).startsWith("to=09121112233&text=%D8%B3");
        send(200, "ok", "/send?to={to}&text={text}", "", "");
        assertThat(requests.getLast().method()).isEqualTo("GET");
        assertThat(requests.getLast().uri()).startsWith("/send?to=09121112233&text=%D8%B3");
    }

    @Test
    void aProvidersNoIsFinalItsTroubleIsNot() throws Exception {
        assertThat(send(422, "invalid receptor", "/", "x", "text/plain")).isInstanceOf(Handover.Rejected.class);
        assertThat(send(429, "slow down", "/", "x", "text/plain")).isInstanceOf(Handover.NotNow.class);
        assertThat(send(401, "bad key", "/", "x", "text/plain")).isInstanceOf(Handover.NotNow.class);
        assertThat(send(504, "", "/", "x", "text/plain")).isInstanceOf(Handover.BrokenOff.class);
        var away = new HttpSmsSender("http://127.0.0.1:" + closedPort() + "/", "x", "text/plain", Map.of());
        assertThat(away.send(sms)).isInstanceOf(Handover.NotNow.class);
    }
}
