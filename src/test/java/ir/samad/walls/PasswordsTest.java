package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.AccountEventKind;
import ir.samad.access.Accounts;
import ir.samad.directory.PositionKind;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords as people choose, change and lose them, tried on the pages. */
@SamadTest
class PasswordsTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOne() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, expert);
        // Whoever finds a browser signed in does not make the account his own.
        assertThat(change(web, "not the present one", "باران روی شیروانی سفید").location())
                .isEmpty();
        assertThat(signIn(expert.username(), "باران روی شیروانی سفید").location())
                .isEmpty();
        assertThat(change(web, expert.password(), "باران روی شیروانی سفید").location())
                .isPresent();
        assertThat(signIn(expert.username(), expert.password()).location()).isEmpty();
        assertThat(signIn(expert.username(), "باران روی شیروانی سفید").location())
                .isPresent();
    }

    @Test
    void aLongSentenceOfAnyLettersIsAPassword() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var sentence = "یک جملهٔ دراز با فاصله، نقطه. and small latin letters only, 🌊 " + "و باز هم دراز ".repeat(4);
        assertThat(sentence.length()).isBetween(100, 128);
        var web = staff.signIn(port, expert);
        assertThat(change(web, expert.password(), sentence).location()).isPresent();
        assertThat(signIn(expert.username(), sentence).location()).isPresent();
        // No kind of character is asked for.
        assertThat(change(web, sentence, "فقط حرف کوچک فارسی").location()).isPresent();
    }

    @Test
    void everyLetterOfALongPasswordCounts() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var password = "Long sentence, " + "with its end ".repeat(7) + "here";
        assertThat(change(staff.signIn(port, expert), expert.password(), password)
                        .location())
                .isPresent();
        assertThat(signIn(expert.username(), password.substring(0, password.length() - 1))
                        .location())
                .isEmpty();
        assertThat(signIn(expert.username(), password.toLowerCase(java.util.Locale.ROOT))
                        .location())
                .isEmpty();
        assertThat(signIn(expert.username(), password).location()).isPresent();
    }

    @Test
    void theFieldsHideWhatIsTypedAndHelpWithPasting() {
        var web = staff.signIn(port, staff.colleague(PositionKind.EXPERT));
        for (var page : new Answer[] {new WebClient(port).get("/staff/login"), web.get("/staff/password")}) {
            var fields = page.page().select("main input[name*=assword]");
            assertThat(fields).isNotEmpty();
            for (Element field : fields) {
                assertThat(field.attr("type")).isEqualTo("password");
                assertThat(field.attr("autocomplete")).isIn("current-password", "new-password");
                assertThat(field.hasAttr("onpaste")).isFalse();
            }
            // Neither hint nor question opens an account.
            assertThat(page.page().select("main a[href*=forgot], main input[name*=question]"))
                    .isEmpty();
        }
    }

    @Test
    void noPasswordGrowsTooOld() {
        var expert = staff.colleague(PositionKind.EXPERT);
        clock.set(TestClock.START.plusDays(90));
        var web = staff.signIn(port, expert);
        assertThat(web.get("/staff/sessions").status()).isEqualTo(200);
        assertThat(accounts.find(expert.account()).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void anAdministratorEndsTheSessionsOfSomebodyHeKeeps() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var other = staff.signIn(port, staff.colleague(administrator.unit(), PositionKind.EXPERT));
        var web = staff.signIn(port, expert);
        var keeper = staff.signIn(port, administrator);
        keeper.post("/staff/accounts/" + expert.account() + "/end-sessions", Map.of());
        assertThat(web.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(other.get("/staff/sessions").status()).isEqualTo(200);
    }

    @Test
    void everySignInStandsInTheAccountsRecordAlsoARefusedOne() {
        var expert = staff.colleague(PositionKind.EXPERT);
        signIn(expert.username(), "not the password");
        staff.signIn(port, expert);
        assertThat(accounts.listEvents(expert.account(), 10))
                .filteredOn(event ->
                        event.kind() == AccountEventKind.SIGN_IN_REFUSED || event.kind() == AccountEventKind.SIGNED_IN)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.address()).isEqualTo("127.0.0.1"));
        var page = staff.signIn(port, expert).get("/staff/sessions");
        assertThat(page.text()).contains("127.0.0.1");
    }

    private static Answer change(WebClient web, String present, String wanted) {
        web.get("/staff/password");
        return web.post(
                "/staff/password",
                Map.of("presentPassword", present, "newPassword", wanted, "repeatedPassword", wanted));
    }

    private Answer signIn(String username, String password) {
        return new WebClient(port).post("/staff/login", Map.of("username", username, "password", password));
    }
}
