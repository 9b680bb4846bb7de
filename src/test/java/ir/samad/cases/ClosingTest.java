package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an answered case rests, is objected to, and closes. */
class ClosingTest extends CaseTest {

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Objections objections;

    @Autowired
    Closing closing;

    @Test
    void anAnswerClosesAfterTenWorkingDaysAndCanBeObjectedToTwice() {
        var receipt = opened();
        var id = receipt.caseId();
        for (var round = 0; round < 3; round++) {
            work.open(id, world.official(world.desk));
            work.answer(
                            id,
                            file(receipt).lastEntry(),
                            world.official(world.desk),
                            new CaseWork.Answer(AnswerOutcome.DONE, "کار انجام شد و آب وصل است", ""))
                    .orThrow();
            if (round < 2) {
                applicantSide.object(id, "هنوز آب قطع است").orThrow();
                objections
                        .decide(
                                id,
                                file(receipt).lastEntry(),
                                world.official(world.head),
                                Objection.Decision.UPHELD,
                                "بازدید نشان داد که آب قطع است")
                        .orThrow();
                assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
            }
        }
        assertThat(applicantSide.object(id, "باز هم قطع است").findRefusal()).isPresent();
        clock.forward(Duration.ofDays(10));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
        clock.forward(Duration.ofDays(8));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.CLOSED);
    }
}
