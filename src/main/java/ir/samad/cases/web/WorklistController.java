package ir.samad.cases.web;

import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.SavedViews;
import ir.samad.worklist.Worklists;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist of the position (N-6-1): what decides the next action, at a glance, and the views it saved. */
@Controller
@Needs(Right.HANDLE_CASES)
class WorklistController implements Menu {

    private final WorklistPage list;
    private final CasePage page;
    private final Worklists worklists;
    private final SavedViews saved;

    WorklistController(WorklistPage list, CasePage page, Worklists worklists, SavedViews saved) {
        this.list = list;
        this.page = page;
        this.worklists = worklists;
        this.saved = saved;
    }

    @GetMapping("/staff/worklist")
    String worklist(Staff staff, Form form, Model model) {
        var beside = id(form.value("open"));
        if (form.value("act").matches("[a-z]{1,12}")) {
            form.fill("action", form.value("act"));
        }
        return list.show(staff, form, model, ListPlace.of(form), beside == null ? null : page.open(beside, staff));
    }

    /** The counts, for a page that is open; nothing is counted and 304 answered while nothing changed. */
    @GetMapping("/staff/worklist/counts")
    @Nullable
    String counts(Staff staff, Form form, WebRequest request, Model model) {
        var version = worklists.version(new PositionId(staff.positionId()));
        return request.checkNotModified(version) ? null : list.tabs(staff, model, ListPlace.of(form));
    }

    @PostMapping("/staff/worklist/views")
    String save(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        demandAll(staff);
        var place = place(form);
        var name = form.text("viewName", 1, SavedViews.LONGEST_NAME);
        if (name != null) {
            form.keep("viewName", saved.save(new PositionId(staff.positionId()), name, place.view()));
        }
        if (form.isRefused()) {
            return list.show(staff, form, model, place, null);
        }
        Told.done(redirect, "cases.views.saved", String.valueOf(name));
        return "redirect:" + place.href();
    }

    @PostMapping("/staff/worklist/views/{id}/delete")
    String delete(@PathVariable UUID id, Staff staff, Form form, RedirectAttributes redirect) {
        demandAll(staff);
        if (!saved.delete(new PositionId(staff.positionId()), id)) {
            throw new NotFound("View " + id);
        }
        Told.done(redirect, "cases.views.deleted");
        return "redirect:" + place(form).href();
    }

    /** The views of a position are not among what is delegated (N-6-1). */
    private static void demandAll(Staff staff) {
        if (!staff.holds()) {
            throw new RefusedException(Refusal.by("N-6-1", "cases.work.not-delegated"));
        }
    }

    private static ListPlace place(Form form) {
        var place = ListPlace.from(form);
        return place == null ? ListPlace.of(new Form()) : place;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.HANDLE_CASES)
                ? List.of(new MenuItem("/staff/worklist", "cases.menu.worklist", 10))
                : List.of();
    }
}
