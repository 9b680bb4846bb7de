package ir.samad.proceedings;

import static ir.samad.proceedings.SessionOffice.LIST;
import static ir.samad.proceedings.SessionOffice.done;
import static ir.samad.proceedings.SessionOffice.error;
import static ir.samad.proceedings.SessionOffice.present;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.Directory;
import ir.samad.directory.PositionKind;
import ir.samad.house.Paper;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written of a session is written by the right people, and nothing of it changes silently (N-3-2, N-8-4). */
@SamadTest
class SessionRecordTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private SessionOffice office;

    @BeforeEach
    void theCentre() {
        office = SessionOffice.centre(staff, clock, port, "12");
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-3-2")
    void nobodyAcceptsWhatHeReportedHimselfAndReportsWaitInOneList() {
        var session = office.held("12", "1404/09/10");
        var keeper = office.signIn(office.keeper);
        done(keeper, session + "/decisions/1/remove", Map.of(), "مصوبات ذخیره شد");
        var own = office.decision("1404/09/20");
        own.put("owner", SessionOffice.id(office.keeper));
        done(keeper, session + "/decisions", own, "مصوبات ذخیره شد");
        var decision = office.decisionOf(session);
        assertThat(keeper.get(LIST + "/reported").text()).doesNotContain("آب روستاهای بالادست");
        done(keeper, decision + "/report", Map.of("outcome", "DONE", "result", "آب سه روستا وصل شد"), "گزارش شد");
        assertThat(keeper.get(LIST + "/reported").page().select("tbody a").eachAttr("href"))
                .contains(decision);
        var accepted = Map.of("review", "accept", "remark", "");
        assertThat(keeper.post(decision + "/review", accepted).text()).contains("گزارش خودتان را خودتان نمی‌پذیرید");
        assertThat(keeper.get(LIST + "/reported").page().select("tbody a").eachAttr("href"))
                .contains(decision);
        var colleague = office.signIn(staff.colleague(office.unit, PositionKind.EXPERT));
        done(colleague, decision + "/review", accepted, "نتیجه پذیرفته شد");
        assertThat(colleague.get(LIST + "/reported").page().select("tbody a").eachAttr("href"))
                .doesNotContain(decision);
        assertThat(office.signIn(office.owner).get(LIST + "/reported").status()).isEqualTo(403);
    }

    @Test
    @Rule("N-3-2")
    void whoWasThereIsNotChangedSilentlyOnceTheSessionWasHeld() {
        var session = office.held("13", "1404/09/10");
        var keeper = office.signIn(office.keeper);
        assertThat(keeper.get(session).text()).doesNotContain("تغییرها پس از برگزاری");
        done(keeper, session + "/attendees/2", Map.of("presence", "EXCUSED"), "فهرست حاضران ذخیره شد");
        present(keeper, session, 2);
        present(keeper, session, 2);
        done(
                keeper,
                session + "/attendees",
                Map.of("guestName", "مریم رستگار", "guestBody", "اتاق بازرگانی"),
                "فهرست حاضران ذخیره شد");
        assertThat(keeper.post(session + "/attendees/3/remove", Map.of()).text())
                .contains("کسی از فهرست برداشته نمی‌شود");
        var chair = office.signIn(office.chair).get(session);
        assertThat(chair.text()).contains("تغییرها پس از برگزاری");
        assertThat(chair.page().select("section[aria-labelledby=attendees] > ul li"))
                .hasSize(3);
        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
    }

    @Test
    @Rule("N-3-2")
    void theChairIsWhoHeldTheOfficeWhenTheSessionWasHeld() {
        var session = office.convened(SessionKind.PROVINCIAL_HQ, "14", "1404/09/10");
        var before = jdbc.sql("SELECT name FROM proceedings.attendee WHERE session_id = :id")
                .param("id", id(session))
                .query(String.class)
                .single();
        office.at("1404/09/09", 10);
        staff.leave(office.chair.position().id(), clock.instant());
        var successor = staff.successor(office.unit, office.chair.position(), clock.instant());
        office.at("1404/09/10", 10);
        var keeper = office.signIn(office.keeper);
        done(keeper, session + "/attendees", office.representative(), "فهرست حاضران ذخیره شد");
        present(keeper, session, 1);
        present(keeper, session, 2);
        done(keeper, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
        var now = directory
                .listHolders(successor.position().id(), clock.instant())
                .getFirst()
                .person()
                .name();
        assertThat(now).isNotEqualTo(before);
        assertThat(keeper.get(session)
                        .page()
                        .select("section[aria-labelledby=attendees]")
                        .text())
                .contains(now)
                .doesNotContain(before);
    }

    @Test
    @Rule("N-8-4")
    void withTheGovernorSitsSomebodyWhoHoldsAnOfficeOfABody() {
        office = SessionOffice.governorate(staff, directory, clock, port, "19");
        var session = office.convened(SessionKind.PHONE_PRESENCE, "19", "1404/09/05");
        office.at("1404/09/05", 10);
        var keeper = office.signIn(office.keeper);
        present(keeper, session, 1);
        done(
                keeper,
                session + "/attendees",
                Map.of("guestName", "مریم رستگار", "guestBody", "اتاق بازرگانی"),
                "حاضران ذخیره شد");
        done(keeper, session + "/attendees", Map.of("position", SessionOffice.id(office.keeper)), "حاضران ذخیره شد");
        present(keeper, session, 2);
        present(keeper, session, 3);
        assertThat(keeper.post(session + "/held", Map.of()).text()).contains("حضور دست‌کم یک مسئول", "N-8-4");
        done(keeper, session + "/attendees", Map.of("position", SessionOffice.id(office.owner)), "حاضران ذخیره شد");
        present(keeper, session, 4);
        done(keeper, session + "/held", Map.of(), "برگزاری جلسه ثبت شد");
    }

    @Test
    @Rule("N-3-2")
    void aCorrectionTakesNoVersionFromWhoOwedSomethingInItAndIsPartOfWhatIsSigned() {
        var session = office.held("15", "1404/09/10");
        office.sign(session);
        var keeper = office.signIn(office.keeper);
        done(keeper, session + "/correct", Map.of("why", "مصوبه به اشتباه نوشته شده بود"), "برای اصلاح باز شد");
        done(keeper, session + "/decisions/1/remove", Map.of(), "مصوبات ذخیره شد");
        assertThat(office.sign(session).text()).contains("صورت‌جلسه امضا شد");
        var owner = office.signIn(office.owner);
        assertThat(owner.get(session + "/minutes/1/docx").status()).isEqualTo(200);
        assertThat(owner.get(session + "/minutes/2/docx").status()).isEqualTo(404);
        assertThat(office.signIn(staff.colleague(office.body, PositionKind.DEPUTY))
                        .get(session + "/minutes/1/docx")
                        .status())
                .isEqualTo(404);
        try (var paper = Paper.open(owner.download(session + "/minutes/1/pdf"))) {
            assertThat(paper.text()).contains(Paper.plain("آب روستاهای بالادست"));
        }
        assertThat(jdbc.sql("SELECT content FROM proceedings.minutes WHERE session_id = :id ORDER BY version")
                        .param("id", id(session))
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"version\":1", "\"reason\":\"\""),
                        second -> assertThat(second).contains("\"version\":2", "مصوبه به اشتباه نوشته شده بود"));
    }

    @Test
    @Rule("N-3-2")
    void aSessionWhoseDayHasPassedIsChangedOnItsDayAndListedByItsMonth() {
        var session = office.convened(SessionKind.PROVINCIAL_HQ, "16", "1404/09/30");
        var next = office.convened(SessionKind.PROVINCIAL_HQ, "16", "1404/10/01");
        office.at("1404/10/02", 10);
        var keeper = office.signIn(office.keeper);
        var wanted = office.session(SessionKind.PROVINCIAL_HQ, "16", "1404/09/30");
        wanted.put("place", "تالار شهر");
        done(keeper, session, wanted, "جلسه ذخیره شد");
        assertThat(keeper.get(session).text()).contains("تالار شهر");
        wanted.put("day", "1404/09/29");
        assertThat(error(keeper.post(session, wanted), "day")).isNotBlank();
        assertThat(keeper.get(LIST + "?month=1404/09").page().select("tbody a").eachAttr("href"))
                .contains(session)
                .doesNotContain(next);
        assertThat(keeper.get(LIST + "?month=1404/10").page().select("tbody a").eachAttr("href"))
                .contains(next)
                .doesNotContain(session);
        var unreadable = keeper.get(LIST + "?month=سیزدهم");
        assertThat(error(unreadable, "month")).isNotBlank();
        assertThat(keeper.get(LIST + "?page=9999").text()).contains("تازه‌ترها");
    }

    private static UUID id(String session) {
        return UUID.fromString(session.replaceFirst(".*/", ""));
    }
}
