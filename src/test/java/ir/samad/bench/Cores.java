package ir.samad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongPredicate;

/** Who used the processor: the program, its database, or the clients that ask. Read from {@code /proc}. */
final class Cores {

    private static final int TICKS_A_SECOND = 100;

    private final long program;
    private final long postmaster;

    /**
     * Watches these.
     *
     * @param program process of the program
     * @param home its folder, in which its database runs
     */
    Cores(long program, Path home) throws IOException {
        this.program = program;
        this.postmaster = Long.parseLong(Files.readAllLines(home.resolve("var/postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Something that takes a while. */
    interface Doing<T> {
        T run() throws Exception;
    }

    /** Does it, and prints how many cores each of the three kept busy meanwhile. */
    <T> T during(Doing<T> doing) throws Exception {
        var before = used();
        var from = System.nanoTime();
        var done = doing.run();
        var seconds = (System.nanoTime() - from) / 1e9;
        var after = used();
        System.out.printf(
                Locale.ROOT,
                "  cores busy: program %.2f, database %.2f, clients %.2f%n",
                (after.program - before.program) / seconds,
                (after.database - before.database) / seconds,
                (after.clients - before.clients) / seconds);
        return done;
    }

    /** Seconds of processor time so far. */
    private record Used(double program, double database, double clients) {}

    private Used used() throws IOException {
        return new Used(
                seconds(process -> process == program),
                seconds(process -> process == postmaster || parent(process) == postmaster),
                seconds(process -> process == ProcessHandle.current().pid()));
    }

    private static double seconds(LongPredicate whose) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var ticks = 0L;
            for (var process : processes) {
                if (whose.test(Long.parseLong(process.getFileName().toString()))) {
                    ticks += ticks(process);
                }
            }
            return (double) ticks / TICKS_A_SECOND;
        }
    }

    private static long ticks(Path process) {
        var fields = fields(process);
        return fields.length == 0 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static long parent(long process) {
        var fields = fields(Path.of("/proc", Long.toString(process)));
        return fields.length == 0 ? -1 : Long.parseLong(fields[1]);
    }

    /** What stands behind the name of the process; nothing when it has ended meanwhile. */
    private static String[] fields(Path process) {
        try {
            var line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
