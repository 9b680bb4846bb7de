package ir.samad.directory.web;

import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing bodies, units and positions, and opening them again. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class TurnForms {

    private static final String CLOSED = "directory.told.closed";
    private static final String REOPENED = "directory.told.reopened";

    private final DirectoryEntries entries;
    private final Kept kept;

    TurnForms(DirectoryEntries entries, Kept kept) {
        this.entries = entries;
        this.kept = kept;
    }

    @PostMapping("/staff/directory/bodies/{id}/close")
    String closeBody(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var body = kept.body(staff, id);
        demand(entries.closeBody(body.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, CLOSED, body.name(), "bodies/" + body.id());
    }

    @PostMapping("/staff/directory/bodies/{id}/reopen")
    String reopenBody(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var body = kept.body(staff, id);
        demand(entries.reopenBody(body.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, REOPENED, body.name(), "bodies/" + body.id());
    }

    @PostMapping("/staff/directory/units/{id}/close")
    String closeUnit(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var unit = kept.unit(staff, id);
        demand(entries.closeUnit(unit.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, CLOSED, unit.name(), "units/" + unit.id());
    }

    @PostMapping("/staff/directory/units/{id}/reopen")
    String reopenUnit(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var unit = kept.unit(staff, id);
        demand(entries.reopenUnit(unit.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, REOPENED, unit.name(), "units/" + unit.id());
    }

    @PostMapping("/staff/directory/positions/{id}/close")
    String closePosition(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        demand(entries.closePosition(position.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, CLOSED, position.title(), "units/" + position.unitId());
    }

    @PostMapping("/staff/directory/positions/{id}/reopen")
    String reopenPosition(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        demand(entries.reopenPosition(position.id(), Versions.read(form), Keeper.of(staff)));
        return told(redirect, REOPENED, position.title(), "units/" + position.unitId());
    }

    private static void demand(Outcome<?> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private static String told(RedirectAttributes redirect, String key, String name, String page) {
        Told.done(redirect, key, name);
        return "redirect:/staff/directory/" + page;
    }
}
