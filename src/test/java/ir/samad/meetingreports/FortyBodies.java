package ir.samad.meetingreports;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.CaseWorld;
import ir.samad.directory.BodyType;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.meetings.OfficeWork;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province of forty bodies that meet the people on the Tuesdays of Azar 1404, for tests: general directorates of ministries
 * and of an organisation, their offices in counties, the governorate, county governors, and municipalities.
 */
final class FortyBodies {

    static final List<String> KINDS =
            List.of("PROVINCIAL_OFFICES", "GOVERNORATE", "COUNTY_GOVERNORATES", "LOCAL_BODIES", "COUNTY_OFFICES");
    static final List<String> DAYS = List.of("1404/09/04", "1404/09/11", "1404/09/18", "1404/09/25");
    static final int COUNT = 40;

    private static final int DIRECTORATES = 22;
    private static final int GOVERNORS = 6;
    private static final int MUNICIPALITIES = 2;
    private static final List<String> STATES = List.of("SOLVED", "REFERRED", "NOT_POSSIBLE", "GUIDED", "IN_PROGRESS");

    private final StaffLogin staff;
    private final TestClock clock;
    private final int port;
    private final JdbcClient jdbc;
    private final String province;
    private final List<String> counties;
    final Colleague chief;
    final List<Body> bodies = new ArrayList<>();

    /**
     * One of them.
     *
     * @param number from 0; what it does and fails to do follows from it
     */
    record Body(int number, Unit unit, Colleague head) {

        /** On its last day nobody said that the session was held. */
        boolean missed(int day) {
            return number % 8 == 3 && day == 3;
        }

        /** The governorate accepted why there was none on the third day. */
        boolean excused(int day) {
            return number % 10 == 7 && day == 2;
        }

        boolean held(int day) {
            return !missed(day) && !excused(day);
        }

        boolean hasLine() {
            return number % 2 == 1;
        }
    }

    /** Somebody as a body writes him down. */
    record Met(
            int day,
            boolean phone,
            String first,
            String last,
            String identity,
            String number,
            String subject,
            String state,
            String action) {

        String due() {
            return state.equals("IN_PROGRESS") ? "1404/10/20" : "";
        }

        Met withLast(String other) {
            return new Met(day, phone, first, other, identity, number, subject, state, action);
        }
    }

    FortyBodies(StaffLogin staff, TestClock clock, int port, JdbcClient jdbc, String province, List<String> counties) {
        this.staff = staff;
        this.clock = clock;
        this.port = port;
        this.jdbc = jdbc;
        this.province = province;
        this.counties = counties;
        clock.set(TestClock.START);
        var country = staff.country();
        chief = staff.colleague(
                country.below(country.provincialGovernorate(province), UnitKind.PERFORMANCE_OFFICE),
                PositionKind.OFFICE_HEAD);
        units().forEach(unit -> bodies.add(new Body(bodies.size(), unit, staff.colleague(unit, PositionKind.HEAD))));
    }

    private List<Unit> units() {
        var country = staff.country();
        var units = new ArrayList<Unit>();
        for (var one = 0; one < DIRECTORATES; one++) {
            var type = one < DIRECTORATES - 2 ? BodyType.MINISTRY : BodyType.ORGANIZATION;
            units.add(country.provincialOffice(country.headquarters(country.body(type)), province));
        }
        units.add(country.provincialGovernorate(province));
        for (var one = 0; one < GOVERNORS; one++) {
            units.add(country.governorate(counties.get(one)));
        }
        for (var one = 0; one < MUNICIPALITIES; one++) {
            units.add(country.unit(
                    country.body(BodyType.MUNICIPALITY),
                    null,
                    UnitKind.HEADQUARTERS,
                    Level.COUNTY,
                    new ProvinceCode(province),
                    new CountyCode(counties.get(one))));
        }
        for (var one = 0; units.size() < COUNT; one++) {
            units.add(country.countyOffice(units.get(one), counties.get(one % counties.size())));
        }
        return units;
    }

    WebClient signIn(Colleague colleague) {
        return staff.signIn(port, colleague);
    }

    void at(String day, int hour) {
        clock.set(LocalDateTime.of(date(day), LocalTime.of(hour, 0)));
    }

    static LocalDate date(String day) {
        return JalaliDate.read(day).find().orElseThrow().toLocalDate();
    }

    /** Publishes one programme for all of them; gives its identity. */
    String publish() {
        var office = signIn(chief);
        var programme = OfficeWork.begin(office, "1404/09/01", "1404/09/30", KINDS);
        alone(() -> OfficeWork.publish(office, programme));
        return programme.substring(programme.lastIndexOf('/') + 1);
    }

    /** Does something while the province has no other bodies than these forty, whatever other tests have left there. */
    void alone(Runnable act) {
        var others = jdbc.sql("""
                UPDATE directory.unit SET active = false
                WHERE province_code = :province AND active AND kind = ANY (CAST(:kinds AS text[]))
                  AND unit_id <> ALL (CAST(:own AS uuid[]))
                RETURNING unit_id
                """)
                .param("province", province)
                .param("kinds", new String[] {
                    "PROVINCIAL_OFFICE", "PROVINCIAL_GOVERNORATE", "COUNTY_GOVERNORATE", "HEADQUARTERS", "COUNTY_OFFICE"
                })
                .param(
                        "own",
                        bodies.stream().map(body -> body.unit().id().value()).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        try {
            act.run();
        } finally {
            jdbc.sql("UPDATE directory.unit SET active = true WHERE unit_id = ANY (CAST(:units AS uuid[]))")
                    .param("units", others.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Announces every session in time, holds those that were held, and excuses those that were excused. */
    void live(String programme) {
        for (var body : bodies) {
            var line = body.hasLine() ? "02433%06d".formatted(body.number()) : null;
            jdbc.sql("""
                    INSERT INTO meetings.announcement (session_id, number, place, opens_at, closes_at, host_position,
                        host_person, host_title, host_name, direct_line, medium, made_at, made_by, made_by_name)
                    SELECT s.id, 1, 'سالن اجتماعات', TIME '09:00', TIME '12:00', :position, :person, :title, p.name,
                           CAST(:line AS text), '', s.day - INTERVAL '3 days', :person, p.name
                    FROM meetings.session s JOIN directory.person p ON p.person_id = :person
                    WHERE s.programme_id = :programme AND s.unit_id = :unit
                    """)
                    .param("position", body.head().position().id().value())
                    .param("person", body.head().person().value())
                    .param("title", body.head().position().title())
                    .param("line", line)
                    .param("programme", UUID.fromString(programme))
                    .param("unit", body.unit().id().value())
                    .update();
            for (var day = 0; day < DAYS.size(); day++) {
                if (body.held(day)) {
                    hold(body, day, programme);
                } else if (body.excused(day)) {
                    excuse(body, day, programme);
                }
            }
        }
    }

    private void hold(Body body, int day, String programme) {
        jdbc.sql("""
                UPDATE meetings.session SET held_at = (day + TIME '11:00') AT TIME ZONE 'Asia/Tehran', held_by = :person,
                    held_by_name = 'همکار آزمون'
                WHERE programme_id = :programme AND unit_id = :unit AND day = :day
                """)
                .param("person", body.head().person().value())
                .param("programme", UUID.fromString(programme))
                .param("unit", body.unit().id().value())
                .param("day", date(DAYS.get(day)))
                .update();
    }

    private void excuse(Body body, int day, String programme) {
        jdbc.sql("""
                INSERT INTO meetings.absence (id, session_id, reason, asked_at, asked_by, asked_by_name, is_accepted,
                    decided_at, decided_by, decided_by_name)
                SELECT gen_random_uuid(), id, 'مأموریت در شهرستان', day - INTERVAL '1 day', :person, 'همکار آزمون', TRUE,
                       day - INTERVAL '1 hour', :person, 'همکار آزمون'
                FROM meetings.session WHERE programme_id = :programme AND unit_id = :unit AND day = :day
                """)
                .param("person", body.head().person().value())
                .param("programme", UUID.fromString(programme))
                .param("unit", body.unit().id().value())
                .param("day", date(DAYS.get(day)))
                .update();
    }

    /** Whom a body met on one of its days. */
    static List<Met> people(Body body, int day) {
        var people = new ArrayList<Met>();
        for (var one = 0; body.held(day) && one < 2 + (body.number() + day) % 4; one++) {
            var number = body.number() * 100 + day * 10 + one;
            people.add(new Met(
                    day,
                    body.hasLine() && one == 0,
                    "فاطمه",
                    "یکتای " + letters(number),
                    CaseWorld.nationalId().value(),
                    "0912%07d"
                            .formatted(
                                    3_000_000 + number * 7 + (body.unit().name().hashCode() & 0xFFFF) * 100 % 900_000),
                    "پیگیری کار شمارهٔ " + letters(number),
                    STATES.get((body.number() + day + one) % STATES.size()),
                    "کار شمارهٔ " + letters(number) + " رسیدگی شد"));
        }
        return people;
    }

    /** A number in letters, since names have no digits. */
    private static String letters(int number) {
        var word = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> word.append("ابپتثجدرسم".charAt(digit - '0')));
        return word.toString();
    }
}
