package ir.samad.notifications;

import ir.samad.database.EmbeddedDatabase;
import ir.samad.notifications.smpp.QuietLogs;
import ir.samad.notifications.smpp.Smsc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many notices a second leave by SMPP: the real sending part with its shipped settings, a database with durable
 * commits, and a message centre in a process of its own that reports each message as delivered.
 *
 * <pre>java -cp … ir.samad.notifications.NoticesBench 20000</pre>
 */
public final class NoticesBench {

    private static final String ONE_PART = "سامد: مورد ۱۴۰۴-۱۲۳۴-۵۶۷۸ مختومه شد.";
    private static final String TWO_PARTS =
            "سامد: مورد شما ثبت شد.\nکد رهگیری: 1234-5678-9012\nگیرنده: میز ارتباطات مردمی فرمانداری شهرستان\nپاسخ تا ۱۴۰۴/۰۹/۱۵\nسامد، ۱۱۱ و ۶۱۳۳";

    private NoticesBench() {}

    /**
     * What was measured.
     *
     * @param notices how many were waiting
     * @param parts of how many parts each was
     * @param handedOverPerSecond from the first claim until the last one's handing over was committed
     * @param deliveredPerSecond until the last one's report was committed
     * @param lost parts the message centre never saw
     * @param doubled parts it was given again after it had answered
     */
    public record Figures(
            int notices, int parts, double handedOverPerSecond, double deliveredPerSecond, long lost, long doubled) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d notices of %d part(s): %.0f/s handed over, %.0f/s delivered and matched, lost %d, doubled %d",
                    notices,
                    parts,
                    handedOverPerSecond,
                    deliveredPerSecond,
                    lost,
                    doubled);
        }
    }

    /**
     * Measures once on a new database.
     *
     * @param home an empty folder for the database
     */
    public static Figures run(Path home, int notices, boolean twoParts) throws IOException {
        var database = EmbeddedDatabase.start(home);
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .createSchemas(false)
                .outOfOrder(true)
                .load()
                .migrate();
        var centre = child(Smsc.class, List.of("0", "DELIVRD"));
        try (var said = new BufferedReader(new InputStreamReader(centre.getInputStream(), StandardCharsets.UTF_8))) {
            var port = after("PORT ", said);
            var parts = twoParts ? 2 : 1;
            try (var setup = SendingProgram.start(
                    database.url(),
                    database.user(),
                    database.password(),
                    Map.of("samad.notifications.dispatch", "false"),
                    Clock.systemUTC())) {
                SendingProgram.prepare(setup);
                write(setup.getBean(JdbcClient.class), notices, twoParts ? TWO_PARTS : ONE_PART);
            }
            try (var program = SendingProgram.start(
                    database.url(),
                    database.user(),
                    database.password(),
                    Map.of("samad.smpp.host", "127.0.0.1", "samad.smpp.port", port, "samad.smpp.reference-tag", "5377"),
                    Clock.systemUTC())) {
                var jdbc = program.getBean(JdbcClient.class);
                await(jdbc, "SELECT count(*) FROM notifications.notice WHERE attempts > 0", 1);
                var began = System.nanoTime();
                await(jdbc, "SELECT count(*) FROM notifications.notice WHERE state <> 'QUEUED'", notices);
                var handedOver = System.nanoTime();
                await(jdbc, "SELECT count(*) FROM notifications.notice WHERE state = 'DELIVERED'", notices);
                var delivered = System.nanoTime();
                centre.getOutputStream().write('\n');
                centre.getOutputStream().flush();
                var counts = Arrays.stream(after("COUNT ", said).split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray();
                return new Figures(
                        notices,
                        parts,
                        perSecond(notices, handedOver - began),
                        perSecond(notices, delivered - began),
                        (long) notices * parts - counts[0],
                        counts[1] - counts[0]);
            }
        } finally {
            centre.destroyForcibly();
        }
    }

    /** How many notices; the database lies below {@code target}. */
    public static void main(String[] arguments) throws IOException {
        QuietLogs.begin();
        var notices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        for (var twoParts : new boolean[] {false, true}) {
            var home = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "notices-bench")), twoParts ? "two-" : "one-");
            System.out.println(run(home, notices, twoParts));
        }
        System.exit(0);
    }

    static Process child(Class<?> main, List<String> arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The rest of the next line that begins so. */
    static String after(String beginning, BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
        throw new IOException("It ended without saying " + beginning);
    }

    static void write(JdbcClient jdbc, int notices, String text) {
        jdbc.sql("""
                INSERT INTO notifications.notice (subject_id, created_at, id, event_key, kind, channel, recipient,
                    subject_line, body, state, state_at, not_before, next_attempt_at)
                SELECT gen_random_uuid(), now(), gen_random_uuid(), 'bench', 'RECEIPT', 'SMS',
                    '0912' || lpad(n::text, 7, '0'), '', :text, 'QUEUED', now(), now(), now()
                FROM generate_series(1, :notices) n
                """).param("text", text).param("notices", notices).update();
        jdbc.sql("ANALYZE notifications.notice").update();
    }

    private static void await(JdbcClient jdbc, String count, int wanted) {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (jdbc.sql(count).query(Integer.class).single() < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not " + wanted + " within ten minutes: " + count);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static double perSecond(int notices, long nanos) {
        return notices * 1e9 / nanos;
    }
}
