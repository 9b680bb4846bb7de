package ir.samad.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the server process of the embedded database. When it ends although nobody here ended it – killed, out of
 * memory, a full disk – it is started again on the same port with the same settings, and again until it stands; the pool
 * finds it there. Only when the port is taken by somebody else, the program ends, so that whoever looks after it starts it
 * anew.
 */
final class Postmaster {

    /** Ends with it when it cannot get its database back; another than 78, after which starting again does not help. */
    static final int DATABASE_LOST = 75;

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_WITH_REMAINS = Duration.ofSeconds(3);

    /** A house with much to repair after a crash needs minutes. */
    private static final String LONGEST_RECOVERY_SECONDS = "900";

    /** PostgreSQL itself writes down how it was started: the program, then its options. */
    private static final Pattern STARTED_AS =
            Pattern.compile("(.*[/\\\\]bin[/\\\\])postgres(\\.exe)? \".*", Pattern.DOTALL);

    private final EmbeddedPostgres postgres;
    private final Path home;
    private final Path data;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Postmaster(EmbeddedPostgres postgres, Path home) {
        this.postgres = postgres;
        this.home = home;
        this.data = home.resolve("postgres");
    }

    /** Watches over a database that was just started in {@code home/postgres}. */
    static Postmaster watch(EmbeddedPostgres postgres, Path home) throws IOException {
        var postmaster = new Postmaster(postgres, home.toRealPath());
        postmaster.watch();
        return postmaster;
    }

    private void watch() throws IOException {
        var unused = process(data)
                .orElseThrow(() -> new IOException("The database ended as soon as it had begun"))
                .onExit()
                .thenRunAsync(
                        this::startAgain,
                        doing -> Thread.ofPlatform().daemon().name("postmaster").start(doing));
    }

    /** The process that serves a data folder, as far as it lives. */
    static Optional<ProcessHandle> process(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(file).getFirst().strip()))
                        .filter(Postmaster::isPostgres)
                : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /**
     * What a postmaster that was killed leaves behind: processes that still hold its memory, and that end by themselves
     * as soon as they notice. Until they have, no other can begin.
     *
     * @param home whose binaries they run; nobody else uses these
     */
    static void awaitEndOfRemains(Path home) throws IOException {
        var binaries = home.toRealPath().resolve("postgres-binaries")
                + home.getFileSystem().getSeparator();
        var remains = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(binaries))
                        .isPresent())
                .toList();
        for (var process : remains) {
            try {
                process.onExit().get(PATIENCE_WITH_REMAINS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while remains of the database were ending", interrupted);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException busy) {
                // In the middle of a long query. Its work was never acknowledged.
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    private void startAgain() {
        for (var first = true; !hasEnded(); first = false) {
            if (first) {
                LOG.error("The database has ended by itself; it is started again");
            }
            try {
                if (startOnce()) {
                    return;
                }
            } catch (IOException | RuntimeException failed) {
                LOG.error("The database cannot be started again", failed);
            }
            if (!hasEnded() && isTaken(postgres.getPort())) {
                LOG.error(
                        "The database cannot be started again: its port {} is taken by another program."
                                + " This program ends; start it again, it will take another port.",
                        postgres.getPort());
                System.exit(DATABASE_LOST);
            }
            if (first) {
                LOG.error(
                        "The database did not start; it is tried every {} seconds. Its log is {}",
                        PAUSE.toSeconds(),
                        log());
            }
            pause();
        }
    }

    /** Returns whether there is nothing more to do: it runs and is watched, or is not wanted any more. */
    private synchronized boolean startOnce() throws IOException {
        if (hasEnded()) {
            return true;
        }
        if (process(data).isEmpty()) {
            awaitEndOfRemains(home);
            if (!run(restart()) && process(data).isEmpty()) {
                return false;
            }
        }
        watch();
        LOG.warn("The database runs again");
        return true;
    }

    private List<String> restart() throws IOException {
        var startedAs = STARTED_AS.matcher(Files.readString(data.resolve("postmaster.opts")));
        if (!startedAs.matches()) {
            throw new IOException("postmaster.opts does not say how the database was started");
        }
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // It refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                startedAs.group(1) + "pg_ctl",
                "restart",
                "--pgdata=" + data,
                "--wait",
                "--timeout=" + LONGEST_RECOVERY_SECONDS,
                "--log=" + log()));
        return command;
    }

    private static boolean run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was starting", interrupted);
        }
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private void pause() {
        try {
            if (ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Not wanted any more");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the database for good. */
    void stop() {
        ended.countDown();
        synchronized (this) {
            try {
                postgres.close();
            } catch (IOException | RuntimeException unclean) {
                System.out.println("  The database did not stop by itself; the next start sees to it.");
            }
        }
    }
}
