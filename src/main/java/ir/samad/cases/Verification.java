package ir.samad.cases;

import ir.samad.cases.Chains.Break;
import ir.samad.cases.Chains.Walk;
import ir.samad.cases.store.SealWalk.Seal;
import ir.samad.database.DatabaseStart;
import ir.samad.database.StartRefused;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The command {@code verify} (N-5-2): walks the histories of all cases and all seals, says how far it is, and names the
 * first break. It starts nothing of the program but this walk, and changes nothing.
 */
public final class Verification {

    /** First argument of the program that asks for this instead of the program. */
    public static final String COMMAND = "verify";

    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final long SAID_EVERY = 50_000;
    private static final Pattern KEPT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private final PrintStream out;
    private long said;

    private Verification(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param environment the process environment, with the program's own settings of the database
     * @param arguments what stands behind the command: nothing, or a seal kept elsewhere as {@code number:digest}
     * @param out where it is said
     * @return exit code: 0 when all holds, 1 when something is broken
     * @throws StartRefused when the settings or the database cannot be used
     */
    public static int run(Map<String, String> environment, List<String> arguments, PrintStream out) {
        var kept = kept(arguments);
        var logging = LoggingSystem.get(Verification.class.getClassLoader());
        logging.beforeInitialize();
        var reached = DatabaseStart.reach(environment);
        var source = new SingleConnectionDataSource(reached.url(), reached.user(), reached.password(), true);
        try {
            return new Verification(out)
                    .look(Chains.over(JdbcClient.create(source), new JdbcTransactionManager(source)), kept);
        } catch (DataAccessException unreadable) {
            throw new StartRefused(
                    "The histories cannot be read: "
                            + unreadable.getMostSpecificCause().getMessage()
                            + "\nIf the program was never started on this database, or was upgraded since, start it once.",
                    unreadable);
        } finally {
            source.destroy();
        }
    }

    private static @Nullable Seal kept(List<String> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        var parts = KEPT.matcher(arguments.getFirst());
        if (arguments.size() > 1 || !parts.matches()) {
            throw new StartRefused("verify takes nothing, or one seal kept elsewhere as it was printed: number:digest"
                    + " (64 hexadecimal digits).");
        }
        return new Seal(Long.parseLong(parts.group(1)), parts.group(2));
    }

    private int look(Chains chains, @Nullable Seal kept) {
        var walk = chains.verifyAll(this::tell);
        var broken = Optional.ofNullable(walk.broken())
                .or(() -> Optional.ofNullable(kept).flatMap(chains::compare));
        say(
                "  %,d cases, %,d entries (%,d with erased content), %,d seals",
                walk.cases(), walk.entries(), walk.erased(), walk.lastSeal().number());
        return broken.map(this::broken).orElseGet(() -> holds(walk));
    }

    private void tell(Walk walk) {
        if (walk.cases() >= said + SAID_EVERY) {
            said = walk.cases();
            say("  %,d cases, %,d entries …", walk.cases(), walk.entries());
        }
    }

    private int broken(Break found) {
        say("BROKEN %s", found.sentence());
        return BROKEN;
    }

    private int holds(Walk walk) {
        if (walk.unsealed() > 0) {
            say("  %,d cases have steps that no seal covers yet; the program seals once a minute", walk.unsealed());
        }
        if (walk.lastSeal().number() > 0) {
            say(
                    "  last seal %s:%s",
                    Long.toString(walk.lastSeal().number()), walk.lastSeal().digest());
        }
        say("EVERYTHING HOLDS");
        return HOLDS;
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
