package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseState;
import ir.samad.cases.HandOvers;
import ir.samad.cases.filing.OutsideForms;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case says of recipients outside; asks only when it has to do with them. */
@Component
class OutsideViews {

    private final HandOvers handOvers;
    private final OutsideForms forms;

    OutsideViews(HandOvers handOvers, OutsideForms forms) {
        this.handOvers = handOvers;
        this.forms = forms;
    }

    OutsideView of(CaseFile file, Staff staff) {
        var handsOver = CaseTransitions.isPossible(CaseEvent.HANDED_OVER, file.state())
                && file.lead().value().equals(staff.positionId());
        return new OutsideView(
                handsOver ? forms.options() : List.of(),
                handOvers.find(file).orElse(null),
                file.state() == CaseState.HANDED_OVER
                        && staff.may(Right.HANDLE_CASES)
                        && handOvers.mayFollow(file, Actor.of(staff)));
    }
}
