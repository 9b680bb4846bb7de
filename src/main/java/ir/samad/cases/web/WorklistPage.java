package ir.samad.cases.web;

import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseSearch;
import ir.samad.cases.GuardedLines;
import ir.samad.deadlines.Digests;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Paging;
import ir.samad.shell.Staff;
import ir.samad.worklist.SavedViews;
import ir.samad.worklist.Worklists;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The worklist with, when asked for, one of its cases beside it. */
@Component
class WorklistPage {

    private final Worklists worklists;
    private final GuardedLines guarded;
    private final SavedViews saved;
    private final CaseSearch search;
    private final StaffViews views;
    private final LastSteps steps;
    private final Digests digests;

    WorklistPage(
            Worklists worklists,
            GuardedLines guarded,
            SavedViews saved,
            CaseSearch search,
            StaffViews views,
            LastSteps steps,
            Digests digests) {
        this.worklists = worklists;
        this.guarded = guarded;
        this.saved = saved;
        this.search = search;
        this.views = views;
        this.steps = steps;
        this.digests = digests;
    }

    /** The tabs alone, with their counts. */
    @Transactional(readOnly = true)
    String tabs(Staff staff, Model model, ListPlace place) {
        return tabs(staff, model, place, guarded.withheldFrom(staff));
    }

    private String tabs(Staff staff, Model model, ListPlace place, Collection<UUID> withheld) {
        var position = new PositionId(staff.positionId());
        // Asked for before the counts, so that a change in between is seen the next time.
        model.addAttribute("version", worklists.version(position));
        model.addAttribute("counts", worklists.counts(position, withheld));
        model.addAttribute("saved", saved.list(position));
        model.addAttribute("place", place);
        return "cases/_tabs";
    }

    /** The page, as it is asked for. */
    @Transactional(readOnly = true)
    String show(Staff staff, Form form, Model model, ListPlace place, @Nullable CaseFile beside) {
        return show(staff, form, model, place, beside, List.of());
    }

    /**
     * The page.
     *
     * @param beside the case beside the list; null for the list alone
     * @param refused what was to be done with several cases and was refused
     */
    @Transactional(readOnly = true)
    String show(
            Staff staff,
            Form form,
            Model model,
            ListPlace place,
            @Nullable CaseFile beside,
            List<RefusedCase> refused) {
        var withheld = guarded.withheldFrom(staff);
        tabs(staff, model, place, withheld);
        model.addAttribute(
                "digest", digests.findUnopened(new PersonId(staff.personId())).orElse(null));
        var position = new PositionId(staff.positionId());
        var view = place.view();
        var lines = worklists.list(position, view, withheld);
        var entries = lines.entries();
        var page = view.page();
        var ids = entries.stream().map(entry -> entry.subject().id()).toList();
        model.addAttribute("entries", entries);
        model.addAttribute("marks", search.marks(ids, staff));
        model.addAttribute(
                "paging",
                new Paging(
                        page > 1 ? place.onPage(page - 1).href() : null,
                        lines.more() ? place.onPage(page + 1).href() : null));
        model.addAttribute("form", form);
        if (beside != null) {
            views.useTemplate(form, beside, staff);
        }
        model.addAttribute("beside", beside == null ? null : views.of(beside, staff));
        model.addAttribute("targets", views.targets(beside, staff, form.value("find")));
        model.addAttribute("steps", steps.carried(model, staff));
        model.addAttribute("refused", refused);
        model.addAttribute("decisions", staff.decisions());
        return "cases/worklist";
    }
}
