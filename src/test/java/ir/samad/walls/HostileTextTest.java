package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Matter;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.Clients;
import ir.samad.walls.Endpoints.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Texts that would be commands if somebody took them for such: they are filed, sought, shown and exported as texts. */
@SamadTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTextTest {

    private static final String MARK = "نشان";

    private static final List<String> HOSTILE = List.of(
            "'; DROP TABLE cases.case_file; --",
            "' OR '1'='1",
            "%' UNION SELECT password_hash FROM access.account --",
            "\\'; SELECT pg_sleep(5); --",
            "$$; SELECT pg_sleep(5); $$",
            ":name {0} %s %n ?",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</textarea><svg onload=alert(1)>",
            "javascript:alert(1)",
            "${7*7} #{7*7} @{7*7} {{7*7}} *{T(java.lang.Runtime)}",
            "${jndi:ldap://127.0.0.1:1/x}",
            "\",\"admin\":true,\"x\":\"",
            "=HYPERLINK(\"http://example.invalid\")",
            "x\r\nSet-Cookie: hostile=1\r\n\r\n<html>",
            "x\r\n09:00:00 ERROR - Access forged line",
            "../../../../etc/passwd",
            "\u202Egnp.exe\u0000",
            "(((((((((((((((((((((((((a+)+)+)+$",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "99999999999999999999",
            "-2147483648");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Cases cases;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void whatIsFiledIsShownToApplicantAndDeskAsItWasTyped() {
        var world = new CaseWorld(staff, topics, clock);
        var mobile = CaseWorld.mobile();
        var typed = MARK + " " + String.join(" ", HOSTILE).replaceAll("[\\r\\n\\u0000\\u202E]+", " ");
        var matter = Matter.of(CaseType.REQUEST, typed, world.topic.id(), CaseWorld.COUNTY, typed.substring(0, 100));
        var receipt = CaseWorld.accepted(cases.register(matter, CaseWorld.person(mobile), world.web()));
        var citizen = new WebClient(port);
        Citizens.prove(citizen, mobile, inbox);
        var desk = staff.signIn(port, world.desk);
        var path = receipt.caseId().value().toString();
        for (var page : List.of(
                citizen.get("/track/case/" + path).page(),
                citizen.get("/my").page(),
                desk.get("/staff/worklist").page(),
                desk.get("/staff/cases/" + path).page(),
                desk.get("/staff/cases?q=" + receipt.code().value()).page())) {
            assertNothingRuns(page);
        }
        assertThat(citizen.get("/track/case/" + path).text())
                .contains("<script>alert(1)</script>", "${7*7}", "DROP TABLE", "</textarea><svg");
        assertThat(tables()).contains("case_file");
    }

    @Test
    void everyFieldOfEveryFormTakesThemAsTexts() {
        var world = new CaseWorld(staff, topics, clock);
        var citizen = Citizens.proved(port, inbox);
        var desk = staff.signIn(port, world.desk);
        for (var hostile : HOSTILE) {
            var filed = citizen.post(
                    "/file", Map.of("type", hostile, "text", hostile + " ".repeat(5) + "متن", "ground", hostile));
            assertHarmless(filed, hostile);
            assertHarmless(citizen.get("/file"), hostile);
            assertHarmless(citizen.post("/track", Map.of("code", hostile, "known", hostile)), hostile);
            assertHarmless(desk.post("/staff/desk", Map.of("find", hostile)), hostile);
            assertHarmless(
                    desk.post(
                            "/staff/desk",
                            Map.of(
                                    "identity",
                                    hostile,
                                    "firstName",
                                    hostile,
                                    "lastName",
                                    hostile,
                                    "mobile",
                                    hostile,
                                    "type",
                                    hostile,
                                    "text",
                                    hostile,
                                    "topic",
                                    hostile,
                                    "county",
                                    hostile)),
                    hostile);
        }
    }

    @Test
    void signingInTakesThemAsNames() {
        for (var hostile : List.of(HOSTILE.get(1), HOSTILE.get(6), HOSTILE.get(14), HOSTILE.get(17))) {
            assertHarmless(
                    new WebClient(port).post("/staff/login", Map.of("username", hostile, "password", hostile)),
                    hostile);
        }
    }

    @Test
    void everyListIsSoughtWithThem() {
        var desk = staff.signIn(port, new CaseWorld(staff, topics, clock).desk);
        var administrator = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        var asked =
                "q find name after from kind unit body group order box type state page open act lang to person code";
        var pages = Endpoints.of(mapping).stream()
                .filter(endpoint -> endpoint.isReading() && !endpoint.hasVariables() && !endpoint.isForPrograms())
                .map(Endpoint::pattern)
                .toList();
        var names = asked.split(" ");
        for (var path : pages) {
            // In three rounds every name gets another three of them.
            for (var round = 0; round < 3; round++) {
                var query = new StringBuilder("?");
                for (var i = 0; i < names.length; i++) {
                    var hostile = HOSTILE.get((i + round * 7) % HOSTILE.size());
                    query.append(names[i])
                            .append('=')
                            .append(URLEncoder.encode(hostile, StandardCharsets.UTF_8))
                            .append('&');
                }
                assertHarmless(desk.get(path + query), query.toString());
                assertHarmless(administrator.get(path + query), query.toString());
            }
        }
    }

    @Test
    void aJsonTextStaysOneText() {
        var world = new ApiWorld(staff, topics, clients, entries, clock, port);
        var program = world.deskProgram();
        for (var hostile : HOSTILE) {
            var filed = program.post("/api/v1/cases", world.request("text", MARK + " " + hostile));
            assertThat(filed.status()).as(hostile).isIn(201, 422);
            if (filed.status() == 201) {
                var read = program.get("/api/v1/cases/" + filed.text("id"));
                assertThat(read.status()).isEqualTo(200);
                assertThat(read.json().has("admin")).isFalse();
            }
        }
        // Fields nobody asked for, types nobody expects, and depth without end are refused by name or ignored.
        assertThat(program.post("/api/v1/cases", world.request("state", "ANSWERED"))
                        .status())
                .isIn(201, 422);
        assertThat(program.post("/api/v1/cases", "{\"@class\":\"java.net.URL\",\"text\":[[\"x\"]]}")
                        .status())
                .isEqualTo(422);
        assertThat(program.post("/api/v1/cases", "[".repeat(5000)).status()).isBetween(400, 422);
        assertThat(program.with("Content-Type", "application/xml")
                        .post("/api/v1/cases", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void aWorkbookWithForeignEntitiesIsNoSheet() {
        var keeper = staff.signIn(port, staff.colleague(PositionKind.ADMINISTRATOR));
        keeper.get("/staff/directory/sheets");
        for (var file : Map.of("x.xlsx", workbook(), "x.csv", bomb()).entrySet()) {
            var answer = keeper.follow(keeper.postFiles(
                    "/staff/directory/sheets", Map.of(), "files", Map.of(file.getKey(), file.getValue())));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("root:");
            assertThat(answer.page().select(".summary, .field-error, .errors, .notice"))
                    .as(file.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void noAddressGivenByAnybodyIsGoneTo() {
        for (var elsewhere : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/%09/elsewhere.example",
                "https:elsewhere.example",
                "/x\r\nLocation: https://elsewhere.example")) {
            var colleague = staff.colleague(PositionKind.EXPERT);
            var web = new WebClient(port);
            web.get("/staff/login?to=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            var answer = web.post(
                    "/staff/login",
                    Map.of("username", colleague.username(), "password", colleague.password(), "to", elsewhere));
            assertThat(answer.path().orElseThrow())
                    .as(elsewhere)
                    .startsWith("/")
                    .doesNotStartWith("//");
            assertThat(answer.location().orElseThrow()).as(elsewhere).doesNotContain("elsewhere.example/");
            assertThat(answer.response().headers().allValues("Location")).hasSize(1);
            var chosen = web.post(
                    "/staff/position",
                    Map.of("positionId", colleague.position().id().toString(), "to", elsewhere));
            assertThat(chosen.path().orElse("/")).as(elsewhere).doesNotStartWith("//");
            assertThat(chosen.location().orElse("")).as(elsewhere).doesNotContain("//elsewhere");
        }
    }

    @Test
    void theLogHasNoLineThatAVisitorWrote(CapturedOutput output) {
        var forged = "x\r\n09:00:00 ERROR forged-line";
        var web = new WebClient(port).header("User-Agent", "forged-line ${jndi:ldap://127.0.0.1:1/x}");
        web.post("/staff/login", Map.of("username", forged, "password", forged));
        web.post("/track", Map.of("code", forged, "known", forged));
        web.get("/no/such/" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
        web.get("/staff/cases?q=" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
        web.get("/rate/" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
        LoggerFactory.getLogger(HostileTextTest.class).warn("this line is heard");
        assertThat(output.getAll()).contains("this line is heard").doesNotContain("forged-line");
    }

    @Test
    void aRefusedRequestStandsInTheLogWithItsDoorAndItsPosition(CapturedOutput output) {
        var expert = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, expert);
        assertThat(web.get("/staff/accounts/" + expert.account()).status()).isEqualTo(403);
        assertThat(output.getAll())
                .contains("Refused GET /staff/accounts/{id} to position "
                        + expert.position().id())
                .doesNotContain(expert.account().toString());
    }

    private void assertHarmless(WebClient.Answer answer, String hostile) {
        var what = answer.response().uri().getPath() + " with " + hostile;
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .as(what)
                .noneMatch(cookie -> cookie.startsWith("hostile"));
        if (answer.isPage()) {
            assertNothingRuns(answer.page());
            assertThat(answer.body()).as(what).doesNotContain("pg_sleep(5)\"", "PSQLException", "org.springframework");
        }
    }

    private static void assertNothingRuns(Document page) {
        assertThat(page.select("script:not([src]), svg[onload], img[src=x], [onerror], [onload]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript], form[action^=javascript]")).isEmpty();
        assertThat(page.text()).doesNotContain("49 49");
    }

    private List<String> tables() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'cases'")
                .query(String.class)
                .list();
    }

    private static byte[] workbook() {
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>";
        return zip(sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** Little that becomes much: a hundred megabytes of nothing. */
    private static byte[] bomb() {
        return zip(new byte[100_000_000]);
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../xl/worksheets/sheet1.xml"));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
