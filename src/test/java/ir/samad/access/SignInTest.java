package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.Capacity;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamadTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void theSignInPageOpensToEverybodyAndBearsNoCode() {
        var answer = new WebClient(port).get("/staff/login");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("ورود کارکنان");
        assertThat(answer.page().select("script:not([src]), style, [onclick], [style]"))
                .isEmpty();
    }

    @Test
    void aMemberOfStaffSignsInAndArrivesWhereHeWanted() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        var web = new WebClient(port);
        var asked = web.get("/staff/sessions?x=1");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).hasValue("/staff/login?to=%2Fstaff%2Fsessions%3Fx%3D1");
        var page = web.follow(asked).page();
        var answer = web.post(
                "/staff/login",
                Map.of(
                        "username",
                        officer.username(),
                        "password",
                        officer.password(),
                        "to",
                        page.select("input[name=to]").attr("value")));
        assertThat(answer.location().orElseThrow()).endsWith("/staff/sessions?x=1");
        assertThat(web.get("/staff/sessions").status()).isEqualTo(200);
    }

    @Test
    void aClickWritesNothingIntoTheSessionUntilAMinuteHasPassed() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        var web = staff.signIn(port, officer);
        web.get("/staff/sessions");
        var written = session(officer.account().toString());
        web.get("/staff/sessions");
        assertThat(session(officer.account().toString())).isEqualTo(written);
        jdbc.sql(
                        "UPDATE access.web_session SET last_access_time = last_access_time - 90000 WHERE principal_name = :account")
                .param("account", officer.account().toString())
                .update();
        var older = session(officer.account().toString());
        assertThat(web.get("/staff/sessions").status()).isEqualTo(200);
        assertThat(session(officer.account().toString())).isNotEqualTo(older);
        jdbc.sql("DELETE FROM access.web_session WHERE principal_name = :account")
                .param("account", officer.account().toString())
                .update();
        assertThat(web.get("/staff/sessions").status()).as("ended elsewhere").isEqualTo(303);
    }

    /** The version of the row, which every write changes. */
    private String session(String account) {
        return jdbc.sql("SELECT xmin::text FROM access.web_session WHERE principal_name = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    @Test
    void nobodyIsLedOutOfTheHouseAfterSigningIn() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        for (var foreign : new String[] {
            "https://elsewhere.example/",
            "//elsewhere.example/",
            "/\\elsewhere.example",
            "/x\r\nSet-Cookie: a=b",
            "javascript:1"
        }) {
            var answer = new WebClient(port)
                    .post(
                            "/staff/login",
                            Map.of("username", officer.username(), "password", officer.password(), "to", foreign));
            assertThat(URI(answer.location().orElseThrow())).isEqualTo("/staff");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var wrong = new WebClient(port)
                .post("/staff/login", Map.of("username", officer.username(), "password", "not the password"));
        var unknown = new WebClient(port)
                .post("/staff/login", Map.of("username", "nobody-x1", "password", "not the password"));
        assertThat(wrong.status()).isEqualTo(unknown.status());
        assertThat(wrong.page().select(".summary").text())
                .isEqualTo(unknown.page().select(".summary").text())
                .contains("نام کاربری یا گذرواژه درست نیست");
        assertThat(wrong.page().select("#username").attr("value")).isEqualTo(officer.username());
        assertThat(wrong.page().select("#password").attr("value")).isEmpty();
    }

    @Test
    void theNameIsKnownInAnyCaseAndThePasswordInAnyDigits() {
        var unit = staff.colleague(PositionKind.EXPERT);
        var person = unit.person();
        var name = unit.username() + "-second";
        staff.openAccount(person, unit.unit(), name, "کلید ۱۲۳۴ خانهٔ ما");
        var answer = new WebClient(port)
                .post(
                        "/staff/login",
                        Map.of("username", " " + name.toUpperCase() + " ", "password", "كليد 1234 خانهٔ ما"));
        assertThat(answer.location()).isPresent();
    }

    @Test
    void wrongPasswordsMakeTheNextTryWaitLongerEachTimeAndTheRightOneIsRefusedMeanwhile() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var web = new WebClient(port);
        wrong(web, officer.username(), 3);
        var right = Map.of("username", officer.username(), "password", officer.password());

        var refused = web.post("/staff/login", right);
        assertThat(refused.page().select(".summary").text()).contains("۳۰ ثانیه");

        clock.forward(Duration.ofSeconds(31));
        wrong(web, officer.username(), 1);
        assertThat(web.post("/staff/login", right).page().select(".summary").text())
                .contains("۶۰ ثانیه");
        clock.forward(Duration.ofSeconds(61));
        wrong(web, officer.username(), 1);
        assertThat(web.post("/staff/login", right).page().select(".summary").text())
                .contains("۲ دقیقه");

        clock.forward(Duration.ofSeconds(121));
        assertThat(web.post("/staff/login", right).location()).isPresent();
    }

    @Test
    void oneColleaguesMistakesDoNotKeepAnotherWaiting() {
        var careless = staff.colleague(PositionKind.EXPERT);
        var careful = staff.colleague(PositionKind.EXPERT);
        var web = new WebClient(port);
        wrong(web, careless.username(), 3);
        assertThat(staff.signIn(web, careful).location()).isPresent();
    }

    @Test
    void anUnknownNameIsKeptWaitingJustAsAKnownOne() {
        var web = new WebClient(port);
        wrong(web, "nobody-x2", 3);
        assertThat(web.post("/staff/login", Map.of("username", "nobody-x2", "password", "something"))
                        .page()
                        .select(".summary")
                        .text())
                .contains("۳۰ ثانیه");
    }

    @Test
    void manyNamesTriedFromOneAddressMakeThatAddressWaitAndNoOther() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var guesser = new WebClient(port, "127.20.0.1");
        for (var i = 0; i < 20; i++) {
            wrong(guesser, "guess-" + i, 1);
        }
        var right = Map.of("username", officer.username(), "password", officer.password());
        assertThat(guesser.post("/staff/login", right).page().select(".summary").text())
                .contains("ثانیه");
        assertThat(new WebClient(port, "127.20.0.2").post("/staff/login", right).location())
                .isPresent();
        // A header that anybody can write does not make another address.
        assertThat(guesser.header("X-Forwarded-For", "10.1.2.3")
                        .post("/staff/login", right)
                        .location())
                .isEmpty();
    }

    @Test
    @Rule("N-6-1")
    void aPositionLostIsLostAtTheNextClick() {
        var head = staff.colleague(PositionKind.HEAD);
        var web = staff.signIn(port, head);
        assertThat(web.follow(web.get("/staff/position")).text())
                .contains(head.position().title());
        entries.end(head.holding(), null, clock.instant(), Keeper.PROGRAM).orThrow();
        clock.forward(Duration.ofSeconds(1));
        assertThat(web.get("/staff/position").text())
                .contains("اکنون سمتی ندارید")
                .doesNotContain(head.position().title());
    }

    @Test
    void whoHoldsSeveralPositionsChoosesOneAndActsInIt() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        var second = entries.createPosition(
                        PositionEntry.of(null, officer.unit().id(), "سمت دوم", PositionKind.EXPERT), Keeper.PROGRAM)
                .orThrow();
        entries.assign(
                        second.id(),
                        officer.person(),
                        Capacity.SUBSTITUTE,
                        Instant.parse("2021-01-01T00:00:00Z"),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        var web = staff.signIn(port, officer);
        var page = web.get("/staff/position");
        assertThat(page.page().select("input[type=radio]")).hasSize(2);
        assertThat(page.page().select("input[checked]")).isEmpty();

        var foreign = web.post(
                "/staff/position",
                Map.of("positionId", java.util.UUID.randomUUID().toString()));
        assertThat(foreign.status()).isEqualTo(200);
        var chosen =
                web.post("/staff/position", Map.of("positionId", second.id().toString()));
        assertThat(chosen.location()).isPresent();
        assertThat(web.get("/staff/position").page().select("input[checked]").attr("value"))
                .isEqualTo(second.id().toString());
    }

    @Test
    void signingInGivesANewSessionSoThatOneKnownBeforeIsWorthNothing() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, officer);
        var known = web.cookie("samad-session").orElseThrow();
        staff.signIn(web, officer);
        assertThat(web.cookie("samad-session")).isPresent().isNotEqualTo(java.util.Optional.of(known));
        var thief = new WebClient(port);
        thief.setCookie("samad-session", known);
        assertThat(thief.get("/staff/position").status()).isEqualTo(303);
    }

    @Test
    void anInventedSessionIdOpensNothing() {
        var web = new WebClient(port);
        web.setCookie("samad-session", "ZjQ3YWMxMGItNThjYy00MzcyLWE1NjctMGUwMmIyYzNkNDc5");
        assertThat(web.get("/staff/position").status()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionAtTheServer() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var web = staff.signIn(port, officer);
        var session = web.cookie("samad-session").orElseThrow();
        assertThat(web.post("/staff/logout", Map.of()).location().orElseThrow()).contains("/staff/login");
        var thief = new WebClient(port);
        thief.setCookie("samad-session", session);
        assertThat(thief.get("/staff/position").status()).isEqualTo(303);
    }

    private static void wrong(WebClient web, String username, int times) {
        for (var i = 0; i < times; i++) {
            var answer = web.post("/staff/login", Map.of("username", username, "password", "certainly wrong " + i));
            assertThat(answer.text()).contains("نام کاربری یا گذرواژه درست نیست");
        }
    }

    private static String URI(String location) {
        return java.net.URI.create(location).getPath();
    }
}
