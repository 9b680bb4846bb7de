package ir.samad.meetingturns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliYear;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.meetings.MeetingBody;
import ir.samad.territory.ProvinceCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has a turn is reminded once, and told of every change of his session (M-8, N-8-3). */
@SamadTest
class TurnWatchTest {

    private static final String REMINDER = "یادآوری نوبت";
    private static final String SNOW = "برف سنگین";
    private static final String REASON = "مأموریت خارج از استان به دستور وزیر";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    TurnWatch watch;

    @Autowired
    TurnErasure erasure;

    @Autowired
    Closures closures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private MeetingBody body;
    private String session;

    @BeforeEach
    void aSessionOnTheFourthOfAzar() {
        body = new MeetingBody(staff, clock, port, "19");
        session = body.session("1404/09/04");
        body.announce(session, Map.of());
    }

    @AfterEach
    void theClockStandsAsBeforeAndTheDayIsOpen() {
        clock.set(TestClock.START);
        closures.list(new JalaliYear(1404)).stream()
                .filter(closure -> !closure.isWithdrawn() && closure.reason().equals(SNOW))
                .forEach(closure ->
                        closures.withdraw(closure.id(), "پایان آزمون", by()).orThrow());
    }

    private EnteredBy by() {
        return new EnteredBy(body.chief.person().value(), "دفتر");
    }

    private MeetingGuest guest() {
        var guest = new MeetingGuest(port, inbox, "احمدی");
        guest.turn(session);
        return guest;
    }

    private static String id(String session) {
        return session.substring(session.lastIndexOf('/') + 1);
    }

    @Test
    @Rule("N-8-3")
    void whoHasATurnIsRemindedOnceTheDayBefore() {
        var guest = guest();
        var cancelled = guest();
        cancelled.web.get(cancelled.link());
        cancelled.web.post(cancelled.link() + "/cancel", Map.of());
        body.at("1404/09/03", 8);
        watch.look();
        assertThat(guest.told(REMINDER)).isZero();
        body.at("1404/09/03", 10);
        watch.look();
        watch.look();
        assertThat(guest.told(REMINDER)).isOne();
        assertThat(inbox.lastTo(guest.mobile)).contains("نوبت ۱ ", "1404/09/04", "09:00", "سالن اجتماعات");
        assertThat(cancelled.told(REMINDER)).isZero();
        // Who asks now knows it well enough.
        var late = guest();
        watch.look();
        assertThat(late.told(REMINDER)).isZero();
    }

    @Test
    void aReminderThatWasBrokenOffIsSentOnceAfterwardsAndSeveralInstancesSendOne() throws Exception {
        var guest = guest();
        body.at("1404/09/03", 10);
        // Killed before the end: nothing of it stands.
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    watch.look();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(guest.told(REMINDER)).isZero();
        var together = new CyclicBarrier(4);
        Callable<Boolean> instance = () -> {
            together.await();
            watch.look();
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each :
                    threads.invokeAll(Stream.generate(() -> instance).limit(4).toList())) {
                assertThat(each.get()).isTrue();
            }
        }
        watch.look();
        assertThat(guest.told(REMINDER)).isOne();
    }

    @Test
    @Rule("M-2-1")
    void anotherPlaceOrTimeIsToldToWhoeverHasATurn() {
        var first = guest();
        var second = guest();
        watch.look();
        assertThat(second.told("تغییر کرد")).isZero();
        body.announce(session, Map.of("opens", "10", "closes", "12:30", "place", "فرمانداری، طبقهٔ همکف"));
        watch.look();
        watch.look();
        assertThat(second.told("تغییر کرد")).isOne();
        assertThat(inbox.lastTo(second.mobile)).contains("نوبت ۲، 1404/09/04 حدود ساعت 10:10، فرمانداری، طبقهٔ همکف");
        assertThat(first.told("حدود ساعت 10:00")).isOne();
        assertThat(second.web.get(second.link()).text()).contains("حدود ساعت ۱۰:۱۰", "فرمانداری، طبقهٔ همکف");
        // What does not concern him is not told.
        body.announce(
                session,
                Map.of("opens", "10", "closes", "12:30", "place", "فرمانداری، طبقهٔ همکف", "medium", "روزنامهٔ محلی"));
        watch.look();
        assertThat(second.told("تغییر کرد")).isOne();
    }

    @Test
    @Rule("M-8")
    void whoHasATurnIsToldThatTheSessionIsExcused() {
        var guest = guest();
        body.web.follow(body.web.post(session + "/absence", Map.of("reason", REASON)));
        watch.look();
        assertThat(guest.told("برگزار نمی‌شود")).isZero();
        body.office.follow(
                body.office.post("/staff/meetings/province/" + id(session) + "/decide", Map.of("decision", "accept")));
        watch.look();
        watch.look();
        assertThat(guest.told("برگزار نمی‌شود و نوبت ۱ شما لغو شد")).isOne();
        assertThat(inbox.lastTo(guest.mobile)).contains("/meetings");
        assertThat(guest.web.get(guest.link()).text()).contains("این جلسه برگزار نمی‌شود");
        // Nobody is reminded of it any more.
        body.at("1404/09/03", 10);
        watch.look();
        assertThat(guest.told(REMINDER)).isZero();
    }

    @Test
    @Rule("M-5-1")
    void whoHadATurnInASessionThatWasMissedIsToldOnce() {
        var guest = guest();
        body.at("1404/09/05", 10);
        watch.look();
        watch.look();
        assertThat(guest.told("برگزار نشد")).isOne();
    }

    @Test
    void aClosureCallsASessionOffAndItsWithdrawalIsToldToo() {
        var guest = guest();
        var day = JalaliDate.read("1404/09/04").find().orElseThrow().toLocalDate();
        var closed = closures.declare(ClosureDays.in(new ProvinceCode("19"), day, day), SNOW, by())
                .orThrow();
        watch.look();
        assertThat(guest.told("برگزار نمی‌شود")).isOne();
        closures.withdraw(closed, "راه‌ها باز شد", by()).orThrow();
        watch.look();
        watch.look();
        assertThat(guest.told("که لغو شده بود برگزار می‌شود: نوبت ۱")).isOne();
        assertThat(guest.told("تغییر کرد")).isZero();
        assertThat(guest.web.get(guest.link()).page().select(".turn-number").text())
                .isEqualTo("۱");
    }

    @Test
    @Rule("M-2-1")
    void whatChangesShortlyBeforeTheSessionIsToldAlsoInTheQuietHours() {
        body.announce(session, Map.of("opens", "9", "closes", "12"));
        var guest = guest();
        body.at("1404/09/04", 5);
        body.announce(session, Map.of("opens", "9", "closes", "12", "place", "فرمانداری"));
        watch.look();
        // Four hours before, it waits for the morning.
        assertThat(sentAt(guest)).isAfter(clock.instant());
        body.at("1404/09/04", 6);
        body.announce(session, Map.of("opens", "9", "closes", "12", "place", "استانداری"));
        watch.look();
        assertThat(sentAt(guest)).isBeforeOrEqualTo(clock.instant());
    }

    /** When the newest notice to somebody may leave the house. */
    private Instant sentAt(MeetingGuest guest) {
        return jdbc.sql("""
                SELECT next_attempt_at FROM notifications.notice WHERE recipient = :to ORDER BY created_at DESC, id DESC LIMIT 1
                """)
                .param("to", guest.mobile)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Three parts of 67 characters, as everything is sent whose letters are not all Latin. */
    @Test
    void everyMessageFitsIntoThreePartsInBothLanguages() {
        var first = Map.of("place", "سالن اجتماعات شهید بهشتی ".repeat(7).strip());
        body.announce(session, first);
        var persian = guest();
        var english = new MeetingGuest(port, inbox, "احمدی");
        english.web.get("/meetings?lang=en");
        english.ask(session);
        body.at("1404/09/03", 10);
        watch.look();
        body.announce(
                session,
                Map.of("place", "فرمانداری، ساختمان شهید رجایی ".repeat(6).strip(), "opens", "10"));
        watch.look();
        body.web.follow(body.web.post(session + "/absence", Map.of("reason", REASON)));
        body.office.follow(
                body.office.post("/staff/meetings/province/" + id(session) + "/decide", Map.of("decision", "accept")));
        watch.look();
        assertThat(english.told("SAMAD: turn 2")).isOne();
        assertThat(english.told("reminder of turn 2")).isOne();
        assertThat(english.told("has changed: turn 2, 1404/09/04 about 10:10")).isOne();
        assertThat(english.told("is not held")).isOne();
        for (var guest : List.of(persian, english)) {
            var messages = inbox.allTo(guest.mobile);
            assertThat(messages).hasSize(5);
            assertThat(messages)
                    .allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(3 * 67));
        }
    }

    @Test
    void dataOfTurnsThatWereCancelledOrNotUsedAreErasedAfterTheirDays() {
        var absent = guest();
        var cancelled = guest();
        cancelled.web.get(cancelled.link());
        cancelled.web.post(cancelled.link() + "/cancel", Map.of());
        var link = absent.link();
        body.at("1404/09/29", 10);
        erasure.erase();
        assertThat(countKnown(absent)).isOne();
        assertThat(countKnown(cancelled)).isOne();
        // Thirty days after he cancelled, thirty days after the session.
        body.at("1404/10/02", 10);
        erasure.erase();
        assertThat(countKnown(absent)).isOne();
        assertThat(countKnown(cancelled)).isZero();
        body.at("1404/10/05", 10);
        erasure.erase();
        assertThat(countKnown(absent)).isZero();
        assertThat(absent.web.get(link).status()).isEqualTo(404);
        assertThat(jdbc.sql("""
                SELECT count(*) FROM meetingturns.turn
                WHERE session_id = CAST(:session AS uuid) AND erased_at IS NOT NULL
                """)
                        .param("session", id(session))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("SELECT count(*) FROM notifications.notice WHERE recipient = :to AND event_key = 'given'")
                        .param("to", absent.mobile)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int countKnown(MeetingGuest guest) {
        return jdbc.sql("SELECT count(*) FROM meetingturns.turn WHERE mobile = :mobile")
                .param("mobile", guest.mobile)
                .query(Integer.class)
                .single();
    }
}
