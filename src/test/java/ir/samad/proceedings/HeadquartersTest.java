package ir.samad.proceedings;

import static ir.samad.proceedings.SessionOffice.LIST;
import static ir.samad.proceedings.SessionOffice.done;
import static ir.samad.proceedings.SessionOffice.error;
import static ir.samad.proceedings.SessionOffice.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monthly headquarters of provinces, their decisions and minutes, through the pages (N-3-2). */
@SamadTest
class HeadquartersTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private SessionOffice office;

    @BeforeEach
    void theCentre() {
        office = SessionOffice.centre(staff, clock, port, "28");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-3-2")
    void aRepresentativeWithoutAMandateIsNotFullyEmpowered() {
        var session = office.convened(SessionKind.PROVINCIAL_HQ, "28", "1404/09/10");
        var web = office.signIn(office.keeper);
        var without = office.representative();
        without.put("mandateNumber", "");
        var refused = web.post(session + "/attendees", without);
        assertThat(error(refused, "mandateNumber")).contains("تام‌الاختیار", "N-3-2");
        without.put("mandateNumber", "ندارد");
        assertThat(error(web.post(session + "/attendees", without), "mandateNumber"))
                .contains("N-3-2");
        var undated = office.representative();
        undated.put("mandateDay", "");
        assertThat(error(web.post(session + "/attendees", undated), "mandateDay"))
                .contains("N-3-2");
        undated.put("mandateDay", "1404/09/05");
        assertThat(error(web.post(session + "/attendees", undated), "mandateDay"))
                .contains("N-3-2");
        assertThat(attendees(web.get(session))).hasSize(1);

        done(web, session + "/attendees", office.representative(), "فهرست حاضران ذخیره شد");
        assertThat(attendees(web.get(session)).getLast()).contains("نمایندهٔ تام‌الاختیار، معرفی‌نامهٔ ۱۴۰۴/م/۲۱");
        assertThat(error(web.post(session + "/attendees", office.representative()), "position"))
                .isNotBlank();
        // Somebody from outside the directory, with the body he represents.
        done(
                web,
                session + "/attendees",
                Map.of("guestName", "مریم رستگار", "guestBody", "اتاق بازرگانی استان", "guestTitle", "رئیس"),
                "فهرست حاضران ذخیره شد");

        office.at("1404/09/10", 10);
        var onTheDay = office.signIn(office.keeper);
        present(onTheDay, session, 1);
        present(onTheDay, session, 3);
        assertThat(onTheDay.post(session + "/held", Map.of()).text()).contains("نمایندهٔ تام‌الاختیار", "N-3-2");
        present(onTheDay, session, 2);
        done(onTheDay, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
    }

    @Test
    @Rule("N-3-2")
    void theListOfAMonthFlagsEveryProvinceWithoutAHeldSession() {
        office.at("1404/11/01", 8);
        var session = office.convened(SessionKind.PROVINCIAL_HQ, "29", "1404/11/10");
        var second =
                office.signIn(office.keeper).post(LIST, office.session(SessionKind.PROVINCIAL_HQ, "29", "1404/11/20"));
        assertThat(error(second, "day")).contains("N-3-2");
        assertThat(month("1404/11", "29")).contains("بدون جلسهٔ برگزارشده");
        office.at("1404/11/10", 10);
        var web = office.signIn(office.keeper);
        done(web, session + "/attendees", office.representative(), "فهرست حاضران ذخیره شد");
        present(web, session, 1);
        present(web, session, 2);
        done(web, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
        assertThat(month("1404/11", "29"))
                .doesNotContain("بدون جلسهٔ برگزارشده")
                .contains("برگزار شد");
        office.at("1404/12/01", 8);
        var list = office.signIn(office.keeper);
        assertThat(list.get(LIST + "/months?month=1404/11").status()).isEqualTo(403);
        var page = office.signIn(office.chair).get(LIST + "/months?month=1404/11");
        var rows = page.page().select("tbody tr");
        assertThat(rows).hasSize(31);
        var flagged = rows.stream()
                .filter(row -> row.text().contains("بدون جلسهٔ برگزارشده"))
                .count();
        assertThat(flagged).isEqualTo(30);
        assertThat(page.page().select(".figure.is-bad").text()).contains("۳۰");
        assertThat(rows.select("a").attr("href")).isEqualTo(session);
        assertThat(office.signIn(office.chair).get(session).status()).isEqualTo(200);
        assertThat(office.signIn(office.chair).get(LIST + "/months?month=1404/10").page().select("tbody tr").stream()
                        .filter(row -> row.text().contains("بدون جلسهٔ برگزارشده")))
                .hasSize(31);
        assertThat(error(office.signIn(office.chair).get(LIST + "/months?month=دیروز"), "month"))
                .isNotBlank();
    }

    private String month(String month, String province) {
        var name = jdbc.sql("SELECT name FROM territory.province WHERE code = :code")
                .param("code", province)
                .query(String.class)
                .single();
        return office.signIn(office.chair).get(LIST + "/months?month=" + month).page().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    @Rule("N-3-2")
    void onlyTheCentreConvenesThem() {
        var governorate = SessionOffice.governorate(staff, directory, clock, port, "30");
        var web = governorate.signIn(governorate.keeper);
        var wanted = governorate.session(SessionKind.PROVINCIAL_HQ, "30", "1404/09/10");
        assertThat(error(web.post(LIST, wanted), "kind")).contains("N-3-2");
        var expert = staff.signIn(port, staff.colleague(office.body, PositionKind.EXPERT));
        assertThat(expert.get(LIST + "/new").status()).isEqualTo(403);
        assertThat(expert.post(LIST, office.session(SessionKind.PROVINCIAL_HQ, "30", "1404/09/10"))
                        .status())
                .isEqualTo(403);
        // An office of the head of a ministry is no office of a governor.
        var cabinet = office.country.below(
                office.country.headquarters(office.country.body(BodyType.MINISTRY)), UnitKind.HQ_OFFICE);
        assertThat(staff.signIn(port, staff.colleague(cabinet, PositionKind.OFFICE_HEAD))
                        .get(LIST + "/new")
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM proceedings.session WHERE province_code = '30' AND kind = 'PROVINCIAL_HQ'")
                        .query(Long.class)
                        .single())
                .isZero();
        office.convened(SessionKind.PROVINCIAL_HQ, "30", "1404/09/10");
    }

    @Test
    void badInputIsRefusedAtItsFieldAndStoresNothing() {
        var web = office.signIn(office.keeper);
        var fields = office.session(SessionKind.PROVINCIAL_HQ, "27", "1404/09/10");
        for (var wrong : Map.ofEntries(
                        Map.entry("kind", "WEDDING"),
                        Map.entry("province", "99"),
                        Map.entry("day", "1404/13/40"),
                        Map.entry("opens", "سحر"),
                        Map.entry("closes", "8"),
                        Map.entry("place", ""),
                        Map.entry("chair", UUID.randomUUID().toString()))
                .entrySet()) {
            var sent = new HashMap<>(fields);
            sent.put(wrong.getKey(), wrong.getValue());
            var refused = web.post(LIST, sent);
            assertThat(error(refused, wrong.getKey())).as(wrong.getKey()).isNotBlank();
            assertThat(refused.page().select("#place").val()).isEqualTo(sent.get("place"));
        }
        fields.put("day", "1404/08/30");
        assertThat(error(web.post(LIST, fields), "day")).isNotBlank();
        assertThat(jdbc.sql("SELECT count(*) FROM proceedings.session WHERE province_code = '27'")
                        .query(Long.class)
                        .single())
                .isZero();

        var session = office.convened(SessionKind.PROVINCIAL_HQ, "27", "1404/09/10");
        assertThat(error(web.post(session + "/agenda", Map.of("item", "آب")), "item"))
                .isNotBlank();
        assertThat(error(web.post(session + "/attendees", Map.of()), "position"))
                .isNotBlank();
        assertThat(error(web.post(session + "/attendees", Map.of("position", "۱۲")), "position"))
                .isNotBlank();
        assertThat(error(
                        web.post(
                                session + "/attendees",
                                Map.of("position", UUID.randomUUID().toString())),
                        "position"))
                .isNotBlank();
        assertThat(error(web.post(session + "/attendees", Map.of("guestName", "۱۲۳", "guestBody", "")), "guestName"))
                .isNotBlank();
        assertThat(error(web.post(session + "/attendees", Map.of("guestName", "مریم رستگار")), "guestBody"))
                .isNotBlank();
        var both = office.representative();
        both.put("guestName", "مریم رستگار");
        both.put("guestBody", "اتاق بازرگانی");
        assertThat(error(web.post(session + "/attendees", both), "guestName")).isNotBlank();
        assertThat(web.post(session + "/attendees/1", Map.of("presence", "PRESENT"))
                        .text())
                .contains("پس از آغاز جلسه");
        assertThat(web.post(session + "/attendees/1", Map.of("presence", "LATE"))
                        .page()
                        .select(".summary")
                        .text())
                .isNotBlank();
        assertThat(web.post(session + "/attendees/1/remove", Map.of()).text()).contains("رئیس جلسه از فهرست");
        assertThat(web.post(session + "/decisions", office.decision("1404/09/20"))
                        .text())
                .contains("پس از آغاز جلسه");
        assertThat(web.post(session + "/held", Map.of()).text()).contains("پس از آغاز جلسه");
        assertThat(error(web.post(session + "/cancel", Map.of("reason", "برف")), "reason"))
                .isNotBlank();
        assertThat(web.post(session + "/correct", Map.of("why", ""))
                        .page()
                        .select(".summary")
                        .text())
                .isNotBlank();
        assertThat(web.post(session + "/correct", Map.of("why", "نامی از قلم افتاده بود"))
                        .text())
                .contains("فقط صورت‌جلسهٔ امضاشده");
        assertThat(web.get(session).text()).contains("هنوز دستوری نوشته نشده است", "هنوز چیزی تصویب نشده است");

        office.at("1404/09/10", 10);
        var onTheDay = office.signIn(office.keeper);
        for (var wrong : Map.of("wording", "آب", "owner", "", "due", "").entrySet()) {
            var sent = office.decision("1404/09/20");
            sent.put(wrong.getKey(), wrong.getValue());
            assertThat(error(onTheDay.post(session + "/decisions", sent), wrong.getKey()))
                    .as(wrong.getKey())
                    .isNotBlank();
        }
        var early = office.decision("1404/09/09");
        assertThat(error(onTheDay.post(session + "/decisions", early), "due")).isNotBlank();
        var upon = office.decision("1404/09/20");
        upon.put("upon", "7");
        assertThat(onTheDay.post(session + "/decisions", upon)
                        .page()
                        .select(".summary")
                        .text())
                .isNotBlank();
        assertThat(error(onTheDay.post(session + "/cases", Map.of("case", "۱۲۳۴")), "case"))
                .isNotBlank();
        assertThat(onTheDay.get(session).text()).contains("هنوز چیزی تصویب نشده است", "هنوز پرونده‌ای بررسی نشده است");
        // Moved to another place, then called off.
        var moved = office.session(SessionKind.PROVINCIAL_HQ, "27", "1404/09/12");
        moved.put("place", "فرمانداری مرکز استان");
        done(onTheDay, session, moved, "تغییر جلسه ذخیره شد");
        done(onTheDay, session + "/cancel", Map.of("reason", "راه‌ها به‌سبب برف بسته است"), "جلسه لغو شد");
        assertThat(onTheDay.post(session + "/held", Map.of()).text()).contains("این جلسه لغو شده است");
        // Called off, it leaves its month to another one.
        office.convened(SessionKind.PROVINCIAL_HQ, "27", "1404/09/20");
    }

    @Test
    void theOwnerReportsAndTheConvenerAcceptsOrReturns() {
        var session = office.held("26", "1404/09/10");
        var decision = office.decisionOf(session);
        var owner = office.signIn(office.owner);
        assertThat(owner.get(LIST + "/owed").page().select("tbody tr").text()).contains("در دست اجرا", "۱۴۰۴/۰۹/۲۰");
        assertThat(owner.get(session).status()).isEqualTo(404);
        assertThat(error(owner.post(decision + "/report", Map.of("result", "وصل شد و آب رسید")), "outcome"))
                .isNotBlank();
        assertThat(error(owner.post(decision + "/report", Map.of("outcome", "DONE", "result", "شد")), "result"))
                .isNotBlank();
        office.at("1404/09/21", 9);
        var late = office.signIn(office.owner);
        assertThat(late.get(LIST + "/owed").text()).contains("از مهلت گذشته");
        assertThat(office.signIn(office.keeper).get(session).text()).contains("از مهلت گذشته");
        done(late, decision + "/report", Map.of("outcome", "DONE", "result", "آب سه روستا وصل شد"), "نتیجه گزارش شد");
        assertThat(late.post(decision + "/report", Map.of("outcome", "DONE", "result", "دوباره وصل شد"))
                        .text())
                .contains("هنوز برگردانده نشده");
        assertThat(late.post(decision + "/review", Map.of("review", "accept")).status())
                .isEqualTo(403);
        var keeper = office.signIn(office.keeper);
        assertThat(keeper.post(decision + "/report", Map.of("outcome", "DONE", "result", "از سوی خودم"))
                        .status())
                .isEqualTo(404);
        assertThat(error(keeper.post(decision + "/review", Map.of("review", "return", "remark", "")), "remark"))
                .isNotBlank();
        assertThat(keeper.post(decision + "/review", Map.of())
                        .page()
                        .select(".summary")
                        .text())
                .isNotBlank();
        done(
                keeper,
                decision + "/review",
                Map.of("review", "return", "remark", "روستای چهارم مانده است"),
                "برگردانده شد");
        assertThat(late.get(LIST + "/owed").text()).contains("از مهلت گذشته");
        done(
                late,
                decision + "/report",
                Map.of("outcome", "REFUSED", "result", "روستای چهارم بیرون از حوزهٔ شرکت است"),
                "نتیجه گزارش شد");
        done(keeper, decision + "/review", Map.of("review", "accept", "remark", ""), "نتیجه پذیرفته شد");
        assertThat(late.get(decision).text()).contains("انجام نشد", "روستای چهارم مانده است");
        assertThat(keeper.post(session + "/decisions/1/remove", Map.of()).text())
                .contains("برداشته نمی‌شود");
        // Somebody else of the body sees nothing of it.
        var colleague = staff.signIn(port, staff.colleague(office.body, PositionKind.DEPUTY));
        assertThat(colleague.get(decision).status()).isEqualTo(404);
        assertThat(colleague.get(LIST + "/owed").text()).contains("چیزی بر عهدهٔ شما نیست");
        assertThatThrownBy(() -> jdbc.sql("UPDATE proceedings.result SET wording = 'x' WHERE decision_id = :id")
                        .param("id", UUID.fromString(decision.replaceFirst(".*/", "")))
                        .update())
                .hasMessageContaining("stays as it was said");
    }

    @Test
    void aUnitOwesAsAWholeAndItsHeadsAnswer() {
        var session = office.held("25", "1404/09/10");
        var web = office.signIn(office.keeper);
        var wanted = office.decision("1404/09/25");
        wanted.put("owner", office.body.id().value().toString());
        wanted.put("wording", "گزارش آب استان فرستاده شود");
        done(web, session + "/decisions", wanted, "مصوبات ذخیره شد");
        var deputy = staff.signIn(port, staff.colleague(office.body, PositionKind.DEPUTY));
        assertThat(deputy.get(LIST + "/owed").page().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("گزارش آب استان");
        var expert = staff.signIn(port, staff.colleague(office.body, PositionKind.EXPERT));
        assertThat(expert.get(LIST + "/owed").text()).contains("چیزی بر عهدهٔ شما نیست");
        // Who only observes owns nothing, and a unit without a head neither.
        wanted.put("owner", SessionOffice.id(staff.colleague(office.body, PositionKind.OBSERVER)));
        assertThat(error(web.post(session + "/decisions", wanted), "owner")).isNotBlank();
        var empty = office.country.below(office.body, UnitKind.SPECIALISED_UNIT);
        wanted.put("owner", empty.id().value().toString());
        assertThat(error(web.post(session + "/decisions", wanted), "owner")).isNotBlank();
    }

    private static List<String> attendees(Answer answer) {
        return answer.page()
                .select("section[aria-labelledby=attendees] tbody tr")
                .eachText();
    }
}
