package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.attachments.InspectedFiles;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.worklist.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Working on a case: handing over, returning, contributing, asking. */
class CaseWorkTest extends CaseTest {

    @Autowired
    ApplicantSide applicantSide;

    @Test
    void twoWhoActAtOnceNeverOverwriteEachOther() {
        var receipt = opened();
        var seen = file(receipt).lastEntry();
        var first = work.refer(
                receipt.caseId(),
                seen,
                world.official(world.desk),
                new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null));
        assertThat(first.find()).isPresent();
        var second = work.refer(
                receipt.caseId(),
                seen,
                world.official(world.desk),
                new CaseWork.Referral(world.other.position().id(), Part.LEAD, "", null));
        assertThat(second.findRefusal().orElseThrow().messageKey()).isEqualTo("cases.work.changed-meanwhile");
        assertThat(file(receipt).lead()).isEqualTo(world.expert.position().id());
    }

    @Test
    void severalContributeButTheLeadAnswersOnce() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        work.refer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Referral(world.expert.position().id(), Part.CONTRIBUTE, "نظر شما؟", null))
                .orThrow();
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
        var helper = world.official(world.expert);
        assertThat(work.answer(
                                id,
                                file(receipt).lastEntry(),
                                helper,
                                new CaseWork.Answer(AnswerOutcome.DONE, "پاسخ همکار به متقاضی", ""))
                        .findRefusal())
                .isPresent();
        work.contribute(id, file(receipt).lastEntry(), helper, "لوله شکسته است", InspectedFiles.NONE)
                .orThrow();
        work.answer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است", ""))
                .orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void aReferralCanBeReturnedToWhoMadeItButNotToTheProgram() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        assertThat(work.giveBack(id, file(receipt).lastEntry(), desk, "به ما مربوط نیست")
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("cases.work.nobody-to-return-to");
        work.refer(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Referral(world.expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        work.giveBack(id, file(receipt).lastEntry(), world.official(world.expert), "مدرک کم است")
                .orThrow();
        assertThat(file(receipt).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    @Rule("D-5-4")
    void theApplicantIsAskedWithAWorkingDayAndTheCaseGoesOnWhenHeReplies() {
        var receipt = opened();
        var id = receipt.caseId();
        var desk = world.official(world.desk);
        var friday = TestClock.START.toLocalDate().plusDays(6);
        assertThat(work.askApplicant(
                                id,
                                file(receipt).lastEntry(),
                                desk,
                                new CaseWork.Question("لطفاً عکس کنتور را بفرستید", friday))
                        .findRefusal())
                .isPresent();
        work.askApplicant(
                        id,
                        file(receipt).lastEntry(),
                        desk,
                        new CaseWork.Question("لطفاً عکس کنتور را بفرستید", friday.plusDays(1)))
                .orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        applicantSide.reply(id, "عکس را فرستادم").orThrow();
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(applicantSide.reply(id, "باز هم").findRefusal()).isPresent();
    }
}
