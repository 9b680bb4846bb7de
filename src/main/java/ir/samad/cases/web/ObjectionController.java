package ir.samad.cases.web;

import ir.samad.cases.Objections;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Objections to answers: decided one level up, and counted for each body. */
@Controller
@Needs
class ObjectionController implements Menu {

    private final PageActs acts;
    private final Objections objections;
    private final SuperiorForms superiorForms;

    ObjectionController(PageActs acts, Objections objections, SuperiorForms superiorForms) {
        this.acts = acts;
        this.objections = objections;
        this.superiorForms = superiorForms;
    }

    @PostMapping("/staff/cases/{id}/objection")
    String decide(Acting acting) {
        return acts.act(
                acting,
                "objection",
                file -> superiorForms
                        .readDecision(acting.form())
                        .map(decided -> objections.decide(
                                file.id(), acting.seen(), acting.actor(), decided.decision(), decided.reason())));
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
