package ir.samad.meetingturns;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.meetings.MeetingBody;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns on the day of the meeting: who came, who is called next, and what the waiting room sees (M-7, M-10-1, M-10-2). */
@SamadTest
class TurnsOnTheDayTest {

    private static final Map<String, String> LINE = Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹");
    private static final Pattern SCREEN = Pattern.compile("/meetings/screen/[A-Za-z0-9_-]{20}");

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
        body = new MeetingBody(staff, clock, port, "20");
        session = body.session("1404/09/04");
        body.announce(session, LINE);
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private MeetingGuest guest(String lastName, String mode) {
        var guest = new MeetingGuest(port, inbox, lastName).with("mode", mode);
        guest.turn(session);
        return guest;
    }

    private List<String> lines() {
        return body.web
                .get(session + "/people")
                .page()
                .select("section[aria-labelledby=people] tbody tr")
                .eachText();
    }

    /** The page of the turn of somebody of this family name. */
    private String turn(String lastName) {
        return body.web.get(session + "/people").page().select("a[href^=/staff/meetings/turns/]").stream()
                .filter(link -> link.text().contains(lastName))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private void arrive(String lastName) {
        assertThat(body.web
                        .follow(body.web.post(turn(lastName) + "/arrived", Map.of()))
                        .text())
                .contains("در فهرست ثبت شد");
    }

    private String next() {
        return body.web
                .follow(body.web.post(session + "/people/next", Map.of()))
                .page()
                .select("h1")
                .text();
    }

    private void met() {
        var inside = body.web.get(session + "/people").page().select("tr").stream()
                .filter(row -> row.text().contains("در حال ملاقات"))
                .findFirst()
                .orElseThrow();
        body.web.follow(body.web.post(inside.select("a").attr("href") + "/met", Map.of()));
    }

    @Test
    @Rule({"M-7", "M-10-1"})
    void whoHasATurnStandsInTheListAndIsCalledByItsNumberOnTheLineAlike() {
        guest("اول", "IN_PERSON");
        guest("دوم", "PHONE");
        guest("سوم", "IN_PERSON");
        body.at("1404/09/04", 9);
        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst()).contains("۱", "مریم اول", "نوبت حدود ۰۹:۰۰", "آمد");
        assertThat(lines().get(1)).contains("۲", "مریم دوم", "تلفنی", "روی خط است");
        // Who comes without a turn gets the next number, and waits for those who have one.
        assertThat(body.web
                        .follow(body.enter(session, MeetingBody.person("بی‌نوبت")))
                        .text())
                .contains("در فهرست ثبت شد");
        assertThat(lines().get(3)).contains("۴", "بی‌نوبت");
        arrive("سوم");
        arrive("دوم");
        assertThat(next()).isEqualTo("مریم دوم");
        assertThat(body.web.post(session + "/people/next", Map.of()).text()).contains("هنوز در حال ملاقات است");
        met();
        assertThat(next()).isEqualTo("مریم سوم");
        met();
        assertThat(next()).isEqualTo("زهرا بی‌نوبت");
        met();
        assertThat(body.web.post(session + "/people/next", Map.of()).text()).contains("کسی در نوبت نیست");
        assertThat(lines().getFirst()).contains("مریم اول", "نوبت حدود");
    }

    @Test
    @Rule({"M-10-1", "M-10-2"})
    void whoCameStandsInTheListAsHeSaidWithHisTelephoneProved() {
        var guest = guest("کاظمی", "IN_PERSON");
        body.at("1404/09/04", 9);
        var shown = body.web.get(turn("کاظمی"));
        assertThat(shown.text()).contains("نوبت ۱", "انشعاب آب روستای پایین", "تأییدشده با کد");
        arrive("کاظمی");
        var page = body.web
                .get(session + "/people")
                .page()
                .select("a[href^=/staff/meetings/people/]")
                .attr("href");
        var person = body.web.get(page);
        assertThat(person.page().select("#identity").val()).isEqualTo(guest.fields.get("identity"));
        assertThat(person.page().select("#phone").val()).isEqualTo(guest.mobile);
        assertThat(person.page().select("#mode-IN_PERSON[checked], input[name=mode][value=IN_PERSON][checked]"))
                .isNotEmpty();
        assertThat(person.text()).contains("با کد یک‌بارمصرف تأیید شده است");
        // Another number is no longer the one that was proved.
        var changed = MeetingBody.person("کاظمی");
        changed.put("identity", guest.fields.get("identity"));
        body.web.follow(body.web.post(page, changed));
        assertThat(body.web.get(page).text()).doesNotContain("با کد یک‌بارمصرف تأیید شده است");
    }

    @Test
    @Rule("M-10-1")
    void whoIsEnteredByHandKeepsTheNumberOfHisTurn() {
        guest("نخست", "IN_PERSON");
        var guest = guest("رستمی", "IN_PERSON");
        body.at("1404/09/04", 9);
        var typed = MeetingBody.person("رستمی");
        typed.put("identity", guest.fields.get("identity"));
        assertThat(body.web.follow(body.enter(session, typed)).text()).contains("در فهرست ثبت شد");
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith("۲").contains("در نوبت");
        assertThat(body.web
                        .get(guest.web.get(guest.link()).response().uri().getPath())
                        .text())
                .contains("آمدن شما ثبت شد");
        // He typed another telephone than the one he proved.
        assertThat(body.web
                        .get(body.web
                                .get(session + "/people")
                                .page()
                                .select("a[href^=/staff/meetings/people/]")
                                .attr("href"))
                        .text())
                .doesNotContain("با کد یک‌بارمصرف تأیید شده است");
    }

    @Test
    @Rule("M-10-2")
    void aProvedNumberThatOthersHaveTooIsConfirmed() {
        var guest = guest("صادقی", "IN_PERSON");
        body.at("1404/09/04", 9);
        var turn = turn("صادقی");
        var other = MeetingBody.person("دیگری");
        other.put("phone", guest.mobile);
        assertThat(body.web.follow(body.enter(session, other)).text()).contains("در فهرست ثبت شد");
        var warned = body.web.post(turn + "/arrived", Map.of());
        assertThat(warned.page().select("#phoneShared-error").text()).contains("M-10-2");
        assertThat(body.web
                        .follow(body.web.post(turn + "/arrived", Map.of("phoneShared", "on")))
                        .text())
                .contains("در فهرست ثبت شد");
        assertThat(body.web.post(turn + "/arrived", Map.of("phoneShared", "on")).text())
                .contains("صاحب آن پیش‌تر آمده است");
    }

    @Test
    @Rule("M-7")
    void whoDidNotComeIsMarkedAfterwardsAndCountsNowhere() {
        guest("آمده", "IN_PERSON");
        guest("نیامده", "IN_PERSON");
        guest("بی‌تلفن", "PHONE");
        body.at("1404/09/04", 10);
        arrive("آمده");
        next();
        met();
        assertThat(body.web.follow(body.web.post(session + "/held", Map.of())).text())
                .contains("برگزاری جلسه ثبت شد");
        assertThat(figures()).contains("۱ حضوری", "۰ تلفنی", "۱ همهٔ ملاقات‌شوندگان");
        body.at("1404/09/04", 12);
        assertThat(lines().get(1)).contains("مریم نیامده", "نیامد");
        assertThat(lines().get(2)).contains("مریم بی‌تلفن", "نیامد");
        assertThat(figures()).contains("۱ حضوری", "۰ تلفنی", "۱ همهٔ ملاقات‌شوندگان");
        assertThat(jdbc.sql("SELECT count(*) FROM meetingday.applicant WHERE session_id = CAST(:id AS uuid)")
                        .param("id", session.substring(session.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String person(String lastName) {
        return body.web.get(session + "/people").page().select("a[href^=/staff/meetings/people/]").stream()
                .filter(link -> link.text().contains(lastName))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    @Rule({"M-7", "M-10-1"})
    void whoWasSaidToHaveComeByMistakeIsAwaitedAgainAsLongAsNothingCameOfIt() {
        guest("اشتباه", "IN_PERSON");
        guest("دیگری", "IN_PERSON");
        body.at("1404/09/04", 9);
        var turn = turn("اشتباه");
        assertThat(body.web.post(turn + "/taken-back", Map.of()).text()).contains("آمدن صاحب این نوبت ثبت نشده است");
        arrive("اشتباه");
        assertThat(body.web.get(person("اشتباه")).page().select("form[action=" + turn + "/taken-back]"))
                .hasSize(1);
        assertThat(body.web
                        .follow(body.web.post(turn + "/taken-back", Map.of()))
                        .text())
                .contains("دوباره در انتظار است");
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).startsWith("۱").contains("مریم اشتباه", "نوبت حدود ۰۹:۰۰");
        assertThat(jdbc.sql("""
                SELECT by FROM meetingturns.arrival_taken_back WHERE turn_id = CAST(:id AS uuid)
                """)
                        .param("id", turn.substring(turn.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .list())
                .containsExactly(body.director.person().value());
        // He comes after all, under the same number; once he is called there is no way back.
        arrive("دیگری");
        arrive("اشتباه");
        assertThat(next()).isEqualTo("مریم اشتباه");
        assertThat(body.web.get(person("اشتباه")).page().select("form[action$=/taken-back]"))
                .isEmpty();
        assertThat(body.web.post(turn + "/taken-back", Map.of()).text()).contains("فراخوانده شده");
        assertThat(lines().getFirst()).contains("در حال ملاقات");
        // Nor for whoever keeps the day of another body.
        var other = new MeetingBody(staff, clock, port, "20");
        other.at("1404/09/04", 9);
        assertThat(other.web.post(turn + "/taken-back", Map.of()).status()).isEqualTo(404);
    }

    @Test
    @Rule("M-10-1")
    void whoIsCorrectedInTheListTakesHisTurnAlong() {
        guest("یکم", "IN_PERSON");
        var second = guest("دوم", "IN_PERSON");
        body.at("1404/09/04", 9);
        // Entered by hand with a wrong number, he stands behind those who have turns; corrected, he has his own.
        var typed = MeetingBody.person("دوم");
        typed.put("phone", second.mobile);
        body.web.follow(body.enter(session, typed));
        assertThat(lines()).hasSize(3);
        assertThat(lines().getLast()).startsWith("۳").contains("زهرا دوم");
        typed.put("identity", second.fields.get("identity"));
        body.web.follow(body.web.post(person("زهرا دوم"), typed));
        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast()).startsWith("۲").contains("زهرا دوم", "در نوبت");
        assertThat(body.web.get(person("زهرا دوم")).text()).contains("با کد یک‌بارمصرف تأیید شده است");
        // Whoever came by his turn and had mistyped his number keeps the turn, and nobody gets another one for him.
        arrive("یکم");
        var corrected = MeetingBody.person("یکم");
        body.web.follow(body.web.post(person("مریم یکم"), corrected));
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).startsWith("۱").contains("زهرا یکم");
        assertThat(jdbc.sql("""
                SELECT identity_value FROM meetingturns.turn
                WHERE session_id = CAST(:id AS uuid) AND number = 1
                """)
                        .param("id", session.substring(session.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo(corrected.get("identity"));
    }

    @Test
    @Rule("M-10-1")
    void whoWasTakenForSomebodyElseGetsHisOwnTurnAndTheOtherIsAwaitedAgain() {
        guest("غایب", "IN_PERSON");
        var here = guest("حاضر", "IN_PERSON");
        body.at("1404/09/04", 9);
        arrive("غایب");
        var corrected = MeetingBody.person("حاضر");
        corrected.put("identity", here.fields.get("identity"));
        body.web.follow(body.web.post(person("مریم غایب"), corrected));
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).startsWith("۱").contains("مریم غایب", "نوبت حدود");
        assertThat(lines().getLast()).startsWith("۲").contains("زهرا حاضر", "در نوبت");
    }

    @Test
    @Rule("M-7")
    void whoseDirectLineIsGoneComesInPersonAndIsMetSo() {
        guest("تلفنی", "PHONE");
        body.announce(session, Map.of());
        body.at("1404/09/04", 9);
        arrive("تلفنی");
        assertThat(lines().getFirst()).contains("مریم تلفنی", "حضوری").doesNotContain("روی خط است");
        next();
        met();
        assertThat(figures()).contains("۱ حضوری", "۰ تلفنی");
    }

    private List<String> figures() {
        return body.web.get(session + "/people").page().select(".figure").eachText();
    }

    @Test
    void aTurnIsSeenAndTakenByWhoeverKeepsTheDayOfThatBodyOnlyAndItIsRecorded() {
        guest("محرمانه", "IN_PERSON");
        body.at("1404/09/04", 9);
        var turn = turn("محرمانه");
        var other = new MeetingBody(staff, clock, port, "20");
        other.at("1404/09/04", 9);
        assertThat(other.web.get(turn).status()).isEqualTo(404);
        assertThat(other.web.post(turn + "/arrived", Map.of()).status()).isEqualTo(404);
        var expert = staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT));
        assertThat(expert.get(turn).status()).isEqualTo(403);
        assertThat(new WebClient(port).get(turn).status()).isNotEqualTo(200);
        body.web.get(turn);
        assertThat(jdbc.sql("""
                SELECT count(*) FROM audit.access_record
                WHERE subject_id = CAST(:id AS uuid) AND purpose = 'meetingturns.access.turn'
                """)
                        .param("id", turn.substring(turn.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(lines().getFirst()).contains("نوبت حدود");
    }

    @Test
    @Rule("M-7")
    void theWaitingRoomSeesNumbersAndNothingOfAnybody() {
        guest("پنهانی", "IN_PERSON");
        guest("نهانی", "PHONE");
        body.at("1404/09/04", 9);
        body.web.get("/staff/meetings/screen");
        var made = body.web.follow(body.web.post("/staff/meetings/screen", Map.of()));
        var address =
                SCREEN.matcher(made.body()).results().findFirst().orElseThrow().group();
        // It is shown once; the page loaded again makes no other and shows none.
        assertThat(body.web.get("/staff/meetings/screen").body()).doesNotContain(address);
        var television = new WebClient(port);
        var before = television.get(address);
        assertThat(before.header("Refresh")).hasValue("10");
        assertThat(before.text()).contains(body.unit.name(), "لطفاً منتظر بمانید", "کسی در نوبت نیست");
        arrive("پنهانی");
        arrive("نهانی");
        body.web.follow(body.enter(session, MeetingBody.person("بی‌نوبت")));
        next();
        var screen = television.get(address);
        assertThat(screen.page().select(".queue-number").eachText()).containsExactly("۱");
        assertThat(screen.page().select(".queue-next li").eachText()).containsExactly("۲تلفنی", "۳");
        assertThat(screen.body()).doesNotContain("پنهانی", "نهانی", "مریم", "انشعاب", "0912", "۰۹۱۲");
        // A new address ends the old one, and tomorrow there is nothing to see.
        var again = SCREEN.matcher(body.web
                        .follow(body.web.post("/staff/meetings/screen", Map.of()))
                        .body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(television.get(address).status()).isEqualTo(404);
        assertThat(television.get("/meetings/screen/AAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
        body.at("1404/09/05", 9);
        assertThat(television.get(again).text()).contains("امروز جلسهٔ ملاقات مردمی نیست");
        assertThat(staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT))
                        .get("/staff/meetings/screen")
                        .status())
                .isEqualTo(403);
    }
}
