package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.DeskWork;
import ir.samad.house.Rule;
import ir.samad.house.RunningProgram;
import ir.samad.house.SamadTest;
import ir.samad.house.WebClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A house of an earlier version, brought up to this one by its start. The earlier schema is made by the migrations there
 * were, which today's program finds unchanged by their checksums; its rows were written by the program of that time.
 */
@SamadTest
@Tag("processes")
class UpgradeTest {

    private static final String NAME = "upgrade_" + ProcessHandle.current().pid();

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    private List<String[]> old;

    @BeforeEach
    void anEarlierHouse() throws Exception {
        old = new ClassPathResource("upgrade/old_rows.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .toList();
        run(url, "CREATE DATABASE " + NAME + " TEMPLATE template0 ENCODING 'UTF8'");
        try (var connection = DriverManager.getConnection(oldUrl(), user, password);
                var statement = connection.createStatement()) {
            for (var script : migrationsOfThen()) {
                statement.execute(
                        new ClassPathResource("db/migration/" + script).getContentAsString(StandardCharsets.UTF_8));
            }
            statement.execute("""
                    CREATE TABLE public.flyway_schema_history (installed_rank integer PRIMARY KEY, version varchar(50),
                        description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
                        checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
                        execution_time integer NOT NULL, success boolean NOT NULL)
                    """);
            fill(connection);
        }
    }

    @AfterEach
    void takeItAway() throws SQLException {
        run(url, "DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
    }

    private String oldUrl() {
        return url.replaceFirst("/[^/]+$", "/" + NAME);
    }

    private void run(String where, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(where, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(oldUrl(), user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<String> migrationsOfThen() {
        var history = old.stream()
                .filter(line -> line[0].equals("rows") && line[1].equals("public.flyway_schema_history"))
                .findFirst()
                .orElseThrow();
        return new JsonMapper()
                .readTree(history[3])
                .valueStream()
                .filter(row -> row.path("type").asString().equals("SQL"))
                .sorted(Comparator.comparingInt(
                        (JsonNode row) -> row.path("installed_rank").asInt()))
                .map(row -> row.path("script").asString())
                .toList();
    }

    /** As they were, past triggers and in any order; what the migrations had filled in is in the rows too. */
    private void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (var line : old) {
                switch (line[0]) {
                    case "partition", "sequence" -> statement.execute(line[1]);
                    case "rows" -> {
                        statement.execute("DELETE FROM " + line[1]);
                        try (var rows = connection.prepareStatement(
                                "INSERT INTO %1$s (%2$s) SELECT %2$s FROM".formatted(line[1], line[2])
                                        + " json_populate_recordset(CAST(NULL AS " + line[1] + "), CAST(? AS json))")) {
                            rows.setString(1, line[3]);
                            rows.executeUpdate();
                        }
                    }
                    default -> assertThat(line[0]).startsWith("#");
                }
            }
        }
    }

    private String[] noted(String what) {
        return old.stream()
                .filter(line -> line[0].equals("# " + what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("N-5-2")
    void aHouseOfAnEarlierVersionGoesOnWithAllItsCases() throws Exception {
        var settings = Map.of("SAMAD_DB_URL", oldUrl(), "SAMAD_DB_USER", user, "SAMAD_DB_PASSWORD", password);
        var before = ask("SELECT count(*) FROM public.flyway_schema_history");
        var open = "'" + noted("open")[3] + "'";
        run(oldUrl(), "UPDATE cases.case_file SET urgent = true WHERE id = " + open);
        run(oldUrl(), "UPDATE worklist.entry SET urgent = true WHERE subject_id = " + open);
        try (var program = RunningProgram.begin(settings).awaitReady()) {
            assertThat(ask("SELECT count(*) FROM public.flyway_schema_history WHERE success"))
                    .isGreaterThan(before);
            assertThat(ask("SELECT count(*) FROM cases.case_file WHERE urgency = 'URGENT' AND id = " + open))
                    .isEqualTo(1);
            assertThat(ask("SELECT count(*) FROM cases.case_file WHERE urgency <> 'ORDINARY' AND id <> " + open))
                    .isZero();
            assertThat(ask("SELECT min(urgency) FROM worklist.entry WHERE subject_id = " + open))
                    .isEqualTo(1);
            anAnsweredCaseIsReadByItsApplicant(program.port());
            anOpenCaseIsAnsweredByItsDesk(program.port());
            assertThat(program.said()).doesNotContain("ERROR");
        }
        var verify = RunningProgram.begin(settings, "verify");
        assertThat(verify.awaitEnd()).as(verify.said()).isZero();
    }

    private void anAnsweredCaseIsReadByItsApplicant(int port) {
        var answered = noted("answered");
        var applicant = new WebClient(port);
        applicant.get("/track");
        var seen = applicant.follow(applicant.post("/track", Map.of("code", answered[1], "known", answered[2])));
        assertThat(seen.text()).contains("لولهٔ شکسته تعمیر شد و آب وصل است.");
    }

    private void anOpenCaseIsAnsweredByItsDesk(int port) {
        var desk = new WebClient(port);
        DeskWork.signIn(desk, noted("desk")[1], noted("desk")[2]);
        var path = DeskWork.firstOnWorklist(desk);
        assertThat(path).startsWith("/staff/cases/" + noted("open")[3]);
        var done = DeskWork.act(
                desk,
                "/staff/cases/" + noted("open")[3],
                "answer",
                Map.of("outcome", "DONE", "answer", "پس از نوسازی سامانه پاسخ داده شد."));
        assertThat(done.text()).contains("پس از نوسازی سامانه پاسخ داده شد.");
    }
}
