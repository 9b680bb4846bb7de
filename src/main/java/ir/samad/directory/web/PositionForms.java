package ir.samad.directory.web;

import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making positions, changing, closing and reopening them. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class PositionForms {

    private static final Set<String> FIELDS = Set.of("code", "title", "kind", "shared");
    private static final int MOST_VERSIONS = 1_000_000;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Keeping keeping;

    PositionForms(
            Directory directory,
            DirectoryEntries entries,
            DirectoryListing listing,
            Addressed addressed,
            Keeping keeping) {
        this.directory = directory;
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
        this.keeping = keeping;
    }

    @GetMapping("/staff/directory/units/{id}/positions/new")
    String blank(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        return page(form, kept(staff, addressed.unit(id)), null, language, model);
    }

    @PostMapping("/staff/directory/units/{id}/positions/new")
    String create(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var unit = kept(staff, addressed.unit(id));
        var code = form.text("code", 0, 40);
        var entry = entry(form, code, unit);
        var position = entry == null
                ? Optional.<Position>empty()
                : Keeping.keep(form, entries.createPosition(entry, Keeper.of(staff)), FIELDS);
        if (position.isEmpty()) {
            return page(form, unit, null, language, model);
        }
        Told.done(redirect, "directory.told.created", position.get().title());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    @GetMapping("/staff/directory/positions/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var position = addressed.position(id);
        var unit = kept(staff, directory.getUnit(position.unitId()));
        form.fill("title", position.title()).fill("kind", position.kind()).fill("version", position.version());
        if (position.shared()) {
            form.fill("shared", "on");
        }
        return page(form, unit, position, language, model);
    }

    @PostMapping("/staff/directory/positions/{id}/edit")
    String change(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var position = addressed.position(id);
        var unit = kept(staff, directory.getUnit(position.unitId()));
        var version = form.number("version", 1, MOST_VERSIONS);
        var entry = entry(form, null, unit);
        var changed = entry == null || version == null
                ? Optional.<Position>empty()
                : Keeping.keep(form, entries.changePosition(position.id(), entry, version, Keeper.of(staff)), FIELDS);
        if (changed.isEmpty()) {
            return page(form, unit, addressed.position(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().title());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    @PostMapping("/staff/directory/positions/{id}/close")
    String close(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, false, redirect);
    }

    @PostMapping("/staff/directory/positions/{id}/reopen")
    String reopen(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, true, redirect);
    }

    private String turn(Staff staff, String id, Form form, boolean open, RedirectAttributes redirect) {
        var position = addressed.position(id);
        kept(staff, directory.getUnit(position.unitId()));
        var version = form.number("version", 1, MOST_VERSIONS);
        var seen = version == null ? 0 : version;
        var outcome = open
                ? entries.reopenPosition(position.id(), seen, Keeper.of(staff))
                : entries.closePosition(position.id(), seen, Keeper.of(staff));
        outcome.findRefusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        Told.done(redirect, open ? "directory.told.reopened" : "directory.told.closed", position.title());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    private Unit kept(Staff staff, Unit unit) {
        Keeping.demand(listing.mayKeep(Keeper.of(staff), unit));
        return unit;
    }

    private static @Nullable PositionEntry entry(Form form, @Nullable String code, Unit unit) {
        var title = form.text("title", 1, 200);
        var kind = form.choice("kind", PositionKind.class);
        return form.isRefused() || title == null || kind == null
                ? null
                : new PositionEntry(code, unit.id(), title, kind, form.has("shared"));
    }

    private String page(Form form, Unit unit, @Nullable Position position, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        model.addAttribute("position", position);
        model.addAttribute("stale", Keeping.isStale(form));
        model.addAttribute("kinds", keeping.options("directory.position-kind", PositionKind.class, language));
        return "directory/position-form";
    }
}
