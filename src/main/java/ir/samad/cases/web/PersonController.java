package ir.samad.cases.web;

import ir.samad.cases.CasePersons;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows once what is masked of a person, to whoever says why he needs it. */
@Controller
@Needs
class PersonController {

    private final CasePage page;
    private final CasePersons persons;

    PersonController(CasePage page, CasePersons persons) {
        this.page = page;
        this.persons = persons;
    }

    @PostMapping("/staff/cases/{id}/person")
    String show(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var file = page.visible(id, staff);
        var reason = form.text("showReason", CasePersons.SHORTEST_REASON, CasePersons.LONGEST_REASON);
        if (reason == null) {
            return page.show(file, staff, form, model, AfterActing.of(request));
        }
        persons.show(file, staff, reason);
        redirect.addFlashAttribute(CasePage.PERSON_SHOWN, id.toString());
        return "redirect:/staff/cases/" + id;
    }
}
