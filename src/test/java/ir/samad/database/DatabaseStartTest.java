package ir.samad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ir.samad.Samad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, being killed, and being refused: with processes of their own, as in real life. */
class DatabaseStartTest {

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
    Path home;

    final List<Process> programs = new ArrayList<>();

    /** A database on which a process of ours works. */
    record Started(Process program, String url, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, "postgres", password);
        }

        String show(String setting) throws SQLException {
            return ask("SHOW " + setting);
        }

        String ask(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }

        void run(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    Process java(Class<?> program, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMAD_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        programs.add(process);
        return process;
    }

    Started start() throws IOException {
        var program = java(StartedDatabase.class, Map.of(), home.toString());
        var output = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        var lines = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("STARTED ")) {
                var parts = line.split(" ");
                return new Started(program, parts[1], parts[2]);
            }
        }
        throw new AssertionError("Did not start: " + lines);
    }

    long postmaster() throws IOException {
        var file = home.resolve("var/postgres/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    @AfterEach
    void stopEverything() throws Exception {
        for (var program : programs) {
            program.destroy();
            if (!program.waitFor(30, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndTheOrphanIsStopped() throws Exception {
        var first = start();
        assertThat(first.show("fsync")).isEqualTo("on");
        assertThat(first.show("synchronous_commit")).isEqualTo("on");
        assertThat(first.show("full_page_writes")).isEqualTo("on");
        assertThat(first.ask("SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = 'postgres'"))
                .isEqualTo("t");
        assertThatThrownBy(() -> DriverManager.getConnection(first.url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        first.run("CREATE TABLE kept (value text)");
        first.run("INSERT INTO kept VALUES ('acknowledged')");

        assertThat(first.program().destroyForcibly().waitFor(30, TimeUnit.SECONDS))
                .isTrue();
        var orphan = postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        var second = start();
        assertThat(second.ask("SELECT value FROM kept")).isEqualTo("acknowledged");
        assertThat(postmaster()).isNotEqualTo(orphan);
        assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();

        // A second program on the same folder is refused, and the first goes on.
        var other = java(StartedDatabase.class, Map.of(), home.toString());
        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("SAMAD is already running on");
        assertThat(second.ask("SELECT value FROM kept")).isEqualTo("acknowledged");
    }

    @Test
    void aDatabaseThatIsKilledUnderALivingProgramRunsAgainWithAllThatWasAcknowledged() throws Exception {
        var database = start();
        database.run("CREATE TABLE kept (value text)");
        try (var busy = database.connect();
                var statement = busy.createStatement()) {
            statement.execute("INSERT INTO kept VALUES ('acknowledged')");
            var killed = ProcessHandle.of(postmaster()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
            await().atMost(60, TimeUnit.SECONDS)
                    .ignoreExceptions()
                    .until(() -> "acknowledged".equals(database.ask("SELECT value FROM kept")));
            assertThat(postmaster()).isNotEqualTo(killed.pid());
            assertThat(busy.isValid(5)).isFalse();
        }
        assertThat(database.show("fsync")).isEqualTo("on");
        assertThat(database.program().isAlive()).isTrue();

        // The one that was started again is watched over too, and stopped with the program.
        var again = ProcessHandle.of(postmaster()).orElseThrow();
        again.destroyForcibly();
        await().atMost(60, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() ->
                        postmaster() != again.pid() && "acknowledged".equals(database.ask("SELECT value FROM kept")));
        var last = postmaster();
        database.program().destroy();
        assertThat(database.program().waitFor(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        ProcessHandle.of(last).filter(ProcessHandle::isAlive).isEmpty());
    }

    void refusedWith(int code, String sentence, Map<String, String> environment) throws Exception {
        var program = java(Samad.class, environment);
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains(sentence).doesNotContain("Exception");
        assertThat(program.waitFor()).isEqualTo(code);
    }

    @Test
    void settingsThatCannotWorkAreRefusedInWords() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var url = "jdbc:postgresql://127.0.0.1:" + closed + "/samad";
        refusedWith(
                78,
                "The database cannot be used",
                Map.of("SAMAD_DB_URL", url, "SAMAD_DB_USER", "samad", "SAMAD_DB_PASSWORD", "x"));
        refusedWith(78, "SAMAD_DB_URL is set but SAMAD_DB_USER is not", Map.of("SAMAD_DB_URL", url));
        refusedWith(
                78,
                "Demonstration mode (SAMAD_DEMONSTRATION=true) exists only on the embedded database",
                Map.of("SAMAD_DB_URL", url, "SAMAD_DB_USER", "samad", "SAMAD_DEMONSTRATION", "true"));
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedAndLeftAlone() throws Exception {
        var external = start();
        external.run("CREATE TABLE public.flyway_schema_history"
                + " (installed_rank int, version text, type text, success boolean)");
        external.run("INSERT INTO public.flyway_schema_history"
                + " VALUES (1, '330.01', 'SQL', true), (2, '999.07', 'SQL', true)");
        var settings = Map.of(
                "SAMAD_DB_URL", external.url(), "SAMAD_DB_USER", "postgres", "SAMAD_DB_PASSWORD", external.password());
        refusedWith(78, "newer version of SAMAD: it has the changes 999.07", settings);
        assertThat(external.ask("SELECT count(*) FROM public.flyway_schema_history"))
                .isEqualTo("2");
        refusedWith(
                78,
                "The database cannot be used",
                Map.of("SAMAD_DB_URL", external.url(), "SAMAD_DB_USER", "postgres", "SAMAD_DB_PASSWORD", "wrong"));
    }

    @Test
    void onlyPostgres15To18IsServed() {
        assertThatThrownBy(() -> ServerCheck.requireSupported(14))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 15 to 18");
        assertThatThrownBy(() -> ServerCheck.requireSupported(19)).isInstanceOf(StartRefused.class);
        ServerCheck.requireSupported(15);
        ServerCheck.requireSupported(18);
        assertThat(ServerCheck.knownMigrations()).contains("210.01", "220.01", "330.01");
        ServerCheck.requireKnown(List.of("330.01"), Set.of("330.01", "220.01"));
    }
}
