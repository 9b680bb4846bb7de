package ir.samad.bench;

import java.time.Duration;
import java.util.Locale;

/** How quickly lines that are made late climb, by the watch of the program itself, while nobody asks for anything. */
final class LadderLoad {

    private static final Duration LOOKING = Duration.ofSeconds(1);
    /** The watch comes by every half minute: when it has taken no step for so long, none is due. */
    private static final Duration QUIET = Duration.ofSeconds(80);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Open lines of leads, a hundred thousand at most, that had to be worked off a month ago. */
    private static final String MADE_LATE = """
            UPDATE worklist.entry SET due_here = CURRENT_DATE - 30
            WHERE (subject_id, position_id) IN (
                SELECT subject_id, position_id FROM worklist.entry
                WHERE box NOT IN ('SENT', 'WAITING') AND part = 'LEAD' AND due_on IS NOT NULL LIMIT 100000)""";

    private final BenchDatabase database;

    LadderLoad(BenchDatabase database) {
        this.database = database;
    }

    void measure(Figures figures) throws Exception {
        Bench.say("Climbing …");
        database.run(MADE_LATE, "UPDATE deadlines.watch SET round = ''");
        var begun = System.nanoTime();
        var from = begun;
        var until = begun;
        var before = steps();
        var last = before;
        while (since(until).compareTo(QUIET) < 0 && since(begun).compareTo(LONGEST) < 0) {
            database.run("SELECT pg_sleep(" + LOOKING.toSeconds() + ")");
            var now = steps();
            if (now > last) {
                from = last == before ? System.nanoTime() - LOOKING.toNanos() : from;
                until = System.nanoTime();
                last = now;
            }
        }
        var seconds = Math.max(1, (until - from) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "  %,d steps in %.0f s, of %,d open lines; %,d notes%n",
                last - before,
                seconds,
                count("worklist.entry WHERE box <> 'SENT'"),
                count("deadlines.noted"));
        figures.note("steps of the ladder, pauses of the watch included", "/s", (last - before) / seconds);
    }

    private long steps() throws Exception {
        return count("deadlines.climb");
    }

    private long count(String table) throws Exception {
        return Long.parseLong(database.ask("SELECT count(*) FROM " + table));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
