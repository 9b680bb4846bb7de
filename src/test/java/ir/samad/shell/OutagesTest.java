package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import ir.samad.attachments.SampleFiles;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.house.Browser;
import ir.samad.house.DeskWork;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartException;

/** The database is full, or away: people read a sentence, keep what they typed, and go on as soon as it is there again. */
@SamadTest
class OutagesTest {

    private static final String TYPED = "سه روز است آب کوچهٔ پشت مدرسه قطع است و \"کسی\" <پاسخ> نمی‌دهد.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource pool;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Clock clock;

    @Value("${spring.datasource.url}")
    String url;

    private final String name = "full_" + UUID.randomUUID().toString().replace("-", "");
    private ApiWorld world;

    @BeforeEach
    void aWaterCompany() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
    }

    @AfterEach
    void everythingIsThereAgain() throws SQLException {
        allowConnections(true);
        makeRoom();
        await().atMost(30, TimeUnit.SECONDS).until(() -> status("/readyz") == 200);
    }

    /** What PostgreSQL says when a disk is full, at this table and wherever a new file is needed. */
    private void fill(String table) {
        jdbc.sql("""
                CREATE FUNCTION public.%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$
                """.formatted(name)).update();
        jdbc.sql("CREATE TRIGGER %1$s BEFORE INSERT OR UPDATE ON %2$s FOR EACH ROW EXECUTE FUNCTION public.%1$s()"
                        .formatted(name, table))
                .update();
        jdbc.sql("""
                CREATE FUNCTION public.%1$s_files() RETURNS event_trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'could not create file: No space left on device' USING ERRCODE = 'disk_full'; END $$
                """.formatted(name)).update();
        jdbc.sql("CREATE EVENT TRIGGER %1$s ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS')".formatted(name)
                        + " EXECUTE FUNCTION public." + name + "_files()")
                .update();
    }

    private void makeRoom() {
        jdbc.sql("DROP EVENT TRIGGER IF EXISTS " + name).update();
        jdbc.sql("DROP FUNCTION IF EXISTS public." + name + "_files()").update();
        jdbc.sql("DROP FUNCTION IF EXISTS public." + name + "() CASCADE").update();
    }

    private void allowConnections(boolean allowed) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        url.replaceFirst("/[^/]+$", "/template1"), pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE postgres ALLOW_CONNECTIONS " + allowed);
            if (!allowed) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'");
            }
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Sends again what the page about the outage holds, as its button does. */
    private static WebClient.Answer sendAgain(WebClient web, WebClient.Answer page) {
        var form = page.page().selectFirst("form[method=post]");
        assertThat(form).as(page.text()).isNotNull();
        assertThat(form.select("button").text()).isEqualTo("دوباره بفرستید");
        var fields = new java.util.LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return web.postBare(form.attr("action"), fields);
    }

    @Test
    void whenTheDiskIsFullNothingTypedIsLostAndItGoesOnWhenThereIsRoom() throws Exception {
        var citizen = new WebClient(port);
        fill("cases.draft");
        var refused = DeskWork.send(citizen, "/file", Map.of("type", "REQUEST", "text", TYPED));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text()).contains("جای نگه‌داری پر شده است", TYPED).doesNotContain("space", "SQL");
        assertThat(status("/readyz")).isEqualTo(503);
        assertThat(status("/livez")).isEqualTo(200);
        assertThat(new WebClient(port).get("/").status())
                .as("what only reads goes on")
                .isEqualTo(200);

        makeRoom();
        var taken = sendAgain(citizen, refused);
        assertThat(taken.path()).contains("/file/about");
        assertThat(citizen.get("/file").text()).contains(TYPED);
        await().atMost(30, TimeUnit.SECONDS).until(() -> status("/readyz") == 200);
    }

    @Test
    void aProgramIsToldToComeAgainAndItsRequestIsDoneOnce() {
        var program = world.desk();
        var request = Program.JSON.writeValueAsString(world.request());
        var key = UUID.randomUUID().toString();
        fill("cases.case_file");
        var refused = program.post("/api/v1/cases", request, key);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text("messageKey")).isEqualTo("shell.outage.FULL");
        assertThat(refused.text("detail")).contains("جای نگه‌داری پر شده است");
        makeRoom();
        var filed = program.post("/api/v1/cases", request, key);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(program.post("/api/v1/cases", request, key).text("trackingCode"))
                .isEqualTo(filed.text("trackingCode"));
    }

    @Test
    void aDocumentForWhichThereIsNoRoomIsAskedForAgainAndTheTextStays() {
        var citizen = new WebClient(port);
        citizen.get("/file");
        fill("attachments.attachment");
        var refused = citizen.postFiles(
                "/file",
                Map.of("type", "REQUEST", "text", TYPED),
                "documents",
                Map.of("photo.png", SampleFiles.picture("png")));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("جای نگه‌داری پر شده است", TYPED, "پرونده‌هایی را که پیوست کرده بودید");
        makeRoom();
        assertThat(sendAgain(citizen, refused).path()).contains("/file/about");
    }

    @Test
    void noRoomForAFileOnItsWayIsNoMistakeOfTheSender() {
        assertThat(Outage.of(new MultipartException("", new IOException("No space left on device"))))
                .isEqualTo(Outage.FULL);
        assertThat(Outage.of(new MultipartException("", new IOException("Stream ended unexpectedly"))))
                .isNull();
        assertThat(Outage.of(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isNull();
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsToldSoAndItGoesOnByItself() throws Exception {
        var officer = staff.signIn(port, world.company.desk);
        var program = world.desk();
        var request = Program.JSON.writeValueAsString(world.request());
        officer.get("/staff/worklist");
        List<Future<?>> said = new ArrayList<>();
        allowConnections(false);
        // Each waits some seconds whether the database comes back, so all at once.
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var path : List.of("/staff/worklist", "/track")) {
                said.add(together.submit(() -> {
                    var page = officer.get(path);
                    assertThat(page.status()).as(path).isEqualTo(503);
                    assertThat(page.text()).as(path).contains("سامانه اکنون در دسترس نیست", "۱۱۱");
                    assertThat(page.header("Content-Security-Policy")).isPresent();
                    return page;
                }));
            }
            said.add(together.submit(() -> {
                var refused = program.with("Accept-Language", "en").post("/api/v1/cases", request);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
                assertThat(refused.text("detail")).contains("not available");
                return refused;
            }));
            said.add(together.submit(() -> assertThat(status("/readyz")).isEqualTo(503)));
            assertThat(officer.get("/assets/unavailable.css").status()).isEqualTo(200);
            assertThat(status("/livez")).isEqualTo(200);
        }
        for (var each : said) {
            each.get();
        }

        allowConnections(true);
        await().atMost(30, TimeUnit.SECONDS).until(() -> status("/readyz") == 200);
        assertThat(officer.get("/staff/worklist").status()).isEqualTo(200);
        assertThat(program.post("/api/v1/cases", request).status()).isEqualTo(201);
    }

    @Test
    void whatAnotherSiteMadeIsNotOfferedToBeSentAgain() {
        fill("cases.draft");
        var own = new WebClient(port);
        own.get("/file");
        var foreign = own.header("Sec-Fetch-Site", null).post("/file", Map.of("type", "REQUEST", "text", TYPED));
        assertThat(foreign.status()).isEqualTo(503);
        assertThat(foreign.page().select("form")).isEmpty();
    }

    @Test
    void thePageThatHoldsWhatWasTypedLooksRight() {
        fill("cases.draft");
        try (var citizen = Browser.phone(port)) {
            citizen.open("/file");
            citizen.page().locator("[name=text]").fill(TYPED);
            citizen.page().locator("[name=type][value=REQUEST]").check();
            citizen.page().locator("main form button[type=submit]").last().click();
            citizen.page().locator("blockquote").waitFor();
            assertThat(citizen.text()).contains(TYPED);
            citizen.looksRight("outage-phone");
        }
    }
}
