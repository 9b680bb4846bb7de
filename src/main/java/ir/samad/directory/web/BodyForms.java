package ir.samad.directory.web;

import ir.samad.directory.Body;
import ir.samad.directory.BodyEntry;
import ir.samad.directory.BodyType;
import ir.samad.directory.BranchOfPower;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
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

/** Making and changing bodies. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class BodyForms {

    private static final Set<String> FIELDS = Set.of("code", "name", "type", "parent");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Kept kept;
    private final Keeping keeping;

    BodyForms(
            Directory directory,
            DirectoryEntries entries,
            DirectoryListing listing,
            Addressed addressed,
            Kept kept,
            Keeping keeping) {
        this.directory = directory;
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
        this.kept = kept;
        this.keeping = keeping;
    }

    @GetMapping("/staff/directory/bodies/new")
    String blank(Form form, Locale language, Model model) {
        if (!form.has("branch")) {
            form.fill("branch", BranchOfPower.EXECUTIVE);
        }
        return page(form, null, language, model);
    }

    @PostMapping("/staff/directory/bodies/new")
    String create(Staff staff, Form form, Locale language, Model model, RedirectAttributes redirect) {
        var entry = entry(form, Keeping.code(form));
        var body = Keeping.keep(form, entry, typed -> entries.createBody(typed, Keeper.of(staff)), FIELDS);
        if (body.isEmpty()) {
            return page(form, null, language, model);
        }
        Told.done(redirect, "directory.told.created", body.get().name());
        return "redirect:/staff/directory/bodies/" + body.get().id();
    }

    @GetMapping("/staff/directory/bodies/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var body = kept.body(staff, id);
        var parent = body.parentId();
        form.fill("name", body.name())
                .fill("type", body.type())
                .fill("branch", body.branch())
                .fill("parent", parent == null ? "" : directory.getBody(parent).code())
                .fill("formerNames", String.join("\n", listing.listFormerNames(body.id())))
                .fill("version", body.version());
        return page(form, body, language, model);
    }

    @PostMapping("/staff/directory/bodies/{id}/edit")
    String change(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var body = kept.body(staff, id);
        var version = Versions.read(form);
        var changed = Keeping.keep(
                form,
                entry(form, null),
                typed -> entries.changeBody(body.id(), typed, version, Keeper.of(staff)),
                FIELDS);
        if (changed.isEmpty()) {
            return page(form, addressed.body(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/bodies/" + body.id();
    }

    private @Nullable BodyEntry entry(Form form, @Nullable String code) {
        var name = form.text("name", 1, 200);
        var type = form.choice("type", BodyType.class);
        var branch = form.choice("branch", BranchOfPower.class);
        var parent = Keeping.parent(form, directory::findBody).map(Body::id);
        var former = Keeping.formerNames(form);
        return name == null || type == null || branch == null || form.isRefused()
                ? null
                : new BodyEntry(code, name, type, branch, parent.orElse(null), former);
    }

    private String page(Form form, @Nullable Body body, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("body", body);
        model.addAttribute("stale", Keeping.isStale(form));
        model.addAttribute("types", keeping.options("directory.body-type", BodyType.class, language));
        model.addAttribute("branches", keeping.options("directory.branch", BranchOfPower.class, language));
        return "directory/body-form";
    }
}
