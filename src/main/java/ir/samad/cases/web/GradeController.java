package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseGrades;
import ir.samad.cases.CaseId;
import ir.samad.cases.ConfidentialCases;
import ir.samad.cases.filing.GradeForms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another urgency or classification of a case, and the way to a confidential one for whoever stands over it. */
@Controller
@Needs
class GradeController {

    /** Carries to the page of a confidential case that its reason was just given. */
    static final String OPENED = "samad.cases.confidential-opened";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final CasePage page;
    private final CaseGrades grades;
    private final ConfidentialCases confidential;
    private final GradeForms gradeForms;
    private final WorkForms forms;

    GradeController(
            CasePage page, CaseGrades grades, ConfidentialCases confidential, GradeForms gradeForms, WorkForms forms) {
        this.page = page;
        this.grades = grades;
        this.confidential = confidential;
        this.gradeForms = gradeForms;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/grade")
    String grade(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var closed = confidential.find(new CaseId(id), staff);
        if (closed.isEmpty()) {
            return page.act(
                    new Acting(id, staff, form, model, redirect, request), "grade", file -> graded(file, staff, form));
        }
        // A superior without a part in a confidential case: what is refused shows nothing of it.
        graded(closed.get(), staff, form).ifPresent(outcome -> form.keep("", outcome));
        if (form.isRefused()) {
            model.addAttribute("file", closed.get());
            model.addAttribute("form", form);
            return "cases/confidential";
        }
        Told.done(redirect, "cases.told.done", closed.get().code().grouped());
        return "redirect:/staff/cases/" + id;
    }

    private Optional<Outcome<CaseId>> graded(CaseFile file, Staff staff, Form form) {
        var grade = gradeForms.readChosen(form);
        var reason = form.text("gradeReason", SHORTEST, LONGEST);
        return form.isRefused() || grade == null || reason == null
                ? Optional.empty()
                : Optional.of(grades.grade(file.id(), forms.seen(form), Actor.of(staff), grade, reason));
    }

    @PostMapping("/staff/cases/{id}/confidential")
    String open(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var file = confidential.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
        var reason = form.text("openReason", ConfidentialCases.SHORTEST_REASON, ConfidentialCases.LONGEST_REASON);
        if (reason == null) {
            model.addAttribute("file", file);
            model.addAttribute("form", form);
            return "cases/confidential";
        }
        confidential.open(file, staff, reason);
        redirect.addFlashAttribute(OPENED, id.toString());
        return "redirect:/staff/cases/" + id;
    }
}
