package ir.samad.directory.web;

import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
import ir.samad.directory.Level;
import ir.samad.directory.Premises;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitEntry;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making, changing and moving units. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class UnitForms {

    private static final Set<String> FIELDS = Set.of("code", "name", "kind", "level", "province", "county", "parent");
    private static final int LONGEST_TEXT = 500;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Kept kept;
    private final Keeping keeping;
    private final Territory territory;

    UnitForms(
            Directory directory,
            DirectoryEntries entries,
            DirectoryListing listing,
            Addressed addressed,
            Kept kept,
            Keeping keeping,
            Territory territory) {
        this.directory = directory;
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
        this.kept = kept;
        this.keeping = keeping;
        this.territory = territory;
    }

    /** Below a unit, or at the top of a body. */
    @GetMapping("/staff/directory/units/new")
    String blank(Staff staff, Form form, Locale language, Model model) {
        var body = bodyOf(staff, form);
        if (!form.value("parent").isEmpty()) {
            directory
                    .findUnit(form.value("parent"))
                    .ifPresent(parent -> form.fill("level", parent.level())
                            .fill("province", Objects.toString(parent.provinceCode(), ""))
                            .fill("county", Objects.toString(parent.countyCode(), "")));
        }
        return page(form, body, null, language, model);
    }

    @PostMapping("/staff/directory/units/new")
    String create(Staff staff, Form form, Locale language, Model model, RedirectAttributes redirect) {
        var body = bodyOf(staff, form);
        var kind = form.choice("kind", UnitKind.class);
        var entry = entry(form, Keeping.code(form), body, kind);
        var unit = Keeping.keep(form, entry, typed -> entries.createUnit(typed, Keeper.of(staff)), FIELDS);
        if (unit.isEmpty()) {
            return page(form, body, null, language, model);
        }
        Told.done(redirect, "directory.told.created", unit.get().name());
        return "redirect:/staff/directory/units/" + unit.get().id();
    }

    @GetMapping("/staff/directory/units/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var unit = kept.unit(staff, id);
        var parent = unit.parentId();
        form.fill("name", unit.name())
                .fill("kind", unit.kind())
                .fill("level", unit.level())
                .fill("province", Objects.toString(unit.provinceCode(), ""))
                .fill("county", Objects.toString(unit.countyCode(), ""))
                .fill("parent", parent == null ? "" : directory.getUnit(parent).code())
                .fill("address", unit.premises().address())
                .fill("floor", unit.premises().floor())
                .fill("hours", unit.premises().hours())
                .fill("accessibility", unit.premises().accessibility())
                .fill("formerNames", String.join("\n", listing.listFormerNames(unit.id())))
                .fill("version", unit.version());
        return page(form, unit.bodyId(), unit, language, model);
    }

    @PostMapping("/staff/directory/units/{id}/edit")
    String change(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var unit = kept.unit(staff, id);
        var version = Versions.read(form);
        var changed = Keeping.keep(
                form,
                entry(form, null, unit.bodyId(), unit.kind()),
                typed -> entries.changeUnit(unit.id(), typed, version, Keeper.of(staff)),
                FIELDS);
        if (changed.isEmpty()) {
            return page(form, unit.bodyId(), addressed.unit(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    private BodyId bodyOf(Staff staff, Form form) {
        var parent = directory.findUnit(form.value("parent"));
        if (parent.isEmpty()) {
            return kept.body(staff, form.value("body")).id();
        }
        kept.unit(staff, parent.get());
        return addressed.body(form.value("body")).id();
    }

    private @Nullable UnitEntry entry(Form form, @Nullable String code, BodyId body, @Nullable UnitKind kind) {
        var name = form.text("name", 1, 200);
        var level = form.choice("level", Level.class);
        var province = form.readOptional("province", ProvinceCode::read).orElse(null);
        var county = form.readOptional("county", CountyCode::read).orElse(null);
        var parent = Keeping.parent(form, directory::findUnit);
        var address = form.text("address", 0, LONGEST_TEXT);
        var floor = form.text("floor", 0, LONGEST_TEXT);
        var hours = form.text("hours", 0, LONGEST_TEXT);
        var accessibility = form.text("accessibility", 0, LONGEST_TEXT);
        var former = Keeping.formerNames(form);
        if (form.isRefused()
                || name == null
                || kind == null
                || level == null
                || address == null
                || floor == null
                || hours == null
                || accessibility == null) {
            return null;
        }
        return new UnitEntry(
                code,
                body,
                parent.map(Unit::id).orElse(null),
                name,
                kind,
                level,
                province,
                county,
                new Premises(address, floor, hours, accessibility),
                former);
    }

    private String page(Form form, BodyId body, @Nullable Unit unit, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("body", directory.getBody(body));
        model.addAttribute("unit", unit);
        model.addAttribute("stale", Keeping.isStale(form));
        model.addAttribute("kinds", keeping.options("directory.unit-kind", UnitKind.class, language));
        model.addAttribute("levels", keeping.options("directory.level", Level.class, language));
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream()
                        .map(province -> new Option(province.code().value(), province.name()))
                        .toList());
        model.addAttribute(
                "counties",
                territory.listProvinces().stream()
                        .flatMap(province -> territory.listCounties(province.code()).stream())
                        .map(county -> new Option(
                                county.code().value(), county.province().name() + "، " + county.name()))
                        .toList());
        return "directory/unit-form";
    }
}
