package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.directory.Country;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.PersonEntry;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamadTest
class AccountsTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Accounts accounts;

    @Autowired
    DirectoryEntries entries;

    @Test
    void anAdministratorOpensAnAccountWhoseFirstPasswordOpensOnlyItsOwnChange() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var web = staff.signIn(port, administrator);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var number = Country.unique("P");
        var person = entries.changePerson(
                        expert.person(), new PersonEntry("رضا کارشناس", null, number), 1, Keeper.PROGRAM)
                .orThrow();
        assertThat(person.personnelNumber()).isEqualTo(number);

        var refused = web.post("/staff/accounts/new", Map.of("person", "هیچ‌کس", "username", "نام"));
        assertThat(refused.page().select(".field-error")).hasSize(2);

        var username = Country.unique("new").toLowerCase(java.util.Locale.ROOT);
        var opened = web.post("/staff/accounts/new", Map.of("person", number, "username", username));
        var password = opened.page().select("#password").text();
        assertThat(password).hasSize(16);

        var newcomer = new WebClient(port);
        newcomer.post("/staff/login", Map.of("username", username, "password", password));
        assertThat(newcomer.get("/test/desk").location().orElseThrow()).startsWith("/staff/password");
        assertThat(newcomer.get("/staff/position").location().orElseThrow()).endsWith("/staff/password");
        var weak = newcomer.post(
                "/staff/password",
                Map.of("presentPassword", password, "newPassword", "کوتاه", "repeatedPassword", "کوتاه"));
        assertThat(weak.text()).contains("دست‌کم ۱۲ نویسه");
        var other = newcomer.post(
                "/staff/password",
                Map.of("presentPassword", password, "newPassword", "اسب سفید کنار رود", "repeatedPassword", "اسب"));
        assertThat(other.text()).contains("تکرار گذرواژه");
        assertThat(newcomer.post(
                                "/staff/password",
                                Map.of(
                                        "presentPassword",
                                        password,
                                        "newPassword",
                                        "اسب سفید کنار رود",
                                        "repeatedPassword",
                                        "اسب سفید کنار رود"))
                        .location())
                .isPresent();
        assertThat(newcomer.get("/staff/sessions").status()).isEqualTo(200);
    }

    @Test
    void closingAnAccountEndsItsSessionsAtOnceAndItsPassword() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var expertWeb = staff.signIn(port, expert);
        var web = staff.signIn(port, administrator);
        web.get("/staff/accounts/" + expert.account());
        assertThat(web.post("/staff/accounts/" + expert.account() + "/close", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(expertWeb.get("/staff/sessions").location().orElseThrow()).startsWith("/staff/login");
        assertThat(new WebClient(port)
                        .post("/staff/login", Map.of("username", expert.username(), "password", expert.password()))
                        .text())
                .contains("نام کاربری یا گذرواژه درست نیست");
        assertThat(accounts.listEvents(expert.account(), 10))
                .anyMatch(event -> event.kind() == AccountEventKind.CLOSED
                        && administrator.account().value().equals(event.by()));
    }

    @Test
    void anAdministratorUnlocksAnAccountAndResetsItsPassword() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var guesser = new WebClient(port);
        for (var i = 0; i < 3; i++) {
            guesser.post("/staff/login", Map.of("username", expert.username(), "password", "wrong wrong " + i));
        }
        var web = staff.signIn(port, administrator);
        var path = "/staff/accounts/" + expert.account();
        assertThat(web.get(path).text()).contains("در انتظار تا");
        web.post(path + "/unlock", Map.of());
        assertThat(staff.signIn(new WebClient(port), expert).location()).isPresent();
        var reset = web.post(path + "/reset", Map.of());
        assertThat(reset.page().select("#password").text()).hasSize(16);
        assertThat(reset.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(web.get(path).text())
                .doesNotContain(reset.page().select("#password").text());
    }

    @Test
    void accountsOfAnotherBodyAreNotThere() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var stranger = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, administrator);
        for (var action : new String[] {"/unlock", "/reset", "/close", "/reopen", "/end-sessions"}) {
            assertThat(web.post("/staff/accounts/" + stranger.account() + action, Map.of())
                            .status())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(web.get("/staff/accounts/" + stranger.account()).status()).isEqualTo(404);
        assertThat(web.get("/staff/accounts/not-an-id").status()).isEqualTo(404);
        assertThat(web.get("/staff/accounts?name=" + stranger.username()).text())
                .doesNotContain(stranger.username());
        assertThat(web.get("/staff/accounts?name=" + administrator.username()).text())
                .contains(administrator.username());
    }

    @Test
    void whoHoldsAPositionElsewhereTooIsNotKeptByOneBodyAlone() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var country = staff.country();
        var elsewhere = country.headquarters(country.body(ir.samad.directory.BodyType.MINISTRY));
        entries.assign(
                        country.position(elsewhere, PositionKind.EXPERT).id(),
                        expert.person(),
                        ir.samad.directory.Capacity.HOLDER,
                        java.time.Instant.parse("2021-01-01T00:00:00Z"),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        var web = staff.signIn(port, administrator);
        assertThat(web.post("/staff/accounts/" + expert.account() + "/reset", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onesOwnAccountIsNotResetOrClosedByOneself() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var web = staff.signIn(port, administrator);
        assertThat(web.post("/staff/accounts/" + administrator.account() + "/close", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theCommonestPasswordsAndTheNameAreRefused() {
        var expert = staff.colleague(PositionKind.EXPERT);
        for (var bad : new String[] {
            "short",
            "password1234",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "qwertyuiop123",
            "mohammadreza1370",
            "x " + expert.username() + " x",
            "رمزعبورمن ۱۲۳۴"
        }) {
            assertThat(accounts.changePassword(expert.account(), expert.password(), bad, Requester.program())
                            .find())
                    .as(bad)
                    .isEmpty();
        }
        assertThat(accounts.changePassword(
                                expert.account(), expert.password(), "باران پاییزی روی شیروانی", Requester.program())
                        .find())
                .isPresent();
    }

    @Test
    void changingThePasswordEndsTheOtherSessionsAndOneSessionCanBeEndedAlone() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var here = staff.signIn(port, expert);
        var there = staff.signIn(port, expert);
        var elsewhere = staff.signIn(port, expert);
        var page = here.get("/staff/sessions").page();
        assertThat(page.select("input[name=handle]")).hasSize(2);
        assertThat(page.html()).doesNotContain(there.cookie("samad-session").orElseThrow());
        here.post(
                "/staff/sessions/end",
                Map.of("handle", page.select("input[name=handle]").first().attr("value")));
        assertThat(here.get("/staff/sessions").page().select("input[name=handle]"))
                .hasSize(1);
        here.post(
                "/staff/password",
                Map.of(
                        "presentPassword",
                        expert.password(),
                        "newPassword",
                        "باران پاییزی روی شیروانی",
                        "repeatedPassword",
                        "باران پاییزی روی شیروانی"));
        assertThat(there.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(elsewhere.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(here.get("/staff/sessions").status()).isEqualTo(200);
    }

    @Test
    void outsideDemonstrationModeNoDemonstrationAccountCanBeMade() {
        var expert = staff.colleague(PositionKind.EXPERT);
        assertThatThrownBy(() -> accounts.openForDemonstration(
                        expert.person().value(), expert.unit().id().value(), "demo-x", "demo"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(accounts.findByName("demo-x")).isEmpty();
    }

    @Test
    void thePagesLookRightOnAPhoneAndAtADesk() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var second = staff.country().position(administrator.unit(), PositionKind.EXPERT);
        entries.assign(
                        second.id(),
                        administrator.person(),
                        ir.samad.directory.Capacity.HOLDER,
                        java.time.Instant.parse("2021-01-01T00:00:00Z"),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        for (var size : new String[] {"390", "1280"}) {
            try (var visit = size.equals("390") ? Browser.phone(port) : Browser.desk(port)) {
                visit.open("/staff/login?to=/staff/sessions");
                visit.looksRight("access-login-" + size);
                staff.signIn(visit, administrator);
                visit.open("/staff/position");
                visit.looksRight("access-position-" + size);
                visit.page().locator(".choice label").first().click();
                visit.page().locator("main form button[type=submit]").first().click();
                visit.open("/staff/sessions");
                visit.looksRight("access-sessions-" + size);
                visit.open("/staff/password");
                visit.looksRight("access-password-" + size);
                visit.open("/staff/accounts");
                visit.looksRight("access-accounts-" + size);
                visit.open("/staff/accounts/new");
                visit.looksRight("access-account-new-" + size);
                visit.open("/staff/accounts/" + expert.account());
                visit.looksRight("access-account-" + size);
            }
        }
    }
}
