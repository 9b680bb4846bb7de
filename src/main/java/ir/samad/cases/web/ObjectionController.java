package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Objections;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objections to answers: decided one level up, and counted for each body. */
@Controller
@Needs
class ObjectionController implements Menu {

    private final CasePage page;
    private final Objections objections;
    private final SuperiorForms superiorForms;
    private final WorkForms forms;

    ObjectionController(CasePage page, Objections objections, SuperiorForms superiorForms, WorkForms forms) {
        this.page = page;
        this.objections = objections;
        this.superiorForms = superiorForms;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/objection")
    String decide(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "objection",
                file -> superiorForms
                        .readDecision(form)
                        .map(decided -> objections.decide(
                                file.id(), forms.seen(form), Actor.of(staff), decided.decision(), decided.reason())));
    }

    @Needs({Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
    @GetMapping("/staff/objections")
    String figures(Staff staff, Model model) {
        model.addAttribute("figures", objections.figures(staff));
        return "cases/objections";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && (staff.may(Right.OVERSEE_UNIT)
                                || staff.may(Right.OVERSEE_TERRITORY)
                                || staff.may(Right.OVERSEE_NATION))
                ? List.of(new MenuItem("/staff/objections", "cases.menu.objections", 32))
                : List.of();
    }
}
