package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who must sign in with two steps, what opens before he can, and what an administrator does for him. */
@SamadTest
class SecondFactorPolicyTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Accounts accounts;

    @Autowired
    SecretKeys keys;

    @Autowired
    AccessRules rules;

    @Autowired
    SecondFactorStore store;

    @Autowired
    Places places;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void anAdministratorIsRemindedDuringTheGraceAndThenNothingElseOpens() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var web = staff.signIn(port, administrator);
        assertThat(web.get("/staff/accounts").page().select("nav a[href=/staff/second-factor]"))
                .isNotEmpty();
        assertThat(web.get("/staff/second-factor").text()).contains("شنبه ۱۵ آذر ۱۴۰۴");

        clock.forward(Duration.ofDays(14));
        web = staff.signIn(port, administrator);
        for (var path : List.of(
                "/staff", "/staff/accounts", "/staff/sessions", "/staff/position", "/staff/resume", "/test/desk")) {
            assertThat(web.get(path).location().orElse("opened")).as(path).startsWith("/staff/second-factor");
        }
        assertThat(web.post("/staff/accounts/" + administrator.account() + "/unlock", Map.of())
                        .location()
                        .orElse("opened"))
                .startsWith("/staff/second-factor");
        assertThat(web.post("/staff/sessions/end-others", Map.of()).location().orElse("opened"))
                .startsWith("/staff/second-factor");
        assertThat(web.get("/staff/second-factor").text()).contains("مهلت راه‌اندازی آن گذشته است");
        assertThat(web.get("/staff/password").status()).isEqualTo(200);

        setUp(web, administrator);
        assertThat(web.get("/staff/accounts").status()).isEqualTo(200);
        assertThat(web.get("/staff/accounts").page().select("nav a[href=/staff/second-factor]"))
                .isEmpty();
    }

    @Test
    void whoHoldsNoSuchPositionMayDoWithout() {
        var expert = staff.colleague(PositionKind.EXPERT);
        staff.signIn(port, expert);
        clock.forward(Duration.ofDays(20));
        assertThat(staff.signIn(port, expert).get("/staff/sessions").status()).isEqualTo(200);
    }

    @Test
    void aTemporaryPasswordIsChangedFirst() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        staff.signIn(port, administrator);
        clock.forward(Duration.ofDays(14));
        var password = accounts.reset(administrator.account(), null, Requester.program());
        var web = new WebClient(port);
        web.get("/staff/login");
        web.post("/staff/login", Map.of("username", administrator.username(), "password", password));
        assertThat(web.get("/staff/sessions").location().orElseThrow()).startsWith("/staff/password");
        web.post(
                "/staff/password",
                Map.of(
                        "presentPassword",
                        password,
                        "newPassword",
                        "باران پاییزی روی شیروانی",
                        "repeatedPassword",
                        "باران پاییزی روی شیروانی"));
        assertThat(web.get("/staff/sessions").location().orElseThrow()).startsWith("/staff/second-factor");
    }

    @Test
    void inDemonstrationModeAndWithoutAKeyNobodyIsAskedForIt() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var account = accounts.get(administrator.account());
        var held = places.listOf(account);
        assertThat(policy(keys, false).findDue(account, held)).isPresent();
        assertThat(policy(keys, true).findDue(account, held)).isEmpty();
        assertThat(policy(new SecretKeys("", ""), false).findDue(account, held)).isEmpty();
    }

    @Test
    void programsWithAKeyKnowNoSecondStep() {
        var world = new ApiWorld(staff, topics, clients, entries, clock, port);
        var desk = world.company.headquarters;
        var program = world.program(
                world.open(Set.of(ClientScope.values()), world.position(desk, PositionKind.ADMINISTRATOR)));
        clock.forward(Duration.ofDays(20));
        assertThat(program.get("/api/v1/counties").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorTakesItAwayWithAReasonAndItsOwnerIsTold() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        var experts = staff.signIn(port, expert);
        var telephone = setUp(experts, expert);
        var web = staff.signIn(port, administrator);
        var account = "/staff/accounts/" + expert.account();

        var page = web.get(account);
        assertThat(page.page().select("form[action$=second-factor]")).hasSize(1);
        assertThat(page.body()).doesNotContain(TimeCodes.letters(telephone.secret()));
        assertThat(web.post(account + "/second-factor", Map.of("reason", " "))
                        .page()
                        .select(".field-error"))
                .hasSize(1);
        assertThat(accounts.get(expert.account()).secondFactor()).isTrue();

        assertThat(web.post(account + "/second-factor", Map.of("reason", "گوشی گم شده است"))
                        .status())
                .isEqualTo(302);
        assertThat(accounts.get(expert.account()).secondFactor()).isFalse();
        assertThat(experts.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(accounts.listEvents(expert.account(), 5)).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(AccountEventKind.SECOND_FACTOR_RESET);
            assertThat(event.reason()).isEqualTo("گوشی گم شده است");
            assertThat(event.by()).isEqualTo(administrator.account().value());
        });

        var told = staff.signIn(experts, expert);
        assertThat(experts.follow(told).text()).contains("مدیر سامانه ورود دومرحله‌ای حساب شما را برداشته است");
        assertThat(experts.get("/staff/sessions").text()).contains("گوشی گم شده است");
        assertThat(staff.signIn(experts, expert).location().orElseThrow())
                .as("he is told once")
                .endsWith("/staff");
    }

    /** What docs/operation.md says for the last administrator who has lost telephone and codes. */
    @Test
    void theWayOutThroughTheDatabaseIsAsItIsWritten() throws IOException {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        setUp(staff.signIn(port, administrator), administrator);
        var written = Files.readString(Path.of("docs/operation.md"));
        var start = written.indexOf("BEGIN;");
        var statements = written.substring(start, written.indexOf("```", start))
                .replace("'name'", ":name")
                .replace("now()", ":now");
        for (var statement : statements.split(";")) {
            if (!statement.isBlank() && !statement.contains("BEGIN") && !statement.contains("COMMIT")) {
                jdbc.sql(statement)
                        .param("name", administrator.username())
                        .param("now", Moments.in(clock.instant()))
                        .update();
            }
        }
        var web = new WebClient(port);
        assertThat(web.follow(staff.signIn(web, administrator)).text())
                .contains("مدیر سامانه ورود دومرحله‌ای حساب شما را برداشته است");
        assertThat(accounts.get(administrator.account()).secondFactor()).isFalse();
    }

    @Test
    void onlyWhoKeepsTheAccountTakesItAwayAndNobodyHisOwn() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        setUp(staff.signIn(port, expert), expert);
        var path = "/staff/accounts/" + expert.account() + "/second-factor";
        var reason = Map.of("reason", "گوشی گم شده است");

        assertThat(staff.signIn(port, staff.colleague(PositionKind.ADMINISTRATOR))
                        .post(path, reason)
                        .status())
                .as("an administrator of another body")
                .isEqualTo(404);
        assertThat(staff.signIn(port, staff.colleague(administrator.unit(), PositionKind.HEAD))
                        .post(path, reason)
                        .status())
                .as("a head without the right")
                .isEqualTo(403);
        assertThat(staff.signIn(port, administrator)
                        .post("/staff/accounts/" + administrator.account() + "/second-factor", reason)
                        .status())
                .as("his own")
                .isEqualTo(409);
        assertThat(accounts.get(expert.account()).secondFactor()).isTrue();
    }

    @Test
    void aPersonSetsItUpAndSignsInWithTheKeyboardAlone() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, administrator);
            clock.forward(Duration.ofDays(14));
            desk.open("/staff/accounts");
            desk.looksRight("second-factor-overdue-1280");
            desk.page().locator("#password").fill(administrator.password());
            desk.page().locator("#password").press("Enter");
            desk.page().locator("summary").press("Enter");
            var telephone = Telephone.of(desk.page().locator("#secret").innerText(), clock);
            desk.page().locator("#code").fill(telephone.neverShows());
            desk.page().locator("#code").press("Enter");
            desk.looksRight("second-factor-scan-refused-1280");
            desk.page().locator("#code").fill(telephone.shows());
            desk.page().locator("#code").press("Enter");
            assertThat(desk.page().locator("#recovery-codes li").count()).isEqualTo(10);
            desk.looksRight("second-factor-codes-1280");
            desk.page().locator("main a.button").press("Enter");
            desk.open("/staff/second-factor");
            desk.looksRight("second-factor-on-1280");
            desk.context().clearCookies();
            clock.forward(Duration.ofSeconds(30));

            desk.open("/staff/login?to=/staff/sessions");
            desk.page().locator("#username").fill(administrator.username());
            desk.page().locator("#password").fill(administrator.password());
            desk.page().locator("#password").press("Enter");
            desk.page().locator("#code").waitFor();
            // The field has the focus: the code and Enter are all it takes.
            desk.page().keyboard().type(telephone.neverShows());
            desk.page().keyboard().press("Enter");
            desk.page().locator(".field-error").waitFor();
            desk.looksRight("second-step-refused-1280");
            desk.page().locator("#code").fill(telephone.shows());
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL(url -> url.endsWith("/staff/sessions"));
            desk.screenshot("second-factor-events-1280");
        }
    }

    @Test
    void thePagesLookRightOnAPhoneWithoutScripts() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var expert = staff.colleague(administrator.unit(), PositionKind.EXPERT);
        try (var phone = Browser.phoneWithoutScripts(port)) {
            staff.signIn(phone, expert);
            phone.open("/staff/second-factor");
            phone.screenshot("second-factor-off-390");
            phone.assertNoSidewaysScroll();
            phone.page().locator("#password").fill(expert.password());
            phone.page().locator("main form .button").first().click();
            phone.page().locator("summary").click();
            var telephone = Telephone.of(phone.page().locator("#secret").innerText(), clock);
            phone.screenshot("second-factor-scan-390");
            phone.assertNoSidewaysScroll();
            phone.page().locator("#code").fill(telephone.shows());
            phone.page().locator("main form .button").last().click();
            phone.page().locator("#recovery-codes").waitFor();
            phone.screenshot("second-factor-codes-390");
            phone.assertNoSidewaysScroll();
            phone.open("/staff/second-factor");
            phone.screenshot("second-factor-on-390");
            phone.context().clearCookies();
            phone.open("/staff/login");
            phone.page().locator("#username").fill(expert.username());
            phone.page().locator("#password").fill(expert.password());
            phone.page().locator("main form .button").first().click();
            phone.page().locator("#code").waitFor();
            phone.page().locator("summary").click();
            phone.screenshot("second-step-390");
            phone.assertNoSidewaysScroll();
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, administrator);
            phone.open("/staff/accounts/" + expert.account());
            phone.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("دومرحله‌ای"))
                    .click();
            phone.looksRight("second-factor-reset-390");
        }
    }

    private Telephone setUp(WebClient web, Colleague colleague) {
        web.post("/staff/second-factor/start", Map.of("password", colleague.password()));
        var telephone = Telephone.of(web.get("/staff/second-factor/scan"), clock);
        assertThat(web.post("/staff/second-factor/scan", Map.of("code", telephone.shows()))
                        .page()
                        .select("#recovery-codes li"))
                .hasSize(10);
        return telephone;
    }

    private SecondFactorPolicy policy(SecretKeys with, boolean demonstration) {
        return new SecondFactorPolicy(rules, with, store, places, clock, demonstration);
    }
}
