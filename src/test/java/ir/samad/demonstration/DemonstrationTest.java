package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.samad.access.Accounts;
import ir.samad.access.PublicAccounts;
import ir.samad.access.Requester;
import ir.samad.database.StartRefused;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitKind;
import ir.samad.territory.Territory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The first start of the whole program in demonstration mode. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemonstrationDatabase.class)
class DemonstrationTest {

    @Autowired
    private Directory directory;

    @Autowired
    private Territory territory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Building building;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @Test
    void everyCountyHasItsGovernorateAndADeskThatReceives() {
        assertThat(territory.listCounties()).hasSize(482).allSatisfy(county -> {
            var governorate = directory.findGovernorate(county.code()).orElseThrow();
            assertThat(governorate.kind()).isEqualTo(UnitKind.COUNTY_GOVERNORATE);
            var desk = directory.findDeskPosition(governorate.id()).orElseThrow();
            assertThat(desk.unitId()).isNotEqualTo(governorate.id());
        });
        assertThat(directory.centre().name()).isEqualTo("مرکز ارتباطات مردمی نهاد ریاست جمهوری");
    }

    @Test
    void everyReadyAccountSignsInWithThePublishedPassword() {
        assertThat(ReadyAccount.all())
                .allSatisfy(ready -> assertThat(
                                accounts.signIn(ready.username(), ReadyAccount.PASSWORD, Requester.program())
                                        .find())
                        .isPresent());
    }

    @Test
    void thePageShowsEveryAccountWithItsPlace() throws Exception {
        var page = get("/demonstration");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(ReadyAccount.PASSWORD);
        ReadyAccount.all()
                .forEach(ready -> assertThat(page.body())
                        .contains(">" + ready.username() + "<")
                        .contains(ready.name()));
    }

    @Test
    void aSecondStartBuildsNothingAgain() {
        var before = counts();
        building.start();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void someCitizensRateTheirAnswersAndSomeSendPhotographsAndPapers() {
        assertThat(jdbc.sql("SELECT DISTINCT satisfaction FROM satisfaction.rating WHERE given_at IS NOT NULL")
                        .query(Integer.class)
                        .set())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(jdbc.sql("SELECT DISTINCT type FROM attachments.attachment")
                        .query(String.class)
                        .set())
                .hasSizeGreaterThan(1);
    }

    @Test
    void aProvinceHasPublicMeetingsToBeLookedAt() throws Exception {
        assertThat(get("/meetings?province=10").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("""
                        SELECT count(*) FILTER (WHERE turn = 'MET' AND result_state IS NOT NULL) > 20 AS met,
                               (SELECT count(*) > 0 FROM meetingreports.report WHERE received_at IS NOT NULL) AS reported,
                               (SELECT count(*) = 1 FROM proceedings.session WHERE held_at IS NOT NULL) AS headquarters
                        FROM meetingday.applicant
                        """).query().singleRow())
                .containsEntry("met", true)
                .containsEntry("reported", true)
                .containsEntry("headquarters", true);
    }

    @Test
    void asARealHouseThisDatabaseIsRefused() {
        var settings = new MockEnvironment();
        for (var name : List.of("url", "username", "password")) {
            settings.setProperty(
                    "spring.datasource." + name, environment.getRequiredProperty("spring.datasource." + name));
        }
        settings.setProperty("samad.demonstration", "true");
        PublicAccounts.refuseOutsideDemonstration(settings);
        settings.setProperty("samad.demonstration", "false");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PublicAccounts.refuseOutsideDemonstration(settings))
                .withMessageContaining(ReadyAccount.all().size() + " open demonstration accounts");
    }

    private String counts() {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM directory.unit) || ' ' || (SELECT count(*) FROM directory.person) || ' '
                    || (SELECT count(*) FROM access.account) || ' ' || (SELECT count(*) FROM demonstration.step)
                """).query(String.class).single();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
