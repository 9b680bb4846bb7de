package ir.samad.bench;

import ir.samad.bench.Kills.Victim;
import ir.samad.notifications.smpp.QuietLogs;
import ir.samad.notifications.smpp.Smsc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Kills the shipped program and its database again and again under load, looks whether anything was lost or doubled, and
 * prints a table.
 *
 * <pre>{@code ./samad kill [--kills=50] [--seed=…] [--folder=target/kill]}</pre>
 */
public final class KillRun {

    private static final int CLIENTS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Path launcher;
    private final Path folder;
    private final Path home;
    private final int kills;
    private final long seed;

    private KillRun(Path launcher, Path folder, int kills, long seed) {
        this.launcher = launcher;
        this.folder = folder;
        this.home = folder.resolve("house");
        this.kills = kills;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        var launcher = Path.of("samad").toAbsolutePath();
        var folder = Path.of("target", "kill").toAbsolutePath();
        var kills = 50;
        var seed = System.nanoTime() & 0xFFFF_FFFFL;
        for (var argument : arguments) {
            var value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--kills=")) {
                kills = Integer.parseInt(value);
            } else if (argument.startsWith("--seed=")) {
                seed = Long.parseLong(value);
            } else if (argument.startsWith("--launcher=")) {
                launcher = Path.of(value).toAbsolutePath();
            } else if (argument.startsWith("--folder=")) {
                folder = Path.of(value).toAbsolutePath();
            } else {
                throw new IllegalArgumentException("Unknown: " + argument);
            }
        }
        QuietLogs.begin();
        System.exit(new KillRun(launcher, folder, kills, seed).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        if (Files.exists(home)) {
            throw new IllegalArgumentException("There is a house in " + home + " already. Name another --folder=");
        }
        System.out.println("Seed " + seed + " (--seed=" + seed + " repeats the moments, as far as a machine can)");
        var desk = build();
        var figures = new Figures();
        try (var centre = new Smsc(0)) {
            centre.reports((id, message) -> List.of(Smsc.Report.text(id, "DELIVRD")));
            var starting = new Shipped(settings(centre));
            var program = starting.start();
            var filings = new Filings(desk.key(), desk.place(), desk.topics());
            var striking = new Kills(home, program, starting, filings, new Random(seed), () -> {});
            try {
                Bench.say("Killing …");
                filings.begin(CLIENTS, program.port());
                striking.strike(victims(), LONGEST_PAUSE);
                filings.finish();
                Bench.say("Looking …");
                figures.atLeast("kills", "", striking.struck(), kills);
                figures.note(
                        "longest time from a kill until cases were filed again",
                        "s",
                        striking.longest().toMillis() / 1000.0);
                var aftermath = new Aftermath(BenchDatabase.of(home), filings, figures);
                aftermath.ofCases(striking.program().port(), desk.key());
                aftermath.ofNotices(centre);
                aftermath.ofHistories(starting);
            } finally {
                if (striking.program() instanceof Program last) {
                    last.close();
                }
            }
        }
        System.out.println();
        System.out.println(figures.table());
        Files.writeString(
                folder.resolve("kills.json"),
                "{\"seed\": %d, \"figures\": %s}%n"
                        .formatted(seed, figures.json().strip()));
        return figures.areReached();
    }

    /** Half of them the program, half the database; of ten one strikes both at once. In an order the seed decides. */
    private List<Victim> victims() {
        var victims = new ArrayList<Victim>();
        for (var i = 0; i < kills; i++) {
            victims.add(i % 10 == 9 ? Victim.BOTH : i % 2 == 0 ? Victim.PROGRAM : Victim.DATABASE);
        }
        Collections.shuffle(victims, new Random(seed));
        return victims;
    }

    private record Desk(String key, Place place, List<UUID> topics) {}

    /**
     * The country of the demonstration, made into a real house: without its public accounts, because messages leave by SMPP
     * only in a real one. What the demonstration's cases still had to tell goes to its phones before.
     */
    private Desk build() throws Exception {
        Bench.say("Building a country …");
        try (var program = Program.start(launcher, home, Map.of())) {
            var database = program.database();
            var place = database.placesOf(List.of("miz")).getFirst();
            var key = ProgramKey.open(database, place);
            database.raiseLimits();
            database.run("UPDATE access.account SET closed_at = now() WHERE demonstration");
            return new Desk(key, place, database.topicsOfCounties());
        }
    }

    private static Map<String, String> settings(Smsc centre) {
        return Map.of(
                "SAMAD_DEMONSTRATION", "false",
                "SAMAD_SMPP_HOST", "127.0.0.1",
                "SAMAD_SMPP_PORT", Integer.toString(centre.port()),
                "SAMAD_SMPP_SYSTEM_ID", "samad",
                "SAMAD_SMPP_PASSWORD", "secret",
                "SAMAD_SMPP_SOURCE", "111",
                "SAMAD_SMPP_REFERENCE_TAG", Integer.toString(Smsc.REFERENCE_TAG));
    }

    /** By its own launcher. */
    private final class Shipped implements Killable.Starting {

        private final Map<String, String> settings;

        Shipped(Map<String, String> settings) {
            this.settings = settings;
        }

        @Override
        public Program start() throws IOException {
            return Program.start(launcher, home, settings);
        }

        @Override
        public int verify() throws IOException {
            var builder = new ProcessBuilder(launcher.toString(), "verify").inheritIO();
            builder.environment().keySet().removeIf(name -> name.startsWith("SAMAD_"));
            builder.environment().put("SAMAD_HOME", home.toString());
            try {
                return builder.start().waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }
}
