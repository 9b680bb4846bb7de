package ir.samad.cases.web;

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

    private final PageActs acts;
    private final CaseGrades grades;
    private final ConfidentialCases confidential;
    private final GradeForms gradeForms;

    GradeController(PageActs acts, CaseGrades grades, ConfidentialCases confidential, GradeForms gradeForms) {
        this.acts = acts;
        this.grades = grades;
        this.confidential = confidential;
        this.gradeForms = gradeForms;
    }

    @PostMapping("/staff/cases/{id}/grade")
    String grade(Acting acting) {
        var closed = confidential.find(new CaseId(acting.id()), acting.staff());
        if (closed.isEmpty()) {
            return acts.act(acting, "grade", file -> graded(file, acting));
        }
        // A superior without a part in a confidential case: what is refused shows nothing of it.
        graded(closed.get(), acting).ifPresent(outcome -> acting.form().keep("", outcome));
        if (acting.form().isRefused()) {
            acting.model().addAttribute("file", closed.get());
            acting.model().addAttribute("form", acting.form());
            return "cases/confidential";
        }
        Told.done(acting.redirect(), "cases.told.done", closed.get().code().grouped());
        return "redirect:/staff/cases/" + acting.id();
    }

    private Optional<Outcome<CaseId>> graded(CaseFile file, Acting acting) {
        var grade = gradeForms.readChosen(acting.form());
        var reason = acting.form().text("gradeReason", SHORTEST, LONGEST);
        return acting.form().isRefused() || grade == null || reason == null
                ? Optional.empty()
                : Optional.of(grades.grade(file.id(), acting.seen(), acting.actor(), grade, reason));
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
