package ir.samad.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliYear;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.territory.ProvinceCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly timetable of public meetings (M-2-3, M-3, M-4), through its pages. */
@SamadTest
class TimetableTest {

    private static final String PROVINCE = "17";
    private static final String PROGRAMMES = "/staff/meetings/programmes";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Closures closures;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private Unit office;
    private Colleague chief;
    private Colleague director;
    private Unit ministry;
    private WebClient web;

    @BeforeEach
    void anOfficeAndABody() {
        country = staff.country();
        office = country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE);
        chief = staff.colleague(office, PositionKind.OFFICE_HEAD);
        ministry = country.headquarters(country.body(BodyType.MINISTRY));
        var provincial = country.provincialOffice(ministry, PROVINCE);
        director = staff.colleague(provincial, PositionKind.HEAD);
        web = staff.signIn(port, chief);
        // What other tests closed in that year.
        closures.list(new JalaliYear(1400)).stream()
                .filter(closure -> !closure.isWithdrawn())
                .forEach(closure ->
                        closures.withdraw(closure.id(), "پایان آزمون", by()).orThrow());
    }

    private EnteredBy by() {
        return new EnteredBy(chief.person().value(), "دفتر");
    }

    @Test
    @Rule("M-4")
    void theRuleGivesThirtySixTuesdaysOf1400AndThirtyFiveWithoutTheOneLeftOut() {
        var programme = begin(web);
        var days = seen(web, programme);
        assertThat(days).hasSize(36).contains("1400/04/29");
        assertThat(text(web, programme))
                .contains("تابستان ۱۴ جلسه", "پاییز ۱۲ جلسه", "زمستان ۱۰ جلسه")
                .contains("تعطیل رسمی");

        var refused = web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", ""));
        assertThat(refused.page().select("#reason-error").text()).isNotBlank();
        assertThat(refused.page().select("#day").attr("value")).isEqualTo("1400/04/29");
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));

        assertThat(text(web, programme)).contains("تابستان ۱۳ جلسه", "کنار گذاشته شد: روز عرفه");
        assertThat(seen(web, programme)).containsExactly(CIRCULAR);
    }

    /** The table of the circular (M-4). */
    private static final String[] CIRCULAR = {
        "1400/04/01", "1400/04/08", "1400/04/15", "1400/04/22", "1400/05/05", "1400/05/12", "1400/05/19", "1400/05/26",
        "1400/06/02", "1400/06/09", "1400/06/16", "1400/06/23", "1400/06/30", "1400/07/06", "1400/07/20", "1400/07/27",
        "1400/08/04", "1400/08/11", "1400/08/18", "1400/08/25", "1400/09/02", "1400/09/09", "1400/09/16", "1400/09/23",
        "1400/09/30", "1400/10/07", "1400/10/14", "1400/10/21", "1400/10/28", "1400/11/05", "1400/11/12", "1400/11/19",
        "1400/12/03", "1400/12/17", "1400/12/24"
    };

    @Test
    @Rule("M-4")
    void whatIsNoDayOfMeetingsIsNotLeftOutAndWhatIsLeftOutCanComeBack() {
        var programme = begin(web);
        assertThat(refusal(web, programme, "1400/07/07")).contains("روز دیدار نیست", "M-2-3");
        assertThat(refusal(web, programme, "1400/07/13")).contains("بدون جلسه", "M-4");
        assertThat(refusal(web, programme, "1400/03/25")).contains("بازهٔ برنامه", "M-4");
        assertThat(refusal(web, programme, "1400/07/32")).isNotBlank();
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        assertThat(refusal(web, programme, "1400/04/29")).contains("بدون جلسه");
        web.follow(web.post(
                programme + "/readmit",
                Map.of(
                        "readmitted",
                        JalaliDate.read("1400/04/29")
                                .find()
                                .orElseThrow()
                                .toLocalDate()
                                .toString())));
        assertThat(seen(web, programme)).hasSize(36);
    }

    @Test
    @Rule("M-4")
    void anApprovedTimetableIsFrozenAndALaterOneIsAnotherVersion() {
        var programme = begin(web);
        var stale = web.get(programme).page().select("input[name=seen]").attr("value");
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        // What came to stand there meanwhile is not approved by somebody who has not seen it.
        assertThat(web.post(programme + "/approve", Map.of("seen", stale)).text())
                .contains("دوباره ببینید");
        approve(web, programme);
        assertThat(text(web, programme)).contains("نسخهٔ ۱ تأیید شده");

        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/12/24", "reason", "پایان سال")));
        assertThat(text(web, programme)).contains("با آخرین نسخهٔ تأییدشده یکی نیست");
        approve(web, programme);
        assertThat(versions(programme)).containsExactly(35, 34);
        assertThat(jdbc.sql("SELECT count(*) FROM meetings.timetable WHERE programme_id = :id")
                        .param("id", UUID.fromString(programme.substring(PROGRAMMES.length() + 1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Rule("M-3")
    void publishingGivesEveryBodyItsSessionsAndItsMinistrySeesThem() {
        var programme = begin(web);
        assertThat(web.post(programme + "/publish", Map.of()).text()).contains("نسخهٔ تأییدشده‌ای");
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        approve(web, programme);
        assertThat(sessionsOf(director)).doesNotContain("چهارشنبه", "سه‌شنبه");
        assertThat(web.follow(web.post(programme + "/publish", Map.of("past", "on")))
                        .text())
                .contains("برنامه منتشر شد");

        assertThat(required(director)).containsExactly("۰", "۱۳", "۱۲", "۱۰", "۳۵");
        assertThat(sessionsOf(staff.colleague(ministry, PositionKind.HEAD)))
                .contains("۳۵", director.unit().name());
        var stranger = staff.colleague(
                country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), "16"),
                PositionKind.HEAD);
        assertThat(sessionsOf(stranger)).contains("برنامه‌ریزی نشده");
    }

    @Test
    @Rule("M-3")
    void onlyTheOfficeOfTheProvincePlansAndOnlyItsHeadApproves() {
        var programme = begin(web);
        var expert = staff.signIn(port, staff.colleague(office, PositionKind.EXPERT));
        assertThat(expert.get(programme).status()).isEqualTo(200);
        assertThat(expert.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه"))
                        .status())
                .isEqualTo(302);
        var seen = web.get(programme).page().select("input[name=seen]").attr("value");
        assertThat(expert.post(programme + "/approve", Map.of("seen", seen)).status())
                .isEqualTo(403);
        assertThat(staff.signIn(port, director).get(programme).status()).isEqualTo(403);
        var elsewhere = country.below(country.provincialGovernorate("16"), UnitKind.PERFORMANCE_OFFICE);
        var neighbour = staff.signIn(port, staff.colleague(elsewhere, PositionKind.OFFICE_HEAD));
        assertThat(neighbour.get(programme).status()).isEqualTo(404);
        var county = country.below(country.governorate("1701"), UnitKind.PERFORMANCE_OFFICE);
        assertThat(staff.signIn(port, staff.colleague(county, PositionKind.OFFICE_HEAD))
                        .get(PROGRAMMES)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Rule("M-2-3")
    void meetingsAreOnTuesdaysAndAFurtherSessionToo() {
        // 1400/07/07 is a Wednesday, 1400/07/06 a Tuesday.
        assertThat(refusal(web, begin(web), "1400/07/07")).contains("روز دیدار نیست", "M-2-3");
        assertThat(seen(web, begin(web))).contains("1400/07/06").doesNotContain("1400/07/07");

        var programme = begin(web, "1404/10/01", "1404/12/29");
        web.follow(web.post(programme + "/exclude", Map.of("day", "1404/10/09", "reason", "سفر استانی")));
        approve(web, programme);
        web.follow(web.post(programme + "/publish", Map.of("past", "on")));
        var before = required(director, "1404");
        var body = staff.signIn(port, director);
        var add = "/staff/meetings" + programme.substring(PROGRAMMES.length()) + "/sessions";
        var wednesday = body.post(add, Map.of("year", "1404", "day", "1404/10/10"));
        assertThat(wednesday.page().select("#day-error").text()).contains("روز دیدار نیست", "M-2-3");
        assertThat(wednesday.page().select("#day").attr("value")).isEqualTo("1404/10/10");
        assertThat(body.post(add, Map.of("year", "1404", "day", "1404/10/16")).text())
                .contains("در این روز جلسه دارید");
        assertThat(body.post(add, Map.of("year", "1404", "day", "1404/09/18")).text())
                .contains("بازهٔ برنامه");
        assertThat(body.post(add, Map.of("year", "1404", "day", ""))
                        .page()
                        .select("#day-error")
                        .text())
                .isNotBlank();
        assertThat(body.follow(body.post(add, Map.of("year", "1404", "day", "1404/10/09")))
                        .text())
                .contains("جلسه به برنامهٔ شما افزوده شد", "افزون بر برنامه");
        assertThat(required(director, "1404")).isEqualTo(before);
        // A day that a later version leaves out is free again for a session of one's own.
        web.follow(web.post(programme + "/exclude", Map.of("day", "1404/10/16", "reason", "سفر استانی")));
        approve(web, programme);
        web.follow(web.post(programme + "/publish", Map.of("past", "on")));
        assertThat(body.follow(body.post(add, Map.of("year", "1404", "day", "1404/10/16")))
                        .text())
                .contains("جلسه به برنامهٔ شما افزوده شد");
    }

    @Test
    @Rule("M-4")
    void aClosureDeclaredAfterwardsExcusesTheSessionOfItsTerritoryOnly() {
        published();
        var first = JalaliDate.read("1400/05/25").find().orElseThrow().toLocalDate();
        var closed = closures.declare(
                        ClosureDays.in(new ProvinceCode(PROVINCE), first, first.plusDays(5)), "تعطیلی کرونا", by())
                .orThrow();
        try {
            assertThat(sessionsOf(director)).contains("معاف به‌سبب تعطیلی", "تعطیلی کرونا");
            assertThat(required(director)).containsExactly("۰", "۱۲", "۱۲", "۱۰", "۳۴");
            // The rule knows holidays and what was left out; a closure takes no day from the timetable.
            assertThat(seen(web, begin(web))).contains("1400/05/26").hasSize(36);
        } finally {
            closures.withdraw(
                    closed, "پایان آزمون", new EnteredBy(chief.person().value(), "دفتر"));
        }
        assertThat(required(director)).containsExactly("۰", "۱۳", "۱۲", "۱۰", "۳۵");
    }

    @Test
    @Rule("M-5-1")
    void daysThatHavePassedBecomeSessionsOnlyForOneWhoSaysThatHeKnows() {
        var programme = begin(web);
        approve(web, programme);
        assertThat(web.get(programme).text()).contains("۳۶ روز از ۳۶ روز این برنامه گذشته است");
        var before = required(director);
        var refused = web.post(programme + "/publish", Map.of());
        assertThat(refused.page().select("#past-error").text()).contains("۳۶ روز", "M-5-1");
        assertThat(required(director)).isEqualTo(before);
        assertThat(web.follow(web.post(programme + "/publish", Map.of("past", "on")))
                        .text())
                .contains("برنامه منتشر شد");
        // A programme that lies ahead asks nothing.
        var ahead = begin(web, "1404/10/01", "1404/12/29");
        approve(web, ahead);
        assertThat(web.get(ahead).page().select("input[name=past]")).isEmpty();
        assertThat(web.follow(web.post(ahead + "/publish", Map.of())).text()).contains("برنامه منتشر شد");
    }

    @Test
    @Rule("M-5-1")
    void whatALaterVersionLeavesOutStaysToBeSeen() {
        var programme = published();
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/12/24", "reason", "پایان سال")));
        approve(web, programme);
        web.follow(web.post(programme + "/publish", Map.of("past", "on")));
        assertThat(sessionsOf(director)).contains("از برنامه کنار رفته");
        assertThat(required(director)).containsExactly("۰", "۱۳", "۱۲", "۹", "۳۴");
    }

    @Test
    @Rule("M-0")
    void aProgrammeNamesItsInstrumentsAndLiesInOneYear() {
        var answer = web.post(
                PROGRAMMES, Map.of("title", "دیدار", "instruments", "", "first", "1400/04/01", "last", "1401/01/10"));
        assertThat(answer.page().select("#instruments-error").text()).isNotBlank();
        answer = web.post(
                PROGRAMMES,
                Map.of(
                        "title",
                        "دیدار",
                        "instruments",
                        "بند ۴",
                        "first",
                        "1400/04/01",
                        "last",
                        "1401/01/10",
                        "holders",
                        "PROVINCIAL_OFFICES"));
        assertThat(answer.page().select("#last-error").text()).contains("M-4");
        assertThat(answer.page().select("#title").attr("value")).isEqualTo("دیدار");
        assertThat(text(web, begin(web))).contains("بند ۴ دستور ریاست جمهوری");
    }

    private String published() {
        var programme = begin(web);
        web.follow(web.post(programme + "/exclude", Map.of("day", "1400/04/29", "reason", "روز عرفه")));
        approve(web, programme);
        web.follow(web.post(programme + "/publish", Map.of("past", "on")));
        return programme;
    }

    /** The timetable of 1400: from 1 Tir to the end of the year. */
    private String begin(WebClient web) {
        return begin(web, "۱۴۰۰/۰۴/۰۱", "1400/12/29");
    }

    private String begin(WebClient web, String first, String last) {
        return OfficeWork.begin(web, first, last);
    }

    private void approve(WebClient web, String programme) {
        var seen = web.get(programme).page().select("input[name=seen]").attr("value");
        assertThat(web.follow(web.post(programme + "/approve", Map.of("seen", seen)))
                        .text())
                .contains("برنامه تأیید شد");
    }

    private static List<String> seen(WebClient web, String programme) {
        return List.of(web.get(programme)
                        .page()
                        .select("input[name=seen]")
                        .attr("value")
                        .split(" "))
                .stream()
                .map(day -> JalaliDate.of(java.time.LocalDate.parse(day)).toString())
                .toList();
    }

    private static String text(WebClient web, String programme) {
        return web.get(programme).page().text();
    }

    private static String refusal(WebClient web, String programme, String day) {
        Answer answer = web.post(programme + "/exclude", Map.of("day", day, "reason", "دلیل آزمون"));
        assertThat(answer.page().select("#reason").attr("value")).isEqualTo("دلیل آزمون");
        return answer.page().select("#day-error").text();
    }

    private List<Integer> versions(String programme) {
        return jdbc.sql("""
                SELECT cardinality(days) FROM meetings.timetable WHERE programme_id = :id ORDER BY version
                """)
                .param("id", UUID.fromString(programme.substring(PROGRAMMES.length() + 1)))
                .query(Integer.class)
                .list();
    }

    private String sessionsOf(Colleague colleague) {
        return staff.signIn(port, colleague)
                .get("/staff/meetings?year=1400")
                .page()
                .text();
    }

    private List<String> required(Colleague colleague) {
        return required(colleague, "1400");
    }

    private List<String> required(Colleague colleague, String year) {
        return staff
                .signIn(port, colleague)
                .get("/staff/meetings?year=" + year)
                .page()
                .select("section[aria-labelledby=required] tbody tr td")
                .eachText()
                .stream()
                .map(count -> count.equals("–") ? "۰" : count.split(" ")[2])
                .toList();
    }
}
