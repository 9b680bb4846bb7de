package ir.samad.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check for known vulnerabilities, against a stand-in for the public database. */
class VulnerabilitiesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"group": "org.example", "name": "sound", "version": "2.0", "purl": "pkg:maven/org.example/sound@2.0?type=jar"},
              {"group": "org.example", "name": "weak", "version": "1.0", "purl": "pkg:maven/org.example/weak@1.0?type=jar"},
              {"group": "org.webjars.npm", "name": "htmx.org", "version": "2.0.10",
               "purl": "pkg:maven/org.webjars.npm/htmx.org@2.0.10?type=jar"},
              {"name": "without an address", "version": "1"}]}
            """;

    @TempDir
    Path folder;

    private final List<JsonNode> asked = new ArrayList<>();
    private final Map<String, String> answers = new java.util.HashMap<>();
    private HttpServer database;
    private String said = "";
    private int status = 200;

    @BeforeEach
    void standIn() throws IOException {
        database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.createContext("/v1/querybatch", exchange -> {
            var question = JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(question);
            var results = question.path("queries")
                    .valueStream()
                    .map(query -> query.path("package").path("purl").asString()
                            + query.path("page_token").asString(""))
                    .map(name -> answers.getOrDefault(name, "{}"))
                    .collect(Collectors.joining(","));
            var answer = answers.getOrDefault("all", "{\"results\": [" + results + "]}")
                    .getBytes(StandardCharsets.UTF_8);
            if (status == 307) {
                exchange.getResponseHeaders().set("Location", "/v1/elsewhere");
            }
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop(0);
    }

    @Test
    void aComponentWithAKnownVulnerabilityIsNamed() throws IOException {
        answers.put("pkg:maven/org.example/weak@1.0", "{\"vulns\": [{\"id\": \"GHSA-aaaa-bbbb-cccc\"}]}");
        assertThat(check()).isEqualTo(Vulnerabilities.KNOWN);
        assertThat(said)
                .contains("KNOWN org.example:weak 1.0: GHSA-aaaa-bbbb-cccc", "1 of 3")
                .doesNotContain("sound", "NO VULNERABILITY");
    }

    @Test
    void whenNothingIsKnownItSaysSoAndEveryComponentWasAskedFor() throws IOException {
        assertThat(check()).isEqualTo(Vulnerabilities.NONE_KNOWN);
        assertThat(said).contains("3 components", "NO VULNERABILITY IS KNOWN");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().findValuesAsString("purl"))
                .containsExactlyInAnyOrder(
                        "pkg:maven/org.example/sound@2.0",
                        "pkg:maven/org.example/weak@1.0",
                        "pkg:maven/org.webjars.npm/htmx.org@2.0.10",
                        "pkg:npm/htmx.org@2.0.10");
    }

    @Test
    void aLibraryOfPagesIsKnownByItsOwnName() throws IOException {
        answers.put("pkg:npm/htmx.org@2.0.10", "{\"vulns\": [{\"id\": \"GHSA-1\"}]}");
        assertThat(check()).isEqualTo(Vulnerabilities.KNOWN);
        assertThat(said).contains("KNOWN org.webjars.npm:htmx.org 2.0.10: GHSA-1");
    }

    @Test
    void anAnswerOfSeveralPagesIsReadToItsEnd() throws IOException {
        var weak = "pkg:maven/org.example/weak@1.0";
        answers.put(weak, "{\"next_page_token\": \"+2\"}");
        answers.put(weak + "+2", "{\"vulns\": [{\"id\": \"GHSA-on-page-two\"}]}");
        assertThat(check()).isEqualTo(Vulnerabilities.KNOWN);
        assertThat(said).contains("GHSA-on-page-two");
        answers.put(weak, "{\"next_page_token\": \"\"}");
        assertThat(check()).isEqualTo(Vulnerabilities.NONE_KNOWN);
    }

    @Test
    void aDatabaseThatCannotBeReachedMeansNotChecked() throws IOException {
        database.stop(0);
        assertThat(check()).isEqualTo(Vulnerabilities.NOT_CHECKED).isEqualTo(75);
        assertThat(said).contains("NOT CHECKED", "cannot be reached").doesNotContain("NO VULNERABILITY");
    }

    @Test
    void anAnswerThatIsNoneMeansNotChecked() throws IOException {
        for (var wrong : new String[] {"<html>a proxy</html>", "{}", "{\"results\": [{}]}", "[]", ""}) {
            answers.put("all", wrong);
            assertThat(check()).as(wrong).isEqualTo(Vulnerabilities.NOT_CHECKED);
            assertThat(said).contains("NOT CHECKED").doesNotContain("NO VULNERABILITY");
        }
        answers.remove("all");
        for (var refused : new int[] {307, 403, 404, 429, 500, 503}) {
            status = refused;
            assertThat(check()).as("%d", refused).isEqualTo(Vulnerabilities.NOT_CHECKED);
            assertThat(said).contains("status " + refused).doesNotContain("NO VULNERABILITY");
        }
    }

    @Test
    void withoutABillNothingIsCheckedAndNobodyIsAsked() throws IOException {
        for (var none : new String[] {"", "{}", "{\"bomFormat\": \"CycloneDX\", \"components\": []}", "no JSON"}) {
            assertThat(check(none)).as(none).isEqualTo(Vulnerabilities.NO_BILL);
            assertThat(said).contains("NOT CHECKED");
        }
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(Vulnerabilities.NO_BILL);
        assertThat(run("one", "two")).isEqualTo(Vulnerabilities.MISUSED);
        assertThat(asked).isEmpty();
    }

    private int check() throws IOException {
        return check(BILL);
    }

    private int check(String bill) throws IOException {
        var file = Files.writeString(folder.resolve("bill.json"), bill);
        return run(file.toString());
    }

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var address = "http://127.0.0.1:" + database.getAddress().getPort();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return Vulnerabilities.run(Map.of("SAMAD_OSV_URL", address), Arrays.asList(arguments), out);
        } finally {
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
