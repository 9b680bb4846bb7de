package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.BeyondPowers;
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

/** Refers a case upward that is beyond the powers of the unit (N-4-10). */
@Controller
@Needs
class BeyondPowersController {

    private final CasePage page;
    private final BeyondPowers beyond;
    private final WorkForms forms;

    BeyondPowersController(CasePage page, BeyondPowers beyond, WorkForms forms) {
        this.page = page;
        this.beyond = beyond;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/beyond-powers")
    String refer(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "beyond-powers",
                file -> forms.readUpward(form)
                        .map(upward -> beyond.refer(file.id(), forms.seen(form), Actor.of(staff), upward)));
    }
}
