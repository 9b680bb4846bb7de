package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.meetings.MeetingBody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports of meetings from body to governorate and upward, through their pages (M-2-6, M-5-2, M-9, M-10-4, M-12-1). */
@SamadTest
class MeetingReportsTest {

    private static final String AUTUMN = "/staff/meetings/reports?season=1404-S3";
    private static final String RECEIVED = "/staff/meetings/received?season=1404-S3";
    private static final String UPWARD = "/staff/meetings/received.xlsx?season=1404-S3";
    private static final String REASON = "نام متقاضی ردیف دوم کامل نیست";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    private MeetingBody body;

    @BeforeEach
    void aBodyWithFourTuesdays() {
        body = new MeetingBody(staff, clock, port, "18");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("M-10-4")
    void oneFaultyRowKeepsTheWholeReportBack() {
        var session = body.held("1404/09/04", Map.of());
        body.solved(session, "موسوی", "انشعاب آب وصل شد");
        var second = body.met(session, MeetingBody.person("رضایی"));
        var refused = body.web.post(session + "/report", Map.of());
        assertThat(refused.text()).contains("M-10-4", "ردیف ۲", "نتیجهٔ اقدام خالی است", "M-12-1");
        assertThat(refused.page().select("section[aria-labelledby=faults] tbody tr"))
                .hasSize(1);
        assertThat(body.office.get(RECEIVED).text()).doesNotContain(body.unit.name());
        assertThat(Sheet.of(body.office, UPWARD).column("نام خانوادگی")).doesNotContain("موسوی", "رضایی");

        body.conclude(second, "GUIDED", "به ادارهٔ ثبت راهنمایی شد", "");
        assertThat(body.web.follow(body.web.post(session + "/report", Map.of())).text())
                .contains("گزارش جلسه فرستاده شد");
        assertThat(body.office.get(RECEIVED).text()).contains(body.unit.name(), "۲ حضوری");
        // Upward goes what the governorate has received, not what was only sent.
        assertThat(Sheet.of(body.office, UPWARD).column("کد ملی متقاضی")).doesNotContain(identity(second));
        body.office.follow(body.office.post(received(body, "receive"), Map.of()));
        assertThat(Sheet.of(body.office, UPWARD).column("کد ملی متقاضی")).contains(identity(second));
    }

    @Test
    @Rule({"M-9", "M-10-4"})
    void whatWasSentStandsUntilItIsReturnedAndEveryVersionIsKept() {
        var session = body.held("1404/09/04", Map.of());
        var first = body.solved(session, "موسوی", "انشعاب آب وصل شد");
        body.web.follow(body.web.post(session + "/report", Map.of()));
        var other = MeetingBody.person("کریمی");
        assertThat(body.web.post(first, other).text()).contains("M-10-4");
        assertThat(body.enter(session, MeetingBody.person("کاظمی")).text()).contains("M-10-4");
        assertThat(body.conclude(first, "GUIDED", "به ادارهٔ ثبت راهنمایی شد", "")
                        .text())
                .contains("M-10-4");
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("M-10-4");

        var giveBack = received(body, "return");
        assertThat(body.office
                        .post(giveBack, Map.of("reason", ""))
                        .page()
                        .select("#reason-error")
                        .text())
                .isNotBlank();
        assertThat(body.web.get(AUTUMN).text()).doesNotContain("برگشت خورد");
        body.office.follow(body.office.post(giveBack, Map.of("reason", REASON)));
        assertThat(body.web.get(session + "/report").text()).contains("برگشت خورد", REASON);
        assertThat(body.web.follow(body.web.post(first, other)).text()).contains("مشخصات ذخیره شد");
        body.web.follow(body.web.post(session + "/report", Map.of()));

        var files = body.web.get(AUTUMN).page().select("a[href$=/file]").eachAttr("href");
        assertThat(files).hasSize(2);
        assertThat(Sheet.of(body.web, files.getFirst()).column("نام خانوادگی")).contains("کریمی");
        assertThat(Sheet.of(body.web, files.getLast()).column("نام خانوادگی")).contains("موسوی");
        assertThat(body.office.post(giveBack, Map.of("reason", REASON)).text()).contains("پیش از این تصمیم گرفته شده");
    }

    @Test
    @Rule({"M-9", "M-7"})
    void theReportOfASeasonIsTheUnionOfThoseOfItsSessions() {
        var one = body.held("1404/09/04", Map.of("line", "۰۳۱-۳۶۶۷۸۸۹۹"));
        body.solved(one, "موسوی", "انشعاب آب وصل شد");
        var phone = MeetingBody.person("رضایی");
        phone.put("mode", "PHONE");
        body.conclude(body.met(one, phone), "IN_PROGRESS", "نامه فرستاده شد", "1404/10/20");
        body.web.follow(body.web.post(one + "/report", Map.of()));
        var two = body.held("1404/09/11", Map.of());
        body.solved(two, "کاظمی", "وام پرداخت شد");
        assertThat(sign().text()).contains("هنوز جلسهٔ برگزارنشده دارد", "M-9");
        body.at("1404/09/27", 9);
        assertThat(sign().text()).contains("گزارش ۱ جلسه", "M-10-4");
        body.web.follow(body.web.post(two + "/report", Map.of()));
        assertThat(body.web.follow(sign()).text()).contains("گزارش فصل امضا و فرستاده شد");

        var files = body.web.get(AUTUMN).page().select("a[href$=/file]").eachAttr("href");
        var season = Sheet.of(body.web, files.getFirst());
        assertThat(season.column("نام خانوادگی")).containsExactly("موسوی", "رضایی", "کاظمی");
        assertThat(season.column("ردیف")).containsExactly("1", "2", "3");
        assertThat(season.column("تاریخ ملاقات")).containsExactly("1404/09/04", "1404/09/04", "1404/09/11");
        assertThat(season.column("کد ملی متقاضی"))
                .containsExactlyElementsOf(java.util.stream.Stream.of(files.get(2), files.get(1))
                        .flatMap(file -> Sheet.of(body.web, file).column("کد ملی متقاضی").stream())
                        .toList());
        assertThat(season.totals()).contains("حضوری: ۲", "تلفنی: ۱", "همه: ۳");
        assertThat(season.isRightToLeft()).isTrue();
        assertThat(season.kinds()).containsOnly("STRING");
        assertThat(season.hasFrozenHeading()).isTrue();
        assertThat(season.column("موعد")).containsExactly("", "1404/10/20", "");
        var announced = body.web.get(one).text();
        assertThat(season.column("ملاقات‌کننده"))
                .allSatisfy(host -> assertThat(announced).contains("، " + host));
    }

    @Test
    @Rule({"M-10-4", "M-12-1"})
    void whatIsOverdueSinceItsSessionWasReportedKeepsTheSeasonBack() {
        var session = body.held("1404/09/04", Map.of());
        var progress = body.met(session, MeetingBody.person("رضایی"));
        body.conclude(progress, "IN_PROGRESS", "نامه فرستاده شد", "1404/09/20");
        body.release(session);
        body.at("1404/09/27", 9);
        assertThat(sign().text()).contains("۱ ایراد", "M-10-4");
        body.web.follow(body.conclude(progress, "SOLVED", "انشعاب آب وصل شد", ""));
        assertThat(body.web.follow(sign()).text()).contains("گزارش فصل امضا و فرستاده شد");
    }

    @Test
    @Rule("M-5-2")
    void onlyTheHeadOfTheBodySignsTheReportOfASeason() {
        var session = body.held("1404/09/04", Map.of());
        body.solved(session, "موسوی", "انشعاب آب وصل شد");
        body.web.follow(body.web.post(session + "/report", Map.of()));
        body.at("1404/09/27", 9);
        var deputy = staff.signIn(port, staff.colleague(body.unit, PositionKind.DEPUTY));
        var desk = body.country.below(body.unit, UnitKind.COMMUNICATION_DESK);
        var clerk = staff.signIn(port, staff.colleague(desk, PositionKind.DESK_OFFICER));
        for (var other : List.of(deputy, clerk)) {
            assertThat(other.post(signAddress(), Map.of("season", "1404-S3")).text())
                    .contains("M-5-2");
        }
        assertThat(body.web.get(AUTUMN).text()).doesNotContain("گزارش این فصل فرستاده شده است");
        var signed = body.web.follow(sign());
        assertThat(signed.text())
                .contains(
                        "گزارش این فصل فرستاده شده است",
                        body.director.position().title());
        assertThat(sign().text()).contains("M-10-4");
    }

    @Test
    @Rule("M-2-6")
    void figuresOfASessionThatDoesNotCountAreNotSent() {
        var session = body.session("1404/09/04");
        body.at("1404/09/04", 11);
        // Announced after its start only: without prior notice, it does not count.
        body.announce(session, Map.of());
        body.web.follow(body.web.post(session + "/held", Map.of()));
        body.solved(session, "موسوی", "انشعاب آب وصل شد");
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("M-2-6", "M-10-4");
        body.at("1404/09/27", 9);
        body.web.follow(sign());
        var file = body.web.get(AUTUMN).page().select("a[href$=/file]").attr("href");
        assertThat(Sheet.of(body.web, file).column("نام خانوادگی")).isEmpty();
        // What was planned and not held has no figures either.
        assertThat(body.web
                        .post(body.session("1404/09/11") + "/report", Map.of())
                        .text())
                .contains("M-5-1");
    }

    @Test
    @Rule("M-12-1")
    void resultsThatAreAllAlikeAreConfirmedByTheHead() {
        var session = body.held("1404/09/04", Map.of());
        for (var name : List.of("موسوی", "رضایی", "کاظمی")) {
            body.solved(session, name, "اقدام شد");
        }
        var deputy = staff.signIn(port, staff.colleague(body.unit, PositionKind.DEPUTY));
        assertThat(deputy.post(session + "/report", Map.of("alike", "on")).text())
                .contains("یکسان است", "M-12-1");
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("M-12-1");
        assertThat(body.web
                        .follow(body.web.post(session + "/report", Map.of("alike", "on")))
                        .text())
                .contains("گزارش جلسه فرستاده شد");
    }

    @Test
    @Rule("M-10-4")
    void nobodyIsEnteredWhileAReportLeaves() throws Exception {
        var session = body.held("1404/09/04", Map.of());
        body.solved(session, "موسوی", "انشعاب آب وصل شد");
        var other = staff.signIn(port, staff.colleague(body.unit, PositionKind.DEPUTY));
        for (var round = 0; round < 6; round++) {
            var start = new CountDownLatch(1);
            var entering = CompletableFuture.supplyAsync(() -> {
                await(start);
                return other.post(session + "/people", MeetingBody.person("رضایی"));
            });
            start.countDown();
            var released = body.web.post(session + "/report", Map.of());
            entering.get();
            var people = body.web.get(session + "/people").page().select("tbody tr");
            if (released.path().isPresent()) {
                assertThat(people.eachText()).noneMatch(row -> row.contains("در نوبت"));
                body.office.follow(body.office.post(received(body, "return"), Map.of("reason", REASON)));
            }
            people.stream()
                    .filter(row -> row.text().contains("در نوبت"))
                    .map(row -> row.select("a").attr("href"))
                    .forEach(person -> body.web.follow(body.web.post(person + "/left", Map.of())));
        }
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    @Rule("M-12-1")
    void whatIsStillOpenKeepsTheReportBack() {
        var session = body.held("1404/09/04", Map.of());
        body.web.follow(body.enter(session, MeetingBody.person("موسوی")));
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("در نوبت یا در حال ملاقات");
        var waiting = body.web.get(session + "/people").page().select("a[href^=/staff/meetings/people/]");
        body.web.follow(body.web.post(waiting.attr("href") + "/left", Map.of()));
        var progress = body.met(session, MeetingBody.person("رضایی"));
        body.conclude(progress, "IN_PROGRESS", "نامه فرستاده شد", "1404/09/06");
        body.at("1404/09/08", 9);
        assertThat(body.web.post(session + "/report", Map.of()).text()).contains("موعد این ردیف گذشته است");
        body.conclude(progress, "SOLVED", "انشعاب آب وصل شد", "");
        body.web.follow(body.web.post(session + "/report", Map.of()));
        // Who left before he was met stands in no report.
        var file = body.web.get(AUTUMN).page().select("a[href$=/file]").attr("href");
        assertThat(Sheet.of(body.web, file).column("نام خانوادگی")).containsExactly("رضایی");
    }

    @Test
    void nobodyElseSeesOrDecides() {
        var session = body.held("1404/09/04", Map.of());
        body.solved(session, "موسوی", "انشعاب آب وصل شد");
        body.web.follow(body.web.post(session + "/report", Map.of()));
        var file = body.web.get(AUTUMN).page().select("a[href$=/file]").attr("href");
        var receive = received(body, "receive");
        var other = new MeetingBody(staff, clock, port, "19");
        other.at("1404/09/04", 11);
        assertThat(other.web.get(file).status()).isEqualTo(404);
        assertThat(other.web.get(session + "/report").status()).isEqualTo(404);
        assertThat(other.web.post(session + "/report", Map.of()).status()).isEqualTo(404);
        assertThat(other.office.post(receive, Map.of()).status()).isEqualTo(404);
        assertThat(other.office
                        .post(other(receive, "return"), Map.of("reason", REASON))
                        .status())
                .isEqualTo(404);
        assertThat(other.office.get(other(receive, "file")).status()).isEqualTo(404);
        assertThat(other.office.get(RECEIVED).text()).doesNotContain(body.unit.name());
        assertThat(body.web.get(RECEIVED).status()).isEqualTo(403);
        assertThat(body.web.get(UPWARD).status()).isEqualTo(403);
        assertThat(body.office.get(other(receive, "file")).status()).isEqualTo(200);
    }

    private static String other(String receive, String step) {
        return receive.substring(0, receive.lastIndexOf('/') + 1) + step;
    }

    private WebClient.Answer sign() {
        return body.web.post(signAddress(), Map.of("season", "1404-S3"));
    }

    private String signAddress() {
        return body.web.get("/staff/meetings/reports?season=1404-S3").page().select("h2[id^=p-]").stream()
                .findFirst()
                .map(heading -> "/staff/meetings/reports/" + heading.id().substring(2) + "/sign")
                .orElseThrow();
    }

    /** The address at which the office decides about the report of the body. */
    private static String received(MeetingBody body, String step) {
        return body.office.get(RECEIVED).page().select("tbody tr").stream()
                .filter(row -> row.text().contains(body.unit.name()))
                .map(row -> row.select("form[action$=/" + step + "]").attr("action"))
                .findFirst()
                .orElseThrow();
    }

    private String identity(String page) {
        return body.web.get(page).page().select("#identity").val();
    }
}
