package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.RunningProgram;
import ir.samad.house.WebClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A real house as a process of its own behind a proxy with https, and ended as a service manager ends it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GracefulStopTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private static int metrics;
    private static RunningProgram program;

    @BeforeAll
    static void start() throws IOException {
        metrics = freePort();
        program = RunningProgram.begin(Map.of(
                        "SAMAD_HOME",
                        home.toString(),
                        "SAMAD_DEMONSTRATION",
                        "false",
                        "SAMAD_FORWARD_HEADERS",
                        "native",
                        "SAMAD_SECURE_COOKIES",
                        "",
                        "SAMAD_MANAGEMENT_PORT",
                        Integer.toString(metrics),
                        "SAMAD_LOG_FORMAT",
                        "ecs"))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void behindAProxyWithHttpsBrowsersAreToldToStayThereAndCookiesBelongToThisHostAlone() {
        var proxy = new WebClient(program.port()).header("X-Forwarded-Proto", "https");
        for (var path : List.of("/", "/file", "/staff/login", "/staff/worklist", "/no/such/page", "/livez")) {
            assertThat(proxy.get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
        }
        var page = new WebClient(program.port())
                .header("X-Forwarded-Proto", "https")
                .get("/staff/login");
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-samad-")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        // Whoever comes without https is told nothing that a browser would have to forget.
        assertThat(new WebClient(program.port()).get("/").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void aRequestOnTheWayIsAnsweredAndNoNewOneIsTaken() throws Exception {
        assertThat(answerTo(metrics, "/actuator/prometheus")).contains("samad_house_cases_overdue");
        assertThat(answerTo(program.port(), "/actuator/prometheus")).startsWith("HTTP/1.1 404");
        try (var slow = new Socket("127.0.0.1", program.port())) {
            var body = "code=1234";
            send(
                    slow,
                    "POST /track HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\ncode");
            // Another request that is answered after it shows that it has been taken up.
            assertThat(answerTo(program.port(), "/livez")).startsWith("HTTP/1.1 200");

            var ending = CompletableFuture.runAsync(program::close);
            awaitRefusal(program.port());
            assertThat(ending).isNotDone();
            send(slow, body.substring(4));
            // Its form mark is missing, so it is refused, by a page of ours that needs the database.
            assertThat(read(slow)).startsWith("HTTP/1.1 4").contains("</html>");
            ending.join();
        }
        assertThat(program.awaitEnd()).isIn(0, 143);
        assertThat(program.said()).contains("{\"@timestamp\":").doesNotContain("ERROR", "terminating connection");
        assertThatThrownBy(() -> new Socket("127.0.0.1", program.port())).isInstanceOf(ConnectException.class);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitRefusal(int port) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until) {
            try {
                if (!answerTo(port, "/livez", 2000).startsWith("HTTP/1.1 200")) {
                    return;
                }
            } catch (IOException refused) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("New requests are still taken");
    }

    private static String answerTo(int port, String path) throws IOException {
        return answerTo(port, path, 60_000);
    }

    private static String answerTo(int port, String path, int longest) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(longest);
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            return read(socket);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
