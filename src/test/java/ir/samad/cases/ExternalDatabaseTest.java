package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import ir.samad.house.DeskWork;
import ir.samad.house.RoundRobin;
import ir.samad.house.RunningProgram;
import ir.samad.house.WebClient;
import ir.samad.notifications.smpp.Smsc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A real house: two instances on an external PostgreSQL of the oldest kind that is served. */
@Tag("processes")
class ExternalDatabaseTest {

    /** Where the build lays the binaries of PostgreSQL 15, which are not the ones of the program. */
    private static final Path BINARIES = Path.of("target", "postgres-15");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    @Test
    void twoInstancesThatStartAtOnceOnAnEmptyPostgres15MigrateItOnceAndWorkTogether() throws Exception {
        try (var server = postgres15();
                var centre = new Smsc(0)) {
            makeDatabase(server);
            var settings = Map.of(
                    "SAMAD_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/samad",
                    "SAMAD_DB_USER", "samad",
                    "SAMAD_DB_PASSWORD", "only for this test",
                    "SAMAD_FORWARD_HEADERS", "native",
                    "SAMAD_SMPP_HOST", "127.0.0.1",
                    "SAMAD_SMPP_PORT", Integer.toString(centre.port()),
                    "SAMAD_SMPP_SYSTEM_ID", "samad",
                    "SAMAD_SMPP_PASSWORD", "secret",
                    "SAMAD_SMPP_SOURCE", "111",
                    "SAMAD_SMPP_REFERENCE_TAG", Integer.toString(Smsc.REFERENCE_TAG));
            try (var one = RunningProgram.begin(PeopledHouse.class, settings);
                    var other = RunningProgram.begin(settings)) {
                one.awaitReady();
                other.awaitReady();
                assertThat(new WebClient(one.port()).get("/").status()).isEqualTo(200);
                assertThat(new WebClient(other.port()).get("/").status()).isEqualTo(200);
                assertThat(ask(server, "SELECT current_setting('server_version_num')::int / 10000"))
                        .isEqualTo(15);
                assertThat(ask(server, "SELECT count(*) FROM public.flyway_schema_history"))
                        .isGreaterThan(15)
                        .isEqualTo(ask(
                                server,
                                "SELECT count(DISTINCT version) FROM public.flyway_schema_history WHERE success"));
                aCaseIsRegisteredAtOneAndAnsweredAtTheOther(one, other);
                assertThat(ask(server, "SELECT count(*) FROM cases.case_file WHERE state = 'ANSWERED'"))
                        .isOne();
                try (var proxy = new RoundRobin(one.port(), other.port())) {
                    new HouseOfTwo(proxy, one, other, centre, sql -> ask(server, sql)).worksAsOne();
                }
            }
        }
    }

    private static void aCaseIsRegisteredAtOneAndAnsweredAtTheOther(RunningProgram one, RunningProgram other) {
        var people = one.awaitLine("PEOPLED").split("\t");
        var desk = new WebClient(one.port());
        DeskWork.signIn(desk, people[1], people[2]);
        assertThat(DeskWork.register(desk, people[6], CaseWorld.COUNTY.value(), CaseWorld.mobile()))
                .hasSize(12);
        DeskWork.act(desk, DeskWork.firstOnWorklist(desk), "refer", Map.of("to", people[5], "remark", "بررسی شود."));
        var expert = new WebClient(other.port());
        DeskWork.signIn(expert, people[3], people[4]);
        var answered = DeskWork.act(
                expert,
                DeskWork.firstOnWorklist(expert),
                "answer",
                Map.of("outcome", "DONE", "answer", "لوله شکسته بود و امروز درست شد."));
        assertThat(answered.text()).contains("لوله شکسته بود و امروز درست شد.");
        // The session lies in the database, so the other instance knows who asks.
        var wandering = new WebClient(one.port());
        wandering.setCookie("samad-session", expert.cookie("samad-session").orElseThrow());
        assertThat(wandering.get("/staff/worklist").status()).isEqualTo(200);
    }

    private EmbeddedPostgres postgres15() throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> binaries())
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(home.resolve("data"))
                .setLocaleConfig("locale", "C")
                .setServerConfig("timezone", "America/Caracas")
                .setServerConfig("fsync", "off")
                .start();
    }

    private static InputStream binaries() throws IOException {
        try (var files = Files.list(BINARIES)) {
            var jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (var archive = new ZipFile(jar.toFile())) {
                var entry = archive.stream()
                        .filter(each -> each.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                return new java.io.ByteArrayInputStream(
                        archive.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** As docs/operation.md says: a user who owns the database, and no more than that. */
    private static void makeDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE samad LOGIN PASSWORD 'only for this test'");
            statement.execute("CREATE DATABASE samad OWNER samad ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    private static int ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.getDatabase("postgres", "samad").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
