package ir.samad.directory.web;

import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making and changing positions. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class PositionForms {

    private static final Set<String> FIELDS = Set.of("code", "title", "kind", "shared");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Addressed addressed;
    private final Kept kept;
    private final Keeping keeping;

    PositionForms(Directory directory, DirectoryEntries entries, Addressed addressed, Kept kept, Keeping keeping) {
        this.directory = directory;
        this.entries = entries;
        this.addressed = addressed;
        this.kept = kept;
        this.keeping = keeping;
    }

    @GetMapping("/staff/directory/units/{id}/positions/new")
    String blank(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        return page(form, kept.unit(staff, id), null, language, model);
    }

    @PostMapping("/staff/directory/units/{id}/positions/new")
    String create(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var unit = kept.unit(staff, id);
        var entry = entry(form, Keeping.code(form), unit.id());
        var position = Keeping.keep(form, entry, typed -> entries.createPosition(typed, Keeper.of(staff)), FIELDS);
        if (position.isEmpty()) {
            return page(form, unit, null, language, model);
        }
        Told.done(redirect, "directory.told.created", position.get().title());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    @GetMapping("/staff/directory/positions/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var position = kept.position(staff, id);
        form.fill("title", position.title()).fill("kind", position.kind()).fill("version", position.version());
        if (position.shared()) {
            form.fill("shared", "on");
        }
        return page(form, directory.getUnit(position.unitId()), position, language, model);
    }

    @PostMapping("/staff/directory/positions/{id}/edit")
    String change(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var position = kept.position(staff, id);
        var version = Versions.read(form);
        var changed = Keeping.keep(
                form,
                entry(form, null, position.unitId()),
                typed -> entries.changePosition(position.id(), typed, version, Keeper.of(staff)),
                FIELDS);
        if (changed.isEmpty()) {
            return page(form, directory.getUnit(position.unitId()), addressed.position(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().title());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    private static @Nullable PositionEntry entry(Form form, @Nullable String code, UnitId unit) {
        var title = form.text("title", 1, 200);
        var kind = form.choice("kind", PositionKind.class);
        return form.isRefused() || title == null || kind == null
                ? null
                : new PositionEntry(code, unit, title, kind, form.has("shared"));
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
