package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.cases.Receipt;
import ir.samad.catalogue.Topics;
import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a thief can do with a session: one he planted, one he stole, one that has ended. */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTheftTest {

    private static final String COOKIE = "samad-session";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    Parameters parameters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseWorld world;
    private String mobile;
    private Receipt receipt;

    @BeforeAll
    void aCase() {
        world = new CaseWorld(staff, topics, clock);
        mobile = CaseWorld.mobile();
        receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
    }

    @Test
    void aSessionPlantedInTheBrowserOfAMemberOfStaffIsWorthNothingAfterHeSignedIn() {
        var planted = planted();
        var victim = new WebClient(port);
        victim.setCookie(COOKIE, planted);
        staff.signIn(victim, staff.colleague(PositionKind.EXPERT));
        assertThat(victim.cookie(COOKIE).orElseThrow()).isNotEqualTo(planted);
        assertThat(victim.get("/staff/sessions").status()).isEqualTo(200);
        assertThat(thief(planted).get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void aSessionPlantedInTheBrowserOfACitizenIsWorthNothingAfterHeProvedHisNumber() {
        var planted = planted();
        var victim = new WebClient(port);
        victim.setCookie(COOKIE, planted);
        Citizens.prove(victim, mobile, inbox);
        assertThat(victim.cookie(COOKIE).orElseThrow()).isNotEqualTo(planted);
        assertThat(victim.get(path()).status()).isEqualTo(200);
        assertThat(thief(planted).get("/my").text()).doesNotContain("دو روز است");
        assertThat(thief(planted).get(path()).status()).isEqualTo(404);
    }

    @Test
    void aSessionPlantedInTheBrowserOfACitizenIsWorthNothingAfterHeOpenedHisCase() {
        var planted = planted();
        var victim = new WebClient(port);
        victim.setCookie(COOKIE, planted);
        victim.get("/track");
        victim.post("/track", Map.of("code", receipt.code().value(), "known", mobile));
        assertThat(victim.get(path()).status()).isEqualTo(200);
        assertThat(thief(planted).get(path()).status()).isEqualTo(404);
    }

    @Test
    void aFormMarkKnownBeforeSigningInIsWorthNothingAfterwards() {
        var web = new WebClient(port);
        var known = web.get("/staff/login").page().select("input[name=_csrf]").val();
        staff.signIn(web, staff.colleague(PositionKind.EXPERT));
        assertThat(web.postBare("/staff/sessions/end-others", Map.of("_csrf", known))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStolenSessionEndsWithItsOwners() {
        var colleague = staff.colleague(PositionKind.EXPERT);
        var owner = staff.signIn(port, colleague);
        var stolen = thief(owner.cookie(COOKIE).orElseThrow());
        // As a thief on another machine: the cookie alone is the session, and its owner sees and ends it.
        assertThat(stolen.get("/staff/sessions").status()).isEqualTo(200);
        var elsewhere = staff.signIn(port, colleague);
        assertThat(elsewhere.get("/staff/sessions").page().select("input[name=handle]"))
                .hasSize(1);
        elsewhere.post("/staff/sessions/end-others", Map.of());
        assertThat(stolen.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(owner.get("/staff/sessions").status()).isEqualTo(303);
        assertThat(elsewhere.get("/staff/sessions").status()).isEqualTo(200);
        // Signed out, the old cookie opens nothing, and is not revived by being sent again.
        var last = elsewhere.cookie(COOKIE).orElseThrow();
        elsewhere.post("/staff/logout", Map.of());
        assertThat(thief(last).get("/staff/sessions").status()).isEqualTo(303);
        assertThat(thief(last).get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void anUnusedSessionOfStaffEndsAfterTheIdleTimeAndNotBefore() {
        var web = signedIn();
        var idle = parameters.duration(ParameterKey.STAFF_SESSION_IDLE);
        age(web, idle.minusSeconds(30), false);
        var asked = System.currentTimeMillis();
        assertThat(web.get("/staff/sessions").status()).isEqualTo(200);
        // That it was used may be written a moment after the page has come.
        await().atMost(10, TimeUnit.SECONDS).until(() -> lastUsed(web) >= asked);
        age(web, idle.plusSeconds(1), false);
        assertThat(web.get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void aBusySessionOfStaffEndsAfterItsLongestLifeAndNotBefore() {
        var web = signedIn();
        var longest = parameters.duration(ParameterKey.STAFF_SESSION_LIFE);
        age(web, longest.minusSeconds(30), true);
        assertThat(web.get("/staff/sessions").status()).isEqualTo(200);
        age(web, Duration.ofSeconds(31), true);
        assertThat(web.get("/staff/sessions").status()).isEqualTo(303);
        // And it stays ended.
        assertThat(web.get("/staff/sessions").status()).isEqualTo(303);
    }

    @Test
    void theSessionOfACitizenOpensNothingOfTheStaffAndTheOtherWayRound() {
        var citizen = Citizens.proved(port, inbox);
        assertThat(citizen.get("/staff/worklist").status()).isEqualTo(303);
        assertThat(signedIn().get("/my").page().select("#contact")).hasSize(1);
        assertThat(signedIn().get(path()).status()).isEqualTo(404);
    }

    @Test
    void sessionIdsAreLongAndNeverTheSame() {
        var colleague = staff.colleague(PositionKind.EXPERT);
        var seen = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            var id = id(staff.signIn(port, colleague));
            // A UUID of version 4: 122 random bits from the platform's secure source.
            assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            seen.add(id);
        }
        assertThat(seen).hasSize(3);
    }

    private String path() {
        return "/track/case/" + receipt.caseId().value();
    }

    private WebClient signedIn() {
        return staff.signIn(port, staff.colleague(PositionKind.EXPERT));
    }

    /** A real session of nobody, as anybody can get one. */
    private String planted() {
        var mine = CaseWorld.mobile();
        var own = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mine), world.web()));
        var attacker = new WebClient(port);
        attacker.get("/track");
        attacker.post("/track", Map.of("code", own.code().value(), "known", mine));
        return attacker.cookie(COOKIE).orElseThrow();
    }

    private WebClient thief(String session) {
        var thief = new WebClient(port).header("User-Agent", "another browser");
        thief.setCookie(COOKIE, session);
        return thief;
    }

    private static String id(WebClient web) {
        return new String(Base64.getDecoder().decode(web.cookie(COOKIE).orElseThrow()), StandardCharsets.UTF_8);
    }

    private long lastUsed(WebClient web) {
        return jdbc.sql("SELECT last_access_time FROM access.web_session WHERE session_id = :id")
                .param("id", id(web))
                .query(Long.class)
                .single();
    }

    /** As if so much time had gone by, in which it was used or not. */
    private void age(WebClient web, Duration by, boolean used) {
        var aged = jdbc.sql(used ? """
                        UPDATE access.web_session SET creation_time = creation_time - :by WHERE session_id = :id
                        """ : """
                        UPDATE access.web_session
                        SET last_access_time = last_access_time - :by, expiry_time = expiry_time - :by
                        WHERE session_id = :id
                        """)
                .param("by", by.toMillis())
                .param("id", id(web))
                .update();
        assertThat(aged).isOne();
    }
}
