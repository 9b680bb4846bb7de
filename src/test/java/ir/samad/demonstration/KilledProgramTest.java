package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.DeskWork;
import ir.samad.house.RunningProgram;
import ir.samad.house.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed (SIGKILL) at bad moments: while it builds the country, and while people register. */
@Tag("processes")
class KilledProgramTest {

    private static final String MOBILE = "09350002000";
    private static final int ACKNOWLEDGED = 24;
    private static final int AT_ONCE = 3;
    private static final Pattern COUNTED = Pattern.compile("([\\d,]+) (bodies|units|positions|people)");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    private final List<RunningProgram> programs = new ArrayList<>();
    private int holdings;

    private RunningProgram start(Map<String, String> further) {
        var settings = new java.util.HashMap<>(Map.of("SAMAD_HOME", home.toString()));
        settings.putAll(further);
        var program = RunningProgram.begin(settings);
        programs.add(program);
        return program;
    }

    /** The last one stops its database; what was killed has none left. */
    @AfterEach
    void stop() {
        programs.forEach(RunningProgram::close);
    }

    @Test
    void aKilledProgramLosesNothingThatWasAcknowledgedAndDoublesNothingThatWasBuilt() throws Exception {
        var built = killWhileTheCountryIsBuilt();
        var program = start(Map.of()).awaitReady();
        everythingIsBuiltOnce(program, built);
        var codes = killWhilePeopleRegister(program);
        var again = start(Map.of()).awaitReady();
        everythingAcknowledgedIsThere(again, codes);
        again.close();
        asARealHouseItIsRefused();
    }

    /** Returns what the first start said it has built before it was killed in the middle of the last step. */
    private String killWhileTheCountryIsBuilt() throws IOException, SQLException {
        var program = start(Map.of());
        var built = program.awaitLine(" positions, ");
        program.awaitLine("Letting the cases of the last three months happen");
        // In the middle: its transaction has begun to write.
        while (ask("SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL") == 0) {
            Thread.onSpinWait();
        }
        program.kill();
        assertThat(ProcessHandle.of(postmaster())).isPresent();
        assertThat(ask("SELECT count(*) FROM demonstration.step")).isEqualTo(3);
        assertThat(ask("SELECT count(*) FROM cases.case_file")).isZero();
        assertThat(ask("SELECT count(*) FROM directory.person")).isEqualTo(counted(built, "people"));
        holdings = ask("SELECT count(*) FROM directory.holding");
        return built;
    }

    private void everythingIsBuiltOnce(RunningProgram program, String built) throws IOException, SQLException {
        assertThat(program.said())
                .contains("Stopping the database that an earlier run left behind")
                .contains("Letting the cases of the last three months happen")
                .doesNotContain("building the demonstration country");
        for (var table : List.of("body", "unit", "position")) {
            var word = table.equals("body") ? "bodies" : table + "s";
            assertThat(ask("SELECT count(*) FROM directory." + table)).as(table).isEqualTo(counted(built, word));
        }
        // The last step needs people at work: each of them takes one position, and none was left by the broken start.
        assertThat(ask("SELECT count(*) FROM directory.person") - counted(built, "people"))
                .isEqualTo(ask("SELECT count(*) FROM directory.holding") - holdings);
        assertThat(ask("SELECT count(*) FROM access.account"))
                .isEqualTo(ReadyAccount.all().size());
        var cases = program.awaitLine(" cases: {").strip();
        assertThat(ask("SELECT count(*) FROM cases.case_file"))
                .isEqualTo(Integer.parseInt(cases.substring(0, cases.indexOf(' '))));
        assertThat(ask("SELECT count(*) FROM demonstration.step")).isEqualTo(4);
    }

    /** The number that the first start said before this word. */
    private static int counted(String built, String word) {
        return COUNTED.matcher(built)
                .results()
                .filter(count -> count.group(2).equals(word))
                .map(count -> Integer.parseInt(count.group(1).replace(",", "")))
                .findFirst()
                .orElseThrow();
    }

    private Queue<String> killWhilePeopleRegister(RunningProgram program) throws InterruptedException {
        var codes = new ConcurrentLinkedQueue<String>();
        var enough = new CountDownLatch(ACKNOWLEDGED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                threads.execute(() -> registerUntilItIsGone(program.port(), codes, enough));
            }
            assertThat(enough.await(3, TimeUnit.MINUTES))
                    .as("registered: %s", codes)
                    .isTrue();
            program.kill();
        }
        return codes;
    }

    private static void registerUntilItIsGone(int port, Queue<String> codes, CountDownLatch enough) {
        var desk = new WebClient(port);
        DeskWork.signIn(desk, "miz", ReadyAccount.PASSWORD);
        try {
            while (true) {
                codes.add(DeskWork.register(desk, "آب قطع است", "1010", MOBILE));
                enough.countDown();
            }
        } catch (java.io.UncheckedIOException gone) {
            // Killed before it answered; what it did not acknowledge may be there or not.
        }
    }

    private void everythingAcknowledgedIsThere(RunningProgram program, Queue<String> codes) throws Exception {
        assertThat(codes).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED).doesNotHaveDuplicates();
        for (var code : codes) {
            // With all that belongs to it, for it is one transaction.
            assertThat(ask("""
                    SELECT count(*) FROM cases.case_file c
                    WHERE tracking_code = '%s'
                    AND EXISTS (SELECT 1 FROM cases.entry h WHERE h.case_id = c.id)
                    AND EXISTS (SELECT 1 FROM worklist.entry w WHERE w.subject_id = c.id)
                    AND EXISTS (SELECT 1 FROM notifications.notice n WHERE n.subject_id = c.id)
                    """.formatted(code))).as(code).isOne();
        }
        var applicant = new WebClient(program.port());
        applicant.get("/track");
        var found = applicant.follow(applicant.post("/track", Map.of("code", codes.element(), "known", MOBILE)));
        assertThat(found.text()).contains("دو روز است آب کوچهٔ ما قطع است.");
    }

    private void asARealHouseItIsRefused() {
        var house = start(Map.of("SAMAD_DEMONSTRATION", "false"));
        assertThat(house.awaitEnd()).isEqualTo(78);
        assertThat(house.said())
                .contains("This database holds " + ReadyAccount.all().size() + " open demonstration accounts")
                .doesNotContain("Exception");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().getFirst().strip());
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(home.resolve("var/postgres/postmaster.pid"));
    }

    private int ask(String sql) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/postgres";
        var password = Files.readString(home.resolve("var/postgres.password")).strip();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
