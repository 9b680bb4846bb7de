package ir.samad.meetingturns;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.meetings.MeetingBody;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asked for a turn finds it among what is kept of him, and cancels it there; long lists come page by page. */
@SamadTest
class OwnTurnsTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9۰-۹]{6}\\b");
    private static final String OWN = "/my/meetings";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private MeetingBody body;
    private String session;

    @BeforeEach
    void anAnnouncedSession() {
        body = new MeetingBody(staff, clock, port, "18");
        session = body.session("1404/09/04");
        body.announce(session, Map.of());
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private WebClient citizen(String mobile) {
        var web = new WebClient(port);
        web.get("/my");
        web.post("/my", Map.of("contact", mobile));
        web.follow(web.post("/my", Map.of("contact", mobile, "code", inbox.find(mobile, CODE))));
        return web;
    }

    @Test
    @Rule("N-8-3")
    void aTurnIsCancelledByWhoeverProvedItsMobileAndByNobodyElse() {
        var guest = new MeetingGuest(port, inbox, "کریمی");
        guest.turn(session);
        var stranger = new MeetingGuest(port, inbox, "صادقی");
        stranger.turn(session);
        var own = citizen(guest.mobile);
        var page = own.get(OWN).page();
        assertThat(page.select("main section").text()).contains(body.unit.name(), "کریمی");
        var cancel = page.select("form[action$=/cancel]").attr("action");
        assertThat(cancel).startsWith("/my/turns/");
        var other = citizen(stranger.mobile);
        assertThat(other.post(cancel, Map.of()).status()).isEqualTo(404);
        assertThat(new WebClient(port).post(cancel, Map.of()).path()).hasValue("/my");
        assertThat(new WebClient(port).get(guest.link()).text()).doesNotContain("لغو شده");
        assertThat(own.follow(own.post(cancel, Map.of())).text()).contains("لغو شد");
        assertThat(own.get(OWN).page().select("form[action$=/cancel]")).isEmpty();

        // Once the session has begun, nothing is cancelled any more.
        var late = other.get(OWN).page().select("form[action$=/cancel]").attr("action");
        body.at("1404/09/04", 10);
        var again = citizen(stranger.mobile);
        assertThat(again.get(OWN).page().select("form[action$=/cancel]")).isEmpty();
        again.follow(again.post(late, Map.of()));
        assertThat(again.get(OWN).text()).doesNotContain("لغو شد");
    }

    @Test
    @Rule("N-5-2")
    void whoOpenedTheListOfHisDayStandsThereAndWhoTookAFileWithoutHimDoesNot() {
        var guest = new MeetingGuest(port, inbox, "کریمی");
        guest.turn(session);
        body.at("1404/09/04", 11);
        body.web.follow(body.web.post(session + "/held", Map.of()));
        body.solved(session, "ملاقات‌شده", "کنتور نصب شد");
        body.release(session);
        var file = body.web
                .get(session + "/report")
                .page()
                .select("a[href$=/file]")
                .attr("href");
        assertThat(body.web.download(file)).isNotEmpty();
        assertThat(citizen(guest.mobile).get(OWN).text())
                .contains("دیدن فهرست ملاقات‌شوندگان یک جلسه")
                .doesNotContain("گرفتن پروندهٔ گزارش دیدار مردمی");
    }

    @Test
    void whatIsKeptComesPageByPage() {
        var guest = new MeetingGuest(port, inbox, "کریمی");
        guest.turn(session);
        jdbc.sql("""
                INSERT INTO meetingturns.turn
                SELECT (jsonb_populate_record(t, jsonb_build_object(
                    'id', gen_random_uuid(), 'cancelled_at', t.asked_at,
                    'link_digest', '\\x' || md5(g || CAST(t.id AS text))))).*
                FROM meetingturns.turn t, generate_series(1, 20) g WHERE t.mobile = :mobile
                """).param("mobile", guest.mobile).update();
        var own = citizen(guest.mobile);
        var first = own.get(OWN).page();
        assertThat(first.select("main section.card")).hasSize(20);
        var second = own.get(first.select("main a[href^='" + OWN + "?page=']").attr("href"))
                .page();
        assertThat(second.select("main section.card")).hasSize(1);
        assertThat(second.select("main a[href^='" + OWN + "?page=']").eachAttr("href"))
                .containsExactly(OWN + "?page=0");
        assertThat(own.get(OWN + "?page=x").page().select("main section.card")).hasSize(20);
    }
}
