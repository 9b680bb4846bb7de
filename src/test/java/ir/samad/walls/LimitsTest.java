package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.SampleFiles;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.vocabulary.TrackingCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often anybody may ask, guess, file and send, tried on the pages of citizens; and nobody else waits for it. */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{6}");

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

    private CaseWorld world;

    @BeforeAll
    void aWaterCompany() {
        world = new CaseWorld(staff, topics, clock);
    }

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void aNumberReceivesOnlyAsManyCodesAsAllowedWhoeverAsksForThem() {
        var mobile = CaseWorld.mobile();
        var most = parameters.integer(ParameterKey.LIMIT_CODE_BY_CONTACT);
        for (var i = 0; i <= most + 1; i++) {
            var web = new WebClient(port);
            web.get("/my");
            var answer = web.post("/my", Map.of("contact", mobile));
            assertThat(answer.page().select("#code")).hasSize(i < most ? 1 : 0);
        }
        assertThat(inbox.allTo(mobile)).hasSize(most);
        clock.forward(parameters.duration(ParameterKey.PERIOD_CODE_BY_CONTACT));
        Citizens.prove(new WebClient(port), mobile, inbox);
    }

    @Test
    void aBrowserAsksForOnlyAsManyCodesAsAllowedForWhomever() {
        var web = new WebClient(port);
        web.get("/my");
        var most = parameters.integer(ParameterKey.LIMIT_CODE_BY_DEVICE);
        for (var i = 0; i < most; i++) {
            assertThat(ask(web, CaseWorld.mobile())).isTrue();
        }
        var spared = CaseWorld.mobile();
        assertThat(ask(web, spared)).isFalse();
        assertThat(inbox.allTo(spared)).isEmpty();
        Citizens.prove(new WebClient(port), spared, inbox);
    }

    @Test
    void aCodeIsGuessedAtOnlyAFewTimesAndTheRightOneComesTooLateThen() {
        var mobile = CaseWorld.mobile();
        var web = new WebClient(port);
        web.get("/my");
        assertThat(ask(web, mobile)).isTrue();
        var right = inbox.find(mobile, CODE);
        for (var i = 0; i < parameters.integer(ParameterKey.CODE_TRIES); i++) {
            assertThat(web.post("/my", Map.of("contact", mobile, "code", wrong(right)))
                            .location())
                    .isEmpty();
        }
        assertThat(web.post("/my", Map.of("contact", mobile, "code", right)).location())
                .isEmpty();
        assertThat(web.get("/my").page().select("#contact")).hasSize(1);
    }

    @Test
    void newCodesGiveNoNewGuessesWithoutEnd() {
        var mobile = CaseWorld.mobile();
        var most = parameters.integer(ParameterKey.LIMIT_CODE_TRY_BY_CONTACT);
        var web = new WebClient(port);
        web.get("/my");
        for (var i = 0; i < most; i++) {
            if (i % parameters.integer(ParameterKey.CODE_TRIES) == 0) {
                assertThat(ask(web, mobile)).isTrue();
            }
            web.post("/my", Map.of("contact", mobile, "code", wrong(inbox.find(mobile, CODE))));
        }
        // A fifth code is fresh and right, and this number's guesses are used up all the same.
        assertThat(ask(web, mobile)).isTrue();
        var answer = web.post("/my", Map.of("contact", mobile, "code", inbox.find(mobile, CODE)));
        assertThat(answer.location()).isEmpty();
        assertThat(answer.page().select("#code-error").text()).contains("صبر کنید");
    }

    @Test
    void aBrowserInquiresOnlyAsOftenAsAllowedAlsoWithTheRightCode() {
        var mobile = CaseWorld.mobile();
        var receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
        var web = new WebClient(port);
        web.get("/track");
        for (var i = 0; i < parameters.integer(ParameterKey.LIMIT_INQUIRY_BY_DEVICE); i++) {
            assertThat(inquire(web, TrackingCode.generate().value(), mobile).status())
                    .isEqualTo(200);
        }
        assertTooMany(inquire(web, receipt.code().value(), mobile));
        var another = new WebClient(port);
        another.get("/track");
        assertThat(inquire(another, receipt.code().value(), mobile).location()).isPresent();
    }

    @Test
    void anAddressInquiresOnlyAsOftenAsAllowedHoweverManyBrowsersItHas() {
        var mobile = CaseWorld.mobile();
        for (var i = 0; i < parameters.integer(ParameterKey.LIMIT_INQUIRY_BY_ADDRESS); ) {
            var web = new WebClient(port, "127.61.0.1");
            web.get("/track");
            for (var each = 0; each < 15; each++, i++) {
                assertThat(inquire(web, TrackingCode.generate().value(), mobile).status())
                        .isEqualTo(200);
            }
        }
        var web = new WebClient(port, "127.61.0.1");
        web.get("/track");
        assertTooMany(inquire(web, TrackingCode.generate().value(), mobile));
        var elsewhere = new WebClient(port, "127.62.0.1");
        elsewhere.get("/track");
        assertThat(inquire(elsewhere, TrackingCode.generate().value(), mobile).status())
                .isEqualTo(200);
    }

    @Test
    void aBrowserFilesOnlyAsManyAnonymousReportsAsAllowedAndKeepsWhatItTyped() {
        var web = new WebClient(port);
        for (var i = 0; i < parameters.integer(ParameterKey.LIMIT_FILING_BY_DEVICE); i++) {
            assertThat(report(web, world, "چاه غیرمجازی شبانه آب می‌کشد، گزارش " + i)
                            .path())
                    .hasValue("/file/done");
        }
        assertTooMany(report(web, world, "این یکی باید بماند تا فرستاده شود."));
        assertThat(web.get("/file").body()).contains("این یکی باید بماند تا فرستاده شود.");
        assertThat(report(new WebClient(port), world, "گزارشی از مرورگری دیگر می‌رسد.")
                        .path())
                .hasValue("/file/done");
        clock.forward(parameters.duration(ParameterKey.PERIOD_FILING_BY_DEVICE));
        assertThat(report(web, world, "این یکی باید بماند تا فرستاده شود.").path())
                .hasValue("/file/done");
    }

    @Test
    void forOneNumberOnlyAsManyCasesAreFiledAsAllowedFromHoweverManyBrowsers() {
        var mobile = CaseWorld.mobile();
        var most = parameters.integer(ParameterKey.LIMIT_FILING_BY_CONTACT);
        WebClient web = new WebClient(port);
        var filed = 0;
        Answer last = null;
        while (filed <= most) {
            if (filed % 4 == 0) {
                // Another browser, and later, so that neither limits by browser nor of codes stand before this one.
                web = new WebClient(port);
            }
            last = request(web, world, mobile);
            filed++;
            if (filed <= most) {
                assertThat(last.path()).as("case %d", filed).hasValue("/file/done");
            }
        }
        assertTooMany(last);
        assertThat(request(new WebClient(port), world, CaseWorld.mobile()).path())
                .hasValue("/file/done");
    }

    @Test
    void aBrowserSendsOnlyAsManyFilesAsAllowed() {
        var web = new WebClient(port);
        web.get("/file");
        var most = parameters.integer(ParameterKey.LIMIT_UPLOAD_BY_DEVICE);
        for (var i = 0; i < most; i += 10) {
            assertThat(send(web, 10).status()).isNotEqualTo(429);
        }
        assertTooMany(send(web, 1));
        var another = new WebClient(port);
        another.get("/file");
        assertThat(send(another, 1).status()).isNotEqualTo(429);
    }

    private boolean ask(WebClient web, String mobile) {
        return !web.post("/my", Map.of("contact", mobile))
                .page()
                .select("#code")
                .isEmpty();
    }

    private static Answer inquire(WebClient web, String code, String known) {
        return web.post("/track", Map.of("code", code, "known", known));
    }

    private static Answer report(WebClient web, CaseWorld world, String text) {
        matter(web, world, "REPORT", text);
        return web.post("/file/you", Map.of("anonymous", "on"));
    }

    private Answer request(WebClient web, CaseWorld world, String mobile) {
        matter(web, world, "REQUEST", "دو روز است آب کوچهٔ ما قطع است.");
        var you = new LinkedHashMap<>(Map.of(
                "identityKind", "NATIONAL_ID",
                "identity", CaseWorld.nationalId().value(),
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", mobile));
        var asked = web.post("/file/you", you);
        if (asked.page().select("#code").isEmpty()) {
            return asked;
        }
        you.put("code", inbox.find(mobile, CODE));
        return web.post("/file/you", you);
    }

    private static void matter(WebClient web, CaseWorld world, String type, String text) {
        web.get("/file");
        web.post("/file", Map.of("type", type, "text", text));
        web.post(
                "/file/about",
                Map.of(
                        "topic",
                        world.topic.id().value().toString(),
                        "county",
                        CaseWorld.COUNTY.value(),
                        "place",
                        "خیابان ولی‌عصر"));
    }

    private static Answer send(WebClient web, int files) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < files; i++) {
            contents.put("p" + i + ".png", SampleFiles.picture("png"));
        }
        return web.postFiles(
                "/file", Map.of("type", "REQUEST", "text", "دو روز است آب قطع است."), "documents", contents);
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isPositive();
        assertThat(answer.text()).contains("صبر کنید");
    }

    /** Of the same form, and surely another one. */
    private static String wrong(String right) {
        var first = Character.digit(right.charAt(0), 10);
        return (first + 1) % 10 + right.substring(1);
    }
}
