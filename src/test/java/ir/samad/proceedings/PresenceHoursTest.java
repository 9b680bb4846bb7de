package ir.samad.proceedings;

import static ir.samad.proceedings.SessionOffice.LIST;
import static ir.samad.proceedings.SessionOffice.done;
import static ir.samad.proceedings.SessionOffice.error;
import static ir.samad.proceedings.SessionOffice.present;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import ir.samad.house.WebClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The governor's hours at 111 are told to everybody beforehand, and whoever answers 111 registers calls in them (N-8-4). */
@SamadTest
class PresenceHoursTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private SessionOffice office;

    @BeforeEach
    void aGovernorate() {
        office = SessionOffice.governorate(staff, directory, clock, port, "23");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-8-4")
    void theHoursAreToldToEverybodyBeforeTheyBegin() {
        var web = office.signIn(office.keeper);
        var wanted = office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/08");
        wanted.put("opens", "");
        assertThat(error(web.post(LIST, wanted), "opens")).isNotBlank();
        // It is ten o'clock of the first day: nine has passed.
        var past = office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/01");
        var refused = web.post(LIST, past);
        assertThat(error(refused, "opens")).contains("پیش از آغاز", "N-8-4");
        assertThat(refused.page().select("#place").val()).isEqualTo(past.get("place"));
        var anybody = new WebClient(port);
        var hours = "/meetings/111?province=23";
        assertThat(anybody.get(hours).text()).doesNotContain("۸ آذر ۱۴۰۴");
        assertThat(anybody.get("/meetings?province=23").page().select("a[href='" + hours + "']"))
                .hasSize(1);

        var session = office.convened(SessionKind.PHONE_PRESENCE, "23", "1404/09/08");
        done(web, session + "/attendees", Map.of("position", SessionOffice.id(office.owner)), "حاضران ذخیره شد");
        done(
                web,
                session + "/attendees",
                Map.of("guestName", "مهمان ناشناس", "guestBody", "انجمن محله"),
                "حاضران ذخیره شد");
        var told = anybody.get(hours);
        assertThat(told.text())
                .contains(
                        "شنبه ۸ آذر ۱۴۰۴",
                        "از ۰۹:۰۰ تا ۱۲:۰۰",
                        office.chair.position().title())
                .contains(directory.getPerson(office.owner.person()).name())
                .doesNotContain("مهمان ناشناس");
        assertThat(anybody.get("/meetings/111?province=24").text()).doesNotContain("۸ آذر ۱۴۰۴");
        assertThat(new String(anybody.download("/meetings/111.ics?province=23"), UTF_8))
                .contains("BEGIN:VEVENT", "DTSTART:20251129T053000Z", "DTEND:20251129T083000Z")
                .contains("UID:" + session.substring(session.lastIndexOf('/') + 1));
        assertThat(anybody.get("/meetings/111.ics?province=99").status()).isEqualTo(404);

        done(web, session + "/cancel", Map.of("reason", "استاندار در سفر است و نمی‌رسد"), "لغو شد");
        assertThat(anybody.get(hours).text()).doesNotContain("۸ آذر ۱۴۰۴");
        // Kind and province of a session stand.
        var other = office.convened(SessionKind.PHONE_PRESENCE, "23", "1404/09/09");
        for (var change : Map.of("kind", "PROVINCIAL_HQ", "province", "10").entrySet()) {
            var changed = office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/09");
            changed.put(change.getKey(), change.getValue());
            assertThat(web.post(other, changed).text()).contains("پس از فراخوان تغییر نمی‌کند", "N-8-4");
        }
        done(web, other, office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/09"), "جلسه");
        done(web, other + "/cancel", Map.of("reason", "استاندار در سفر است و نمی‌رسد"), "لغو شد");
    }

    @Test
    @Rule({"N-8-4", "N-5-2"})
    void whoeverAnswers111SeesThatTheGovernorAnswersNowAndRegistersCallsInHisSession() {
        var world = new CaseWorld(staff, topics, clock);
        var session = office.convened(SessionKind.PHONE_PRESENCE, "23", "1404/09/10");
        var desk = office.country.below(office.unit, UnitKind.COMMUNICATION_DESK);
        var colleague = staff.colleague(desk, PositionKind.OPERATOR_111);
        var elsewhere = staff.colleague(
                office.country.below(office.country.provincialGovernorate("24"), UnitKind.COMMUNICATION_DESK),
                PositionKind.OPERATOR_111);
        var now = LIST + "/111";
        var early = office.signIn(colleague);
        assertThat(early.get(now).text()).contains("اکنون استاندار به ۱۱۱ پاسخ نمی‌دهد", "ساعت‌های بعدی");
        assertThat(early.get("/staff/worklist").page().select("a[href=" + now + "]"))
                .isEmpty();

        office.at("1404/09/10", 10);
        var operator = office.signIn(colleague);
        assertThat(operator.get("/staff/worklist").page().select("a[href=" + now + "]"))
                .isNotEmpty();
        var page = operator.get(now).page();
        assertThat(page.select("h1").text()).isEqualTo("استاندار هم‌اکنون به ۱۱۱ پاسخ می‌دهد");
        var action = page.select("form[action$=/calls]").attr("action");
        var call = new HashMap<>(Map.of(
                "call", page.select("input[name=call]").val(),
                "identity", CaseWorld.nationalId().value(),
                "firstName", "زهرا",
                "lastName", "موسوی",
                "mobile", CaseWorld.mobile(),
                "type", "REQUEST",
                "topic", world.topic.id().value().toString(),
                "text", "",
                "county", CaseWorld.COUNTY.value()));
        var empty = operator.post(action, call);
        assertThat(error(empty, "text")).isNotBlank();
        assertThat(empty.page().select("#lastName").val()).isEqualTo("موسوی");
        call.put("text", "آب روستای ما از دیروز قطع است");
        var stranger = office.signIn(elsewhere);
        assertThat(stranger.get(now).text()).contains("اکنون استاندار به ۱۱۱ پاسخ نمی‌دهد");
        assertThat(stranger.post(action, call).status()).isEqualTo(404);
        assertThat(office.signIn(office.owner).get(now).status()).isEqualTo(403);
        // The desk of another body of the province registers cases, and answers no calls of the governor.
        var clerk = office.signIn(staff.colleague(
                office.country.below(office.body, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER));
        assertThat(clerk.get(now).text()).contains("اکنون استاندار به ۱۱۱ پاسخ نمی‌دهد");
        assertThat(clerk.post(action, call).status()).isEqualTo(404);
        // Sent twice, it is one call.
        done(operator, action, call, "تماس در جلسه ثبت شد. کد رهگیری:");
        done(operator, action, call, "تماس در جلسه ثبت شد. کد رهگیری:");
        var heard = office.signIn(office.keeper).get(session).page().select("section[aria-labelledby=heard] tbody tr");
        assertThat(heard).hasSize(1);

        office.at("1404/09/10", 13);
        var late = office.signIn(colleague);
        call.put("call", "another");
        var over = late.post(action, call);
        assertThat(over.text()).contains("ساعت‌های پاسخگویی استاندار گذشته", "N-8-4");
        assertThat(over.page().select("#text").val()).isEqualTo("آب روستای ما از دیروز قطع است");
        assertThat(over.page().select("form[action$=/calls] button[type=submit]"))
                .isEmpty();
        assertThat(office.signIn(office.keeper).get(session).page().select("section[aria-labelledby=heard] tbody tr"))
                .hasSize(1);
    }

    @Test
    @Rule("N-8-4")
    void whatWasDecidedAndTakenBackIsNotToldToItsOwnerAndMinutesOnlyToWhoMayOpenThem() {
        var session = begun("1404/09/05");
        var web = office.signIn(office.keeper);
        var mobile = reachable(office.owner);
        done(web, session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        assertThat(told(mobile)).containsExactly("QUEUED");
        done(web, session + "/decisions/1/remove", Map.of(), "مصوبات ذخیره شد");
        assertThat(told(mobile)).containsExactly("WITHDRAWN");

        var guest = staff.colleague(office.body, PositionKind.DEPUTY);
        var his = reachable(guest);
        done(web, session + "/attendees", Map.of("position", SessionOffice.id(guest)), "حاضران ذخیره شد");
        done(web, session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        present(web, session, 1);
        present(web, session, 2);
        done(web, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
        assertThat(told(his)).isEmpty();
        assertThat(office.signIn(guest).get(session + "/minutes/1/pdf").status())
                .isEqualTo(404);
        assertThat(told(mobile)).hasSize(3);
        assertThat(office.signIn(office.owner).get(session + "/minutes/1/pdf").status())
                .isEqualTo(200);
    }

    @Test
    void thePagesOfTheHoursLookRight() {
        var session = office.convened(SessionKind.PHONE_PRESENCE, "23", "1404/09/11");
        done(
                office.signIn(office.keeper),
                session + "/attendees",
                Map.of("position", SessionOffice.id(office.owner)),
                "حاضران ذخیره شد");
        office.at("1404/09/11", 10);
        var operator = staff.colleague(
                office.country.below(office.unit, UnitKind.COMMUNICATION_DESK), PositionKind.OPERATOR_111);
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                var size = "-" + visit.page().viewportSize().width;
                visit.open("/meetings/111?province=23");
                visit.looksRight("hours-111" + size);
                visit.open("/meetings/111?province=30");
                visit.looksRight("hours-111-none" + size);
                staff.signIn(visit, operator);
                visit.open(LIST + "/111");
                visit.looksRight("hours-111-now" + size);
            }
        }
    }

    private List<String> told(String mobile) {
        return jdbc.sql("SELECT state FROM notifications.notice WHERE recipient = :mobile ORDER BY created_at, id")
                .param("mobile", mobile)
                .query(String.class)
                .list();
    }

    private String reachable(Colleague colleague) {
        var mobile = CaseWorld.mobile();
        jdbc.sql("""
                INSERT INTO deadlines.contact (person_id, channel, address, proved_at)
                VALUES (:person, 'SMS', :address, now())
                """)
                .param("person", colleague.person().value())
                .param("address", mobile)
                .update();
        return mobile;
    }

    private String begun(String day) {
        var session = office.convened(SessionKind.PHONE_PRESENCE, "23", day);
        office.at(day, 10);
        return session;
    }
}
