package ir.samad.cases.web;

import ir.samad.cases.Pauses;
import ir.samad.cases.SuperiorWork;
import ir.samad.shell.Needs;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done about a case that stands still: its superior instructs or takes over; its lead closes what nobody follows. */
@Controller
@Needs
class SuperiorController {

    private final PageActs acts;
    private final SuperiorWork superiors;
    private final Pauses pauses;
    private final SuperiorForms superiorForms;
    private final WorkForms forms;

    SuperiorController(
            PageActs acts, SuperiorWork superiors, Pauses pauses, SuperiorForms superiorForms, WorkForms forms) {
        this.acts = acts;
        this.superiors = superiors;
        this.pauses = pauses;
        this.superiorForms = superiorForms;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/instruct")
    String instruct(Acting acting) {
        return acts.act(
                acting,
                "instruct",
                file -> superiorForms
                        .readInstruction(acting.form())
                        .map(instruction -> superiors.instruct(file.id(), acting.seen(), acting.actor(), instruction)));
    }

    @PostMapping("/staff/cases/{id}/take-over")
    String takeOver(Acting acting) {
        return acts.act(
                acting,
                "take-over",
                file -> forms.readRemark(acting.form(), "takeOverRemark")
                        .map(remark -> superiors.takeOver(file.id(), acting.seen(), acting.actor(), remark)));
    }

    @PostMapping("/staff/cases/{id}/not-followed")
    String notFollowed(Acting acting) {
        return acts.act(
                acting, "not-followed", file -> Optional.of(pauses.close(file.id(), acting.seen(), acting.actor())));
    }
}
