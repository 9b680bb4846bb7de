package ir.samad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Kills the program, its database, or both, at random moments while cases are filed, and waits each time until they are again. */
public final class Kills {

    private static final int FILED_BETWEEN = 8;

    private final Path home;
    private final Killable.Starting starting;
    private final Filings filings;
    private final Random random;
    private final Runs afterTheProgram;
    private Killable program;
    private int struck;
    private Duration longest = Duration.ZERO;

    /** What is killed. */
    public enum Victim {
        PROGRAM,
        DATABASE,
        /** As when the power fails. */
        BOTH
    }

    /** Something done while the program is dead. */
    public interface Runs {
        void run() throws Exception;
    }

    /**
     * Kills a running program.
     *
     * @param home its folder
     * @param random decides the moments
     */
    Kills(
            Path home,
            Killable program,
            Killable.Starting starting,
            Filings filings,
            Random random,
            Runs afterTheProgram) {
        this.home = home;
        this.program = program;
        this.starting = starting;
        this.filings = filings;
        this.random = random;
        this.afterTheProgram = afterTheProgram;
    }

    /**
     * Kills these, one after the other.
     *
     * @param longestPause until the next one, counted from when cases are filed again
     */
    void strike(List<Victim> victims, Duration longestPause) throws Exception {
        for (var victim : victims) {
            filings.awaitMore(FILED_BETWEEN);
            var pause = random.nextLong(longestPause.toMillis() + 1);
            Filings.pause(pause);
            var from = System.nanoTime();
            strike(victim);
            // Those under way when it was killed may be acknowledged by what they had reached; these come after.
            filings.awaitMore(FILED_BETWEEN);
            var took = Duration.ofNanos(System.nanoTime() - from);
            longest = took.compareTo(longest) > 0 ? took : longest;
            struck++;
            System.out.printf(
                    Locale.ROOT,
                    "  %3d  %-8s after %5d ms; filing again within %.1f s; %,d acknowledged%n",
                    struck,
                    victim,
                    pause,
                    took.toMillis() / 1000.0,
                    filings.codes().size());
        }
    }

    private void strike(Victim victim) throws Exception {
        if (victim != Victim.PROGRAM) {
            killDatabase();
        }
        if (victim == Victim.DATABASE) {
            return;
        }
        program.kill();
        afterTheProgram.run();
        program = starting.start();
        filings.at(program.port());
    }

    /** The postmaster, and in two of three times all that serve with it; else they are left to notice. */
    private void killDatabase() throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("var/postgres/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow(() -> new IllegalStateException("The database does not run"));
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        if (random.nextInt(3) > 0) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        postmaster.onExit().join();
    }

    /**
     * What a small run found.
     *
     * @param program the program that runs at its end
     * @param held whether everything is there once and honest
     * @param table what was looked at
     * @param code one of the acknowledged codes
     * @param mobile and its mobile number
     */
    public record Trial(Killable program, boolean held, String table, String code, String mobile) {}

    /**
     * A small run for the tests, on a house in demonstration mode: kills the database, then the program, and looks what is
     * left. The claims of the dead program on notices are let end at once, which takes two minutes in life.
     *
     * @param home folder of the program
     * @param desk user name of an officer at a desk
     */
    public static Trial small(Path home, Killable program, Killable.Starting starting, String desk) throws Exception {
        var seed = System.nanoTime() & 0xFFFF_FFFFL;
        var database = BenchDatabase.of(home);
        database.raiseLimits();
        var place = database.placesOf(List.of(desk)).getFirst();
        var key = ProgramKey.open(database, place);
        var filings = new Filings(key, place, database.topicsOfCounties());
        var kills = new Kills(home, program, starting, filings, new Random(seed), () -> endClaims(home));
        filings.begin(3, program.port());
        kills.strike(List.of(Victim.DATABASE, Victim.PROGRAM), Duration.ofMillis(500));
        filings.finish();
        var figures = new Figures();
        figures.note("seed", "", seed);
        var aftermath = new Aftermath(BenchDatabase.of(home), filings, figures);
        aftermath.ofCases(kills.program().port(), key);
        aftermath.ofPhones();
        aftermath.ofHistories(starting);
        var one = filings.codes().entrySet().iterator().next();
        return new Trial(kills.program(), figures.areReached(), figures.table(), one.getValue(), one.getKey());
    }

    private static void endClaims(Path home) throws Exception {
        BenchDatabase.of(home)
                .run("UPDATE notifications.notice SET next_attempt_at = now() WHERE state = 'QUEUED' AND broken_off");
    }

    int struck() {
        return struck;
    }

    /** From a kill until cases were filed again, at most. */
    Duration longest() {
        return longest;
    }

    Killable program() {
        return program;
    }
}
