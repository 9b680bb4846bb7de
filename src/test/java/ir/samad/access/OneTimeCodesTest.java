package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamadTest
class OneTimeCodesTest {

    private static final Pattern CODE = Pattern.compile("\\b([0-9۰-۹]{6})\\b");
    private static final Requester DESK = new Requester("127.0.0.1", "test-" + new SecureRandom().nextLong(), "");

    @LocalServerPort
    int port;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mobile = "0912" + (1_000_000 + new SecureRandom().nextInt(8_999_999));

    @AfterEach
    void backToTheUsualTime() {
        clock.set(TestClock.START);
    }

    @Test
    void aCitizenProvesHisNumberWithTheCodeHeReceivedInAnyDigits() {
        var web = new WebClient(port);
        web.get("/my");
        web.post("/my", Map.of("contact", mobile));
        var done = web.post("/my", Map.of("contact", mobile, "code", persian(received())));
        assertThat(done.location().orElseThrow()).endsWith("/my").doesNotContain(mobile);
        assertThat(web.get("/").text()).contains(persian(mobile));
        web.post("/logout", Map.of());
        assertThat(web.get("/").text()).doesNotContain(mobile).doesNotContain(persian(mobile));
    }

    @Test
    void aCodeWorksOnce() {
        send();
        var code = received();
        assertThat(codes.redeem(mobile, "test", code).find()).contains(mobile);
        assertThat(codes.redeem(mobile, "test", code)
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("access.code.wrong");
    }

    @Test
    void aCodeOpensNothingElseAndForNobodyElse() {
        send();
        assertThat(codes.redeem(mobile, "other", received()).find()).isEmpty();
        assertThat(codes.redeem("09350000000", "test", received()).find()).isEmpty();
        assertThat(codes.redeem(mobile, "test", received()).find()).isPresent();
    }

    @Test
    void aCodeIsWorthlessAfterItsShortLife() {
        send();
        var code = received();
        clock.forward(Duration.ofMinutes(3));
        assertThat(codes.redeem(mobile, "test", code)
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("access.code.expired");
    }

    @Test
    void fiveWrongTriesEndACode() {
        send();
        var code = received();
        var wrong = code.equals("000000") ? "111111" : "000000";
        for (var i = 0; i < 4; i++) {
            assertThat(codes.redeem(mobile, "test", wrong)
                            .findRefusal()
                            .orElseThrow()
                            .messageKey())
                    .isEqualTo("access.code.wrong");
        }
        assertThat(codes.redeem(mobile, "test", wrong)
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("access.code.used-up");
        assertThat(codes.redeem(mobile, "test", code).find()).isEmpty();
    }

    @Test
    void aNewerCodeReplacesTheOlder() {
        send();
        var first = received();
        send();
        var second = received();
        if (!first.equals(second)) {
            assertThat(codes.redeem(mobile, "test", first).find()).isEmpty();
        }
        assertThat(codes.redeem(mobile, "test", second).find()).isPresent();
    }

    @Test
    void oneNumberReceivesAFewCodesOnlyWhateverBrowserAsks() {
        for (var i = 0; i < 5; i++) {
            assertThat(codes.send(mobile, "test", new Requester("127.0.0.1", "browser-" + mobile + i, ""))
                            .find())
                    .isPresent();
        }
        var refused = codes.send(mobile, "test", new Requester("127.0.0.1", "browser-x" + mobile, ""));
        assertThat(refused.findRefusal().orElseThrow().messageKey()).startsWith("access.code.wait");
        assertThat(inbox.allTo(mobile)).hasSize(5);
    }

    @Test
    void oneBrowserAndOneAddressAskForAFewCodesOnly() {
        var browser = "greedy-" + mobile;
        for (var i = 0; i < 10; i++) {
            assertThat(codes.send("0935" + (1_000_000 + i), "t" + mobile, new Requester("127.0.0.1", browser, ""))
                                    .find()
                                    .isPresent()
                            || i > 4)
                    .isTrue();
        }
        assertThat(codes.send("09361111111", "test", new Requester("127.0.0.1", browser, ""))
                        .findRefusal())
                .isPresent();
    }

    @Test
    void theDatabaseDoesNotKnowTheCode() {
        send();
        var code = received();
        var rows = jdbc.sql("SELECT * FROM access.one_time_code WHERE contact = :contact")
                .param("contact", mobile)
                .query()
                .listOfRows();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values().stream()
                                .filter(value -> !(value instanceof byte[]))
                                .map(String::valueOf)
                                .filter(value -> !value.equals(mobile)))
                        .noneMatch(value -> value.equals(code)));
    }

    @Test
    void codesAreRandom() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            send();
            seen.add(received());
        }
        assertThat(seen).hasSizeGreaterThan(3);
    }

    private void send() {
        codes.send(mobile, "test", new Requester("127.0.0.1", DESK.device() + mobile, ""))
                .orThrow();
    }

    private String received() {
        var found = CODE.matcher(inbox.lastTo(mobile));
        assertThat(found.find()).isTrue();
        var latin = new StringBuilder();
        found.group(1).chars().forEach(digit -> latin.append(Character.digit(digit, 10)));
        return latin.toString();
    }

    private static String persian(String code) {
        var text = new StringBuilder();
        code.chars().forEach(digit -> text.append((char) ('۰' + digit - '0')));
        return text.toString();
    }
}
