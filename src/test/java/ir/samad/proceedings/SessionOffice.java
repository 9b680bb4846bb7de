package ir.samad.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.BodyType;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Who convenes sessions of officials, who presides, and a body with somebody who owes things, for tests. */
public final class SessionOffice {

    public static final String LIST = "/staff/proceedings";

    /** A province has one governor. */
    private static final Map<String, Colleague> GOVERNORS = new HashMap<>();

    private final StaffLogin staff;
    private final TestClock clock;
    private final int port;
    public final Country country;
    public final Unit unit;
    /** Convenes, and keeps what stands of the sessions. */
    public final Colleague keeper;
    /** Presides and signs. */
    public final Colleague chair;
    /** The provincial office of a ministry. */
    public final Unit body;
    /** Its head. */
    public final Colleague owner;

    private SessionOffice(
            StaffLogin staff, TestClock clock, int port, Country country, Unit unit, Colleague chair, String province) {
        this.staff = staff;
        this.clock = clock;
        this.port = port;
        this.country = country;
        this.unit = unit;
        this.chair = chair;
        keeper = staff.colleague(unit, PositionKind.EXPERT);
        body = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), province);
        owner = staff.colleague(body, PositionKind.HEAD);
    }

    /** The Centre, for headquarters; the body lies in this province. */
    public static SessionOffice centre(StaffLogin staff, TestClock clock, int port, String province) {
        clock.set(TestClock.START);
        var country = staff.country();
        var unit = country.centre();
        return new SessionOffice(
                staff, clock, port, country, unit, staff.colleague(unit, PositionKind.DEPUTY), province);
    }

    /** The governorate of a province, for the governor's hours. */
    public static SessionOffice governorate(
            StaffLogin staff, Directory directory, TestClock clock, int port, String province) {
        clock.set(TestClock.START);
        var country = staff.country();
        var unit = country.provincialGovernorate(province);
        var governor = GOVERNORS.computeIfAbsent(province, code -> governor(staff, directory, clock, unit));
        return new SessionOffice(staff, clock, port, country, unit, governor, province);
    }

    private static Colleague governor(StaffLogin staff, Directory directory, TestClock clock, Unit unit) {
        var head = directory.findHead(unit.id());
        head.ifPresent(position -> staff.leave(position.id(), clock.instant()));
        return head.map(position -> staff.successor(unit, position, clock.instant()))
                .orElseGet(() -> staff.colleague(unit, PositionKind.HEAD));
    }

    public WebClient signIn(Colleague colleague) {
        return staff.signIn(port, colleague);
    }

    /** Moves to an hour of a day. */
    public void at(String day, int hour) {
        clock.set(LocalDateTime.of(JalaliDate.read(day).find().orElseThrow().toLocalDate(), LocalTime.of(hour, 0)));
    }

    /** The fields of a session. */
    public Map<String, String> session(SessionKind kind, String province, String day) {
        return new HashMap<>(Map.of(
                "kind",
                kind.name(),
                "province",
                province,
                "day",
                day,
                "opens",
                "9",
                "closes",
                "12",
                "place",
                "سالن اجتماعات استانداری، طبقهٔ دوم",
                "chair",
                id(chair)));
    }

    /** Convenes one; gives its address. */
    public String convened(SessionKind kind, String province, String day) {
        var web = signIn(keeper);
        var answer = web.post(LIST, session(kind, province, day));
        assertThat(web.follow(answer).text()).contains("جلسه فراخوانده شد");
        return answer.path().orElseThrow().replaceAll("[?#].*", "");
    }

    public static String id(Colleague colleague) {
        return colleague.position().id().value().toString();
    }

    /** Sends fields and goes where the answer leads. */
    public static Answer done(WebClient web, String address, Map<String, String> fields, String told) {
        var answer = web.follow(web.post(address, fields));
        assertThat(answer.text()).contains(told);
        return answer;
    }

    /** Says that the attendee with this number came. */
    public static void present(WebClient web, String session, int number) {
        done(web, session + "/attendees/" + number, Map.of("presence", "PRESENT"), "فهرست حاضران ذخیره شد");
    }

    /** The head of the body as a fully empowered representative with a mandate. */
    public Map<String, String> representative() {
        return new HashMap<>(Map.of(
                "position", id(owner), "empowered", "on", "mandateNumber", "۱۴۰۴/م/۲۱", "mandateDay", "1404/08/28"));
    }

    /** A decision that the head of the body owes. */
    public Map<String, String> decision(String due) {
        return new HashMap<>(
                Map.of("wording", "آب روستاهای بالادست تا پایان ماه وصل شود", "owner", id(owner), "due", due));
    }

    /** A headquarters that was held with a representative and one decision; the clock stands at its day. */
    public String held(String province, String day) {
        var session = convened(SessionKind.PROVINCIAL_HQ, province, day);
        at(day, 10);
        var web = signIn(keeper);
        done(web, session + "/agenda", Map.of("item", "آب آشامیدنی روستاهای بالادست"), "دستور جلسه ذخیره شد");
        done(web, session + "/attendees", representative(), "فهرست حاضران ذخیره شد");
        present(web, session, 1);
        present(web, session, 2);
        done(web, session + "/decisions", decision("1404/09/20"), "مصوبات ذخیره شد");
        done(web, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
        return session;
    }

    /** The chair reads and signs it; gives the answer. */
    public Answer sign(String session) {
        var web = signIn(chair);
        var seen = web.get(session).page().select("input[name=seen]").attr("value");
        return web.follow(web.post(session + "/sign", Map.of("seen", seen)));
    }

    /** Where the only decision of a session is. */
    public String decisionOf(String session) {
        return signIn(keeper)
                .get(session)
                .page()
                .select("a[href^=/staff/proceedings/decisions/]")
                .attr("href");
    }

    public static String error(Answer answer, String field) {
        return answer.page().select("#" + field + "-error").text();
    }
}
