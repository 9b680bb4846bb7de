package ir.samad.meetingday;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyType;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is met in a session and what comes of it, through the screen of the day (M-7, M-10-1 to M-12-1). */
@SamadTest
class MeetingPeopleTest {

    private static final Map<String, String> LINE = Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Topics topics;

    private MeetingBody body;

    @BeforeEach
    void aBodyWithFourTuesdays() {
        body = new MeetingBody(staff, clock, port, "17");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("M-7")
    void everyRowSaysItsModeAndNobodyIsMetByPhoneWithoutADirectLine() {
        var session = body.session("1404/09/04");
        body.announce(session, Map.of());
        body.at("1404/09/04", 10);
        assertThat(error(body.enter(session, with("mode", "")), "mode")).contains("M-7");
        assertThat(error(body.enter(session, with("mode", "حضوری/تلفنی")), "mode"))
                .isNotBlank();
        var refused = body.enter(session, with("mode", "PHONE"));
        assertThat(error(refused, "mode")).contains("خط تلفن مستقیم", "M-7");
        assertThat(refused.page().select("#lastName").val()).isEqualTo("موسوی");
        assertThat(refused.page().select("[aria-labelledby=people] td")).isEmpty();

        body.announce(session, LINE);
        body.met(session, with("mode", "PHONE"));
        body.met(session, person());
        body.met(session, person());
        assertThat(body.web.get(session + "/people").page().select(".figure").eachText())
                .contains("۲ حضوری", "۱ تلفنی", "۳ همهٔ ملاقات‌شوندگان");
    }

    @Test
    @Rule({"M-10-1", "M-10-3"})
    void theNationalNumberOfEveryPersonIsExact() {
        var session = body.held("1404/09/04", Map.of());
        assertThat(error(body.enter(session, with("identity", "1234567890")), "identity"))
                .contains("M-10-1");
        assertThat(error(body.enter(session, with("identity", "1111111111")), "identity"))
                .contains("M-10-1");
        assertThat(error(body.enter(session, with("identity", "991234561")), "identity"))
                .contains("M-10-3");
        assertThat(error(body.enter(session, with("identity", "ایضاً")), "identity"))
                .contains("M-10-1");
        assertThat(error(body.enter(session, with("identity", "")), "identity")).isNotBlank();
        assertThat(error(body.enter(session, with("phone", "0912345678")), "phone"))
                .contains("M-10-3");
        assertThat(error(body.enter(session, with("phone", "//")), "phone")).contains("M-10-2");
        assertThat(body.web.get(session + "/people").text()).contains("هنوز کسی ثبت نشده است");

        var page = body.met(session, with("identity", "۰۹۹۱۲۳۴۵۶۱"));
        assertThat(body.web.get(page).page().select("#identity").val()).isEqualTo("0991234561");
        var twice = body.enter(session, with("identity", "0991234561"));
        assertThat(error(twice, "identity")).contains("شمارهٔ ۱", "M-10-1");
    }

    @Test
    @Rule("M-10-2")
    void aNumberThatIsAnotherPersonsIsConfirmed() {
        var session = body.held("1404/09/04", Map.of());
        var phone = phone();
        body.met(session, with("phone", phone));
        assertThat(body.web.get(lastPerson(session)).page().select("#phoneShared"))
                .isEmpty();
        var warned = body.enter(session, with("phone", phone));
        assertThat(error(warned, "phone")).contains("M-10-2");
        assertThat(warned.page().select("#phoneShared")).hasSize(1);
        var confirmed = with("phone", phone);
        confirmed.put("phoneShared", "on");
        confirmed.put("phoneOf", "برادر متقاضی");
        var page = body.met(session, confirmed);
        assertThat(body.web.get(page).page().select("#phoneOf").val()).isEqualTo("برادر متقاضی");
        // Another body has its own people.
        var other = new MeetingBody(staff, clock, port, "17");
        var elsewhere = other.held("1404/09/04", Map.of());
        other.met(elsewhere, with("phone", phone));
    }

    @Test
    @Rule({"M-2-3", "M-11"})
    void peopleAreEnteredOnTheDayOfTheSessionAndBearItsDate() {
        var session = body.session("1404/09/11");
        body.announce(session, Map.of());
        assertThat(body.enter(session, person()).text()).contains("فقط در روز جلسه", "M-2-3");
        body.at("1404/09/11", 10);
        var page = body.met(session, person());
        assertThat(body.conclude(page, "IN_PROGRESS", "نامه به شهرداری فرستاده شد", "1404/09/20")
                        .path())
                .isPresent();
        body.at("1404/09/12", 10);
        // Its day passed, and nobody said that it was held.
        assertThat(body.enter(session, person()).text()).contains("M-2-3");
        assertThat(body.web
                        .get("/staff/meetings/day")
                        .page()
                        .select("section[aria-labelledby=progress] td[data-label]")
                        .eachText())
                .contains("۱۴۰۴/۰۹/۱۱");
        assertThat(body.web.get("/staff/meetings/day").text()).contains("۱۴۰۴/۰۹/۲۰");
    }

    @Test
    @Rule("M-12-1")
    void everyPersonHasAResultAndWhatIsInProgressReturnsUntilItIsFinal() {
        var session = body.held("1404/09/04", Map.of());
        var page = body.met(session, person());
        assertThat(body.web
                        .get(session + "/people")
                        .page()
                        .select(".figure.is-warning")
                        .text())
                .isEqualTo("۱ بی‌نتیجه");
        assertThat(error(body.conclude(page, "", "وام پرداخت شد", ""), "state")).contains("M-12-1");
        assertThat(error(body.conclude(page, "SOLVED", "", ""), "action")).isNotBlank();
        assertThat(error(body.conclude(page, "SOLVED", "-----", ""), "action")).contains("M-12-1");
        assertThat(error(body.conclude(page, "IN_PROGRESS", "نامه فرستاده شد", ""), "due"))
                .contains("M-12-1");
        assertThat(error(body.conclude(page, "IN_PROGRESS", "نامه فرستاده شد", "1404/09/03"), "due"))
                .contains("M-12-1");
        assertThat(error(body.conclude(page, "SOLVED", "نامه فرستاده شد", "1404/09/20"), "due"))
                .contains("M-12-1");
        assertThat(body.web.get(session + "/people").page().select(".figure.is-warning"))
                .hasSize(1);

        assertThat(body.web
                        .follow(body.conclude(page, "IN_PROGRESS", "نامه فرستاده شد", "1404/09/10"))
                        .text())
                .contains("نتیجه ثبت شد");
        body.at("1404/09/12", 10);
        assertThat(body.web.get("/staff/meetings/day").text()).contains("از موعد گذشته", "موسوی");
        body.conclude(page, "SOLVED", "انشعاب آب وصل شد", "");
        assertThat(body.web.get("/staff/meetings/day").text()).contains("چیزی در دست اقدام نیست");
        assertThat(body.web.get(page).page().select(".timeline li")).hasSize(2);
    }

    @Test
    @Rule("M-12-1")
    void nobodyHasAResultOrAnInstructionBeforeHeWasMet() {
        var session = body.session("1404/09/04");
        body.announce(session, Map.of());
        body.at("1404/09/04", 10);
        body.web.follow(body.enter(session, person()));
        var waiting = lastPerson(session);
        assertThat(body.conclude(waiting, "SOLVED", "وام پرداخت شد", "").text()).contains("M-12-1");
        var order = Map.of(
                "instruction", "تا یک هفته انشعاب آب وصل شود",
                "owner", body.director.position().id().value().toString(),
                "instruction-due", "1404/09/11");
        assertThat(body.web.post(waiting + "/instruction", order).text()).contains("M-12-1");
        body.web.follow(body.web.post(session + "/people/next", Map.of()));
        assertThat(body.web
                        .follow(body.web.post(waiting + "/instruction", order))
                        .text())
                .contains(
                        "دستور ثبت شد",
                        "تا یک هفته انشعاب آب وصل شود",
                        body.director.position().title());
        var late = new HashMap<>(order);
        late.put("instruction-due", "1404/09/03");
        assertThat(error(body.web.post(waiting + "/instruction", late), "instruction-due"))
                .isNotBlank();
        var stranger =
                staff.colleague(body.country.headquarters(body.country.body(BodyType.MINISTRY)), PositionKind.HEAD);
        late.put("instruction-due", "1404/09/11");
        late.put("owner", stranger.position().id().value().toString());
        assertThat(error(body.web.post(waiting + "/instruction", late), "owner"))
                .isNotBlank();
    }

    @Test
    void oneAfterTheOtherIsCalledIn() {
        var session = body.session("1404/09/04");
        body.announce(session, Map.of());
        body.at("1404/09/04", 10);
        assertThat(body.web.post(session + "/people/next", Map.of()).text()).contains("کسی در نوبت نیست");
        body.web.follow(body.enter(session, person()));
        var first = lastPerson(session);
        body.web.follow(body.enter(session, person()));
        var second = lastPerson(session);
        assertThat(body.web.post(session + "/people/next", Map.of()).path()).contains(first);
        assertThat(body.web.post(session + "/people/next", Map.of()).text()).contains("هنوز در حال ملاقات است");
        body.web.follow(body.web.post(first + "/met", Map.of()));
        assertThat(body.web.post(first + "/left", Map.of()).text()).contains("پایان یافته");
        body.web.follow(body.web.post(second + "/left", Map.of()));
        assertThat(body.web.get(session + "/people").page().select(".figure").eachText())
                .contains("۱ همهٔ ملاقات‌شوندگان");
    }

    @Test
    @Rule("N-5-2")
    void whatIsAskedBecomesACaseOnceAndGoesToWhoIsCompetent() {
        var world = new CaseWorld(staff, topics, clock);
        var session = body.held("1404/09/04", LINE);
        var page = body.met(session, with("mode", "PHONE"));
        var matter = new HashMap<>(Map.of(
                "type", "REQUEST",
                "topic", world.topic.id().value().toString(),
                "text", "آب روستای ما از دیروز قطع است",
                "county", CaseWorld.COUNTY.value(),
                "mobile", "0912"));
        assertThat(error(body.web.post(page + "/case", matter), "mobile")).isNotBlank();
        assertThat(caseOn(page)).doesNotContain("دیدن پرونده");
        matter.put("mobile", phone());
        assertThat(body.web.follow(body.web.post(page + "/case", matter)).text())
                .contains("کد رهگیری برای متقاضی فرستاده می‌شود");
        var shown = caseOn(page);
        assertThat(shown).contains("دیدن پرونده", "ثبت شد");
        body.web.follow(body.web.post(page + "/case", matter));
        assertThat(caseOn(page)).isEqualTo(shown);
        var desk = staff.signIn(port, world.desk);
        var lines = desk.get("/staff/worklist").page().select("tr[id^=row-]");
        assertThat(lines).hasSize(1);
        assertThat(desk.get(lines.select("a[href^=/staff/cases/]").attr("href")).text())
                .contains("آب روستای ما از دیروز قطع است", "خط مستقیم دیدار مردمی");
    }

    private String caseOn(String page) {
        return body.web.get(page).page().select("section[aria-labelledby=case]").text();
    }

    @Test
    void onlyTheBodysOwnPeopleKeepItsDay() {
        var session = body.held("1404/09/04", Map.of());
        var page = body.met(session, person());
        var other = new MeetingBody(staff, clock, port, "17");
        other.at("1404/09/04", 11);
        assertThat(other.web.get(session + "/people").status()).isEqualTo(404);
        assertThat(other.web.get(page).status()).isEqualTo(404);
        for (var step : List.of("", "/met", "/left", "/instruction", "/result", "/case")) {
            assertThat(other.web.post(page + step, person()).status()).as(step).isEqualTo(404);
        }
        assertThat(other.web.post(session + "/people", person()).status()).isEqualTo(404);
        assertThat(other.web.post(session + "/people/next", Map.of()).status()).isEqualTo(404);
        var expert = staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT));
        assertThat(expert.get(session + "/people").status()).isEqualTo(403);
        assertThat(expert.get(page).status()).isEqualTo(403);
        var desk = body.country.below(body.unit, UnitKind.COMMUNICATION_DESK);
        var clerk = staff.signIn(port, staff.colleague(desk, PositionKind.DESK_OFFICER));
        assertThat(clerk.get(page).text()).contains("موسوی");
        assertThat(clerk.get(page).page().select("nav a[href=/staff/meetings/day]"))
                .isNotEmpty();
        var ministry = body.country.headquarters(body.country.body(BodyType.MINISTRY));
        assertThat(staff.signIn(port, staff.colleague(ministry, PositionKind.HEAD))
                        .get("/staff/meetings/day")
                        .page()
                        .select("nav a[href=/staff/meetings/day]"))
                .isEmpty();
    }

    private String lastPerson(String session) {
        var link = body.web
                .get(session + "/people")
                .page()
                .select("a[href^=/staff/meetings/people/]")
                .last();
        assertThat(link).isNotNull();
        return link.attr("href");
    }

    private static String error(Answer answer, String field) {
        return answer.page().select("#" + field + "-error").text();
    }

    private static Map<String, String> with(String field, String value) {
        var person = person();
        person.put(field, value);
        return person;
    }

    private static Map<String, String> person() {
        return MeetingBody.person("موسوی");
    }

    private static String phone() {
        return MeetingBody.phone();
    }
}
