package ir.samad.cases.web;

import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case for staff, and how every action on it ends: done, or the same page with what was typed. */
@Component
class CasePage {

    private final Cases cases;
    private final StaffViews views;

    CasePage(Cases cases, StaffViews views) {
        this.cases = cases;
        this.views = views;
    }

    /** The case, when this member of staff may see it; else there is none. */
    CaseFile visible(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
    }

    String show(CaseFile file, Staff staff, Form form, Model model) {
        model.addAttribute("view", views.of(file, staff));
        model.addAttribute("targets", views.targets(staff, form.value("q")));
        model.addAttribute("form", form);
        return "cases/case";
    }

    /**
     * Does an action of the page.
     *
     * @param action name of the form, which stays open when it is refused
     * @param doing what is done when everything typed can be read; empty when it cannot
     */
    String act(
            UUID id,
            Staff staff,
            Form form,
            Model model,
            String action,
            Function<CaseFile, Optional<Outcome<CaseId>>> doing) {
        doing.apply(visible(id, staff)).ifPresent(outcome -> form.keep("", outcome));
        if (form.isRefused()) {
            form.fill("action", action);
            return show(visible(id, staff), staff, form, model);
        }
        return "redirect:/staff/cases/" + id;
    }
}
