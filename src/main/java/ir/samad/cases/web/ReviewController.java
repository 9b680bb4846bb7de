package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Reviews;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A superior looks at an answer before it leaves: he releases it or gives it back. */
@Controller
@Needs(Right.HANDLE_CASES)
class ReviewController {

    private final CasePage page;
    private final Reviews reviews;
    private final WorkForms forms;

    ReviewController(CasePage page, Reviews reviews, WorkForms forms) {
        this.page = page;
        this.reviews = reviews;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/release")
    String release(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "release",
                file -> Optional.of(reviews.release(file.id(), forms.seen(form), Actor.of(staff))));
    }

    @PostMapping("/staff/cases/{id}/give-back")
    String giveBack(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "give-back",
                file -> forms.readRemark(form, "giveBackRemark")
                        .map(remark -> reviews.giveBack(file.id(), forms.seen(form), Actor.of(staff), remark)));
    }
}
