package ir.samad.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the program that stay open, one for each client, and ask for no compression. They speak just as much HTTP
 * as the program answers, because whatever the clients use of the two cores the program has not.
 */
final class Web implements AutoCloseable {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

    private final int port;
    private final Queue<Line> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Line> own = new ThreadLocal<>();

    Web(int port) {
        this.port = port;
    }

    /** Whether the page came with status 200 and is what was asked for. */
    boolean get(String path, String cookies, Predicate<String> right) throws IOException {
        return ask("GET " + path, "Cookie: " + cookies + "\r\nAccept: text/html\r\nAccept-Language: fa\r\n", null)
                .is(200, right);
    }

    /** Sends JSON with a key. */
    Answer post(String path, String key, String json, String... headers) throws IOException {
        return ask(
                "POST " + path,
                keyed(key, headers) + "Content-Type: application/json\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for JSON with a key. */
    Answer get(String path, String key, String... headers) throws IOException {
        return ask("GET " + path, keyed(key, headers), null);
    }

    private static String keyed(String key, String... headers) {
        var written =
                new StringBuilder("Authorization: Bearer ").append(key).append("\r\nAccept: application/json\r\n");
        for (var i = 0; i < headers.length; i += 2) {
            written.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return written.toString();
    }

    private Answer ask(String what, String headers, byte @Nullable [] body) throws IOException {
        var line = own.get();
        if (line == null || !line.isGoodFor(System.nanoTime())) {
            if (line != null) {
                all.remove(line);
                line.socket.close();
            }
            line = new Line(port);
            own.set(line);
            all.add(line);
        }
        return line.ask(what, headers, body);
    }

    /** One connection. */
    private static final class Line {

        private final Socket socket;
        private final InputStream in;
        private boolean ended;
        private long lastUsed = System.nanoTime();

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }

        /** The program closes a connection that was idle for some time, and may do so while we ask. */
        boolean isGoodFor(long now) {
            return !ended && now - lastUsed < LONGEST_IDLE.toNanos();
        }

        Answer ask(String what, String headers, byte @Nullable [] body) throws IOException {
            var head = what + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n" + headers
                    + (body == null ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
            var first = head.getBytes(StandardCharsets.UTF_8);
            var sent = Arrays.copyOf(first, first.length + (body == null ? 0 : body.length));
            if (body != null) {
                System.arraycopy(body, 0, sent, first.length, body.length);
            }
            // Whatever breaks on the way, this connection is not used again.
            ended = true;
            socket.getOutputStream().write(sent);
            return answer();
        }

        private Answer answer() throws IOException {
            var status = Integer.parseInt(header().split(" ")[1]);
            var length = 0;
            var chunked = false;
            var closes = false;
            for (var header = header(); !header.isEmpty(); header = header()) {
                var plain = header.toLowerCase(Locale.ROOT);
                if (plain.startsWith("content-length:")) {
                    length = Integer.parseInt(plain.substring(15).strip());
                }
                chunked |= plain.startsWith("transfer-encoding:") && plain.contains("chunked");
                closes |= plain.startsWith("connection:") && plain.contains("close");
            }
            var body = chunked ? chunks() : bytes(length);
            ended = closes;
            lastUsed = System.nanoTime();
            return new Answer(status, new String(body, StandardCharsets.UTF_8));
        }

        private byte[] chunks() throws IOException {
            var all = new ByteArrayOutputStream();
            for (var size = Integer.parseInt(header(), 16); size > 0; size = Integer.parseInt(header(), 16)) {
                all.write(bytes(size));
                header();
            }
            header();
            return all.toByteArray();
        }

        private byte[] bytes(int count) throws IOException {
            var read = in.readNBytes(count);
            if (read.length < count) {
                throw new EOFException("The answer broke off");
            }
            return read;
        }

        /** A line of the head, without its end. */
        private String header() throws IOException {
            var line = new StringBuilder(64);
            for (var c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("The answer broke off");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean is(int wanted, Predicate<String> right) {
            return status == wanted && right.test(body);
        }

        /** The text behind a JSON name, without a parser: the answers are the program's own. */
        String text(String name) {
            var at = body.indexOf("\"" + name + "\":\"");
            if (at < 0) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            var from = at + name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }

        /** The whole number behind a JSON name. */
        int number(String name) {
            var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            return Integer.parseInt(found.group(1));
        }
    }

    @Override
    public void close() throws IOException {
        for (var line : all) {
            line.socket.close();
        }
    }
}
