package ir.samad.bench;

import ir.samad.notifications.NoticesBench;
import ir.samad.tables.TablesBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs the benchmark and prints its table.
 *
 * <pre>{@code ./samad bench [--cases=1000000] [--seconds=20] [--folder=target/bench] [--only=following,living]
 * [--meetings=5,2000,40,30]}</pre>
 */
public final class Bench {

    private static final List<String> MEASURED = List.of("miz", "karshenas", "rais", "operator111");
    private static final String PASSWORD = "samad-demo-1404";
    private static final int SMALL = 10_000;
    private static final int NOTICES = 20_000;
    private static final int ROWS_IN = 100_000;
    private static final int ROWS_OUT = 1_000_000;

    private final Options options;
    private final Figures figures = new Figures();

    private Bench(Options options) {
        this.options = options;
    }

    /**
     * What is measured, and how long.
     *
     * @param launcher the launcher of the program
     * @param folder data of the benchmark; emptied before
     * @param cases cases in the house
     * @param counted how long each load lasts
     * @param only the loads that are run, of climbing, pages, cases, registering, following, living, spike, starts, notices, tables, meetings; all when empty
     * @param meetings how many public meetings the house holds when those are measured
     */
    record Options(Path launcher, Path folder, int cases, Duration counted, Set<String> only, MeetingSize meetings) {

        boolean does(String load) {
            return only.isEmpty() || only.contains(load);
        }

        static Options of(String[] arguments) {
            var launcher = Path.of("samad").toAbsolutePath();
            var folder = Path.of("target", "bench").toAbsolutePath();
            var cases = 1_000_000;
            var counted = Duration.ofSeconds(20);
            var only = Set.<String>of();
            var meetings = MeetingSize.FULL;
            for (var argument : arguments) {
                var value = argument.substring(argument.indexOf('=') + 1);
                if (argument.startsWith("--cases=")) {
                    cases = Integer.parseInt(value);
                } else if (argument.startsWith("--seconds=")) {
                    counted = Duration.ofSeconds(Long.parseLong(value));
                } else if (argument.startsWith("--launcher=")) {
                    launcher = Path.of(value).toAbsolutePath();
                } else if (argument.startsWith("--folder=")) {
                    folder = Path.of(value).toAbsolutePath();
                } else if (argument.startsWith("--meetings=")) {
                    meetings = MeetingSize.read(value);
                } else if (argument.startsWith("--only=")) {
                    only = Set.of(value.split(","));
                } else {
                    throw new IllegalArgumentException("Unknown: " + argument);
                }
            }
            return new Options(launcher, folder, cases, counted, only, meetings);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new Bench(Options.of(arguments)).run();
    }

    private void run() throws Exception {
        var home = options.folder().resolve("house");
        say("Starting the program for the first time …");
        try (var program = Program.start(options.launcher(), home, Map.of())) {
            var database = program.database();
            figures.note(
                    "first start with the demonstration country",
                    "s",
                    program.startTook().toMillis() / 1000.0);
            System.out.printf(
                    "  fsync=%s synchronous_commit=%s full_page_writes=%s PostgreSQL %s%n",
                    database.ask("SHOW fsync"),
                    database.ask("SHOW synchronous_commit"),
                    database.ask("SHOW full_page_writes"),
                    database.ask("SHOW server_version"));
            database.raiseLimits();
            database.logWhatStatementsAreAskedWith();
            var measured = database.placesOf(MEASURED);
            var seeding = new Seeding(database);
            say("Seeding …");
            seeding.begin(measured);
            seeding.fillTo(SMALL);
            var pages = new PageLoad(
                    program,
                    home,
                    MEASURED.stream()
                            .map(name -> program.signIn(name, PASSWORD))
                            .toList(),
                    longOnes(database, measured));
            var small = options.does("pages") ? pages.worklist(options.counted()) : null;
            System.out.println("  worklist at " + SMALL + ": " + small);
            var from = System.nanoTime();
            seeding.fillTo(options.cases());
            System.out.printf(
                    Locale.ROOT,
                    "  %,d cases seeded in %d s%n",
                    seeding.made(),
                    (System.nanoTime() - from) / 1_000_000_000L);
            if (small != null) {
                pages.measure(figures, small, options.counted());
            }
            if (options.does("cases")) {
                pages.measureCases(figures, options.counted());
            }
            load(new ApiLoad(program, home, measured.getFirst(), measured.get(1)));
            if (options.does("climbing")) {
                new LadderLoad(database).measure(figures);
            }
            if (options.does("meetings")) {
                new MeetingLoad(program, PASSWORD, options.meetings()).measure(figures, options.counted());
            }
            figures.atMost("memory of the program under load", "MiB", program.peakMegabytes(), 512);
        }
        if (options.does("starts")) {
            starts(home);
        }
        if (options.does("notices")) {
            notices();
        }
        if (options.does("tables")) {
            tables();
        }
        var table = figures.table();
        System.out.println();
        System.out.println(table);
        Files.createDirectories(options.folder());
        Files.writeString(options.folder().resolve("figures.json"), figures.json());
        Files.writeString(options.folder().resolve("figures.md"), table);
    }

    private void load(ApiLoad api) throws Exception {
        if (options.does("registering")) {
            api.registering(figures, options.counted());
        }
        if (options.does("following")) {
            api.following(figures, options.counted());
        }
        if (options.does("living")) {
            api.living(figures, options.counted());
        }
        if (options.does("spike")) {
            api.spike(figures);
        }
    }

    /** Starting again on a full house, and for the first time on an empty folder. */
    private void starts(Path home) throws Exception {
        say("Starting …");
        try (var again = Program.start(options.launcher(), home, Map.of())) {
            figures.atMost("start on a full house", "s", again.startTook().toMillis() / 1000.0, 6);
        }
        var empty = options.folder().resolve("empty");
        try (var first = Program.start(options.launcher(), empty, Map.of("SAMAD_DEMONSTRATION", "false"))) {
            figures.atMost(
                    "first start of an empty house", "s", first.startTook().toMillis() / 1000.0, 15);
        }
    }

    /** The sending part alone, with its shipped settings, against a message centre in a process of its own. */
    private void notices() throws IOException {
        say("Sending …");
        for (var twoParts : new boolean[] {false, true}) {
            var sent = NoticesBench.run(
                    options.folder().resolve(twoParts ? "sending-two" : "sending-one"), NOTICES, twoParts);
            var what = "notices of " + sent.parts() + " part(s) to a message centre, ";
            figures.atLeast(what + "handed over", "/s", sent.handedOverPerSecond(), 1000);
            figures.note(what + "delivered and matched", "/s", sent.deliveredPerSecond());
            figures.atMost(what + "lost", "", sent.lost(), 0);
            figures.atMost(what + "doubled", "", sent.doubled(), 0);
        }
    }

    /** Long tables in and out, each in a process with the heap of the program. */
    private void tables() throws IOException {
        say("Tables …");
        var folder = options.folder().resolve("tables");
        var in = TablesBench.reading(folder, ROWS_IN);
        figures.atMost("a workbook of 100,000 rows and 12 columns read", "s", in.seconds(), 4);
        figures.note("a processor was busy with it", "s", in.busy());
        figures.note("rows read", "/s", in.perSecond());
        figures.atMost("heap in use while it is read", "MiB", in.megabytes(), 64);
        var out = TablesBench.writing(folder, ROWS_OUT);
        figures.note("a workbook of 1,000,000 rows and 14 columns written", "s", out.seconds());
        figures.note("a processor was busy with it", "s", out.busy());
        figures.note("rows written", "/s", out.perSecond());
        figures.atMost("heap in use while it is written", "MiB", out.megabytes(), 64);
    }

    private static List<List<UUID>> longOnes(BenchDatabase database, List<Place> measured) throws Exception {
        List<List<UUID>> all = new ArrayList<>();
        for (var place : measured) {
            all.add(database.texts("""
                    SELECT c.id FROM cases.case_file c JOIN cases.party p ON p.case_id = c.id
                    WHERE p.position_id = '%s' AND c.last_entry BETWEEN 16 AND 22""".formatted(place.position())).stream()
                    .map(UUID::fromString)
                    .toList());
        }
        return all;
    }

    static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    static void say(String line) {
        System.out.println();
        System.out.println(line);
    }
}
