package ir.samad.bench;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Season;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Fills the house with public meetings: a programme for each province and year, a session for each body on Tuesdays of each
 * season, nine in ten of them held, and the people met in them. What the governorate of the measured province exports has
 * results and received reports as well.
 */
final class MeetingSeeding {

    /** The province whose pages are measured. */
    static final String PROVINCE = "10";
    /** The body whose head is measured. */
    static final String BODY = "NWWEC-10";

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final int SEASONS = 4;
    private static final int ROWS_AT_ONCE = 40_000;
    private static final String NAME = "بذر";
    private static final List<String> RESULTS = List.of("SOLVED", "SOLVED", "REFERRED", "NOT_POSSIBLE", "GUIDED");

    private final BenchDatabase database;
    private final MeetingSize size;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1405);
    private final UUID somebody = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(TEHRAN);
    private final Map<String, UUID> programmes = new HashMap<>();
    private final Copy sessions = new Copy(
            "meetings.session (id, programme_id, unit_id, day, opens_at, closes_at, version, held_at, held_by, held_by_name)");
    private final Copy announcements = new Copy(
            "meetings.announcement (session_id, number, place, opens_at, closes_at,"
                    + " host_position, host_person, host_title, host_name, medium, made_at, made_by, made_by_name, county_code)");
    private final Copy people =
            new Copy("meetingday.applicant (id, session_id, unit_id, day, number, mode, identity_kind,"
                    + " identity_value, first_name, last_name, phone, subject, turn, arrived_at, result_state, entered_at, entered_by,"
                    + " entered_by_name, queue_number)");
    private final Copy results =
            new Copy("meetingday.result (applicant_id, number, state, action, said_at, said_by, said_by_name)");
    private final Copy reports =
            new Copy("meetingreports.report (id, kind, unit_id, unit_name, province_code, programme_id,"
                    + " year, season, session_id, version, in_person, by_phone, file, digest, released_at, released_by,"
                    + " released_by_name, released_by_title, received_at, received_by, received_by_name)");
    private final Copy parts = new Copy("meetingreports.part (report_id, session_id)");
    private int waiting;
    private long met;

    MeetingSeeding(BenchDatabase database, MeetingSize size) {
        this.database = database;
        this.size = size;
    }

    private record Body(UUID unit, String province) {}

    /** The last season that is over, which is measured. */
    Season measured() {
        var present = Season.of(today);
        return Season.of(present.first().toLocalDate().minusDays(1));
    }

    /** How many people were met. */
    long met() {
        return met;
    }

    void seed() throws SQLException {
        var from = System.nanoTime();
        database.run(MORE_BODIES.formatted(size.bodies()), BELOW);
        var bodies = bodies();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            connection.setAutoCommit(false);
            var thisYear = JalaliDate.of(today).year();
            for (var year = thisYear - size.years() + 1; year <= thisYear; year++) {
                programmes(connection, year, bodies);
                for (var season : Season.listOf(year)) {
                    for (var day : tuesdays(season)) {
                        for (var body : bodies) {
                            session(body, season, day);
                            send(connection, ROWS_AT_ONCE);
                        }
                    }
                }
            }
            send(connection, 0);
        }
        database.run("VACUUM ANALYZE", "CHECKPOINT");
        System.out.printf(
                Locale.ROOT,
                "  %,d people of meetings seeded in %d s%n",
                met,
                (System.nanoTime() - from) / 1_000_000_000L);
    }

    /** Offices of provinces beside those of the demonstration country, until there are enough. */
    private static final String MORE_BODIES = """
            INSERT INTO directory.unit (unit_id, code, body_id, parent_id, name, search_key, kind, level, province_code)
            SELECT gen_random_uuid(), u.code || '-M' || n, u.body_id, u.parent_id, u.name || ' ' || n, u.search_key, u.kind,
                   u.level, u.province_code
            FROM directory.unit u, generate_series(1, 100) n
            WHERE u.kind = 'PROVINCIAL_OFFICE' AND u.active
            ORDER BY n, u.code
            LIMIT greatest(0, %d - (SELECT count(*) FROM directory.unit WHERE kind = 'PROVINCIAL_OFFICE' AND active))""";

    private static final String BELOW = """
            INSERT INTO directory.unit_below (ancestor_id, unit_id, depth)
            SELECT up.ancestor_id, u.unit_id, up.depth + 1 FROM directory.unit u
            JOIN directory.unit_below up ON up.unit_id = u.parent_id
            WHERE NOT EXISTS (SELECT 1 FROM directory.unit_below own WHERE own.unit_id = u.unit_id)
            UNION ALL
            SELECT u.unit_id, u.unit_id, 0 FROM directory.unit u
            WHERE NOT EXISTS (SELECT 1 FROM directory.unit_below own WHERE own.unit_id = u.unit_id)""";

    private List<Body> bodies() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT unit_id, province_code FROM directory.unit WHERE kind = 'PROVINCIAL_OFFICE' AND active
                        ORDER BY code <> '%s', hashtext(code), code LIMIT %d""".formatted(BODY, size.bodies()))) {
            List<Body> bodies = new ArrayList<>();
            while (row.next()) {
                bodies.add(new Body(row.getObject(1, UUID.class), row.getString(2)));
            }
            return bodies;
        }
    }

    private void programmes(Connection connection, int year, List<Body> bodies) throws SQLException {
        programmes.clear();
        var copy = new Copy(
                "meetings.programme (id, province_code, year, title, instruments, first_day, last_day, made_at,"
                        + " made_by, made_by_name)");
        var seasons = Season.listOf(year);
        for (var province : bodies.stream().map(Body::province).distinct().toList()) {
            var id = UUID.randomUUID();
            programmes.put(province, id);
            copy.row(
                    id,
                    province,
                    year,
                    NAME + " " + year,
                    NAME,
                    seasons.getFirst().first().toLocalDate(),
                    seasons.getLast().last().toLocalDate(),
                    Instant.now(),
                    somebody,
                    NAME);
        }
        copy.send(connection);
    }

    private List<LocalDate> tuesdays(Season season) {
        return season.first()
                .toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .datesUntil(season.last().toLocalDate().plusDays(1), java.time.Period.ofWeeks(1))
                .limit(Math.max(1, size.sessions() / SEASONS))
                .toList();
    }

    private void session(Body body, Season season, LocalDate day) {
        var id = id(day);
        var programme = programmes.get(body.province());
        var at = day.atTime(LocalTime.of(9, 5)).atZone(TEHRAN).toInstant();
        var held = day.isBefore(today) && random.nextInt(10) > 0;
        sessions.row(
                id,
                programme,
                body.unit(),
                day,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                1,
                held ? at : null,
                held ? somebody : null,
                held ? NAME : null);
        waiting++;
        if (!held) {
            return;
        }
        announcements.row(
                id,
                1,
                "سالن",
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                somebody,
                somebody,
                "مدیرکل",
                NAME,
                "",
                at.minusSeconds(86_400),
                somebody,
                NAME,
                body.province() + "01");
        var exported = body.province().equals(PROVINCE) && season.equals(measured());
        for (var number = 1; number <= size.people(); number++) {
            person(body, id, day, at, number, exported);
        }
        if (exported) {
            report(body, programme, season, id, at);
        }
    }

    private void person(Body body, UUID session, LocalDate day, Instant at, int number, boolean exported) {
        var id = id(day);
        var state = RESULTS.get(random.nextInt(RESULTS.size()));
        people.row(
                id,
                session,
                body.unit(),
                day,
                number,
                number % 5 == 0 ? "PHONE" : "IN_PERSON",
                "NATIONAL_ID",
                "%010d".formatted(random.nextLong(10_000_000_000L)),
                NAME,
                NAME,
                "09%09d".formatted(random.nextInt(1_000_000_000)),
                "انشعاب آب روستا",
                "MET",
                at,
                state,
                at,
                somebody,
                NAME,
                number);
        if (exported) {
            results.row(id, 1, state, "در جلسه رسیدگی شد", at, somebody, NAME);
        }
        waiting++;
        met++;
    }

    private void report(Body body, UUID programme, Season season, UUID session, Instant at) {
        var id = UUID.randomUUID();
        reports.row(
                id,
                "WEEKLY",
                body.unit(),
                NAME,
                PROVINCE,
                programme,
                season.year(),
                season.number(),
                session,
                1,
                size.people(),
                0,
                new byte[] {1},
                "0".repeat(64),
                at,
                somebody,
                NAME,
                NAME,
                at,
                somebody,
                NAME);
        parts.row(id, session);
    }

    private void send(Connection connection, int most) throws SQLException {
        if (waiting < Math.max(1, most)) {
            return;
        }
        for (var copy : List.of(sessions, announcements, people, results, reports, parts)) {
            copy.send(connection);
        }
        connection.commit();
        waiting = 0;
    }

    /** In the order of days, as the program gives them. */
    private UUID id(LocalDate day) {
        var millis = day.atStartOfDay(TEHRAN).toInstant().toEpochMilli();
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
