package ir.samad.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The pages of the staff under load: worklists and cases, with session, access conditions, counts and access records. */
final class PageLoad {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int LINES = 50;

    private final Program program;
    private final Path home;
    private final List<String> sessions;
    private final List<List<UUID>> longOnes;

    /**
     * The pages of some members of staff.
     *
     * @param sessions cookies of their sessions
     * @param longOnes for each, cases of his with about twenty history entries
     */
    PageLoad(Program program, Path home, List<String> sessions, List<List<UUID>> longOnes) {
        this.program = program;
        this.home = home;
        this.sessions = sessions;
        this.longOnes = longOnes;
    }

    Run worklist(Duration counted) throws Exception {
        try (var web = new Web(program.port())) {
            return program.cores()
                    .during(() -> Clients.thrice(CLIENTS, WARM_UP, counted, number -> () -> worklist(web, number)));
        }
    }

    private boolean worklist(Web web, int number) throws Exception {
        return web.get("/staff/worklist", sessions.get(number % sessions.size()), PageLoad::isFullWorklist);
    }

    /** A worklist of fifty lines, each of which opens a case. */
    private static boolean isFullWorklist(String page) {
        var lines = 0;
        for (var at = page.indexOf("href=\"/staff/cases/");
                at >= 0;
                at = page.indexOf("href=\"/staff/cases/", at + 1)) {
            lines++;
        }
        return lines >= LINES;
    }

    private boolean casePage(Web web, int number) throws Exception {
        var who = number % sessions.size();
        return web.get(
                "/staff/cases/" + Bench.any(longOnes.get(who)),
                sessions.get(who),
                page -> page.contains("class=\"timeline"));
    }

    void measure(Figures figures, Run small, Duration counted) throws Exception {
        Bench.say("Pages …");
        var database = program.database();
        var large = worklist(counted);
        System.out.println("  worklist: " + large);
        var log = new StatementLog(database, home);
        try (var web = new Web(program.port())) {
            // The page only reads; what is written in the log meanwhile is the program's own work beside it.
            var statements = log.of(() -> worklist(web, 0)).stream()
                    .filter(statement -> statement.sql().startsWith("SELECT"))
                    .toList();
            System.out.println("  statements of the worklist page: " + statements.size());
            statements.forEach(
                    statement -> System.out.println("    " + statement.sql().replaceAll("\\s+", " ")));
            var raw = Clients.thrice(
                    CLIENTS, Duration.ofSeconds(3), counted, number -> StatementLog.client(database, statements));
            System.out.println("  the same statements by plain JDBC: " + raw);
            figures.note("worklist page of 50", "/s", large.perSecond());
            figures.note("its SQL by plain JDBC", "/s", raw.perSecond());
            figures.atLeast("worklist page, share of plain JDBC", "%", 100 * large.perSecond() / raw.perSecond(), 30);
            figures.atMost("worklist page, p95 at 8 clients", "ms", large.percentile(95), 25);
            figures.atMost("worklist page, against 10,000 cases", "×", small.perSecond() / large.perSecond(), 1.3);
            figures.atMost(
                    "worklist page and its SQL, failures", "", small.failures() + large.failures() + raw.failures(), 0);
        }
    }

    /** The case page alone. */
    void measureCases(Figures figures, Duration counted) throws Exception {
        Bench.say("Case pages …");
        var log = new StatementLog(program.database(), home);
        try (var web = new Web(program.port())) {
            var cases = program.cores()
                    .during(() -> Clients.thrice(CLIENTS, WARM_UP, counted, number -> () -> casePage(web, number)));
            System.out.println("  case page: " + cases);
            var ofCase = log.of(() -> casePage(web, 0));
            System.out.println("  statements of the case page: " + ofCase.size());
            ofCase.forEach(
                    statement -> System.out.println("    " + statement.sql().replaceAll("\\s+", " ")));
            figures.note("case page with 20 entries", "/s", cases.perSecond());
            figures.atMost("case page, p95 at 8 clients", "ms", cases.percentile(95), 25);
            figures.atMost("case page, failures", "", cases.failures(), 0);
        }
    }
}
