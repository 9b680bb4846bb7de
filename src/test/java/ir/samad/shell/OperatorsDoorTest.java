package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator's machines ask: whether the program is alive and ready, and how the house stands. */
@SamadTest
class OperatorsDoorTest {

    private static final Pattern REGISTERED =
            Pattern.compile("samad_cases_events_total\\{event=\"registered\"[^}]*} ([0-9.E]+)");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Test
    void theMetricsAreOnlyAtTheManagementPort() throws Exception {
        assertThat(managementPort).isNotEqualTo(port);
        assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get(port, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(managementPort, "/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void aRegistrationIsCountedAndTheHouseIsMeasuredWithoutNamingAnybody() throws Exception {
        var world = new CaseWorld(staff, topics, clock);
        var mobile = CaseWorld.mobile();
        var before = registrations();
        var receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
        assertThat(registrations()).isGreaterThanOrEqualTo(before + 1);
        assertThat(metrics())
                .contains(
                        "samad_house_cases_unnumbered ",
                        "samad_house_cases_unsealed ",
                        "samad_house_cases_overdue ",
                        "samad_house_notices_waiting{channel=\"sms\"",
                        "samad_house_notices_oldest_waiting_seconds{channel=\"email\"",
                        "samad_house_worklist_oldest_unopened_seconds ",
                        "http_server_requests_seconds_count")
                .doesNotContain(mobile, receipt.code().grouped(), world.office.name());
    }

    @Test
    void itIsSaidWhetherItLivesAndWhetherItIsReady() throws Exception {
        for (var path : new String[] {"/livez", "/readyz"}) {
            var answer = get(port, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("UP").doesNotContain("PostgreSQL");
        }
        assertThat(get(managementPort, "/actuator/health/readiness").body()).contains("UP");
    }

    private double registrations() throws Exception {
        var found = REGISTERED.matcher(metrics());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private String metrics() throws Exception {
        return get(managementPort, "/actuator/prometheus").body();
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
