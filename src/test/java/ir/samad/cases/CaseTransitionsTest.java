package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.cases.model.CaseTransitions;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseTransitionsTest {

    @Test
    void everyEventStandsInTheTableOnce() {
        assertThat(CaseTransitions.TABLE.stream().map(CaseTransitions.Line::event))
                .containsExactlyInAnyOrder(CaseEvent.values());
    }

    @Test
    void everyStateIsReachedAndNoneIsADeadEndButTheLastOnes() {
        var reached = CaseTransitions.TABLE.stream()
                .flatMap(line -> line.to().stream())
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        Arrays.stream(CaseState.values())
                .filter(state -> state != CaseState.CLOSED && state != CaseState.WITHDRAWN)
                .forEach(state -> assertThat(CaseTransitions.TABLE)
                        .anyMatch(
                                line -> line.from().contains(state) && line.to().isPresent()));
    }

    @Test
    void aStepThatTheTableDoesNotNameIsRefused() {
        assertThat(CaseTransitions.isPossible(CaseEvent.ANSWERED, CaseState.REGISTERED))
                .isFalse();
        assertThatThrownBy(() -> CaseTransitions.after(CaseEvent.ANSWERED, CaseState.CLOSED))
                .isInstanceOf(IllegalStateException.class);
    }
}
