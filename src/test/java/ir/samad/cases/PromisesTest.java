package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.WorkCalendar;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every stage has its date, none after the promised one; and whether the promise was kept is said to everybody. */
class PromisesTest extends CaseTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Worklists worklists;

    private @Nullable LocalDate dueAt(Colleague colleague, Receipt receipt) {
        return worklists
                .find(colleague.position().id(), receipt.caseId().value())
                .orElseThrow()
                .due();
    }

    private LocalDate working(LocalDate from, int days) {
        return calendar.plusWorkingDays(from, days, CaseWorld.COUNTY);
    }

    private void refer(Receipt receipt, Colleague from, Colleague to, @Nullable LocalDate due) {
        work.open(receipt.caseId(), world.official(from));
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(from),
                        new CaseWork.Referral(to.position().id(), Part.LEAD, "", due))
                .orThrow();
    }

    @Test
    @Rule("D-5-5")
    void deskUnitAndAnswerEachHaveTheirShareOfTheTime() {
        var receipt = opened();
        var promised = file(receipt).dueEffectiveOn();
        assertThat(dueAt(world.desk, receipt)).isEqualTo(working(TODAY, 1));
        refer(receipt, world.desk, world.head, null);
        assertThat(dueAt(world.head, receipt)).isEqualTo(working(TODAY, 2)).isBefore(promised);
        refer(receipt, world.head, world.expert, null);
        assertThat(dueAt(world.expert, receipt)).isEqualTo(promised);
        work.giveBack(receipt.caseId(), file(receipt).lastEntry(), world.official(world.expert), "مدرک کم است")
                .orThrow();
        assertThat(dueAt(world.head, receipt)).isEqualTo(working(TODAY, 2));
    }

    @Test
    @Rule("D-5-5")
    void theDateOfWhoeverRefersGoesBeforeTheShareAndNoneIsAfterThePromise() {
        var receipt = opened();
        var promised = file(receipt).dueEffectiveOn();
        assertThat(work.refer(
                                receipt.caseId(),
                                file(receipt).lastEntry(),
                                world.official(world.desk),
                                new CaseWork.Referral(world.head.position().id(), Part.LEAD, "", working(promised, 1)))
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.work.date-after-promise");
        refer(receipt, world.desk, world.head, working(TODAY, 4));
        assertThat(dueAt(world.head, receipt)).isEqualTo(working(TODAY, 4));
        var late = opened();
        clock.set(calendar.previousWorkingDay(promised, CaseWorld.COUNTY).atTime(10, 0));
        refer(late, world.desk, world.head, null);
        assertThat(dueAt(world.head, late)).isEqualTo(promised);
    }

    private void answer(Receipt receipt) {
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است", ""))
                .orThrow();
    }

    private void bothRead(Receipt receipt, String mobile, String words) {
        assertThat(staff.signIn(port, world.desk).get(page(receipt)).text()).contains(words);
        assertThat(applicant(receipt, mobile)
                        .get("/track/case/" + receipt.caseId().value())
                        .text())
                .contains(words);
    }

    @Test
    @Rule("D-5-5")
    void anAnswerOnThePromisedDayKeepsThePromise() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        assertThat(cases.promiseKept(file(receipt))).isEmpty();
        clock.set(file(receipt).dueEffectiveOn().atTime(13, 0));
        answer(receipt);
        bothRead(receipt, mobile, "در مهلت پاسخ داده شد");
    }

    @Test
    @Rule("D-5-5")
    void anAnswerAfterThePromisedDayMissesItByWorkingDays() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        clock.set(working(file(receipt).dueEffectiveOn(), 2).atTime(10, 0));
        answer(receipt);
        bothRead(receipt, mobile, "با ۲ روز کاری تأخیر پاسخ داده شد");
    }
}
