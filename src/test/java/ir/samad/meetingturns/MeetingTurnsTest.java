package ir.samad.meetingturns;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen asks for a turn on the public page of a session, sees it, and cancels it (M-7, M-10-1, N-8-3). */
@SamadTest
class MeetingTurnsTest {

    private static final Map<String, String> LINE = Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    private MeetingBody body;
    private String session;

    @BeforeEach
    void aBodyWithFourTuesdays() {
        body = new MeetingBody(staff, clock, port, "18");
        session = body.session("1404/09/04");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private MeetingGuest guest() {
        return new MeetingGuest(port, inbox, "کریمی");
    }

    private int countTurns() {
        return jdbc.sql("SELECT count(*) FROM meetingturns.turn WHERE session_id = CAST(:id AS uuid)")
                .param("id", session.substring(session.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    private static String error(Answer answer, String field) {
        return answer.page().select("#" + field + "-error").text();
    }

    @Test
    @Rule("N-8-3")
    void aTurnIsAskedForInASessionThatIsAnnouncedAndHasNotBegun() {
        var guest = guest();
        assertThat(guest.web.get(MeetingGuest.address(session)).status()).isEqualTo(404);
        body.announce(session, Map.of());
        assertThat(new WebClient(port)
                        .get("/meetings?province=18")
                        .page()
                        .select("a[href=" + MeetingGuest.address(session) + "]"))
                .hasSize(1);
        var link = guest.turn(session);
        assertThat(inbox.lastTo(guest.mobile))
                .contains("نوبت ۱ ملاقات مردمی " + body.unit.name(), "1404/09/04", "09:00", link);
        var page = new WebClient(port).get(link);
        assertThat(page.page().select(".turn-number").text()).isEqualTo("۱");
        assertThat(page.text())
                .contains("حدود ساعت ۰۹:۰۰", "سالن اجتماعات، طبقهٔ دوم")
                .doesNotContain("کریمی", "انشعاب");
        var second = guest();
        second.turn(session);
        assertThat(inbox.lastTo(second.mobile)).contains("نوبت ۲ ملاقات مردمی", "09:10");

        body.at("1404/09/04", 9);
        var late = guest();
        assertThat(late.send(session, Map.of()).text()).contains("این جلسه آغاز شده است");
        assertThat(inbox.allTo(late.mobile)).isEmpty();
        assertThat(countTurns()).isEqualTo(2);
    }

    @Test
    @Rule("N-8-3")
    void nobodyAsksForATurnInASessionThatIsNotHeld() {
        body.announce(session, Map.of());
        body.web.follow(body.web.post(session + "/absence", Map.of("reason", "مأموریت خارج از استان به دستور وزیر")));
        body.office.follow(body.office.post(
                "/staff/meetings/province/" + session.substring(session.lastIndexOf('/') + 1) + "/decide",
                Map.of("decision", "accept")));
        var guest = guest();
        assertThat(guest.send(session, Map.of()).text()).contains("نوبت داده نمی‌شود", "N-8-3");
        assertThat(countTurns()).isZero();
    }

    @Test
    @Rule("M-7")
    void aTurnIsInPersonOrOnTheDirectLineWhereOneIsAnnounced() {
        body.announce(session, Map.of());
        var refused = guest().with("mode", "PHONE").send(session, Map.of());
        assertThat(error(refused, "mode")).contains("خط تلفن مستقیم ندارد", "M-7");
        body.announce(session, LINE);
        assertThat(error(guest().with("mode", "").send(session, Map.of()), "mode"))
                .contains("M-7");
        assertThat(error(guest().with("mode", "BOTH").send(session, Map.of()), "mode"))
                .isNotBlank();
        assertThat(countTurns()).isZero();
        var guest = guest().with("mode", "PHONE");
        var link = guest.turn(session);
        assertThat(guest.web.get(link).text()).contains("به خط مستقیم زنگ بزنید", "۰۳۱۳۶۶۷۸۸۹۹");
    }

    @Test
    @Rule({"M-10-1", "M-10-3"})
    void whatIsTypedIsExactAndIsKeptWhenItIsNot() {
        body.announce(session, LINE);
        var bad = Map.of(
                "identity", List.of("1234567890", "991234561", "1111111111", "ایضاً", "-", ""),
                "mobile", List.of("0912345678", "02133445566", "//", ""),
                "firstName", List.of("", "123", "<b>"),
                "lastName", List.of("", "99", "x".repeat(150)),
                "subject", List.of("", "آب", "ا".repeat(1001), "انشعاب\u0000آب"));
        bad.forEach((field, values) -> values.forEach(value -> {
            var guest = guest().with(field, value);
            var answer = guest.send(session, Map.of());
            assertThat(answer.status()).as("%s «%s»", field, value).isEqualTo(200);
            assertThat(error(answer, field)).as("%s «%s»", field, value).isNotBlank();
            assertThat(answer.page().select("#code")).isEmpty();
            assertThat(inbox.allTo(guest.mobile)).isEmpty();
        }));
        var answer = guest().with("identity", "1234567890").send(session, Map.of());
        assertThat(error(answer, "identity")).contains("M-10-1");
        assertThat(answer.page().select("#lastName").val()).isEqualTo("کریمی");
        assertThat(answer.page().select("#subject").text()).isEqualTo("انشعاب آب روستای پایین");
        assertThat(answer.page().select("#identity").val()).isEqualTo("1234567890");
        assertThat(countTurns()).isZero();
        // What cannot be seen in a name is left out, and nothing else.
        guest().with("firstName", "مر\u0000یم").turn(session);
        assertThat(jdbc.sql("SELECT first_name FROM meetingturns.turn WHERE session_id = CAST(:id AS uuid)")
                        .param("id", session.substring(session.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .doesNotContain("\u0000");
    }

    @Test
    @Rule("M-10-2")
    void theMobileIsProvedByItsCode() {
        body.announce(session, Map.of());
        var guest = guest();
        var asked = guest.send(session, Map.of());
        assertThat(asked.page().select("#code")).hasSize(1);
        assertThat(asked.page().select("#lastName").val()).isEqualTo("کریمی");
        var right = guest.code();
        var wrong = right.equals("111111") ? "222222" : "111111";
        assertThat(error(guest.send(session, Map.of("code", wrong)), "code")).isNotBlank();
        assertThat(error(guest.send(session, Map.of("code", "")), "code")).isNotBlank();
        assertThat(countTurns()).isZero();
        // The code of one number proves no other one.
        var other = MeetingBody.phone();
        guest.send(session, Map.of("mobile", other, "code", right));
        assertThat(countTurns()).isZero();
        assertThat(inbox.allTo(other)).hasSize(1);
        assertThat(guest.ask(session).path()).isPresent();
        assertThat(countTurns()).isEqualTo(1);
        // And it is good for one turn.
        assertThat(guest.with("identity", CaseWorld.nationalId().value())
                        .send(session, Map.of())
                        .path())
                .isEmpty();
        assertThat(countTurns()).isEqualTo(1);
    }

    @Test
    @Rule("M-10-1")
    void ofOnePersonOneTurnStandsInASession() {
        var next = body.session("1404/09/11");
        body.announce(session, Map.of());
        body.announce(next, Map.of());
        var guest = guest();
        var link = guest.turn(session);
        var again = guest().with("identity", guest.fields.get("identity"));
        assertThat(error(again.ask(session), "identity")).contains("نوبت گرفته شده", "M-10-1");
        assertThat(countTurns()).isEqualTo(1);
        // In another session he has one as well, and after cancelling another one in this.
        again.turn(next);
        guest.web.get(link);
        assertThat(guest.web.follow(guest.web.post(link + "/cancel", Map.of())).text())
                .contains("نوبت لغو شد");
        guest.turn(session);
        assertThat(inbox.lastTo(guest.mobile)).contains("نوبت ۱ ");
    }

    @Test
    @Rule("N-8-3")
    void whoFindsASessionFullIsToldOfTheNextOne() {
        var next = body.session("1404/09/11");
        body.announce(session, Map.of("opens", "9", "closes", "9:30"));
        body.announce(next, Map.of());
        // Seven tenths of half an hour, ten minutes each.
        var first = guest();
        first.turn(session);
        var waiting = guest();
        waiting.send(session, Map.of());
        var second = guest();
        var link = second.turn(session);
        var full = waiting.send(session, Map.of("code", waiting.code()));
        assertThat(full.text()).contains("نوبت‌های این جلسه پر شده است", "سه‌شنبه ۱۱ آذر ۱۴۰۴");
        assertThat(full.page().select("main a.button").attr("href")).isEqualTo(MeetingGuest.address(next));
        // One that is full is passed over.
        var later = body.session("1404/09/18");
        body.announce(later, Map.of());
        body.announce(next, Map.of("opens", "9", "closes", "9:15"));
        guest().turn(next);
        assertThat(waiting.web
                        .get(MeetingGuest.address(session))
                        .page()
                        .select("main a.button")
                        .attr("href"))
                .isEqualTo(MeetingGuest.address(later));
        assertThat(countTurns()).isEqualTo(2);
        // The place of who cancels is free again, with its number.
        second.web.get(link);
        second.web.follow(second.web.post(link + "/cancel", Map.of()));
        assertThat(waiting.ask(session).path()).isPresent();
        assertThat(inbox.lastTo(waiting.mobile)).contains("نوبت ۲ ");
    }

    @Test
    @Rule("N-8-3")
    void theLengthAndTheShareOfTurnsAreParametersOfTheProgramme() {
        body.announce(session, Map.of());
        var programme =
                Scope.programme(jdbc.sql("SELECT programme_id FROM meetings.session WHERE id = CAST(:id AS uuid)")
                        .param("id", session.substring(session.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single());
        change(ParameterKey.TURN_MINUTES, programme, "PT30M");
        change(ParameterKey.TURN_SHARE, programme, "34");
        guest().turn(session);
        var second = guest();
        second.turn(session);
        assertThat(inbox.lastTo(second.mobile)).contains("09:30");
        assertThat(guest().send(session, Map.of()).text()).contains("پر شده است");
    }

    private void change(ParameterKey key, Scope scope, String value) {
        parameters
                .change(
                        key,
                        scope,
                        value,
                        LocalDate.of(2025, 11, 22),
                        "آزمون",
                        new DecidedBy(UUID.randomUUID(), "آزمون"))
                .orThrow();
    }

    @Test
    @Rule("M-6")
    void noMoreAreAskedToComeThanThePlaceTakes() {
        body.announce(session, Map.of("capacity", "1", "line", "۰۳۱-۳۶۶۷۸۸۹۹"));
        guest().turn(session);
        assertThat(error(guest().send(session, Map.of()), "mode")).contains("گنجایش", "M-6");
        assertThat(countTurns()).isEqualTo(1);
        guest().with("mode", "PHONE").turn(session);
    }

    @Test
    void aTurnIsCancelledByItsLinkUntilTheSessionBegins() {
        body.announce(session, Map.of());
        var guest = guest();
        var link = guest.turn(session);
        var other = guest();
        var kept = other.turn(session);
        var anybody = new WebClient(port);
        assertThat(anybody.get("/meetings/turns/AAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        anybody.get("/meetings");
        assertThat(anybody.post("/meetings/turns/AAAAAAAAAAAAAAAAAAAA/cancel", Map.of())
                        .status())
                .isEqualTo(404);
        anybody.get(link);
        assertThat(anybody.follow(anybody.post(link + "/cancel", Map.of())).text())
                .contains("نوبت لغو شد", "این نوبت لغو شده است");
        assertThat(anybody.post(link + "/cancel", Map.of()).text()).contains("تا آغاز جلسه");
        clock.set(TestClock.START);
        body.at("1404/09/04", 9);
        anybody.get(kept);
        assertThat(anybody.get(kept).page().select("form[action$=/cancel]")).isEmpty();
        assertThat(anybody.post(kept + "/cancel", Map.of()).text()).contains("تا آغاز جلسه");
        assertThat(anybody.get(kept).page().select(".turn-number").text()).isEqualTo("۲");
    }

    @Test
    void turnsAreNotAskedForTooOftenAndWhoMustWaitKeepsWhatHeTyped() {
        body.announce(session, Map.of());
        var guest = guest();
        var most = parameters.integer(ParameterKey.LIMIT_TURN_BY_CONTACT);
        // Two of one mobile in a session.
        var sessions = new String[] {session, body.session("1404/09/11"), body.session("1404/09/18")};
        body.announce(sessions[1], Map.of());
        body.announce(sessions[2], Map.of());
        for (var i = 0; i < most; i++) {
            guest.with("identity", CaseWorld.nationalId().value());
            if (i == 3) {
                clock.forward(parameters.duration(ParameterKey.PERIOD_CODE_BY_CONTACT));
            }
            assertThat(guest.ask(sessions[i / 2]).path()).as("turn %s", i + 1).isPresent();
        }
        clock.forward(parameters.duration(ParameterKey.PERIOD_CODE_BY_CONTACT));
        var refused = guest.with("identity", CaseWorld.nationalId().value()).ask(session);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.page().select("#summary").text()).contains("صبر کنید");
        assertThat(refused.page().select("#lastName").val()).isEqualTo("کریمی");
        assertThat(countTurns()).as("in the first session").isEqualTo(2);
        guest().turn(session);
    }

    @Test
    @Rule("M-10-2")
    void oneMobileDoesNotFillASession() {
        body.announce(session, Map.of());
        var guest = guest();
        for (var i = 0; i < 2; i++) {
            guest.with("identity", CaseWorld.nationalId().value());
            assertThat(guest.ask(session).path()).isPresent();
        }
        var third = guest.with("identity", CaseWorld.nationalId().value()).ask(session);
        assertThat(third.page().select("#mobile-error").text()).contains("دو نوبت", "M-10-2");
        assertThat(third.page().select("#lastName").val()).isEqualTo("کریمی");
        assertThat(countTurns()).isEqualTo(2);
        guest().turn(session);
    }

    @Test
    @Rule("M-10-2")
    void aProofOfOneMobileIsNoneOfAnother() {
        body.announce(session, Map.of());
        var guest = guest();
        guest.ask(session);
        // Proved, and refused for another reason: the same person has a turn already.
        assertThat(guest.ask(session).page().select("#identity-error")).isNotEmpty();
        var other = guest.with("identity", CaseWorld.nationalId().value())
                .send(session, Map.of("mobile", MeetingBody.phone()));
        assertThat(other.path()).isEmpty();
        assertThat(other.page().select("#code")).hasSize(1);
        assertThat(countTurns()).isEqualTo(1);
    }

    @Test
    @Rule("M-10-2")
    void aProofOfAMobileEndsAfterHalfAnHour() {
        body.announce(session, Map.of());
        var guest = guest();
        guest.turn(session);
        // Proved again, and refused because he has a turn already: the proof stands for another name.
        assertThat(guest.ask(session).page().select("#identity-error")).isNotEmpty();
        guest.with("identity", CaseWorld.nationalId().value());
        clock.forward(Duration.ofMinutes(31));
        var late = guest.send(session, Map.of());
        assertThat(late.path()).isEmpty();
        assertThat(late.page().select("#code")).hasSize(1);
        assertThat(countTurns()).isOne();
        assertThat(guest.send(session, Map.of("code", guest.code())).path()).isPresent();
        assertThat(countTurns()).isEqualTo(2);
    }

    @Test
    @Rule("N-8-3")
    void theLastTurnIsGivenToOneOfThoseWhoAskAtOnce() throws Exception {
        body.announce(session, Map.of("opens", "9", "closes", "9:15"));
        var asking = Stream.generate(this::guest).limit(6).toList();
        asking.forEach(guest -> guest.send(session, Map.of()));
        var codes = asking.stream().map(MeetingGuest::code).toList();
        var together = new CyclicBarrier(asking.size());
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(asking.size())) {
            var tasks = asking.stream()
                    .map(guest -> (Callable<Answer>) () -> {
                        together.await(1, TimeUnit.MINUTES);
                        return guest.send(session, Map.of("code", codes.get(asking.indexOf(guest))));
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.path().isPresent()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.path().isEmpty())
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.text()).contains("نوبت‌های این جلسه پر شده است"));
        assertThat(countTurns()).isOne();
    }

    @Test
    void aBrowserAsksForOnlySoManyTurns() {
        body.announce(session, Map.of());
        var browser = guest();
        for (var i = 0; i < parameters.integer(ParameterKey.LIMIT_TURN_BY_DEVICE); i++) {
            var other = new MeetingGuest(inbox, "رضایی", browser.web);
            assertThat(other.ask(session).path()).as("turn %s", i + 1).isPresent();
        }
        var one = new MeetingGuest(inbox, "رضایی", browser.web);
        assertThat(one.ask(session).status()).isEqualTo(429);
        guest().turn(session);
    }
}
