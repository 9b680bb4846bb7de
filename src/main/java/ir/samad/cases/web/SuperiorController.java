package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Pauses;
import ir.samad.cases.SuperiorWork;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about a case that stands still: its superior instructs or takes over; its lead closes what nobody follows. */
@Controller
@Needs
class SuperiorController {

    private final CasePage page;
    private final SuperiorWork superiors;
    private final Pauses pauses;
    private final SuperiorForms superiorForms;
    private final WorkForms forms;

    SuperiorController(
            CasePage page, SuperiorWork superiors, Pauses pauses, SuperiorForms superiorForms, WorkForms forms) {
        this.page = page;
        this.superiors = superiors;
        this.pauses = pauses;
        this.superiorForms = superiorForms;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/instruct")
    String instruct(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "instruct",
                file -> superiorForms
                        .readInstruction(form)
                        .map(instruction ->
                                superiors.instruct(file.id(), forms.seen(form), Actor.of(staff), instruction)));
    }

    @PostMapping("/staff/cases/{id}/take-over")
    String takeOver(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "take-over",
                file -> forms.readRemark(form, "takeOverRemark")
                        .map(remark -> superiors.takeOver(file.id(), forms.seen(form), Actor.of(staff), remark)));
    }

    @PostMapping("/staff/cases/{id}/not-followed")
    String notFollowed(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "not-followed",
                file -> Optional.of(pauses.close(file.id(), forms.seen(form), Actor.of(staff))));
    }
}
