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
import ir.samad.shell.Told;
import ir.samad.vocabulary.Outcome;
import ir.samad.worklist.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The case for staff, on a page of its own or beside the worklist, and how every action on it ends: done, and then the
 * next case or where the officer wants to be; or the same page with what was typed.
 */
@Component
class CasePage {

    /** Carries to the next page the case whose person is shown there once. */
    static final String PERSON_SHOWN = "samad.cases.person-shown";
    // A note or a board beside it disposes of nothing, and whoever undoes wants to see what stands there again.
    private static final Set<String> STAYING = Set.of("note", "undo", "board", "board-result", "hand-over-reference");

    private final Cases cases;
    private final CaseWork work;
    private final StaffViews views;
    private final WorklistPage list;
    private final LastSteps steps;
    private final GuardedLines guarded;
    private final AccessRecords accessRecords;

    CasePage(
            Cases cases,
            CaseWork work,
            StaffViews views,
            WorklistPage list,
            LastSteps steps,
            GuardedLines guarded,
            AccessRecords accessRecords) {
        this.cases = cases;
        this.work = work;
        this.views = views;
        this.list = list;
        this.steps = steps;
        this.guarded = guarded;
        this.accessRecords = accessRecords;
    }

    /** The case, when this member of staff may see it; else there is none. */
    CaseFile visible(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
    }

    /** Opens the case and shows its page. */
    String open(UUID id, Staff staff, Form form, Model model, AfterActing after) {
        return show(open(id, staff), staff, form, model, after);
    }

    /** Opens the case: it is noted who saw the person's data, and a lead receives it. */
    CaseFile open(UUID id, Staff staff) {
        var file = visible(id, staff);
        accessRecords.record(staff, id, "cases.access.case-page");
        return work.open(file.id(), Actor.of(staff)) ? visible(id, staff) : file;
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

    /**
     * Does an action.
     *
     * @param action name of the form, which stays open when it is refused
     * @param doing what is done when everything typed can be read; empty when it cannot
     */
    String act(Acting acting, String action, Function<CaseFile, Optional<Outcome<CaseId>>> doing) {
        var id = acting.id();
        var staff = acting.staff();
        var form = acting.form();
        var place = ListPlace.from(form);
        var file = visible(id, staff);
        var next = guarded.findNext(place == null ? View.open() : place.view(), file.id(), staff)
                .orElse(null);
        doing.apply(file).ifPresent(outcome -> form.keep(WorkForms.fieldOf(outcome), outcome));
        var after = AfterActing.of(acting.request());
        if (form.isRefused()) {
            form.fill("action", action);
            return place == null
                    ? show(visible(id, staff), staff, form, acting.model(), after)
                    : list.show(staff, form, acting.model(), place, visible(id, staff));
        }
        var stays = STAYING.contains(action);
        var there =
                place == null ? landing(id, stays ? AfterActing.STAY : after, next) : beside(id, stays, place, next);
        tell(acting, action, file);
        return "redirect:" + there;
    }

    private void tell(Acting acting, String action, CaseFile before) {
        if (action.equals("undo")) {
            Told.done(acting.redirect(), "cases.undo.done");
        } else if (steps.find(acting.id(), acting.staff()).isPresent()) {
            LastSteps.carry(acting.redirect(), List.of(acting.id()));
        } else {
            Told.done(acting.redirect(), "cases.told.done", before.headline());
        }
    }

    private static String landing(UUID id, AfterActing after, @Nullable UUID next) {
        return switch (after) {
            case STAY -> "/staff/cases/" + id;
            case NEXT -> next == null ? "/staff/worklist" : "/staff/cases/" + next;
            case LIST -> "/staff/worklist";
        };
    }

    private static String beside(UUID id, boolean stays, ListPlace place, @Nullable UUID next) {
        var shown = stays ? id : next;
        return shown == null ? place.href() : place.beside(shown);
    }
}
