package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with two steps, from outside. */
@SamadTest
class SecondFactorTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void settingUpNeedsThePasswordAnewAndACodeOfTheTelephone() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, expert);
        assertThat(web.post("/staff/second-factor/start", Map.of("password", "not the password"))
                        .text())
                .contains("گذرواژهٔ کنونی درست نیست");
        assertThat(web.get("/staff/second-factor/scan").location().orElseThrow())
                .endsWith("/staff/second-factor");
        web.post("/staff/second-factor/start", Map.of("password", expert.password()));
        var page = web.get("/staff/second-factor/scan");
        assertThat(page.page().select("figure svg path").attr("d")).isNotEmpty();
        var telephone = Telephone.of(page, clock);
        assertThat(telephone.secret()).hasSize(20);

        var wrong = web.post("/staff/second-factor/scan", Map.of("code", telephone.neverShows()));
        assertThat(wrong.text()).contains("این کد درست نیست");
        assertThat(staff.signIn(new WebClient(port), expert).location().orElseThrow())
                .as("not in force yet")
                .endsWith("/staff");

        var codes = web.post("/staff/second-factor/scan", Map.of("code", telephone.shows()));
        assertThat(codes.page().select("#recovery-codes li")).hasSize(10);
        assertThat(web.get("/staff/second-factor").page().select("#codes-left").text())
                .isEqualTo("۱۰");
        assertThat(web.get("/staff/second-factor/scan").status())
                .as("the secret is never shown again")
                .isEqualTo(302);
        assertThat(kinds(expert)).contains(AccountEventKind.SECOND_FACTOR_SET_UP);
    }

    @Test
    void settingUpEndsTheSessionsThatThePasswordAloneHasOpened() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var elsewhere = staff.signIn(port, expert);
        setUp(expert);
        assertThat(elsewhere.get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void theSecretAndTheCodesLieUnreadableInTheDatabase() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var own = setUp(expert);
        var kept = jdbc.sql("SELECT secret FROM access.second_factor WHERE account_id = :id")
                .param("id", expert.account().value())
                .query(byte[].class)
                .single();
        assertThat(contains(kept, own.telephone().secret())).isFalse();
        assertThat(contains(own.telephone().secret(), own.telephone().secret())).isTrue();
        var hashes = jdbc.sql("SELECT code_hash FROM access.recovery_code WHERE account_id = :id")
                .param("id", expert.account().value())
                .query(byte[].class)
                .list();
        assertThat(hashes).hasSize(10).allSatisfy(hash -> assertThat(hash).hasSize(32));
    }

    @Test
    void beforeTheSecondStepNothingOpensByAnyAddress() {
        var administrator = staff.colleague(PositionKind.ADMINISTRATOR);
        var telephone = setUp(administrator).telephone();
        var web = half(administrator);
        for (var path : List.of(
                "/staff",
                "/staff/sessions",
                "/staff/position",
                "/staff/password",
                "/staff/accounts",
                "/staff/second-factor",
                "/staff/second-factor/scan",
                "/staff/resume",
                "/test/desk")) {
            assertThat(web.get(path).location().orElse("opened")).as(path).startsWith("/staff/login?to=");
        }
        for (var path : List.of(
                "/staff/position",
                "/staff/sessions/end-others",
                "/staff/second-factor/start",
                "/staff/second-factor/recovery",
                "/staff/second-factor/remove",
                "/staff/accounts/" + administrator.account() + "/unlock")) {
            var answer =
                    web.post(path, Map.of("password", administrator.password(), "code", "000000", "positionId", "x"));
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.page().select("#username")).as(path).hasSize(1);
        }
        assertThat(web.header("Accept", "application/json")
                        .get("/staff/sessions")
                        .status())
                .isEqualTo(401);
        web.header("Accept", "text/html");
        assertThat(accounts.find(administrator.account()).orElseThrow().secondFactor())
                .isTrue();

        clock.forward(STEP);
        assertThat(code(web, telephone.shows()).location().orElseThrow()).endsWith("/staff");
        assertThat(web.get("/staff/accounts").status()).isEqualTo(200);
    }

    @Test
    void aHalfOpenSessionIsNoneOfTheOpenOnes() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var web = setUp(expert).web();
        half(expert);
        assertThat(web.get("/staff/sessions").page().select("input[name=handle]"))
                .isEmpty();
    }

    @Test
    void whoWantedAPageOrSentAFormComesThereAfterBothSteps() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        clock.forward(STEP);
        var web = new WebClient(port);
        web.get("/staff/login");
        web.post(
                "/staff/login",
                Map.of("username", expert.username(), "password", expert.password(), "to", "/staff/sessions?x=1"));
        assertThat(code(web, telephone.shows()).location().orElseThrow()).endsWith("/staff/sessions?x=1");

        var late = new WebClient(port);
        late.get("/staff/login");
        var kept = late.post("/staff/position", Map.of("positionId", "what was chosen"));
        late.post(
                "/staff/login",
                Map.of(
                        "username",
                        expert.username(),
                        "password",
                        expert.password(),
                        "kept-path",
                        kept.page().select("input[name=kept-path]").attr("value"),
                        "kept-field",
                        kept.page().select("input[name=kept-field]").attr("value")));
        clock.forward(STEP);
        assertThat(late.follow(code(late, telephone.shows())).body()).contains("what was chosen");
    }

    @Test
    void aCodeIsAcceptedOnceAndNoOlderOneAfterIt() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        assertThat(code(half(expert), telephone.shows()).text())
                .as("the code that set it up")
                .contains("پیش‌تر به کار رفته");
        clock.forward(STEP);
        clock.forward(STEP);
        var used = telephone.shows();
        assertThat(code(half(expert), used).location()).isPresent();
        assertThat(code(half(expert), used).text()).contains("پیش‌تر به کار رفته");
        assertThat(code(half(expert), telephone.showed(1)).text())
                .as("the step before, though its time is not over")
                .contains("پیش‌تر به کار رفته");
        unlock(expert);
        clock.forward(STEP);
        assertThat(code(half(expert), telephone.shows()).location()).isPresent();
    }

    @Test
    void aTelephoneMayGoOneStepWrongAndNotTwo() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        clock.forward(Duration.ofMinutes(10));
        assertThat(code(half(expert), telephone.showed(2)).text()).contains("این کد درست نیست");
        assertThat(code(half(expert), telephone.showed(-2)).text()).contains("این کد درست نیست");
        assertThat(code(half(expert), telephone.showed(1)).location()).isPresent();
        assertThat(code(half(expert), telephone.showed(-1)).location()).isPresent();
    }

    @Test
    void ofTwoWhoTypeTheSameCodeAtOnceOneComesIn() throws InterruptedException, ExecutionException {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        clock.forward(STEP);
        var code = telephone.shows();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (var i = 0; i < 3; i++) {
            var web = half(expert);
            web.get("/staff/login/code");
            tries.add(() -> code(web, code).location().isPresent());
        }
        var inside = 0;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : both.invokeAll(tries)) {
                inside += answer.get() ? 1 : 0;
            }
        }
        assertThat(inside).isEqualTo(1);
    }

    @Test
    void wrongCodesMakeTheNextTryWaitLongerAndTheRightPasswordDoesNotEndThat() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        clock.forward(STEP);
        for (var i = 0; i < 3; i++) {
            assertThat(code(half(expert), telephone.neverShows()).text()).contains("این کد درست نیست");
        }
        assertThat(code(half(expert), telephone.shows()).text()).contains("۳۰ ثانیه");
        clock.forward(Duration.ofSeconds(31));
        assertThat(code(half(expert), telephone.neverShows()).text()).contains("این کد درست نیست");
        assertThat(code(half(expert), telephone.shows()).text()).contains("۶۰ ثانیه");
        assertThat(accounts.findLockedUntil(accounts.get(expert.account()))).isPresent();
        clock.forward(Duration.ofSeconds(61));
        assertThat(code(half(expert), telephone.shows()).location()).isPresent();
        assertThat(kinds(expert))
                .contains(
                        AccountEventKind.PASSWORD_ACCEPTED,
                        AccountEventKind.SECOND_FACTOR_REFUSED,
                        AccountEventKind.SIGN_IN_DELAYED);
    }

    @Test
    void recoveryCodesAreTriedWithTheSameDelay() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var own = setUp(expert);
        for (var i = 0; i < 3; i++) {
            assertThat(recovery(half(expert), "abcd-efgh-jkmn-pqr" + i).text()).contains("کد بازیابی درست نیست");
        }
        assertThat(recovery(half(expert), own.codes().getFirst()).text()).contains("۳۰ ثانیه");
    }

    @Test
    void aRecoveryCodeStandsInForTheTelephoneOnceHoweverItIsTyped() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var own = setUp(expert);
        var first = own.codes().getFirst();
        var web = half(expert);
        assertThat(recovery(web, persianDigits(first.toUpperCase(Locale.ROOT).replace("-", " ")))
                        .location())
                .isPresent();
        assertThat(web.get("/staff/second-factor").page().select("#codes-left").text())
                .isEqualTo("۹");
        assertThat(recovery(half(expert), first).text()).contains("پیش‌تر به کار رفته");
        assertThat(recovery(half(expert), own.codes().get(1)).location()).isPresent();
        assertThat(kinds(expert)).contains(AccountEventKind.RECOVERY_CODE_USED);
    }

    @Test
    void anotherPersonsRecoveryCodeOpensNothing() {
        var expert = staff.colleague(PositionKind.EXPERT);
        setUp(expert);
        var others = setUp(staff.colleague(PositionKind.EXPERT)).codes();
        assertThat(recovery(half(expert), others.getFirst()).location()).isEmpty();
    }

    @Test
    void newRecoveryCodesNeedThePasswordAndEndTheOldOnes() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var own = setUp(expert);
        assertThat(own.web()
                        .post("/staff/second-factor/recovery", Map.of("password", "not the password"))
                        .page()
                        .select("#recovery-codes"))
                .isEmpty();
        var anew = codes(own.web().post("/staff/second-factor/recovery", Map.of("password", expert.password())));
        assertThat(anew).hasSize(10).doesNotContainAnyElementsOf(own.codes());
        assertThat(recovery(half(expert), own.codes().getFirst()).location()).isEmpty();
        assertThat(recovery(half(expert), anew.getFirst()).location()).isPresent();
    }

    @Test
    void takingItAwayNeedsPasswordAndCode() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var own = setUp(expert);
        clock.forward(STEP);
        var code = own.telephone().shows();
        var remove = "/staff/second-factor/remove";
        assertThat(own.web()
                        .post(remove, Map.of("presentPassword", "not the password", "code", code))
                        .text())
                .contains("گذرواژهٔ کنونی درست نیست");
        assertThat(own.web()
                        .post(
                                remove,
                                Map.of(
                                        "presentPassword",
                                        expert.password(),
                                        "code",
                                        own.telephone().neverShows()))
                        .text())
                .contains("این کد درست نیست");
        assertThat(half(expert).get("/staff/login/code").status()).isEqualTo(200);

        own.web().post(remove, Map.of("presentPassword", expert.password(), "code", code));
        assertThat(staff.signIn(new WebClient(port), expert).location().orElseThrow())
                .endsWith("/staff");
        assertThat(kinds(expert)).contains(AccountEventKind.SECOND_FACTOR_REMOVED);
    }

    @Test
    void withoutTheRightPasswordNobodyLearnsWhetherThereIsASecondStep() {
        var with = staff.colleague(PositionKind.EXPERT);
        var without = staff.colleague(PositionKind.EXPERT);
        setUp(with);
        var one = new WebClient(port)
                .post("/staff/login", Map.of("username", with.username(), "password", "not the password"));
        var other = new WebClient(port)
                .post("/staff/login", Map.of("username", without.username(), "password", "not the password"));
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(200);
        assertThat(one.text().replace(with.username(), ""))
                .isEqualTo(other.text().replace(without.username(), ""));
        assertThat(new WebClient(port).get("/staff/login/code").location().orElseThrow())
                .contains("/staff/login");
    }

    @Test
    void theSecondStepMustFollowSoon() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        var web = half(expert);
        web.get("/staff/login/code");
        clock.forward(Duration.ofMinutes(10));
        assertThat(code(web, telephone.shows()).location().orElseThrow()).endsWith("/staff/login?late");
        assertThat(web.get("/staff/login?late").text()).contains("زمان مرحلهٔ دوم گذشت");
        assertThat(web.get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void aNewPasswordAndAClosedAccountEndWhatWasHalfOpen() {
        var expert = staff.colleague(PositionKind.EXPERT);
        var telephone = setUp(expert).telephone();
        clock.forward(STEP);
        var web = half(expert);
        web.get("/staff/login/code");
        accounts.reset(expert.account(), null, Requester.program());
        assertThat(code(web, telephone.shows()).location().orElseThrow()).contains("/staff/login?late");
    }

    private Own setUp(Colleague colleague) {
        var web = staff.signIn(port, colleague);
        web.post("/staff/second-factor/start", Map.of("password", colleague.password()));
        var telephone = Telephone.of(web.get("/staff/second-factor/scan"), clock);
        var codes = codes(web.post("/staff/second-factor/scan", Map.of("code", telephone.shows())));
        assertThat(codes).hasSize(10);
        return new Own(web, telephone, codes);
    }

    private record Own(WebClient web, Telephone telephone, List<String> codes) {}

    /** The password was right, the second step is missing. */
    private WebClient half(Colleague colleague) {
        var web = new WebClient(port);
        assertThat(staff.signIn(web, colleague).location().orElseThrow()).endsWith("/staff/login/code");
        return web;
    }

    private static WebClient.Answer code(WebClient web, String code) {
        return web.post("/staff/login/code", Map.of("code", code));
    }

    private static WebClient.Answer recovery(WebClient web, String code) {
        return web.post("/staff/login/code", Map.of("recovery", code));
    }

    private void unlock(Colleague colleague) {
        accounts.unlock(colleague.account(), null, Requester.program());
    }

    private List<AccountEventKind> kinds(Colleague colleague) {
        return accounts.listEvents(colleague.account(), 50).stream()
                .map(AccountEvent::kind)
                .toList();
    }

    private static List<String> codes(WebClient.Answer page) {
        return page.page().select("#recovery-codes li").eachText();
    }

    private static String persianDigits(String text) {
        var persian = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        persian.append((char) (letter >= '0' && letter <= '9' ? letter - '0' + '۰' : letter)));
        return persian.toString();
    }

    private static boolean contains(byte[] whole, byte[] part) {
        return java.util.HexFormat.of()
                .formatHex(whole)
                .contains(java.util.HexFormat.of().formatHex(part));
    }
}
