package ir.samad.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The whole life of a case through the API: registered at the county's desk, received and referred there, received and
 * answered by the one who leads then, and followed by the citizen.
 */
final class Lifecycle {

    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    /** What happens, in order. */
    private enum Step {
        REGISTER,
        REFER,
        ANSWER,
        INQUIRE
    }

    private final Web web;
    private final String deskKey;
    private final String expertKey;
    private final Place desk;
    private final Place expert;
    private final String body;
    private final Cores cores;
    private final BenchDatabase database;
    private final StatementLog log;
    private final Map<Step, List<Long>> nanos = new EnumMap<>(Step.class);
    private volatile boolean counting;
    private volatile String lived = "";

    /**
     * Lives between two positions.
     *
     * @param desk the desk of a county, to which its complaints come
     * @param expert who answers them
     * @param body a body that can be complained of
     */
    Lifecycle(
            Web web,
            Place desk,
            String deskKey,
            Place expert,
            String expertKey,
            String body,
            Cores cores,
            BenchDatabase database,
            StatementLog log) {
        this.cores = cores;
        this.database = database;
        this.log = log;
        this.web = web;
        this.deskKey = deskKey;
        this.expertKey = expertKey;
        this.desk = desk;
        this.expert = expert;
        this.body = body;
        for (var step : Step.values()) {
            nanos.put(step, Collections.synchronizedList(new ArrayList<>()));
        }
    }

    void measure(Figures figures, Duration counted) throws Exception {
        Bench.say("Lifecycles …");
        var begin = System.nanoTime() + WARM_UP.toNanos();
        var run = cores.during(() -> Clients.thrice(CLIENTS, WARM_UP, counted, number -> () -> {
            counting = System.nanoTime() > begin;
            return live();
        }));
        System.out.println("  lifecycles: " + run);
        figures.atLeast("lifecycles (register, refer, answer, inquire), 16 clients", "/s", run.perSecond(), 300);
        for (var step : Step.values()) {
            var times =
                    Run.of(nanos.get(step).stream().mapToLong(Long::longValue).toArray(), 0, counted);
            figures.atMost(
                    "lifecycle, p95 of " + step.name().toLowerCase(java.util.Locale.ROOT),
                    "ms",
                    times.percentile(95),
                    100);
        }
        figures.atMost("lifecycle, failures", "", run.failures(), 0);
        compare(figures, counted);
    }

    /**
     * What plain JDBC can do of the same: the rows that one life leaves in one commit, where the program has six, and
     * without those that are changed or removed on the way; and the questions asked meanwhile.
     */
    private void compare(Figures figures, Duration counted) throws Exception {
        var rows = new SameRows(database, UUID.fromString(lived));
        var inserting = Clients.thrice(CLIENTS, Duration.ofSeconds(5), counted, number -> rows.client(database));
        var questions = log.of(this::live).stream()
                .filter(statement -> statement.sql().startsWith("SELECT"))
                .toList();
        var asking = Clients.thrice(
                CLIENTS, Duration.ofSeconds(5), counted, number -> StatementLog.client(database, questions));
        figures.note(
                "the " + rows.count() + " rows of one life by plain JDBC, one commit", "/s", inserting.perSecond());
        figures.note("the " + questions.size() + " questions of one life by plain JDBC", "/s", asking.perSecond());
        figures.note("both, one after the other", "/s", 1 / (1 / inserting.perSecond() + 1 / asking.perSecond()));
    }

    private boolean live() throws Exception {
        var random = ThreadLocalRandom.current();
        var mobile = "0912%07d".formatted(random.nextInt(10_000_000));
        var filed = timed(
                Step.REGISTER,
                () -> post("/api/v1/cases", deskKey, """
                {"type": "COMPLAINT", "text": "به درخواست من پس از دو ماه رسیدگی نشده است.", "ground": "NON_APPLICATION",
                 "body": "%s", "county": "%s", "place": "خیابان امام، پلاک ۳", "identityKind": "NATIONAL_ID",
                 "identity": "%s", "firstName": "مریم", "lastName": "احمدی", "mobile": "%s"}
                """.formatted(body, desk.county(), ApiLoad.nationalId(), mobile)));
        var id = filed.text("id");
        lived = id;
        timed(Step.REFER, () -> {
            var received = post("/api/v1/cases/" + id + "/receipt", deskKey, "{}");
            return post("/api/v1/cases/" + id + "/referrals", deskKey, """
                    {"seen": %d, "to": "%s", "part": "LEAD", "remark": "لطفاً بررسی و پاسخ دهید."}
                    """.formatted(
                            received.number("lastEntry"), expert.position()));
        });
        timed(Step.ANSWER, () -> {
            var received = post("/api/v1/cases/" + id + "/receipt", expertKey, "{}");
            return post("/api/v1/cases/" + id + "/answers", expertKey, """
                    {"seen": %d, "outcome": "DONE", "text": "رسیدگی شد و نتیجه به شما پیامک می‌شود."}
                    """.formatted(received.number("lastEntry")));
        });
        var followed = timed(
                Step.INQUIRE,
                () -> web.post("/api/v1/inquiries", deskKey, """
                {"code": "%s", "known": "%s"}""".formatted(filed.text("trackingCode"), mobile)));
        return followed.is(200, answer -> answer.contains("\"ANSWERED\""));
    }

    private interface Doing {
        Web.Answer run() throws Exception;
    }

    private Web.Answer timed(Step step, Doing doing) throws Exception {
        var from = System.nanoTime();
        var answer = doing.run();
        if (counting) {
            nanos.get(step).add(System.nanoTime() - from);
        }
        return answer;
    }

    private Web.Answer post(String path, String key, String json) throws Exception {
        var answer =
                web.post(path, key, json, "Idempotency-Key", UUID.randomUUID().toString());
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
