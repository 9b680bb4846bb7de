package ir.samad.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ir.samad.access.Accounts;
import ir.samad.database.DatabaseStart;
import ir.samad.database.StartRefused;
import ir.samad.house.SamadTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Outside demonstration mode nothing of it exists. */
@SamadTest
class NoDemonstrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsBuiltAndNobodyGuides() {
        assertThat(context.getBeansOfType(Building.class)).isEmpty();
        assertThat(context.getBeansOfType(BuildingStep.class)).isEmpty();
        assertThat(ReadyAccount.all())
                .allSatisfy(ready ->
                        assertThat(accounts.findByName(ready.username())).isEmpty());
    }

    @Test
    void aPublicPasswordCannotBeGivenToAnAccount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> accounts.openForDemonstration(
                        UUID.randomUUID(), UUID.randomUUID(), "demonstrator", ReadyAccount.PASSWORD));
    }

    @Test
    void thePageIsNotThere() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/demonstration"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(ReadyAccount.PASSWORD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "on", "yes"})
    void onAnExternalDatabaseItIsRefusedHoweverItWasAskedFor(String setting) {
        var settings = new MockEnvironment()
                .withProperty("samad.demonstration", setting)
                .withProperty("spring.datasource.url", "jdbc:postgresql://database.example/samad");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DatabaseStart.refuseDemonstrationElsewhere(settings));
        settings.setProperty("samad.demonstration", "false");
        DatabaseStart.refuseDemonstrationElsewhere(settings);
    }
}
