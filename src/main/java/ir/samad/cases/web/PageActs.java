package ir.samad.cases.web;

import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.GuardedLines;
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

/**
 * The frame of every action on a case from a page: done, and then the next case or where the officer wants to be; or
 * refused, and then the same page with everything that was typed.
 */
@Component
class PageActs {

    // A note or a board beside it disposes of nothing, and whoever undoes wants to see what stands there again.
    private static final Set<String> STAYING = Set.of("note", "undo", "board", "board-result", "hand-over-reference");

    private final CasePage page;
    private final WorklistPage list;
    private final GlancePage glance;
    private final LastSteps steps;
    private final GuardedLines guarded;

    PageActs(CasePage page, WorklistPage list, GlancePage glance, LastSteps steps, GuardedLines guarded) {
        this.page = page;
        this.list = list;
        this.glance = glance;
        this.steps = steps;
        this.guarded = guarded;
    }

    /**
     * Does an action.
     *
     * @param action name of the form, which stays open when it is refused
     * @param doing what is done when everything typed can be read; empty when it cannot
     */
    String act(Acting acting, String action, Function<CaseFile, Optional<Outcome<CaseId>>> doing) {
        var file = page.visible(acting.id(), acting.staff());
        var there = landing(acting, action, file);
        doing.apply(file).ifPresent(outcome -> acting.form().keep(WorkForms.fieldOf(action, outcome), outcome));
        if (acting.form().isRefused()) {
            return again(acting, action);
        }
        tell(acting, action, file);
        return "redirect:" + there;
    }

    /** Where he lands when it is done; asked before, while the case still has its place among the others. */
    private String landing(Acting acting, String action, CaseFile file) {
        var stays = STAYING.contains(action);
        if (GlancePage.isAsked(acting.form(), acting.staff())) {
            return glance.next(acting);
        }
        var place = ListPlace.from(acting.form());
        var next = guarded.findNext(place == null ? View.open() : place.view(), file.id(), acting.staff())
                .orElse(null);
        if (place != null) {
            var shown = stays ? acting.id() : next;
            return shown == null ? place.href() : place.beside(shown);
        }
        return landing(acting.id(), stays ? AfterActing.STAY : AfterActing.of(acting.request()), next);
    }

    private static String landing(UUID id, AfterActing after, @Nullable UUID next) {
        return switch (after) {
            case STAY -> "/staff/cases/" + id;
            case NEXT -> next == null ? "/staff/worklist" : "/staff/cases/" + next;
            case LIST -> "/staff/worklist";
        };
    }

    /** The page again with what was typed, and the form of this action open; nothing is done. */
    String again(Acting acting, String action) {
        var staff = acting.staff();
        var form = acting.form().fill("action", action);
        if (GlancePage.isAsked(form, staff)) {
            return glance.show(staff, form, acting.model());
        }
        var place = ListPlace.from(form);
        var file = page.visible(acting.id(), staff);
        return place == null
                ? page.show(file, staff, form, acting.model(), AfterActing.of(acting.request()))
                : list.show(staff, form, acting.model(), place, file);
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
}
