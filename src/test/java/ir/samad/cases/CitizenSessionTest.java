package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.WebClient;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a citizen's proof is good for, and what is left when it ends. */
@SamadTest
class CitizenSessionTest {

    private static final String TYPED = "سه روز است برق کوچهٔ ما هر شب قطع می‌شود.";

    @LocalServerPort
    int port;

    @Autowired
    Inbox inbox;

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    private final String mobile = CaseWorld.mobile();
    private WebClient citizen;

    /** A draft is begun, and then the contact is proved. */
    @BeforeEach
    void aCitizenWithADraft() {
        citizen = new WebClient(port);
        citizen.get("/file");
        assertThat(sentTo("/file", Map.of("type", "REQUEST", "text", TYPED))).endsWith("/file/about");
        citizen.get("/my");
        assertThat(citizen.post("/my", Map.of("contact", mobile)).status()).isEqualTo(200);
        var code = Pattern.compile("[0-9۰-۹]{5,8}").matcher(inbox.lastTo(mobile));
        assertThat(code.find()).isTrue();
        assertThat(sentTo("/my", Map.of("contact", mobile, "code", code.group())))
                .endsWith("/my");
        assertThat(isKnown()).isTrue();
    }

    @Test
    void aProvedContactIsForgottenAfterTheIdleTimeAndNotBefore() {
        var idle = parameters.duration(ParameterKey.CITIZEN_SESSION_IDLE);
        unusedFor(idle.minusSeconds(30));
        assertThat(isKnown()).isTrue();
        // Being used, it begins to count anew.
        unusedFor(idle.minusSeconds(30));
        assertThat(isKnown()).isTrue();
        unusedFor(idle.plusSeconds(1));
        assertThat(isKnown()).isFalse();
        assertThat(citizen.get("/file").body()).contains(TYPED);
    }

    @Test
    void whoeverLeavesIsForgottenAtOnceAndHisDraftIsNot() {
        assertThat(sentTo("/my/leave", Map.of())).endsWith("/");
        assertThat(isKnown()).isFalse();
        assertThat(citizen.get("/file").body()).contains(TYPED);
    }

    private String sentTo(String path, Map<String, String> fields) {
        return citizen.post(path, fields).location().orElseThrow();
    }

    private boolean isKnown() {
        return citizen.get("/my").page().selectFirst("#contact") == null;
    }

    /** As if nobody had touched the session for so long. */
    private void unusedFor(Duration time) {
        var id = new String(
                Base64.getDecoder().decode(citizen.cookie("samad-session").orElseThrow()), StandardCharsets.UTF_8);
        var aged = jdbc.sql("""
                UPDATE access.web_session
                SET last_access_time = last_access_time - :by, expiry_time = expiry_time - :by
                WHERE session_id = :id
                """).param("by", time.toMillis()).param("id", id).update();
        assertThat(aged).isOne();
    }
}
