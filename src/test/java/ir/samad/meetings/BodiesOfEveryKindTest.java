package ir.samad.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.JalaliDate;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Heads of bodies of every kind hold public meetings: county governors, municipalities, offices of counties (N-8-3). */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesOfEveryKindTest {

    private static final String PROVINCE = "05";
    private static final String COUNTY = "0505";
    private static final String DAY = "1404/09/04";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Closures closures;

    private Country country;
    private Colleague chief;
    private Colleague director;
    private Colleague countyOffice;
    private Colleague governor;
    private Colleague mayor;
    private WebClient office;

    @BeforeAll
    void aProvinceOfManyKinds() {
        country = staff.country();
        chief = head(country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE));
        var directorate = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), PROVINCE);
        director = head(directorate);
        countyOffice = head(country.countyOffice(directorate, COUNTY));
        governor = head(country.governorate(COUNTY));
        mayor = head(country.unit(
                country.body(BodyType.MUNICIPALITY),
                null,
                UnitKind.HEADQUARTERS,
                Level.COUNTY,
                new ProvinceCode(PROVINCE),
                new CountyCode(COUNTY)));
    }

    private Colleague head(Unit unit) {
        return staff.colleague(
                unit, unit.kind() == UnitKind.PERFORMANCE_OFFICE ? PositionKind.OFFICE_HEAD : PositionKind.HEAD);
    }

    @BeforeEach
    void theFirstOfAzar() {
        clock.set(TestClock.START);
        office = staff.signIn(port, chief);
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private void at(String day, int hour) {
        clock.set(LocalDateTime.of(JalaliDate.read(day).find().orElseThrow().toLocalDate(), LocalTime.of(hour, 0)));
        office = staff.signIn(port, chief);
    }

    /** Publishes a programme of Azar for bodies of these kinds; gives its title. */
    private String publish(String... kinds) {
        var programme = OfficeWork.begin(office, "1404/09/01", "1404/09/30", List.of(kinds));
        OfficeWork.publish(office, programme);
        return office.get(programme).page().select("h1").text();
    }

    private String meetings(Colleague colleague) {
        return staff.signIn(port, colleague).get("/staff/meetings?year=1404").text();
    }

    @Test
    @Rule({"M-2-4", "M-3", "N-8-3"})
    void aProgrammeGivesSessionsToBodiesOfItsKindsAndToNoOther() {
        var governors = publish("COUNTY_GOVERNORATES");
        assertThat(meetings(governor)).contains(governors);
        for (var other : List.of(director, countyOffice, mayor)) {
            assertThat(meetings(other)).doesNotContain(governors);
        }
        var rest = publish("LOCAL_BODIES", "COUNTY_OFFICES");
        for (var other : List.of(mayor, countyOffice)) {
            assertThat(meetings(other)).contains(rest);
        }
        assertThat(meetings(director)).doesNotContain(rest);
        assertThat(meetings(governor)).doesNotContain(rest);
        // Somebody's it must be, and of no other kind than those of a province.
        for (var kinds : List.of(List.<String>of(), List.of("CENTRE"))) {
            var refused = office.post(
                    "/staff/meetings/programmes",
                    Map.of("title", "دیدار همه", "instruments", "بند ۴", "first", "1404/09/01", "last", "1404/09/30"),
                    "holders",
                    kinds);
            assertThat(refused.page().select("#holders-error").text()).contains("N-8-3");
            assertThat(refused.page().select("#title").val()).isEqualTo("دیدار همه");
        }
        assertThat(office.get("/staff/meetings/programmes").text()).doesNotContain("دیدار همه");
    }

    @Test
    @Rule({"M-2-4", "M-9", "N-8-3"})
    void aCountyGovernorMeetsThePeopleAndTheGovernorateReceivesHisReport() {
        publish("COUNTY_GOVERNORATES", "PROVINCIAL_OFFICES");
        var web = staff.signIn(port, governor);
        var session = web.get("/staff/meetings?year=1404").page().select("a[href^=/staff/meetings/sessions/]").stream()
                .filter(link -> link.text().contains("۴ "))
                .findFirst()
                .orElseThrow()
                .attr("href");
        var announced = new HashMap<>(Map.of("place", "فرمانداری", "opens", "9", "closes", "12"));
        announced.put("host", director.position().id().value().toString());
        assertThat(web.post(session + "/announce", announced).text()).contains("M-2-4");
        announced.put("host", governor.position().id().value().toString());
        announced.put("county", "0506");
        assertThat(web.post(session + "/announce", announced)
                        .page()
                        .select("#county-error")
                        .text())
                .contains("M-2-1");
        assertThat(web.get(session).page().select("#county option[value]").eachAttr("value"))
                .contains(COUNTY)
                .doesNotContain("0506");
        announced.put("county", COUNTY);
        assertThat(web.follow(web.post(session + "/announce", announced)).text())
                .contains("جلسه اعلام شد");
        at(DAY, 11);
        web = staff.signIn(port, governor);
        // His menu leads to the day, since he holds meetings.
        assertThat(web.get("/staff/meetings").page().select("a[href=/staff/meetings/day]"))
                .isNotEmpty();
        web.follow(web.post(session + "/held", Map.of()));
        var list = web.follow(web.post(session + "/people", MeetingBody.person("موسوی")));
        var person = list.page().select("a[href^=/staff/meetings/people/]").attr("href");
        web.follow(web.post(person + "/met", Map.of()));
        web.follow(web.post(person + "/result", Map.of("state", "SOLVED", "action", "انشعاب آب وصل شد", "due", "")));
        assertThat(web.follow(web.post(session + "/report", Map.of())).text()).contains("گزارش جلسه فرستاده شد");

        var received = office.get("/staff/meetings/received?season=1404-S3");
        assertThat(received.text()).contains(governor.unit().name(), "۱ حضوری", "۱۴۰۴/۰۹/۰۴");
        var other = staff.signIn(
                port, head(country.below(country.provincialGovernorate("07"), UnitKind.PERFORMANCE_OFFICE)));
        assertThat(other.get("/staff/meetings/received?season=1404-S3").text())
                .doesNotContain(governor.unit().name());
        var receive = received.page().select("form[action$=/receive]").attr("action");
        assertThat(other.post(receive, Map.of()).status()).isEqualTo(404);
        var neighbour = staff.signIn(port, director);
        assertThat(neighbour.get(session + "/people").status()).isEqualTo(404);
        assertThat(office.follow(office.post(receive, Map.of())).text()).contains("دریافت");
        assertThat(web.get("/staff/meetings/figures?season=1404-S3").text())
                .contains(governor.unit().name());
    }

    @Test
    @Rule({"M-4", "M-5-1"})
    void aClosureOfItsCountyExcusesABodyOfTheCountyAndNoneOfTheProvince() {
        publish("COUNTY_GOVERNORATES", "PROVINCIAL_OFFICES");
        var day = JalaliDate.read("1404/09/11").find().orElseThrow().toLocalDate();
        var by = new EnteredBy(chief.person().value(), "دفتر");
        var closed = closures.declare(ClosureDays.in(new CountyCode(COUNTY), day, day), "سیل در شهرستان", by)
                .orThrow();
        try {
            assertThat(meetings(governor)).contains("سیل در شهرستان");
            assertThat(meetings(director)).doesNotContain("سیل در شهرستان");
            at("1404/09/12", 9);
            var lines =
                    office.get("/staff/meetings/province?day=1404/09/11").page().select("tbody tr");
            assertThat(lines.eachText())
                    .anyMatch(line -> line.contains(governor.unit().name()) && line.contains("معاف به‌سبب تعطیلی"))
                    .anyMatch(line -> line.contains(director.unit().name()) && line.contains("برگزارنشده"));
        } finally {
            closures.withdraw(closed, "پایان آزمون", by);
        }
    }

    @Test
    @Rule("N-8-3")
    void aHeadOfABodyOfAnyKindWithoutAWeeklyProgrammeIsReported() {
        var lonely = country.unit(
                country.body(BodyType.MUNICIPALITY),
                null,
                UnitKind.HEADQUARTERS,
                Level.COUNTY,
                new ProvinceCode(PROVINCE),
                new CountyCode("0506"));
        var governorate = country.governorate("0506");
        assertThat(without()).contains(lonely.name(), governorate.name());
        publish("LOCAL_BODIES");
        assertThat(without()).doesNotContain(lonely.name()).contains(governorate.name());
        publish("COUNTY_GOVERNORATES");
        assertThat(without()).doesNotContain(lonely.name(), governorate.name());
    }

    private List<String> without() {
        return office.get("/staff/meetings/province")
                .page()
                .select("#without li")
                .eachText();
    }
}
