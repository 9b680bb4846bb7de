package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The machine's clock is set back an hour while people work: nobody is refused until it has caught up. */
class ClockSetBackTest extends CaseTest {

    private static final Pattern CODE = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{6}(?!\\p{Nd})");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    Numbering numbering;

    @BeforeEach
    void anHourAhead() {
        clock.forward(HOUR);
    }

    private void setBack() {
        clock.set(TestClock.START);
    }

    private int number(Receipt receipt) {
        return jdbc.sql("SELECT coalesce(number_in_year, 0) FROM cases.case_file WHERE id = :id")
                .param("id", receipt.caseId().value())
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule("N-5-2")
    void aCaseGoesOnItsHistoryStaysInOrderAndHolds() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        refer(receipt, world.expert);
        var officer = staff.signIn(port, world.desk);
        var expert = staff.signIn(port, world.expert);
        expert.get(page(receipt));
        seals.seal();

        setBack();
        assertThat(officer.get("/staff/worklist").status()).isEqualTo(200);
        var answered = expert.post(
                page(receipt) + "/answer",
                Map.of(
                        "seen", Integer.toString(file(receipt).lastEntry()),
                        "outcome", "DONE",
                        "answer", "لوله تعمیر شد و آب وصل است."));
        assertThat(answered.location()).as(answered.text()).isPresent();
        var shown = expert.follow(answered);
        assertThat(file(receipt).state()).as(answered.path() + shown.text()).isEqualTo(CaseState.ANSWERED);
        var history = cases.history(file(receipt));
        assertThat(history)
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(history.getLast().event())
                .as(history.stream().map(Entry::event).toList().toString())
                .isEqualTo(CaseEvent.ANSWERED);
        var seen =
                applicant(receipt, mobile).get("/track/case/" + receipt.caseId().value());
        assertThat(seen.status()).isEqualTo(200);
        seals.seal();
        assertThat(chains.verify(receipt.caseId())).isEmpty();
        assertThat(chains.verifySeals()).isEmpty();
    }

    @Test
    @Rule("N-5-2")
    void casesOfBeforeAndAfterAreNumberedOnceAndDueInTime() {
        var before = register();
        setBack();
        var mobile = CaseWorld.mobile();
        var after = register(mobile);
        assertThat(file(after).dueEffectiveOn()).isEqualTo(file(before).dueEffectiveOn());
        clock.forward(Duration.ofSeconds(3));
        // While the house's own worker is at it, nobody else numbers.
        await().untilAsserted(() -> {
            numbering.number(Duration.ofSeconds(2));
            assertThat(number(before)).isPositive();
            assertThat(number(after)).isPositive();
        });
        assertThat(number(after)).isNotEqualTo(number(before));
        assertThat(jdbc.sql("""
                        SELECT max(number_in_year) - count(*) FROM cases.case_file
                        WHERE number_year = (SELECT number_year FROM cases.case_file WHERE id = :id)
                        """)
                        .param("id", after.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(inbox.allTo(mobile)).hasSize(1);
    }

    @Test
    void everyNoticeLeavesOnceAlsoWhatWasHeldWhenTheClockWasSetBack() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        inbox.allTo(mobile);
        refer(receipt, world.expert);
        setBack();
        assertThat(inbox.allTo(mobile)).as("held until its moment").hasSize(1);
        clock.forward(HOUR.plusMinutes(1));
        assertThat(inbox.allTo(mobile)).hasSize(2);
        assertThat(inbox.allTo(mobile)).hasSize(2);
    }

    private WebClient.Answer ask(WebClient citizen, String mobile) {
        citizen.get("/my");
        return citizen.post("/my", Map.of("contact", mobile));
    }

    @Test
    void whoHadUsedUpALimitWaitsNoLongerThanBeforeAndACodeLivesNoLonger() {
        var mobile = CaseWorld.mobile();
        var first = new WebClient(port);
        ask(first, mobile);
        var old = inbox.find(mobile, CODE);
        IntStream.range(0, 4).forEach(again -> ask(new WebClient(port), mobile));
        assertThat(ask(new WebClient(port), mobile).text()).contains("زیاد بود");

        setBack();
        clock.forward(Duration.ofMinutes(5));
        assertThat(first.post("/my", Map.of("contact", mobile, "code", old)).location())
                .as("a code of before the clock was set back")
                .isEmpty();
        var second = new WebClient(port);
        assertThat(ask(second, mobile).text()).doesNotContain("زیاد بود");
        var code = inbox.find(mobile, CODE);
        assertThat(second.post("/my", Map.of("contact", mobile, "code", code)).path())
                .contains("/my");
    }

    @Test
    void whoMistypedHisPasswordIsNotShutOutUntilTheClockHasCaughtUp() {
        var officer = new WebClient(port);
        officer.get("/staff/login");
        WebClient.Answer refused = null;
        for (var tries = 0; tries < 12; tries++) {
            refused = officer.post(
                    "/staff/login", Map.of("username", world.desk.username(), "password", "گذرواژهٔ نادرست"));
        }
        assertThat(refused.text()).contains("صبر کنید");
        setBack();
        assertThat(staff.signIn(port, world.desk).get("/staff/worklist").status())
                .isEqualTo(200);
    }

    @Test
    void thingsAreNamedInTheOrderOfTheClockAndNeverTwice() {
        var ahead = register();
        setBack();
        var behind = register();
        assertThat(List.of(ahead.caseId(), behind.caseId())).doesNotHaveDuplicates();
        assertThat(staff.signIn(port, world.desk).get("/staff/worklist").page().select("table.worklist tbody tr"))
                .hasSize(2);
    }
}
