package ir.samad.bench;

import ir.samad.vocabulary.TrackingCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** The API under load: registering, following, and the spike. */
final class ApiLoad {

    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private final int port;
    private final Cores cores;
    private final BenchDatabase database;
    private final StatementLog log;
    private final String key;
    private final Place desk;
    private final Place expert;
    private final List<UUID> topics;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /**
     * Loads through the programs of two positions.
     *
     * @param desk the desk of a county
     * @param expert who answers what it refers to him
     */
    ApiLoad(Program program, Path home, Place desk, Place expert) throws Exception {
        this.port = program.port();
        this.cores = program.cores();
        this.database = BenchDatabase.of(home);
        this.log = new StatementLog(database, home);
        this.key = ProgramKey.open(database, desk);
        this.desk = desk;
        this.expert = expert;
        topics = database.topicsOfCounties();
    }

    /** Registers, each time another case. */
    void registering(Figures figures, Duration counted) throws Exception {
        Bench.say("Registering …");
        try (var web = new Web(port)) {
            var before = database.count("cases.case_file");
            var run = cores.during(() -> Clients.thrice(CLIENTS, WARM_UP, counted, number -> () -> register(web)));
            var made = database.count("cases.case_file") - before;
            System.out.println("  through the API: " + run);
            show("a registration", () -> register(web));
            figures.note("cases acknowledged and found in the database", "", made);
            var lost = lost();
            var sample = UUID.fromString(database.ask(
                    "SELECT id FROM cases.case_file WHERE tracking_code = '" + acknowledged.element() + "'"));
            var rows = new SameRows(database, sample);
            System.out.println("  rows of one registration: " + rows.count());
            var raw = Clients.thrice(CLIENTS, Duration.ofSeconds(5), counted, number -> rows.client(database));
            System.out.println("  the same rows by plain JDBC: " + raw);
            figures.note("registering through the API, 16 clients", "/s", run.perSecond());
            figures.note("the same rows by plain JDBC, 16 clients", "/s", raw.perSecond());
            figures.atLeast("registering, share of plain JDBC", "%", 100 * run.perSecond() / raw.perSecond(), 50);
            figures.note("registering, p95", "ms", run.percentile(95));
            figures.atMost("registering, failures and lost cases", "", run.failures() + raw.failures() + lost, 0);
        }
    }

    /** Follows cases that are there. */
    void following(Figures figures, Duration counted) throws Exception {
        try (var web = new Web(port)) {
            inquire(web, figures, counted);
        }
    }

    /** Whole lives of cases. */
    void living(Figures figures, Duration counted) throws Exception {
        try (var web = new Web(port)) {
            var expertKey = ProgramKey.open(database, expert);
            new Lifecycle(web, desk, key, expert, expertKey, body(), cores, database, log).measure(figures, counted);
        }
    }

    private String body() throws Exception {
        return database.ask(
                "SELECT body_id FROM directory.body WHERE type = 'MINISTRY' AND active ORDER BY code LIMIT 1");
    }

    private void inquire(Web web, Figures figures, Duration counted) throws Exception {
        Bench.say("Following …");
        var inquiring = inquiring(web);
        var run = cores.during(() -> Clients.thrice(CLIENTS, WARM_UP, counted, number -> inquiring));
        System.out.println("  inquiries: " + run);
        // What it records of who asked cannot be written twice; the questions alone are the least that an inquiry
        // costs.
        var questions = show("an inquiry", inquiring).stream()
                .filter(statement -> statement.sql().startsWith("SELECT"))
                .toList();
        var raw = Clients.thrice(
                CLIENTS, Duration.ofSeconds(3), counted, number -> StatementLog.client(database, questions));
        System.out.println("  its questions by plain JDBC: " + raw);
        figures.atLeast("inquiry by code", "/s", run.perSecond(), 2_500);
        figures.note("its questions by plain JDBC, without the record of who asked", "/s", raw.perSecond());
        figures.atMost("inquiry and its questions, failures", "", run.failures() + raw.failures(), 0);
    }

    /** Asks for any of many cases by its code and the mobile of its applicant. */
    Clients.Call inquiring(Web web) throws Exception {
        var askable = database.texts("""
                SELECT tracking_code || ' ' || mobile FROM cases.case_file
                WHERE mobile IS NOT NULL ORDER BY id LIMIT 40000""").stream()
                // Among them are copies of rows, made for comparison, whose codes are no codes.
                .filter(known -> TrackingCode.read(known.split(" ")[0]).find().isPresent())
                .toList();
        return () -> {
            var asked = Bench.any(askable).split(" ");
            var answer = web.post(
                    "/api/v1/inquiries", key, "{\"code\": \"%s\", \"known\": \"%s\"}".formatted(asked[0], asked[1]));
            if (!answer.is(200, body -> body.contains(asked[0]))) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
            return true;
        };
    }

    /** Ten times the load for a minute: nobody is turned away, nothing is lost. */
    void spike(Figures figures) throws Exception {
        Bench.say("Spike …");
        acknowledged.clear();
        try (var web = new Web(port)) {
            var run = Clients.run(CLIENTS * 10, Duration.ZERO, Duration.ofSeconds(60), number -> () -> register(web));
            System.out.println("  registering: " + run);
            figures.atMost("spike of 160 clients, failures and lost cases", "", run.failures() + lost(), 0);
            figures.atMost("spike of 160 clients, p95", "s", run.percentile(95) / 1000, 2);
        }
    }

    private List<StatementLog.Statement> show(String what, Clients.Call call) throws Exception {
        var statements = log.of(call);
        System.out.println("  statements of " + what + ": " + statements.size());
        statements.forEach(
                statement -> System.out.println("    " + statement.sql().replaceAll("\\s+", " ")));
        return statements;
    }

    boolean register(Web web) throws Exception {
        var random = ThreadLocalRandom.current();
        var answer = web.post(
                "/api/v1/cases",
                key,
                """
                {"type": "REQUEST", "text": "دو روز است که آب کوچهٔ ما قطع است و کسی پاسخ نمی‌دهد. شمارهٔ %d",
                 "topic": "%s", "county": "%s", "place": "خیابان ولی‌عصر، کوچهٔ سوم", "identityKind": "NATIONAL_ID",
                 "identity": "%s", "firstName": "مریم", "lastName": "احمدی", "mobile": "0912%07d"}
                """.formatted(
                                random.nextInt(1_000_000),
                                Bench.any(topics),
                                desk.county(),
                                nationalId(),
                                random.nextInt(10_000_000)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.status() != 201) {
            System.err.println(answer.status() + " " + answer.body());
            return false;
        }
        acknowledged.add(answer.text("trackingCode"));
        return true;
    }

    /** How many acknowledged codes the database does not know. */
    private long lost() throws Exception {
        var codes = List.copyOf(acknowledged);
        try (var connection = database.connect();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM cases.case_file WHERE tracking_code = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return codes.size() - row.getLong(1);
            }
        }
    }

    /** A well-formed national number outside all assigned prefixes. */
    static String nationalId() {
        var first = "099%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var sum = 0;
        for (var place = 0; place < 9; place++) {
            sum += (first.charAt(place) - '0') * (10 - place);
        }
        var rest = sum % 11;
        return first + (rest < 2 ? rest : 11 - rest);
    }
}
