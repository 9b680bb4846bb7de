package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.Cases;
import ir.samad.cases.GuardedLines;
import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.worklist.Entry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The case for staff, on a page of its own or beside the worklist. */
@Component
class CasePage {

    /** Carries to the next page the case whose person is shown there once. */
    static final String PERSON_SHOWN = "samad.cases.person-shown";

    private final Cases cases;
    private final CaseWork work;
    private final GuardedLines lines;
    private final StaffViews views;
    private final LastSteps steps;
    private final AccessRecords accessRecords;

    CasePage(
            Cases cases,
            CaseWork work,
            GuardedLines lines,
            StaffViews views,
            LastSteps steps,
            AccessRecords accessRecords) {
        this.cases = cases;
        this.lines = lines;
        this.work = work;
        this.views = views;
        this.steps = steps;
        this.accessRecords = accessRecords;
    }

    /** The case, when this member of staff may see it; else there is none. */
    CaseFile visible(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
    }

    /** Opens the case: it is noted who saw the person's data, and a lead receives it. */
    CaseFile open(UUID id, Staff staff) {
        return find(id, staff).orElseThrow(() -> new NotFound("Case " + id));
    }

    /** The same; empty when there is none that this member of staff may see. */
    Optional<CaseFile> find(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff).map(file -> {
            accessRecords.record(staff, id, "cases.access.case-page");
            // Looked at first: nearly always it was opened before, and nothing is to be written.
            var unread = lines.find(file.id(), staff).filter(Entry::unread).isPresent();
            return unread && work.open(file.id(), Actor.of(staff)) ? visible(id, staff) : file;
        });
    }

    /** The page of the case. */
    String show(CaseFile file, Staff staff, Form form, Model model, AfterActing after) {
        var id = file.id().value();
        views.useTemplate(form, file, staff);
        model.addAttribute("view", views.of(file, staff, id.toString().equals(model.getAttribute(PERSON_SHOWN))));
        model.addAttribute("targets", views.targets(file, staff, form.value("find")));
        model.addAttribute("form", form);
        model.addAttribute("after", after);
        // What was done on this very case says the page itself.
        model.addAttribute(
                "steps",
                steps.carried(model, staff).stream()
                        .filter(step -> !step.id().equals(id))
                        .toList());
        return "cases/case";
    }
}
