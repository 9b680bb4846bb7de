package ir.samad.proceedings;

import static ir.samad.proceedings.SessionOffice.LIST;
import static ir.samad.proceedings.SessionOffice.done;
import static ir.samad.proceedings.SessionOffice.error;
import static ir.samad.proceedings.SessionOffice.present;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The governor answers at 111 with officials of bodies: calls become cases, instructions become tasks (N-8-4). */
@SamadTest
class PhonePresenceTest {

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
    void everyInstructionIsATaskWithOwnerAndDueDateThatIsFollowedToItsResult() {
        var session = begun("1404/09/05");
        var web = office.signIn(office.keeper);
        var without = office.decision("1404/09/20");
        without.put("owner", "");
        assertThat(error(web.post(session + "/decisions", without), "owner")).contains("N-8-4");
        var undated = office.decision("");
        var refused = web.post(session + "/decisions", undated);
        assertThat(error(refused, "due")).contains("N-8-4");
        assertThat(refused.page().select("#wording").val()).contains("آب روستاهای بالادست");
        assertThat(web.get(session).text()).contains("هنوز چیزی تصویب نشده است");
        assertThat(office.signIn(office.owner).get(LIST + "/owed").text()).contains("چیزی بر عهدهٔ شما نیست");

        done(web, session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        var decision = office.decisionOf(session);
        var owner = office.signIn(office.owner);
        assertThat(owner.get(LIST + "/owed").page().select("tbody tr").text())
                .contains("آب روستاهای بالادست", "۱۴۰۴/۰۹/۲۰", "در دست اجرا");
        done(owner, decision + "/report", Map.of("outcome", "DONE", "result", "آب وصل شد"), "نتیجه گزارش شد");
        done(web, decision + "/review", Map.of("review", "accept", "remark", ""), "نتیجه پذیرفته شد");
        assertThat(web.get(session)
                        .page()
                        .select("section[aria-labelledby=decisions]")
                        .text())
                .contains("انجام شد");
    }

    @Test
    @Rule("N-8-4")
    void whatHasDecisionsIsNeitherCalledOffNorMoved() {
        var session = begun("1404/09/05");
        var web = office.signIn(office.keeper);
        done(web, session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        assertThat(web.post(session + "/cancel", Map.of("reason", "استاندار در سفر است و نمی‌رسد"))
                        .text())
                .contains("دیگر نه لغو می‌شود و نه جابه‌جا");
        assertThat(web.post(session, office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/12"))
                        .text())
                .contains("دیگر نه لغو می‌شود و نه جابه‌جا");
        done(web, session + "/decisions/1/remove", Map.of(), "مصوبات ذخیره شد");
        done(web, session + "/cancel", Map.of("reason", "استاندار در سفر است و نمی‌رسد"), "لغو شد");
    }

    @Test
    @Rule({"N-8-4", "N-6-1"})
    void whatSomebodyOwesIsNotDelegatedWithDecisionsUponCases() {
        var session = begun("1404/09/05");
        done(office.signIn(office.keeper), session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        var decision = office.decisionOf(session);
        var owner = office.signIn(office.owner);
        var colleague = staff.colleague(office.body, PositionKind.EXPERT);
        done(
                owner,
                "/staff/delegation",
                Map.of(
                        "person", colleague.person().toString(),
                        "first", "1404/09/05",
                        "last", "1404/09/30",
                        "decision-ANSWER", "on"),
                "تفویض شد");
        var delegate = office.signIn(colleague);
        delegate.post("/staff/position", Map.of("positionId", SessionOffice.id(office.owner)));
        assertThat(delegate.get("/staff/worklist").status()).isEqualTo(200);
        assertThat(delegate.get(LIST + "/owed").text()).contains("چیزی بر عهدهٔ شما نیست");
        assertThat(delegate.get(decision).status()).isEqualTo(404);
        assertThat(delegate.post(decision + "/report", Map.of("outcome", "DONE", "result", "آب وصل شد"))
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(decision).status()).isEqualTo(200);
    }

    @Test
    @Rule({"N-8-4", "N-5-2"})
    void aCallBecomesACaseOnce() {
        var world = new CaseWorld(staff, topics, clock);
        var session = begun("1404/09/05");
        var web = office.signIn(office.keeper);
        var call = call(web, session, world);
        for (var wrong : Map.of(
                        "identity", "1234567890", "mobile", "0912", "text", "", "county", "999999", "type", "REPORT")
                .entrySet()) {
            var sent = new HashMap<>(call);
            sent.put(wrong.getKey(), wrong.getValue());
            var refused = web.post(session + "/calls", sent);
            assertThat(error(refused, wrong.getKey())).as(wrong.getKey()).isNotBlank();
            assertThat(refused.page().select("#lastName").val()).isEqualTo("موسوی");
            assertThat(refused.page().select("input[name=call]").val()).isEqualTo(call.get("call"));
        }
        assertThat(web.get(session).text()).contains("هنوز تماسی ثبت نشده است");
        done(web, session + "/calls", call, "فهرست پرونده‌ها ذخیره شد");
        done(web, session + "/calls", call, "فهرست پرونده‌ها ذخیره شد");
        var heard = web.get(session).page().select("section[aria-labelledby=heard] tbody tr");
        assertThat(heard).hasSize(1);
        assertThat(heard.text()).contains("تماس تلفنی");
        var desk = staff.signIn(port, world.desk);
        var lines = desk.get("/staff/worklist").page().select("tr[id^=row-]");
        assertThat(lines).hasSize(1);
        assertThat(desk.get(lines.select("a[href^=/staff/cases/]").attr("href")).text())
                .contains("آب روستای ما از دیروز قطع است", "۱۱۱");
        // What was decided upon it names it; then neither is taken away.
        var upon = office.decision("1404/09/20");
        upon.put("upon", "1");
        done(web, session + "/decisions", upon, "مصوبات ذخیره شد");
        assertThat(web.post(session + "/cases/1/remove", Map.of()).text()).contains("برداشته نمی‌شوند");
        assertThat(web.get(session).text()).contains("ردیف ۱ پرونده‌ها");
        // The name of a call names one of its session only.
        var other = begun("1404/09/06");
        var later = office.signIn(office.keeper);
        call.put("text", "گاز خانهٔ ما هم از دیروز قطع است");
        done(later, other + "/calls", call, "فهرست پرونده‌ها ذخیره شد");
        assertThat(later.get(other)
                        .page()
                        .select("section[aria-labelledby=heard] a")
                        .attr("href"))
                .isNotEqualTo(heard.select("a").attr("href"));
    }

    @Test
    void aCaseIsHeardByItsNumberAndShownOnlyToWhoMaySeeIt() {
        var world = new CaseWorld(staff, topics, clock);
        var session = begun("1404/09/05");
        var web = office.signIn(office.keeper);
        done(web, session + "/calls", call(web, session, world), "فهرست پرونده‌ها ذخیره شد");
        var code = web.get(session)
                .page()
                .select("section[aria-labelledby=heard] a bdi")
                .text();
        assertThat(error(web.post(session + "/cases", Map.of("case", code)), "case"))
                .contains("در فهرست هست");
        // A colleague who keeps the session too has no part in the case.
        var colleague = office.signIn(staff.colleague(office.unit, PositionKind.EXPERT));
        assertThat(error(colleague.post(session + "/cases", Map.of("case", code)), "case"))
                .contains("دسترسی");
        var seen = colleague
                .get(session)
                .page()
                .select("section[aria-labelledby=heard] tbody tr")
                .text();
        assertThat(seen).contains("به آن دسترسی ندارید").doesNotContain(code);
        // Another session hears it again, by code and by national number.
        var other = begun("1404/09/06");
        var later = office.signIn(office.keeper);
        done(later, other + "/cases", Map.of("case", code, "note", "پیگیری دوباره"), "فهرست پرونده‌ها ذخیره شد");
        assertThat(later.get(other).text()).contains("پیگیری دوباره");
        done(later, other + "/cases/1/remove", Map.of(), "فهرست پرونده‌ها ذخیره شد");
        assertThat(later.get(other).text()).doesNotContain("پیگیری دوباره");
    }

    @Test
    @Rule("N-8-4")
    void onlyTheGovernorateOfTheProvinceConvenesAndTheGovernorIsThereWithOfficials() {
        var centre = SessionOffice.centre(staff, clock, port, "23");
        var wanted = office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/05");
        assertThat(error(centre.signIn(centre.keeper).post(LIST, wanted), "kind"))
                .contains("N-8-4");
        var web = office.signIn(office.keeper);
        wanted.put("province", "10");
        assertThat(error(web.post(LIST, wanted), "province")).contains("N-8-4");
        wanted.put("province", "23");
        wanted.put("chair", SessionOffice.id(office.keeper));
        assertThat(error(web.post(LIST, wanted), "chair")).contains("N-8-4");
        var county = office.country.governorate("2301");
        assertThat(staff.signIn(port, staff.colleague(county, PositionKind.EXPERT))
                        .get(LIST + "/new")
                        .status())
                .isEqualTo(403);
        // The office of the governor convenes for him.
        var cabinet = staff.colleague(office.country.below(office.unit, UnitKind.HQ_OFFICE), PositionKind.OFFICE_HEAD);
        var session = done(
                        staff.signIn(port, cabinet),
                        LIST,
                        office.session(SessionKind.PHONE_PRESENCE, "23", "1404/09/05"),
                        "جلسه فراخوانده شد")
                .page()
                .select("form[action$=/cancel]")
                .attr("action")
                .replace("/cancel", "");
        office.at("1404/09/05", 10);
        var keeper = office.signIn(office.keeper);
        assertThat(keeper.post(
                                session + "/attendees",
                                Map.of(
                                        "empowered",
                                        "on",
                                        "position",
                                        SessionOffice.id(office.owner),
                                        "mandateNumber",
                                        "۱۲/م",
                                        "mandateDay",
                                        "1404/09/01"))
                        .page()
                        .select(".summary")
                        .text())
                .contains("فقط در ستاد استانی");
        assertThat(keeper.post(session + "/held", Map.of()).text()).contains("حضور رئیس جلسه ثبت نشده");
        present(keeper, session, 1);
        assertThat(keeper.post(session + "/held", Map.of()).text()).contains("حضور دست‌کم یک مسئول");
        done(keeper, session + "/attendees", Map.of("position", SessionOffice.id(office.owner)), "حاضران ذخیره شد");
        present(keeper, session, 2);
        done(keeper, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
    }

    @Test
    void minutesTellAReaderOnlyOfCasesHeMaySee() {
        var world = new CaseWorld(staff, topics, clock);
        var session = begun("1404/09/07");
        var web = office.signIn(office.keeper);
        done(web, session + "/calls", call(web, session, world), "فهرست پرونده‌ها ذخیره شد");
        var code = web.get(session)
                .page()
                .select("section[aria-labelledby=heard] a bdi")
                .text();
        done(web, session + "/attendees", Map.of("position", SessionOffice.id(office.owner)), "حاضران ذخیره شد");
        present(web, session, 1);
        present(web, session, 2);
        done(web, session + "/decisions", office.decision("1404/09/20"), "مصوبات ذخیره شد");
        done(web, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
        var hidden = Paper.plain("پرونده‌ای که به آن دسترسی ندارید");
        try (var seen = Paper.open(web.download(session + "/minutes/1/pdf"));
                var masked = Paper.open(office.signIn(office.owner).download(session + "/minutes/1/pdf"))) {
            assertThat(seen.text()).contains(code.split(" ")).doesNotContain(hidden);
            assertThat(masked.text()).contains(hidden).doesNotContain(code.split(" ")[1]);
        }
    }

    private String begun(String day) {
        var session = office.convened(SessionKind.PHONE_PRESENCE, "23", day);
        office.at(day, 10);
        return session;
    }

    private static Map<String, String> call(WebClient web, String session, CaseWorld world) {
        return new HashMap<>(Map.of(
                "call", web.get(session).page().select("input[name=call]").val(),
                "identity", CaseWorld.nationalId().value(),
                "firstName", "زهرا",
                "lastName", "موسوی",
                "mobile", CaseWorld.mobile(),
                "type", "REQUEST",
                "topic", world.topic.id().value().toString(),
                "text", "آب روستای ما از دیروز قطع است",
                "county", CaseWorld.COUNTY.value()));
    }
}
