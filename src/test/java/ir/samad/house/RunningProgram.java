package ir.samad.house;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The whole program as a process of its own, with nothing but its environment: for what only processes can show, such as
 * being killed or starting twice at the same time.
 */
public final class RunningProgram implements AutoCloseable {

    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final int port;
    private final List<String> said = new ArrayList<>();
    private boolean silent;

    private RunningProgram(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * Starts the program on a free port and returns at once. No class of the tests is near it.
     *
     * @param settings variables {@code SAMAD_…}; those of the machine are taken away
     * @param arguments of the program, such as {@code verify}
     */
    public static RunningProgram begin(Map<String, String> settings, String... arguments) {
        var withoutTests = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return begin(withoutTests, "ir.samad.Samad", settings, List.of(arguments));
    }

    /** Starts the program by another main class, one of the tests. */
    public static RunningProgram begin(Class<?> main, Map<String, String> settings) {
        return begin(System.getProperty("java.class.path"), main.getName(), settings, List.of());
    }

    private static RunningProgram begin(
            String classPath, String main, Map<String, String> settings, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                main));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SAMAD_"));
        var port = freePort();
        environment.putAll(withUsual(settings, port));
        try {
            return new RunningProgram(builder.start(), port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> withUsual(Map<String, String> settings, int port) {
        var all = new HashMap<>(Map.of(
                "SAMAD_PORT", Integer.toString(port),
                "SAMAD_SECURE_COOKIES", "false",
                "SAMAD_SHARED_ADDRESSES", "127.0.0.1"));
        all.putAll(settings);
        return all;
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it serves pages. */
    public RunningProgram awaitReady() {
        awaitLine("Started Samad in");
        return this;
    }

    /** Waits for a line with these words, also one said before, and returns it; fails when the program ends without. */
    public synchronized String awaitLine(String words) {
        var until = System.nanoTime() + LONGEST_WAIT;
        while (true) {
            for (var line : said) {
                if (line.contains(words)) {
                    return line;
                }
            }
            if (silent || System.nanoTime() > until) {
                throw new AssertionError("Never said '" + words + "' but: " + String.join("\n", said));
            }
            rest();
        }
    }

    /** Everything it has said up to now. */
    public synchronized String said() {
        return String.join("\n", said);
    }

    /** Waits until it ends by itself. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_WAIT, TimeUnit.NANOSECONDS)) {
                throw new AssertionError("Still running; it said: " + said());
            }
            synchronized (this) {
                while (!silent) {
                    rest();
                }
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGKILL: it has no moment left to do anything. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as a service manager ends it. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException ended) {
            hear(String.valueOf(ended.getMessage()));
        } finally {
            synchronized (this) {
                silent = true;
                notifyAll();
            }
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void rest() {
        try {
            wait(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
