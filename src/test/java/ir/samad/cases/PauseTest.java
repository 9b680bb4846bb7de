package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Light;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.vocabulary.PersianText;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a case while its applicant is waited for, and what happens when he does not follow it. */
class PauseTest extends CaseTest {

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    ApplicantReminders reminders;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Worklists worklists;

    private LocalDate later(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays, CaseWorld.COUNTY);
    }

    private long count(Receipt receipt, CaseEvent event) {
        return cases.history(file(receipt)).stream()
                .filter(entry -> entry.event() == event)
                .count();
    }

    /** Asked today for two things, until the fifth working day. */
    private LocalDate ask(Receipt receipt) {
        var until = later(calendar.today(), 5);
        var web = staff.signIn(port, world.desk);
        web.get(page(receipt));
        web.post(
                page(receipt) + "/ask",
                Map.of(
                        "seen",
                        Integer.toString(file(receipt).lastEntry()),
                        "question",
                        "برای رسیدگی این‌ها کم است",
                        "missing",
                        "تصویر کارت ملی\nعکس کنتور",
                        "until",
                        JalaliDate.of(until).toString()));
        assertThat(file(receipt).state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        return until;
    }

    @Test
    @Rule("D-5-4")
    void thePromisedDateMovesByTheWorkingDaysOfWaitingAndNothingTurnsRedMeanwhile() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var before = file(receipt).dueEffectiveOn();
        ask(receipt);
        var citizen = applicant(receipt, mobile);
        assertThat(citizen.get("/track/case/" + receipt.caseId().value())
                        .page()
                        .select("li")
                        .eachText())
                .contains("تصویر کارت ملی", "عکس کنتور");
        var reply = later(before, 2);
        var waited = calendar.workingDaysBetween(calendar.today(), reply, CaseWorld.COUNTY);
        clock.set(reply.atTime(10, 0));
        assertThat(worklists.counts(world.desk.position().id()).overdue()).isZero();
        assertThat(cases.light(file(receipt))).isEqualTo(Light.GREEN);
        assertThat(citizen.get("/track/case/" + receipt.caseId().value()).text())
                .contains("مهلت رسیدگی متوقف است")
                .doesNotContain("پاسخ تا");
        citizen.postFiles(
                "/track/case/" + receipt.caseId().value() + "/reply", Map.of("text", "فرستادم"), "documents", Map.of());
        var after = file(receipt);
        assertThat(after.state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(after.dueEffectiveOn()).isEqualTo(later(before, waited));
        assertThat(citizen.get("/track/case/" + receipt.caseId().value()).text())
                .contains("به اندازهٔ زمان انتظار");
        assertThat(worklists.counts(world.desk.position().id()).overdue()).isZero();
    }

    @Test
    @Rule("D-5-4")
    void whatWaitsForTheApplicantIsLateInNoListAndNoFigure() {
        var waiting = opened();
        var held = opened();
        var promised = file(waiting).dueEffectiveOn();
        ask(waiting);
        clock.set(later(promised, 2).atTime(10, 0));
        var web = staff.signIn(port, world.desk);
        assertThat(web.get("/staff/cases?overdue=on").page().select("a").eachAttr("href"))
                .as("the one that nobody works on is late, the one that waits is not")
                .anyMatch(to -> to.startsWith(page(held)))
                .noneMatch(to -> to.startsWith(page(waiting)));
        var late = lateFigure(web.get("/staff/cases").page());
        assertThat(late).isPositive();
        assertThat(web.get("/staff/cases?state=WAITING_FOR_APPLICANT").text())
                .contains(file(waiting).headline());
        var head = staff.signIn(port, staff.colleague(world.desk.unit(), PositionKind.HEAD));
        var glance = head.get("/staff/glance").page();
        assertThat(glance.select("main a").eachAttr("href"))
                .anyMatch(to -> to.startsWith(page(held)))
                .noneMatch(to -> to.startsWith(page(waiting)));
        assertThat(lateFigure(glance))
                .as("both pages count alike")
                .isEqualTo(lateFigure(head.get("/staff/cases").page()));
    }

    @Test
    @Rule("D-5-4")
    void aGradeGivenWhileTheApplicantIsWaitedForStartsNoClock() {
        var waiting = opened();
        var held = opened();
        var promised = file(waiting).dueEffectiveOn();
        ask(waiting);
        clock.set(later(promised, 2).atTime(10, 0));
        var desk = staff.signIn(port, world.desk);
        for (var one : List.of(waiting, held)) {
            desk.get(page(one));
            desk.follow(desk.post(
                    page(one) + "/grade",
                    Map.of(
                            "seen",
                            Integer.toString(file(one).lastEntry()),
                            "urgency",
                            "ORDINARY",
                            "classification",
                            "CONFIDENTIAL",
                            "gradeReason",
                            "نام همسایه‌ها در آن است.")));
            assertThat(count(one, CaseEvent.GRADED)).isOne();
        }
        assertThat(climbing(held)).as("late, and watched").isPositive();
        assertThat(climbing(waiting)).isZero();
    }

    private int climbing(Receipt receipt) {
        return jdbc.sql(
                        "SELECT count(*) FROM deadlines.noted WHERE subject_id = :id AND light = 'RED' AND left_at IS NULL")
                .param("id", receipt.caseId().value())
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule("D-5-4")
    void whatAColleagueOwesStandsStillTooAndIsHisAgainWithWhatWasLeftOfHisTime() {
        var mobile = CaseWorld.mobile();
        var waiting = opened(mobile);
        var held = opened();
        var own = later(calendar.today(), 3);
        List.of(waiting, held).forEach(one -> askColleague(one, own));
        var expert = world.expert.position().id();
        ask(waiting);
        staff.signIn(port, world.desk)
                .post(
                        page(waiting) + "/undo",
                        Map.of("entry", Integer.toString(file(waiting).lastEntry())));
        assertThat(line(waiting).box()).as("undone").isEqualTo(Box.RECEIVED);
        ask(waiting);
        clock.set(later(own, 2).atTime(10, 0));
        assertThat(worklists.counts(expert).overdue())
                .as("the one that nobody waits for")
                .isEqualTo(1);
        var colleague = staff.signIn(port, world.expert);
        var list = colleague.get("/staff/worklist").page();
        assertThat(list.select("#row-" + held.caseId().value()).text()).contains("دیر شده");
        assertThat(list.select("#row-" + waiting.caseId().value()).text())
                .isNotEmpty()
                .doesNotContain("دیر شده");
        assertThat(colleague.get(page(waiting)).page().select(".page-head").text())
                .doesNotContain("دیر شده");
        applicantSide.reply(waiting.caseId(), "فرستادم").orThrow();
        var waited = calendar.workingDaysBetween(TestClock.START.toLocalDate(), calendar.today(), CaseWorld.COUNTY);
        var again = line(waiting);
        assertThat(again.box()).isEqualTo(Box.RECEIVED);
        assertThat(again.note()).isEqualTo("نظر فنی بنویسید");
        assertThat(again.dueHere()).isEqualTo(later(own, waited));
        assertThat(worklists.counts(expert).overdue()).isEqualTo(1);
        clock.set(later(again.due(), 1).atTime(10, 0));
        assertThat(worklists.counts(expert).overdue()).as("it runs again").isEqualTo(2);
    }

    private void askColleague(Receipt receipt, LocalDate until) {
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.CONTRIBUTE, "نظر فنی بنویسید", until))
                .orThrow();
    }

    private ir.samad.worklist.Entry line(Receipt receipt) {
        return worklists
                .find(world.expert.position().id(), receipt.caseId().value())
                .orElseThrow();
    }

    private static int lateFigure(Document page) {
        var number = page.select(".figure a[href='/staff/cases?overdue=on'] .figure-number")
                .text();
        return Integer.parseInt(PersianText.digits(number));
    }

    @Test
    @Rule("D-5-5")
    void noDoorOfStaffMovesThePromisedDate() {
        var receipt = opened();
        var promised = file(receipt).dueEffectiveOn();
        var far = JalaliDate.of(later(promised, 20)).toString();
        var web = staff.signIn(port, world.desk);
        web.get(page(receipt));
        var typed = Map.of(
                "seen",
                Integer.toString(file(receipt).lastEntry()),
                "to",
                world.expert.position().id().value().toString(),
                "part",
                "LEAD",
                "note",
                "تاریخ را عوض کنید",
                "dueOn",
                far,
                "due",
                far,
                "dueEffectiveOn",
                far);
        for (var door : new String[] {"/note", "/refer", "/return", "/instruct", "/take-over", "/contribute"}) {
            web.post(page(receipt) + door, typed);
            assertThat(file(receipt).dueEffectiveOn()).as(door).isEqualTo(promised);
            assertThat(file(receipt).dueOn()).as(door).isEqualTo(promised);
        }
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        assertThat(file(receipt).dueEffectiveOn()).isEqualTo(promised);
    }

    @Test
    @Rule({"D-5-4", "N-4-5"})
    void whoDoesNotFollowIsRemindedOnceAndItsCaseClosedOnlyAfterItsTimeAndOpenAgainWithHisReply() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var until = ask(receipt);
        reminders.remind();
        assertThat(count(receipt, CaseEvent.APPLICANT_REMINDED)).isZero();
        clock.set(calendar.previousWorkingDay(calendar.previousWorkingDay(until, CaseWorld.COUNTY), CaseWorld.COUNTY)
                .atTime(10, 0));
        reminders.remind();
        reminders.remind();
        assertThat(count(receipt, CaseEvent.APPLICANT_REMINDED)).isEqualTo(1);
        clock.forward(Duration.ofSeconds(20));
        assertThat(inbox.allTo(mobile))
                .anySatisfy(notice -> assertThat(notice.text()).contains("یادآوری"));
        clock.set(later(until, 5).atTime(10, 0));
        var web = staff.signIn(port, world.desk);
        web.get(page(receipt));
        var refused = web.post(
                page(receipt) + "/not-followed",
                Map.of("seen", Integer.toString(file(receipt).lastEntry())));
        assertThat(refused.text()).contains("متقاضی هنوز فرصت پاسخ دارد").contains("D-5-4");
        assertThat(file(receipt).state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        clock.set(later(until, 6).atTime(10, 0));
        web.post(
                page(receipt) + "/not-followed",
                Map.of("seen", Integer.toString(file(receipt).lastEntry())));
        assertThat(file(receipt).state()).isEqualTo(CaseState.CLOSED);
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .contains("با پاسخ شما دوباره باز می‌شود");
        applicantSide.reply(receipt.caseId(), "ببخشید، فرستادم").orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(file(receipt).closedAt()).isNull();
    }
}
