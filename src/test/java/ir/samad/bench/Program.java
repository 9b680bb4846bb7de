package ir.samad.bench;

import ir.samad.house.WebClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shipped program as a process of its own, with the options of the launcher, on a folder of its own. */
final class Program implements AutoCloseable, Killable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final Path home;
    private final int port;
    private final Duration start;

    private Program(Process process, Path home, int port, Duration start) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.start = start;
    }

    /** Starts it and waits until it says that it is healthy. */
    static Program start(Path launcher, Path home, Map<String, String> settings) throws IOException {
        var port = freePort();
        Files.createDirectories(home);
        var builder = new ProcessBuilder(List.of(launcher.toString(), "run"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("program.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMAD_"));
        builder.environment().put("SAMAD_HOME", home.toString());
        builder.environment().put("SAMAD_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        var from = System.nanoTime();
        var process = builder.start();
        awaitHealthy(process, port, home);
        return new Program(process, home, port, Duration.ofNanos(System.nanoTime() - from));
    }

    private static void awaitHealthy(Process process, int port, Path home) throws IOException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IOException("The program ended; its log is " + home.resolve("program.log"));
            }
            try {
                if (isHealthy(client, health)) {
                    return;
                }
                // Ends early when the program does.
                process.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
        throw new IOException("The program did not start; its log is " + home.resolve("program.log"));
    }

    private static boolean isHealthy(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() throws IOException {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** From the command to the first healthy answer. */
    Duration startTook() {
        return start;
    }

    /** Who uses the processor while it is under load. */
    Cores cores() throws IOException {
        return new Cores(process.pid(), home);
    }

    BenchDatabase database() throws IOException {
        return BenchDatabase.of(home);
    }

    /** Signs in and gives the cookies of the session as a header. */
    String signIn(String username, String password) {
        var client = new WebClient(port);
        client.get("/staff/login");
        var answer = client.post("/staff/login", Map.of("username", username, "password", password));
        if (answer.location().filter(to -> to.endsWith("/staff")).isEmpty()) {
            throw new IllegalStateException("Could not sign in as " + username + ": " + answer.status());
        }
        var cookies = new ArrayList<String>();
        client.cookies().forEach((name, value) -> cookies.add(name + "=" + value));
        return String.join("; ", cookies);
    }

    /** Memory of the program that lies in the machine now, in MiB; the database not counted. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** The most of it that ever did. */
    long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
