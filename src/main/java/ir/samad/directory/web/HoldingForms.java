package ir.samad.directory.web;

import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Holder;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving positions to people, and taking them back. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class HoldingForms {

    private static final Set<String> FIELDS = Set.of("person", "lastDay");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Addressed addressed;
    private final Kept kept;
    private final Keeping keeping;
    private final NamedHolder named;
    private final HoldingDays days;

    HoldingForms(
            Directory directory,
            DirectoryEntries entries,
            Addressed addressed,
            Kept kept,
            Keeping keeping,
            NamedHolder named,
            HoldingDays days) {
        this.directory = directory;
        this.entries = entries;
        this.addressed = addressed;
        this.kept = kept;
        this.keeping = keeping;
        this.named = named;
        this.days = days;
    }

    @GetMapping("/staff/directory/positions/{id}/assign")
    String assignment(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        form.fill("capacity", Capacity.HOLDER);
        return assignPage(form, kept.position(staff, id), language, model);
    }

    @PostMapping("/staff/directory/positions/{id}/assign")
    String assign(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        var appointee = named.read(form);
        var capacity = form.choice("capacity", Capacity.class);
        var from = days.start(form, "from");
        var until = days.end(form, "lastDay").orElse(null);
        if (form.isRefused() || appointee.isEmpty() || capacity == null) {
            return assignPage(form, position, language, model);
        }
        var outcome = entries.assign(position.id(), appointee.get(), capacity, from, until, Keeper.of(staff));
        if (Keeping.keep(form, outcome, FIELDS).isEmpty()) {
            return assignPage(form, position, language, model);
        }
        Told.done(redirect, "directory.told.assigned", position.title());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    @GetMapping("/staff/directory/positions/{id}/holdings/{holding}/end")
    String ending(Staff staff, @PathVariable String id, @PathVariable String holding, Form form, Model model) {
        var position = kept.position(staff, id);
        var holder = addressed.holder(position, holding);
        form.fill("seen", holder.holding().until());
        return endPage(form, position, holder, model);
    }

    @PostMapping("/staff/directory/positions/{id}/holdings/{holding}/end")
    String end(
            Staff staff,
            @PathVariable String id,
            @PathVariable String holding,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        var holder = addressed.holder(position, holding);
        var until = days.end(form, "lastDay").orElseGet(days::now);
        if (form.isRefused()) {
            return endPage(form, position, holder, model);
        }
        var outcome = entries.end(holder.holding().id(), HoldingDays.seen(form), until, Keeper.of(staff));
        if (Keeping.keep(form, outcome, Set.of("lastDay")).isEmpty()) {
            return endPage(form, position, addressed.holder(position, holding), model);
        }
        Told.done(redirect, "directory.told.ended", holder.person().name());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    private String assignPage(Form form, Position position, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", directory.getUnit(position.unitId()));
        model.addAttribute("position", position);
        model.addAttribute("holders", directory.listHolders(position.id(), days.now()));
        model.addAttribute("found", named.found(form));
        model.addAttribute("capacities", keeping.options("directory.capacity", Capacity.class, language));
        return "directory/assign-form";
    }

    private static String endPage(Form form, Position position, Holder holder, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("position", position);
        model.addAttribute("holder", holder);
        return "directory/end-form";
    }
}
