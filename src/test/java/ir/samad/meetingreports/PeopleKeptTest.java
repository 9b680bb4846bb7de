package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.database.Partitions;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.meetingday.MeetingRetention;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetingturns.MeetingGuest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of people met: they read it and take it away, see who opened it, and after its years only figures stay. */
@SamadTest
class PeopleKeptTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9۰-۹]{6}\\b");

    private static final String FIGURES = """
            SELECT coalesce(string_agg(concat_ws(' ', mode, turn, result_state, n), ',' ORDER BY mode, turn, result_state), '')
            FROM (SELECT mode, turn, result_state, count(*) AS n FROM meetingday.applicant WHERE session_id = :session
                  GROUP BY mode, turn, result_state) AS counted
            """;

    private static final String TEXTS = """
            SELECT (SELECT string_agg(to_jsonb(a)::text, ' ') FROM meetingday.applicant a WHERE session_id = :session)
                || (SELECT string_agg(r.action, ' ') FROM meetingday.result r
                    JOIN meetingday.applicant a ON a.id = r.applicant_id WHERE a.session_id = :session)
                || coalesce((SELECT string_agg(i.text, ' ') FROM meetingday.instruction i
                    JOIN meetingday.applicant a ON a.id = i.applicant_id WHERE a.session_id = :session), '')
            """;

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Topics topics;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeetingRetention retention;

    @Autowired
    ReportErasure reports;

    @Autowired
    Partitions partitions;

    @Autowired
    TransactionTemplate transactions;

    private MeetingBody body;

    @BeforeEach
    void aBodyWithFourTuesdays() {
        body = new MeetingBody(staff, clock, port, "17");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-7", "N-5-2"})
    void afterItsYearsNobodyOfASessionIsKnownAndEveryFigureStays() {
        var session = body.held("1404/09/04", Map.of());
        var solved = body.solved(session, "فراموش‌شدنی", "کنتور نصب شد");
        order(solved, "کنتور را همین هفته بگذارید");
        body.release(session);
        var file = body.web
                .get(session + "/report")
                .page()
                .select("a[href$=/file]")
                .attr("href");
        assertThat(body.web.download(file)).isNotEmpty();
        var figures = of(FIGURES, session);
        var report = reportOf(session);

        // Met on 1404/09/04; the years count from the day until which the order was to be done, 1404/09/20.
        clock.set(LocalDateTime.of(2035, 12, 11, 3, 33));
        erase();
        assertThat(of(TEXTS, session)).contains("فراموش‌شدنی", "کنتور نصب شد", "همین هفته");
        clock.set(LocalDateTime.of(2035, 12, 12, 3, 33));
        // As the program does for itself, month by month.
        partitions.prepare(LocalDate.of(2035, 12, 1), 1);
        assertThat(body.web
                        .post(session + "/people", MeetingBody.person("دیرآمده"))
                        .text())
                .contains("سال‌های نگهداری دیدارهای آن روز گذشته است", "N-5-2");
        erase();
        assertThat(of(TEXTS, session)).doesNotContain("فراموش‌شدنی", "زهرا", "انشعاب", "نصب", "همین هفته", "0912");
        assertThat(of(FIGURES, session)).isEqualTo(figures);
        assertThat(reportOf(session)).isEqualTo(report);
        assertThat(jdbc.sql("SELECT length(file) FROM meetingreports.report WHERE session_id = :session")
                        .param("session", id(session))
                        .query(Integer.class)
                        .single())
                .isZero();

        body.at("1404/09/11", 10);
        var day = body.web.get(session + "/people");
        assertThat(day.text()).contains("داده‌های شخصی پاک شده است").doesNotContain("فراموش‌شدنی");
        assertThat(day.page().select(".figure").eachText()).contains("۱ همهٔ ملاقات‌شوندگان");
        assertThat(body.web.get(solved).status()).isEqualTo(404);
        assertThat(body.web.get(file).status()).isEqualTo(404);
        assertThat(body.web.get(session + "/report").text()).contains("فایل پس از سال‌های نگهداری پاک شده است");
    }

    @Test
    @Rule({"M-10-4", "N-5-2"})
    void aReportThatNeverLeftDoesNotLeaveWithErasedRows() {
        var session = body.held("1404/09/04", Map.of());
        body.solved(session, "نفرستاده", "کنتور نصب شد");
        assertThat(body.web.get(session + "/report").text()).doesNotContain("ردیف خالی");
        clock.set(LocalDateTime.of(2036, 11, 26, 3, 33));
        erase();
        body.at("1404/09/11", 10);
        assertThat(body.web.get(session + "/report").text()).contains("ردیف خالی", "M-10-4");
        assertThat(body.web.follow(body.web.post(session + "/report", Map.of())).text())
                .doesNotContain("گزارش جلسه فرستاده شد");
        assertThat(jdbc.sql("SELECT count(*) FROM meetingreports.report WHERE session_id = :session")
                        .param("session", id(session))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Rule({"M-12-1", "N-5-2"})
    void whatIsInProgressAndWhoseCaseIsOpenIsKeptLonger() {
        var world = new CaseWorld(staff, topics, clock);
        var session = body.held("1404/09/04", Map.of());
        var waits = body.met(session, MeetingBody.person("پیگیر"));
        body.web.follow(body.conclude(waits, "IN_PROGRESS", "در نوبت حفاری است", "1404/09/20"));
        var asks = body.solved(session, "پرونده‌دار", "پرونده شد");
        body.web.follow(body.web.post(
                asks + "/case",
                Map.of(
                        "type", "REQUEST",
                        "topic", world.topic.id().value().toString(),
                        "text", "آب روستای ما از دیروز قطع است",
                        "county", CaseWorld.COUNTY.value(),
                        "mobile", MeetingBody.phone())));
        body.solved(session, "بی‌پرونده", "راهنمایی شد");
        clock.set(LocalDateTime.of(2036, 11, 26, 3, 33));
        erase();
        assertThat(of(TEXTS, session)).contains("پیگیر", "پرونده‌دار").doesNotContain("بی‌پرونده");
    }

    @Test
    @Rule({"M-12-1", "N-5-2"})
    void whatIsOrderedAtTheMomentOfErasingComesFirstOrNotAtAll() throws Exception {
        var session = body.held("1404/09/04", Map.of());
        var person = body.solved(session, "هم‌زمان", "کنتور نصب شد");
        clock.set(LocalDateTime.of(2036, 11, 26, 3, 33));
        partitions.prepare(LocalDate.of(2036, 11, 1), 1);
        var done = new ArrayList<CompletableFuture<?>>();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtextextended('meetingday ' || :session, 0)) AS text)")
                    .param("session", id(session).toString())
                    .query((row, number) -> true)
                    .single();
            done.add(CompletableFuture.runAsync(() -> order(person, "دوباره ببینیدش", "1415/09/20")));
            await().until(() -> waiting() == 1);
            done.add(CompletableFuture.runAsync(retention::eraseWhoIsDue));
            await().until(() -> waiting() == 2);
        });
        for (var one : done) {
            one.get();
        }
        assertThat(of(TEXTS, session)).contains("هم‌زمان", "دوباره ببینیدش");
        clock.set(LocalDateTime.of(2046, 12, 12, 3, 33));
        retention.eraseWhoIsDue();
        assertThat(of(TEXTS, session)).doesNotContain("هم‌زمان", "دوباره");
        body.at("1404/09/11", 10);
        assertThat(body.web.get(person).status()).isEqualTo(404);
    }

    /** How many wait for a lock that somebody else holds. */
    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule({"N-5-2", "M-7"})
    void whoWasMetReadsItTakesItAwayAndSeesWhoOpenedIt() throws IOException {
        var session = body.session("1404/09/11");
        body.announce(session, Map.of());
        var guest = new MeetingGuest(port, inbox, "نوبت‌دار");
        guest.turn(session);
        body.at("1404/09/11", 11);
        body.web.follow(body.web.post(session + "/held", Map.of()));
        var person = MeetingBody.person("ملاقات‌شده");
        person.put("phone", guest.mobile);
        var page = body.met(session, person);
        body.web.get(page);
        order(page, "این سخن میان مقام‌هاست");
        body.web.follow(body.conclude(page, "SOLVED", "انشعاب وصل شد", ""));
        // Somebody else with whom he shares no number, and one who gave his number as that of a relative.
        body.met(session, MeetingBody.person("بیگانه"));
        var relative = MeetingBody.person("خویشاوند");
        relative.putAll(Map.of("phone", guest.mobile, "phoneOf", "برادر", "phoneShared", "true"));
        body.met(session, relative);

        var citizen = citizen(guest.mobile);
        var mine = citizen.get("/my/meetings");
        assertThat(mine.text())
                .contains("ملاقات‌شده", "نوبت‌دار", "انشعاب آب روستا", "انشعاب وصل شد", "حضوری", "مسئول اجرا")
                .contains(
                        body.director.position().title(),
                        "دیدن مشخصات یک ملاقات‌شونده",
                        "دیدن فهرست ملاقات‌شوندگان یک جلسه")
                .doesNotContain("بیگانه", "خویشاوند", "میان مقام‌هاست");
        var archive = unpacked(citizen.downloadByForm("/my/export"));
        assertThat(archive).containsOnlyKeys("my-meetings.html", "my-meetings.json");
        assertThat(archive.get("my-meetings.html"))
                .contains("ملاقات‌شده", "انشعاب وصل شد")
                .doesNotContain("بیگانه");
        assertThat(archive.get("my-meetings.json"))
                .contains("\"SOLVED\"", "2025-12-02", guest.mobile, person.get("identity"))
                .doesNotContain("میان مقام‌هاست");

        var stranger = new WebClient(port);
        assertThat(stranger.get("/my/meetings").path()).contains("/my");
        assertThat(citizen(MeetingBody.phone()).get("/my/meetings").text()).contains("ثبت نشده‌اید");
    }

    private void order(String page, String words) {
        order(page, words, "1404/09/20");
    }

    private void order(String page, String words, String until) {
        body.web.follow(body.web.post(
                page + "/instruction",
                new HashMap<>(Map.of(
                        "instruction",
                        words,
                        "owner",
                        body.director.position().id().value().toString(),
                        "instruction-due",
                        until))));
    }

    private void erase() {
        retention.eraseWhoIsDue();
        reports.eraseWhatIsDue();
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }

    private String of(String sql, String session) {
        return jdbc.sql(sql).param("session", id(session)).query(String.class).single();
    }

    private List<Map<String, Object>> reportOf(String session) {
        return jdbc.sql("""
                SELECT version, in_person, by_phone, digest, released_by_name, received_at FROM meetingreports.report
                WHERE session_id = :session
                """).param("session", id(session)).query().listOfRows();
    }

    private WebClient citizen(String mobile) {
        var web = new WebClient(port);
        web.get("/my");
        web.post("/my", Map.of("contact", mobile));
        web.follow(web.post("/my", Map.of("contact", mobile, "code", inbox.find(mobile, CODE))));
        return web;
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
