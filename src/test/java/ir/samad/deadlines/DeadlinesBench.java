package ir.samad.deadlines;

import ir.samad.Samad;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.EmbeddedDatabase;
import ir.samad.house.ProgramOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the watcher takes at midnight: a million open lines of a thousand worklists, of which a hundred thousand turn
 * amber or red on this day, in a database with durable commits, by the real watcher with its shipped settings.
 *
 * <pre>java -cp … ir.samad.deadlines.DeadlinesBench 1000000 100000</pre>
 */
public final class DeadlinesBench {

    private static final int POSITIONS = 1_000;

    private DeadlinesBench() {}

    /** How many open lines, and how many of them turn; the database lies below {@code target}. */
    public static void main(String[] arguments) throws IOException {
        var open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var turning = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "deadlines-bench")), "house-");
        var database = EmbeddedDatabase.start(home);
        var application = new SpringApplication(Samad.class);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "samad.demonstration", "false",
                "samad.deadlines.watch", "false",
                "samad.notifications.dispatch", "false",
                "server.port", "0",
                "logging.level.root", "warn"));
        ProgramOnly.in(application);
        try (var program = application.run()) {
            var jdbc = program.getBean(JdbcClient.class);
            var calendar = program.getBean(WorkCalendar.class);
            var watcher = program.getBean(Watcher.class);
            fill(jdbc, open, turning, calendar);
            System.out.println(plan(jdbc, calendar.today()));
            say("first round, " + turning + " lines turn", watcher);
            say("the same round again", watcher);
            jdbc.sql("UPDATE deadlines.watch SET round = ''").update();
            say("a round in which nothing is new", watcher);
            System.out.println(jdbc.sql("""
                    SELECT light || ' ' || count(*) FROM deadlines.noted GROUP BY light ORDER BY light
                    """).query(String.class).list());
        }
        System.exit(0);
    }

    /** Lines with dates far ahead, but those that turned red yesterday night, with four amber days or one. */
    private static void fill(JdbcClient jdbc, int open, int turning, WorkCalendar calendar) {
        var passed = calendar.previousWorkingDay(calendar.today(), null);
        jdbc.sql("""
                INSERT INTO directory.body (body_id, code, name, search_key, type, branch)
                VALUES ('00000000-0000-7000-8000-000000000001', 'bench', 'bench', 'bench', 'MINISTRY', 'EXECUTIVE')
                """).update();
        jdbc.sql("""
                INSERT INTO directory.unit (unit_id, code, body_id, name, search_key, kind, level)
                VALUES ('00000000-0000-7000-8000-000000000002', 'bench', '00000000-0000-7000-8000-000000000001', 'bench',
                        'bench', 'HEADQUARTERS', 'BODY')
                """).update();
        jdbc.sql("""
                INSERT INTO directory.position (position_id, code, unit_id, title, kind)
                SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), 'bench-' || n, '00000000-0000-7000-8000-000000000002',
                       'bench', 'EXPERT'
                FROM generate_series(1, :positions) n
                """).param("positions", POSITIONS).update();
        jdbc.sql("""
                INSERT INTO worklist.entry (subject_id, position_id, code, title, category, person, place, search_key,
                    due_on, urgency, part, box, sent_by, note, county_code, amber_days, arrived_at, changed_at)
                SELECT gen_random_uuid(), CAST(lpad(to_hex(1 + n % :positions), 32, '0') AS uuid), '100000000000',
                       'دو روز است آب کوچهٔ ما قطع است.', 'catalogue.type.REQUEST', 'مریم احمدی', 'خمین', 'آب',
                       CASE WHEN n <= :turning THEN CAST(:passed AS date) ELSE CAST(:passed AS date) + 120 + n % 60 END,
                       0, 'LEAD', 'IN_HAND', 'میز', '', '1004', 1 + 3 * (n % 2), now() - interval '10 days', now()
                FROM generate_series(1, :open) n
                """)
                .param("positions", POSITIONS)
                .param("turning", turning)
                .param("open", open)
                .param("passed", passed)
                .update();
        jdbc.sql("ANALYZE worklist.entry").update();
    }

    private static String plan(JdbcClient jdbc, LocalDate today) {
        return String.join(
                "\n",
                jdbc.sql("""
                        EXPLAIN (ANALYZE, BUFFERS)
                        SELECT subject_id, position_id, due, amber_days, county_code, arrived_at,
                               (SELECT count(*) FILTER (WHERE n.due = l.due) FROM deadlines.noted n
                                WHERE n.subject_id = l.subject_id AND n.position_id = l.position_id
                                  AND n.arrived_at = l.arrived_at AND n.taken_back_at IS NULL) AS notes
                        FROM worklist.published_dated_line l
                        WHERE amber_days = 4 AND due <= CAST(:latest AS date)
                          AND (due, subject_id, position_id) > (CAST(:latest AS date) - 90,
                              CAST('80000000-0000-7000-8000-000000000000' AS uuid),
                              CAST('00000000-0000-7000-8000-000000000000' AS uuid))
                        ORDER BY due, subject_id, position_id LIMIT 5000
                        """)
                        .param("latest", today.plusDays(6))
                        .query(String.class)
                        .list());
    }

    private static void say(String what, Watcher watcher) {
        var began = System.nanoTime();
        var done = watcher.sweep();
        System.out.printf(Locale.ROOT, "%s: %s in %.2f s%n", what, done ? "done" : "taken by another", seconds(began));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
