package ir.samad.directory.web;

import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Holder;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a new holder in the place of an old one, in one step (N-6-1). */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class ReplacementForms {

    private static final Set<String> FIELDS = Set.of("person", "from", "capacity");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Addressed addressed;
    private final Kept kept;
    private final Keeping keeping;
    private final NamedHolder named;
    private final HoldingDays days;

    ReplacementForms(
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

    @GetMapping("/staff/directory/positions/{id}/holdings/{holding}/replace")
    String blank(
            Staff staff,
            @PathVariable String id,
            @PathVariable String holding,
            Form form,
            Locale language,
            Model model) {
        var position = kept.position(staff, id);
        var holder = addressed.holder(position, holding);
        form.fill("seen", holder.holding().until())
                .fill("capacity", capacities(holder, language).getFirst().value());
        return page(form, position, holder, language, model);
    }

    @PostMapping("/staff/directory/positions/{id}/holdings/{holding}/replace")
    String replace(
            Staff staff,
            @PathVariable String id,
            @PathVariable String holding,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        var holder = addressed.holder(position, holding);
        var successor = named.read(form);
        var capacity = form.choice("capacity", Capacity.class);
        var from = days.start(form, "from");
        if (form.isRefused() || successor.isEmpty() || capacity == null) {
            return page(form, position, holder, language, model);
        }
        var replaced = Keeping.keep(
                form,
                entries.replace(
                        holder.holding().id(),
                        HoldingDays.seen(form),
                        successor.get(),
                        capacity,
                        from,
                        Keeper.of(staff)),
                FIELDS);
        if (replaced.isEmpty()) {
            return page(form, position, addressed.holder(position, holding), language, model);
        }
        Told.done(
                redirect,
                "directory.told.replaced",
                position.title(),
                directory.getPerson(replaced.get().personId()).name(),
                holder.person().name());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    /** Whoever stood in beside the holder is followed by somebody who does; a holder by a holder or an acting one. */
    private List<Option> capacities(Holder holder, Locale language) {
        var beside = holder.holding().capacity() == Capacity.SUBSTITUTE;
        return keeping.options("directory.capacity", Capacity.class, language).stream()
                .filter(option -> option.value().equals(Capacity.SUBSTITUTE.name()) == beside)
                .toList();
    }

    private String page(Form form, Position position, Holder holder, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("position", position);
        model.addAttribute("unit", directory.getUnit(position.unitId()));
        model.addAttribute("holder", holder);
        model.addAttribute("stale", Keeping.isStale(form));
        model.addAttribute("found", named.found(form));
        model.addAttribute("capacities", capacities(holder, language));
        return "directory/replace-form";
    }
}
