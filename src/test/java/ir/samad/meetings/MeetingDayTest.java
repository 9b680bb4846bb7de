package ir.samad.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.InputSource;

/** The days of a body's sessions through its pages: announced, held, missed, excused (M-1, M-2-1 to M-2-5, M-5-1 to M-8). */
@SamadTest
class MeetingDayTest {

    private static final String PROVINCE = "16";
    private static final String OFFICE = "/staff/meetings/province";
    private static final String REASON = "مأموریت خارج از استان به دستور وزیر";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Parameters parameters;

    private Country country;
    private Unit body;
    private Colleague director;
    private Colleague deputy;
    private WebClient web;
    private WebClient office;
    private String programme;

    @BeforeEach
    void aBodyWithFourTuesdaysInAzar() {
        clock.set(TestClock.START);
        country = staff.country();
        office = staff.signIn(
                port,
                staff.colleague(
                        country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.OFFICE_HEAD));
        body = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), PROVINCE);
        director = staff.colleague(body, PositionKind.HEAD);
        deputy = staff.colleague(body, PositionKind.DEPUTY);
        programme = OfficeWork.published(office, "1404/09/01", "1404/09/30");
        web = staff.signIn(port, director);
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("M-2-1")
    void noSessionIsPublishedOrHeldWithoutAPlaceAndATime() {
        var session = session("1404/09/04");
        at("1404/09/04", 11);
        assertThat(web.post(session + "/held", Map.of()).text()).contains("هنوز اعلام نشده", "M-2-1");
        var refused = announce(session, Map.of("place", "", "opens", "", "closes", "25:00"));
        assertThat(errors(refused)).contains("place-error", "opens-error", "closes-error");
        refused = announce(session, Map.of("opens", "12", "closes", "9"));
        assertThat(refused.page().select("#closes-error").text()).contains("M-2-1");
        assertThat(refused.page().select("#place").attr("value")).isEqualTo("سالن اجتماعات، طبقهٔ دوم");
        assertThat(publicPage()).doesNotContain(body.name());
        assertThat(web.get(session).text()).contains("هنوز اعلام نشده است");

        assertThat(announced(session, Map.of())).contains("اعلام‌شده", "سالن اجتماعات، طبقهٔ دوم");
        assertThat(publicPage()).contains(body.name(), "سالن اجتماعات، طبقهٔ دوم", "۰۹:۰۰");
    }

    @Test
    @Rule("M-2-2")
    void aVisitIsKeptApartAndChangesNoCount() {
        hold("1404/09/04");
        var before = autumn();
        var contact = Map.of("contact-day", "1404/09/03", "kind", "VISIT", "description", "بازدید از بازار");
        assertThat(web.follow(web.post("/staff/meetings/contacts", contact)).text())
                .contains("بازدید عمومی", "بازدید از بازار");
        assertThat(autumn()).isEqualTo(before).startsWith("۱ از ۴");
        var refused = web.post(
                "/staff/meetings/contacts", Map.of("contact-day", "1404/09/20", "kind", "", "description", ""));
        assertThat(errors(refused)).contains("kind-error", "description-error");
        refused = web.post(
                "/staff/meetings/contacts",
                Map.of("contact-day", "1404/09/20", "kind", "CEREMONY", "description", "افتتاح مدرسه"));
        assertThat(refused.page().select("#contact-day-error").text()).contains("M-2-2");
    }

    @Test
    @Rule("M-2-4")
    void onlyTheHeadOfThatBodyAndHisDeputiesMeetThePeople() {
        var session = session("1404/09/11");
        var expert = staff.colleague(body, PositionKind.EXPERT);
        var other = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), PROVINCE);
        var stranger = staff.colleague(other, PositionKind.DEPUTY);
        for (var refused : List.of(expert, stranger)) {
            var answer = announce(session, Map.of("host", position(refused)));
            assertThat(answer.page().select("#host-error").text()).contains("M-2-4");
        }
        assertThat(announce(session, Map.of("host", ""))
                        .page()
                        .select("#host-error")
                        .text())
                .isNotBlank();
        assertThat(web.get(session).page().select("#host option").eachText())
                .noneMatch(option -> option.contains(expert.position().title()))
                .anyMatch(option -> option.contains(deputy.position().title()));
        assertThat(announced(session, Map.of("host", position(deputy))))
                .contains(deputy.position().title());

        // Who is announced and is no deputy any more on the day does not hold it either.
        at("1404/09/11", 11);
        staff.leave(deputy.position().id(), clock.instant().minus(Duration.ofHours(5)));
        assertThat(web.post(session + "/held", Map.of()).text()).contains("M-2-4");
        announced(session, Map.of());
        assertThat(web.follow(web.post(session + "/held", Map.of())).text()).contains("برگزاری جلسه ثبت شد");
    }

    @Test
    @Rule("M-2-5")
    void whatWasNotAnnouncedBeforeItsStartIsMarkedAndDoesNotCount() {
        hold("1404/09/04");
        assertThat(autumn()).startsWith("۱ از ۴");
        at("1404/09/11", 11);
        var session = session("1404/09/11");
        announced(session, Map.of());
        assertThat(web.follow(web.post(session + "/held", Map.of())).text()).contains("برگزارشده", "بی‌اطلاع‌رسانی");
        assertThat(autumn()).startsWith("۱ از ۴");
        set(ParameterKey.UNANNOUNCED_COUNTS, "true");
        assertThat(autumn()).startsWith("۲ از ۴");
    }

    @Test
    @Rule("M-2-5")
    void anAnnouncedSessionCanBeSubscribedTo() throws Exception {
        announced(session("1404/09/04"), Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹"));
        var anybody = new WebClient(port);
        assertThat(anybody.get("/meetings?province=" + PROVINCE)
                        .page()
                        .select("a[href^=tel]")
                        .eachAttr("href"))
                .contains("tel:03136678899");
        var calendar = new CalendarBuilder()
                .build(new StringReader(
                        anybody.get("/meetings.ics?province=" + PROVINCE).body()));
        assertThat(calendar.<VEvent>getComponents()).anySatisfy(event -> {
            assertThat(event.getSummary().getValue()).contains(body.name());
            assertThat(event.getStartDate().orElseThrow().getValue()).isEqualTo("20251125T053000Z");
            assertThat(event.getLocation().getValue()).isEqualTo("سالن اجتماعات، طبقهٔ دوم");
        });
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        anybody.get("/meetings.atom?province=" + PROVINCE).body())));
        assertThat(feed.getDocumentElement().getTextContent())
                .contains(body.name(), "سه‌شنبه ۴ آذر ۱۴۰۴", "سالن اجتماعات، طبقهٔ دوم");
        assertThat(anybody.get("/meetings.ics?province=99").status()).isEqualTo(404);
        assertThat(anybody.get("/meetings.atom").status()).isEqualTo(404);
        assertThat(publicPage()).contains(director.position().title());
    }

    @Test
    @Rule({"M-1", "M-5-1"})
    void eachSessionEndsHeldOrMissedAndTheSeasonShowsIt() {
        hold("1404/09/04");
        hold("1404/09/11");
        hold("1404/09/18");
        var last = session("1404/09/25");
        announced(last, Map.of());
        assertThat(web.post(last + "/held", Map.of()).text()).contains("جلسه هنوز آغاز نشده است");
        at("1404/09/26", 8);
        assertThat(web.get(last).text()).contains("برگزارنشده").doesNotContain("جلسه برگزار شد");
        assertThat(web.post(last + "/held", Map.of()).text()).contains("روز این جلسه گذشته است", "M-5-1");
        assertThat(autumn()).isEqualTo("۳ از ۴ امتیاز ۵۰ ۱ برگزارنشده");
        set(ParameterKey.MISSED_PENALTY, "1");
        assertThat(autumn()).isEqualTo("۳ از ۴ امتیاز ۷۵ ۱ برگزارنشده");
        assertThat(web.get(session("1404/09/04")).text()).contains("برگزارشده");
    }

    @Test
    @Rule({"M-1", "M-5-1"})
    void theScoreThatWouldBeIfSessionsWereMissedIsWorkedOut() {
        // Four are required: each is worth a quarter, and a missed one takes it twice.
        assertThat(ifMissed("0")).isEqualTo("۱۰۰");
        assertThat(ifMissed("1")).isEqualTo("۵۰");
        assertThat(ifMissed("2")).isEqualTo("۰");
        assertThat(ifMissed("50")).isEqualTo("۰");
        set(ParameterKey.MISSED_PENALTY, "1");
        assertThat(ifMissed("1")).isEqualTo("۷۵");
        var refused = web.get("/staff/meetings?year=1404&if-season=5&if-missed=-1");
        assertThat(errors(refused)).contains("if-season-error", "if-missed-error");
        assertThat(autumn()).startsWith("۰ از ۴");
    }

    private String ifMissed(String missed) {
        return web.get("/staff/meetings?year=1404&if-season=3&if-missed=" + missed)
                .page()
                .select("#supposing td[data-label='امتیاز در آن صورت']")
                .text();
    }

    @Test
    @Rule("M-6")
    void withTheChecklistOnNothingIsHeldBeforeItIsTicked() {
        set(ParameterKey.HEALTH_CHECKLIST, "true");
        var session = session("1404/09/04");
        announced(session, Map.of("capacity", "۴۰"));
        at("1404/09/04", 11);
        var refused = web.post(session + "/held", Map.of());
        assertThat(refused.page().select("#protocols-error").text()).contains("M-6");
        assertThat(web.get(session).text()).contains("اعلام‌شده", "۴۰ نفر");
        assertThat(web.follow(web.post(session + "/held", Map.of("protocols", "on")))
                        .text())
                .contains("برگزارشده");
    }

    @Test
    @Rule("M-8")
    void anAbsenceIsAskedForWithAReasonBeforeTheSessionAndTheGovernorateDecides() {
        var session = session("1404/09/04");
        assertThat(web.post(session + "/absence", Map.of("reason", " "))
                        .page()
                        .select("#reason-error")
                        .text())
                .isNotBlank();
        assertThat(web.follow(web.post(session + "/absence", Map.of("reason", REASON)))
                        .text())
                .contains("در انتظار نظر استانداری");
        assertThat(web.post(session + "/absence", Map.of("reason", REASON)).text())
                .contains("هنوز در انتظار");
        var day = office.get(OFFICE + "?day=1404/09/04").page();
        assertThat(day.text()).contains(REASON);
        var later = day.select("nav a[href*='/staff/meetings/province?day=']").last();
        assertThat(office.get(java.util.Objects.requireNonNull(later).attr("href"))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("سه‌شنبه ۱۱ آذر ۱۴۰۴");

        var unexplained = office.post(decide(session), Map.of("decision", "reject", "remark", ""));
        assertThat(unexplained.page().select("#remark-error").text()).contains("M-8");
        assertThat(office.follow(office.post(
                                decide(session), Map.of("decision", "reject", "remark", "معاون شما دیدار کند")))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("سه‌شنبه ۴ آذر ۱۴۰۴");
        assertThat(web.get(session).text()).contains("پذیرفته نشد", "معاون شما دیدار کند", "برنامه‌ریزی‌شده");

        web.follow(web.post(session + "/absence", Map.of("reason", REASON)));
        office.follow(office.post(decide(session), Map.of("decision", "accept")));
        assertThat(web.get(session).text()).contains("معاف با پذیرش استانداری");
        assertThat(office.post(decide(session), Map.of("decision", "accept")).text())
                .contains("پیش‌تر نظر داده شده");
        assertThat(autumn()).isEqualTo("۰ از ۳");
        set(ParameterKey.EXCUSED_LOWERS, "false");
        assertThat(autumn()).isEqualTo("۰ از ۴");
    }

    @Test
    @Rule("M-8")
    void afterTheSessionOnlyTheGovernorateOfItsProvinceExcusesIt() {
        var session = session("1404/09/04");
        assertThat(office.post(excuse(session), Map.of("reason", REASON)).text())
                .as("not missed yet")
                .contains("«برگزارنشده» نیست");
        at("1404/09/04", 11);
        assertThat(web.post(session + "/absence", Map.of("reason", REASON)).text())
                .as("it has begun")
                .contains("تنها پیش از آغاز", "M-8");
        at("1404/09/05", 9);
        assertThat(web.post(session + "/absence", Map.of("reason", REASON)).text())
                .contains("تنها پیش از آغاز");
        var elsewhere = staff.signIn(
                port,
                staff.colleague(
                        country.below(country.provincialGovernorate("15"), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.OFFICE_HEAD));
        assertThat(elsewhere.post(excuse(session), Map.of("reason", REASON)).status())
                .isEqualTo(404);
        assertThat(web.post(excuse(session), Map.of("reason", REASON)).status()).isEqualTo(403);
        var clerk = staff.signIn(
                port,
                staff.colleague(
                        country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.EXPERT));
        assertThat(clerk.get(OFFICE).status()).isEqualTo(200);
        assertThat(clerk.post(excuse(session), Map.of("reason", REASON)).status())
                .isEqualTo(403);

        var refused = office.post(excuse(session), Map.of("reason", ""));
        assertThat(refused.page().select("#reason-error").text()).isNotBlank();
        assertThat(web.get(session).text()).contains("برگزارنشده");
        assertThat(office.follow(office.post(excuse(session), Map.of("reason", REASON)))
                        .text())
                .contains("معاف شد");
        assertThat(web.get(session).text()).contains("معاف با پذیرش استانداری", REASON);
    }

    @Test
    @Rule("M-8")
    void aSessionThatADeputyHoldsNeedsNoAbsence() {
        var session = session("1404/09/04");
        announced(session, Map.of("host", position(deputy)));
        at("1404/09/04", 11);
        assertThat(web.follow(web.post(session + "/held", Map.of())).text()).contains("برگزارشده");
        assertThat(autumn()).startsWith("۱ از ۴");
    }

    @Test
    void theSessionOfAnotherBodyIsNotThere() {
        var session = session("1404/09/04");
        var other = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), PROVINCE);
        var stranger = staff.signIn(port, staff.colleague(other, PositionKind.HEAD));
        assertThat(stranger.get(session).status()).isEqualTo(404);
        assertThat(stranger.post(session + "/held", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post(session + "/absence", Map.of("reason", REASON)).status())
                .isEqualTo(404);
    }

    /** The address of the session of the body on a day. */
    private String session(String day) {
        var date = JalaliDate.read(day).find().orElseThrow();
        return web.get("/staff/meetings?year=1404").page().select("a[href^=/staff/meetings/sessions/]").stream()
                .filter(link -> link.text().contains(persian(Integer.toString(date.day())) + " "))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String persian(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '۰')))
                .reduce("", String::concat);
    }

    private Answer announce(String session, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(
                Map.of("place", "سالن اجتماعات، طبقهٔ دوم", "opens", "9", "closes", "12", "host", position(director)));
        fields.putAll(other);
        return web.post(session + "/announce", fields);
    }

    private String announced(String session, Map<String, String> other) {
        var text = web.follow(announce(session, other)).text();
        assertThat(text).contains("جلسه اعلام شد");
        return text;
    }

    private void hold(String day) {
        var session = session(day);
        announced(session, Map.of());
        at(day, 11);
        assertThat(web.follow(web.post(session + "/held", Map.of())).text()).contains("برگزاری جلسه ثبت شد");
    }

    private void at(String day, int hour) {
        LocalDate date = JalaliDate.read(day).find().orElseThrow().toLocalDate();
        clock.set(LocalDateTime.of(date, java.time.LocalTime.of(hour, 0)));
        web = staff.signIn(port, director);
        office = staff.signIn(
                port,
                staff.colleague(
                        country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE),
                        PositionKind.OFFICE_HEAD));
    }

    private String autumn() {
        return web
                .get("/staff/meetings?year=1404")
                .page()
                .select("section[aria-labelledby=required] tbody tr td")
                .stream()
                .filter(cell -> cell.attr("data-label").equals("پاییز"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String publicPage() {
        return new WebClient(port).get("/meetings?province=" + PROVINCE).text();
    }

    private static String position(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    private static List<String> errors(Answer answer) {
        return answer.page().select("[id$=-error]").eachAttr("id");
    }

    private static String decide(String session) {
        return session.replace("/sessions/", "/province/") + "/decide";
    }

    private static String excuse(String session) {
        return session.replace("/sessions/", "/province/") + "/excuse";
    }

    private void set(ParameterKey key, String value) {
        parameters
                .change(
                        key,
                        Scope.programme(UUID.fromString(programme)),
                        value,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        "آزمون",
                        new DecidedBy(director.person().value(), "آزمون"))
                .orThrow();
    }
}
