package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.bench.Killable;
import ir.samad.bench.Kills;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed (SIGKILL) at bad moments: while it builds the country, and while cases are filed. */
@Tag("processes")
class KilledProgramTest {

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
        var again = killAgainAndAgain(program);
        somebodyFollowsHisCase(again);
        programs.getLast().close();
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
        assertThat(ask("SELECT count(*) FROM demonstration.step")).isEqualTo(6);
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

    /** While programs of bodies file cases: the database, then the program. */
    private Kills.Trial killAgainAndAgain(RunningProgram program) throws Exception {
        var trial = Kills.small(home, new Killed(program), new Starting(), "miz");
        if (!trial.held()) {
            Files.writeString(Path.of("target", "killed-program.log"), program.said());
        }
        assertThat(trial.held()).as(trial.table()).isTrue();
        assertThat(program.said()).contains("The database has ended by itself", "The database runs again");
        return trial;
    }

    private static void somebodyFollowsHisCase(Kills.Trial trial) {
        var applicant = new WebClient(trial.program().port());
        applicant.get("/track");
        var found = applicant.follow(applicant.post("/track", Map.of("code", trial.code(), "known", trial.mobile())));
        assertThat(found.text()).contains("دو روز است که آب کوچهٔ ما قطع است.");
    }

    private record Killed(RunningProgram program) implements Killable {

        @Override
        public int port() {
            return program.port();
        }

        @Override
        public boolean isAlive() {
            return program.isAlive();
        }

        @Override
        public void kill() {
            program.kill();
        }
    }

    private final class Starting implements Killable.Starting {

        @Override
        public Killable start() {
            return new Killed(KilledProgramTest.this.start(Map.of()).awaitReady());
        }

        @Override
        public int verify() {
            return RunningProgram.begin(Map.of("SAMAD_HOME", home.toString()), "verify")
                    .awaitEnd();
        }
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
