package ir.samad.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.Requester;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.ForPrograms;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keys, scopes, positions and limits of the programs that use the API, tried over HTTP. */
@SamadTest
class ProgramDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    ApiWorld world;

    @BeforeEach
    void companyWithPrograms() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
    }

    @Test
    void exactlyTheEndpointsBelowApiAreForPrograms() {
        assertThat(endpoints.getHandlerMethods().entrySet()).allSatisfy(entry -> {
            var marked = entry.getValue().getBeanType().isAnnotationPresent(ForPrograms.class);
            assertThat(entry.getKey().getPatternValues())
                    .as(entry.getValue().toString())
                    .allMatch(path -> path.startsWith("/api/") == marked);
        });
    }

    @Test
    void withoutAKeyOfOursTheDoorIsShut() {
        var opened = world.open(Set.of(ClientScope.values()), world.deskPosition());
        var whole = opened.key().whole();
        var other =
                world.open(Set.of(ClientScope.values()), world.deskPosition()).key();
        var missing = new Program(port, "").post("/api/v1/cases", world.request());
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.text("messageKey")).isEqualTo("integration.door.key-missing");
        assertThat(missing.header("WWW-Authenticate"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("Bearer"));
        for (var wrong : new String[] {
            "x",
            whole.substring(0, whole.length() - 1),
            "samad_0123456789abcdef_" + opened.key().secret(),
            "samad_" + opened.key().id() + "_" + other.secret()
        }) {
            var said = new Program(port, wrong).post("/api/v1/cases", world.request());
            assertThat(said.status()).as(wrong).isEqualTo(401);
            assertThat(said.text("messageKey")).isEqualTo("integration.door.key-unknown");
        }
        assertThat(new Program(port, whole)
                        .post("/api/v1/cases", world.request())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aSessionOpensNoApiAndAKeyNoPage() {
        var web = staff.signIn(port, world.company.desk);
        web.header("Accept", "application/json");
        assertThat(web.post("/api/v1/cases", Map.of("type", "REQUEST")).status())
                .isEqualTo(401);
        assertThat(web.get("/%61pi/v1/worklist").status()).isIn(400, 401, 404);
        var key = world.open(Set.of(ClientScope.values()), world.deskPosition()).key();
        var stranger = new WebClient(port).header("Authorization", "Bearer " + key.whole());
        assertThat(stranger.get("/staff/desk").location())
                .hasValueSatisfying(where -> assertThat(where).startsWith("/staff/login"));
    }

    @Test
    @Rule("N-6-1")
    void aKeyOpensWhatItsScopesAndItsPositionBothAllow() {
        var withoutScope = world.program(world.open(Set.of(ClientScope.CASES_READ), world.deskPosition()));
        var said = withoutScope.post("/api/v1/cases", world.request());
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.text("messageKey")).isEqualTo("integration.door.scope");

        var expert = world.position(world.company.office, PositionKind.EXPERT);
        var withoutRight = world.program(world.open(Set.of(ClientScope.values()), expert));
        assertThat(withoutRight.post("/api/v1/cases", world.request()).status()).isEqualTo(403);
    }

    @Test
    @Rule("N-6-1")
    void aProgramWithSeveralPositionsChoosesOne() {
        var desk = world.deskPosition();
        var expert = world.position(world.company.office, PositionKind.EXPERT);
        var program = world.program(world.open(Set.of(ClientScope.values()), desk, expert));
        var unsaid = program.post("/api/v1/cases", world.request());
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.text("messageKey")).isEqualTo("integration.door.choose-position");
        assertThat(program.with("Samad-Position", desk.id().value().toString())
                        .post("/api/v1/cases", world.request())
                        .status())
                .isEqualTo(201);
        assertThat(program.with("Samad-Position", expert.id().value().toString())
                        .post("/api/v1/cases", world.request())
                        .status())
                .isEqualTo(403);
        var foreign = program.with(
                        "Samad-Position",
                        world.company.head.position().id().value().toString())
                .post("/api/v1/cases", world.request());
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.text("messageKey")).isEqualTo("integration.door.other-position");
    }

    @Test
    void aRevokedKeyIsShutOutWithinASecondAlsoWhereAnotherInstanceRevokedIt() {
        var opened = world.open(Set.of(ClientScope.values()), world.deskPosition());
        var program = world.program(opened);
        assertThat(program.post("/api/v1/cases", world.request()).status()).isEqualTo(201);
        // As another instance does it: only the database knows.
        jdbc.sql("UPDATE integration.client_key SET ends_at = made_at WHERE key_id = :key")
                .param("key", opened.key().id())
                .update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .until(() -> program.post("/api/v1/cases", "{}").status() == 401);

        var second = world.open(Set.of(ClientScope.values()), world.deskPosition());
        assertThat(world.program(second).post("/api/v1/cases", "{}").status()).isEqualTo(422);
        clients.revoke(second.client().id(), second.key().id(), null, Requester.program());
        assertThat(world.program(second).post("/api/v1/cases", "{}").status()).isEqualTo(401);
    }

    @Test
    void aReplacedKeyGoesOnForTheOverlapAndTheNewOneAtOnce() {
        var opened = world.open(Set.of(ClientScope.values()), world.deskPosition());
        var old = world.program(opened);
        var renewed = clients.rotate(opened.client().id(), null, Requester.program());
        assertThat(new Program(port, renewed.whole())
                        .post("/api/v1/cases", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(old.post("/api/v1/cases", "{}").status()).isEqualTo(422);
        assertThat(clients.listKeys(opened.client().id()))
                .filteredOn(key -> key.id().equals(opened.key().id()))
                .allSatisfy(key ->
                        assertThat(key.endsAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24))));
        // The overlap is over.
        jdbc.sql("UPDATE integration.client_key SET ends_at = :now WHERE key_id = :key")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("key", opened.key().id())
                .update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .until(() -> old.post("/api/v1/cases", "{}").status() == 401);
        assertThat(new Program(port, renewed.whole())
                        .post("/api/v1/cases", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aClosedProgramHasNeitherKeyNorPosition() {
        var opened = world.open(Set.of(ClientScope.values()), world.deskPosition());
        clock.forward(Duration.ofSeconds(1));
        clients.close(opened.client().id(), null, Requester.program()).orThrow();
        assertThat(world.program(opened).post("/api/v1/cases", "{}").status()).isEqualTo(401);
        assertThat(clients.listPositions(opened.client())).isEmpty();
        assertThat(clients.listEvents(opened.client().id(), 10))
                .extracting(ClientEvent::kind)
                .containsExactlyInAnyOrder(ClientEventKind.OPENED, ClientEventKind.KEY_MADE, ClientEventKind.CLOSED);
    }

    @Test
    void theSecretOfAKeyIsKeptNowhere() {
        var key = world.open(Set.of(ClientScope.values()), world.deskPosition()).key();
        assertThat(key.toString()).doesNotContain(key.secret());
        assertThat(jdbc.sql("SELECT k::text FROM integration.client_key k WHERE key_id = :key")
                        .param("key", key.id())
                        .query(String.class)
                        .single())
                .doesNotContain(key.secret());
    }

    @Test
    void aLimitIsToldInEveryAnswerAndHoldsToTheLast() {
        var opened = world.open(Set.of(ClientScope.values()), world.deskPosition());
        world.limit(parameters, ParameterKey.LIMIT_API_BY_CLIENT, 3);
        var program = world.program(opened);
        for (var left = 2; left >= 0; left--) {
            var said = program.post("/api/v1/cases", "{}");
            assertThat(said.status()).isEqualTo(422);
            assertThat(said.header("RateLimit-Policy")).hasValue("\"default\";q=3;w=60");
            assertThat(said.header("RateLimit").orElseThrow()).startsWith("\"default\";r=" + left + ";t=");
        }
        var over = program.post("/api/v1/cases", world.request());
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.text("messageKey")).isEqualTo("integration.door.too-many");
        assertThat(over.header("RateLimit").orElseThrow()).startsWith("\"default\";r=0;t=");
        assertThat(Integer.parseInt(over.header("Retry-After").orElseThrow())).isBetween(1, 60);
        // The limit of inquiries is another one, and another program has its own.
        assertThat(program.post("/api/v1/inquiries", "{}").status()).isEqualTo(422);
        assertThat(program.post("/api/v1/inquiries", "{}").header("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"inquiry\""));
        var sister = world.open(Set.of(ClientScope.values()), world.deskPosition());
        assertThat(world.program(sister).post("/api/v1/cases", "{}").status()).isEqualTo(422);
    }

    @Test
    void inquiriesHaveTheirOwnLimit() {
        var opened = world.open(Set.of(ClientScope.INQUIRY), world.deskPosition());
        world.limit(parameters, ParameterKey.LIMIT_API_INQUIRY, 2);
        var program = world.program(opened);
        var question = Map.of("code", "123456789012", "known", "09121234567");
        assertThat(program.post("/api/v1/inquiries", question).status()).isNotEqualTo(429);
        assertThat(program.post("/api/v1/inquiries", question).status()).isNotEqualTo(429);
        assertThat(program.post("/api/v1/inquiries", question).status()).isEqualTo(429);
    }
}
