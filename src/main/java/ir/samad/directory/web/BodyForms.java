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
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.util.Arrays;
import java.util.List;
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

/** Making, changing and closing bodies. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class BodyForms {

    private static final Set<String> FIELDS = Set.of("code", "name", "type", "parent");
    private static final int LONGEST_NAMES = 2000;
    private static final int MOST_VERSIONS = 1_000_000;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Keeping keeping;

    BodyForms(
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

    @GetMapping("/staff/directory/bodies/new")
    String blank(Form form, Locale language, Model model) {
        if (!form.has("branch")) {
            form.fill("branch", BranchOfPower.EXECUTIVE);
        }
        return page(form, null, language, model);
    }

    @PostMapping("/staff/directory/bodies/new")
    String create(Staff staff, Form form, Locale language, Model model, RedirectAttributes redirect) {
        var code = form.text("code", 0, 40);
        var entry = entry(form, code);
        var body = form.isRefused() || entry == null
                ? Optional.<Body>empty()
                : Keeping.keep(form, entries.createBody(entry, Keeper.of(staff)), FIELDS);
        if (body.isEmpty()) {
            return page(form, null, language, model);
        }
        Told.done(redirect, "directory.told.created", body.get().name());
        return "redirect:/staff/directory/bodies/" + body.get().id();
    }

    @GetMapping("/staff/directory/bodies/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var body = kept(staff, id);
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
        var body = kept(staff, id);
        var version = form.number("version", 1, MOST_VERSIONS);
        var entry = entry(form, null);
        var changed = form.isRefused() || entry == null || version == null
                ? Optional.<Body>empty()
                : Keeping.keep(form, entries.changeBody(body.id(), entry, version, Keeper.of(staff)), FIELDS);
        if (changed.isEmpty()) {
            return page(form, addressed.body(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/bodies/" + body.id();
    }

    @PostMapping("/staff/directory/bodies/{id}/close")
    String close(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, false, redirect);
    }

    @PostMapping("/staff/directory/bodies/{id}/reopen")
    String reopen(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, true, redirect);
    }

    private String turn(Staff staff, String id, Form form, boolean open, RedirectAttributes redirect) {
        var body = kept(staff, id);
        var version = form.number("version", 1, MOST_VERSIONS);
        var seen = version == null ? 0 : version;
        var outcome = open
                ? entries.reopenBody(body.id(), seen, Keeper.of(staff))
                : entries.closeBody(body.id(), seen, Keeper.of(staff));
        outcome.findRefusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        Told.done(redirect, open ? "directory.told.reopened" : "directory.told.closed", body.name());
        return "redirect:/staff/directory/bodies/" + body.id();
    }

    private Body kept(Staff staff, String id) {
        var body = addressed.body(id);
        Keeping.demand(listing.mayKeep(Keeper.of(staff), body.id()));
        return body;
    }

    private @Nullable BodyEntry entry(Form form, @Nullable String code) {
        var name = form.text("name", 1, 200);
        var type = form.choice("type", BodyType.class);
        var branch = form.choice("branch", BranchOfPower.class);
        var parentCode = form.text("parent", 0, 40);
        var former = form.text("formerNames", 0, LONGEST_NAMES);
        var parent =
                parentCode == null || parentCode.isEmpty() ? Optional.<Body>empty() : directory.findBody(parentCode);
        if (parentCode != null && !parentCode.isEmpty() && parent.isEmpty()) {
            form.refuse("parent", Refusal.of("directory.refused.parent.unknown", parentCode));
        }
        return name == null || type == null || branch == null || former == null || form.isRefused()
                ? null
                : new BodyEntry(code, name, type, branch, parent.map(Body::id).orElse(null), lines(former));
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
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
