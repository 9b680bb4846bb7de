package ir.samad.cases.web;

import ir.samad.cases.BeyondPowers;
import ir.samad.cases.Grants;
import ir.samad.shell.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Refers a case upward that is beyond the powers of the unit, and decides above what was asked (N-4-10). */
@Controller
@Needs
class BeyondPowersController {

    private final PageActs acts;
    private final BeyondPowers beyond;
    private final Grants grants;
    private final WorkForms forms;
    private final SuperiorForms superiorForms;

    BeyondPowersController(
            PageActs acts, BeyondPowers beyond, Grants grants, WorkForms forms, SuperiorForms superiorForms) {
        this.acts = acts;
        this.beyond = beyond;
        this.grants = grants;
        this.superiorForms = superiorForms;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/beyond-powers")
    String refer(Acting acting) {
        return acts.act(
                acting,
                "beyond-powers",
                file -> forms.readUpward(acting.form())
                        .map(upward -> beyond.refer(file.id(), acting.seen(), acting.actor(), upward)));
    }

    /** The head of the unit that was asked grants it or refuses. */
    @PostMapping("/staff/cases/{id}/grant")
    String grant(Acting acting) {
        return acts.act(
                acting,
                "grant",
                file -> superiorForms
                        .readGrant(acting.form())
                        .map(granted -> grants.decide(
                                file.id(), acting.seen(), acting.actor(), granted.decision(), granted.remark())));
    }
}
