package ir.samad.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.CaseWorld;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A provincial body that holds public meetings on the Tuesdays of Azar 1404 (4, 11, 18 and 25), for tests. */
public final class MeetingBody {

    private final StaffLogin staff;
    private final TestClock clock;
    private final int port;
    public final Country country;
    public final Unit unit;
    public final Colleague director;
    public final Colleague chief;
    /** The head of the body at his pages. */
    public WebClient web;
    /** The head of the performance office of the governorate at his pages. */
    public WebClient office;

    public MeetingBody(StaffLogin staff, TestClock clock, int port, String province) {
        this(staff, clock, port, province, null);
    }

    /** The same below these headquarters. */
    public MeetingBody(StaffLogin staff, TestClock clock, int port, String province, @Nullable Unit headquarters) {
        this.staff = staff;
        this.clock = clock;
        this.port = port;
        clock.set(TestClock.START);
        country = staff.country();
        chief = staff.colleague(
                country.below(country.provincialGovernorate(province), UnitKind.PERFORMANCE_OFFICE),
                PositionKind.OFFICE_HEAD);
        unit = country.provincialOffice(
                headquarters == null ? country.headquarters(country.body(BodyType.MINISTRY)) : headquarters, province);
        director = staff.colleague(unit, PositionKind.HEAD);
        office = staff.signIn(port, chief);
        web = staff.signIn(port, director);
        OfficeWork.published(office, "1404/09/01", "1404/09/30");
    }

    /** The address of the session on a day. */
    public String session(String day) {
        var date = JalaliDate.read(day).find().orElseThrow();
        return web.get("/staff/meetings?year=1404").page().select("a[href^=/staff/meetings/sessions/]").stream()
                .filter(link -> link.text().contains(persian(date.day()) + " "))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String persian(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '۰')))
                .reduce("", String::concat);
    }

    /** Announces a session, with what is said of it besides. */
    public void announce(String session, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "place", "سالن اجتماعات، طبقهٔ دوم",
                "opens", "9",
                "closes", "12",
                "host", director.position().id().value().toString()));
        fields.putAll(other);
        assertThat(web.follow(web.post(session + "/announce", fields)).text()).contains("جلسه اعلام شد");
    }

    /** Moves to an hour of a day, and signs both in again. */
    public void at(String day, int hour) {
        clock.set(LocalDateTime.of(JalaliDate.read(day).find().orElseThrow().toLocalDate(), LocalTime.of(hour, 0)));
        web = staff.signIn(port, director);
        office = staff.signIn(port, chief);
    }

    /** Announces a session, moves to its day, and says that it was held. */
    public String held(String day, Map<String, String> other) {
        var session = session(day);
        announce(session, other);
        at(day, 11);
        assertThat(web.follow(web.post(session + "/held", Map.of())).text()).contains("برگزاری جلسه ثبت شد");
        return session;
    }

    /** Enters somebody in a session; gives the answer as it came. */
    public Answer enter(String session, Map<String, String> person) {
        return web.post(session + "/people", person);
    }

    /** Enters somebody who is met at once; gives the address of his page. */
    public String met(String session, Map<String, String> person) {
        var list = web.follow(enter(session, person));
        assertThat(list.text()).contains("در فهرست ثبت شد");
        var address = list.page().select("a[href^=/staff/meetings/people/]").last();
        assertThat(address).isNotNull();
        var page = address.attr("href");
        web.follow(web.post(page + "/met", Map.of()));
        return page;
    }

    /** Somebody new of this family name, who is met in person. */
    public static Map<String, String> person(String lastName) {
        return new HashMap<>(Map.of(
                "mode",
                "IN_PERSON",
                "identity",
                CaseWorld.nationalId().value(),
                "firstName",
                "زهرا",
                "lastName",
                lastName,
                "phone",
                phone(),
                "subject",
                "انشعاب آب روستا"));
    }

    /** A mobile that nobody has. */
    public static String phone() {
        return "0912%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
    }

    /** Enters somebody who is met, and whose matter is solved; gives the address of his page. */
    public String solved(String session, String lastName, String action) {
        var page = met(session, person(lastName));
        web.follow(conclude(page, "SOLVED", action, ""));
        return page;
    }

    /** Releases the report of a session. */
    public void release(String session) {
        assertThat(web.follow(web.post(session + "/report", Map.of())).text()).contains("گزارش جلسه فرستاده شد");
    }

    /** Says what came of somebody. */
    public Answer conclude(String person, String state, String action, String due) {
        return web.post(person + "/result", Map.of("state", state, "action", action, "due", due));
    }
}
