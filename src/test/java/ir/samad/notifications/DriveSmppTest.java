package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.house.SamadTest;
import ir.samad.notifications.smpp.SmppWay;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The message centre of another house: {@code drive_smpp} of Debian's kannel-extras. It knows no transceiver, gives no
 * names to messages, and delivers a message of its own to whoever binds as receiver.
 */
@SamadTest
class DriveSmppTest {

    private static final Path PROGRAM = Path.of("/usr/lib/kannel/test/drive_smpp");

    /** It insists on a box for messages there, and ends when it finds none. */
    private static final int BOX = 13001;

    @Autowired
    Receipts receipts;

    @TempDir
    Path folder;

    @Test
    void messagesGoToAMessageCentreOfAnotherHouse() throws Exception {
        assertThat(PROGRAM)
                .as("drive_smpp is missing: install Debian's package kannel-extras, as .ci/run does")
                .isExecutable();
        var log = folder.resolve("drive_smpp.log");
        var port = freePort();
        try (var box = new ServerSocket(BOX, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> acceptAll(box));
            var program = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-v",
                            "4",
                            "-p",
                            Integer.toString(port),
                            "-m",
                            "1",
                            "-l",
                            log.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var way = SmppWay.open(port, receipts, Map.of("bind", "PAIR", "reference-tag", "0"))) {
                await().atMost(40, TimeUnit.SECONDS).until(() -> way.sender().isConnected());
                assertThat(way.sender().send(message("Case 1234 is closed"))).isInstanceOf(Handover.Submitted.class);
                assertThat(way.sender().send(message("سامد: مورد شما ثبت شد. ".repeat(6))))
                        .isInstanceOf(Handover.Submitted.class);
                await().atMost(20, TimeUnit.SECONDS)
                        .until(() -> Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("short_message = <Case 1234 is closed>"));
                assertThat(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("unpacking failed")
                        .doesNotContain("garbage");
            } finally {
                program.destroyForcibly().waitFor();
            }
        }
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage(UUID.randomUUID(), "09121112233", "", text);
    }

    private static void acceptAll(ServerSocket box) {
        try {
            while (!box.isClosed()) {
                box.accept();
            }
        } catch (java.io.IOException closed) {
            // The test is over.
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
