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
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making, changing, moving and closing units. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class UnitForms {

    private static final Set<String> FIELDS = Set.of("code", "name", "kind", "level", "province", "county", "parent");
    private static final int LONGEST_NAMES = 2000;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_VERSIONS = 1_000_000;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Keeping keeping;
    private final Territory territory;

    UnitForms(
            Directory directory,
            DirectoryEntries entries,
            DirectoryListing listing,
            Addressed addressed,
            Keeping keeping,
            Territory territory) {
        this.directory = directory;
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
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
        var code = form.text("code", 0, 40);
        var kind = form.choice("kind", UnitKind.class);
        var entry = kind == null ? null : entry(form, code, body, kind);
        var unit = form.isRefused() || entry == null
                ? Optional.<Unit>empty()
                : Keeping.keep(form, entries.createUnit(entry, Keeper.of(staff)), FIELDS);
        if (unit.isEmpty()) {
            return page(form, body, null, language, model);
        }
        Told.done(redirect, "directory.told.created", unit.get().name());
        return "redirect:/staff/directory/units/" + unit.get().id();
    }

    @GetMapping("/staff/directory/units/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var unit = kept(staff, id);
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
        var unit = kept(staff, id);
        var version = form.number("version", 1, MOST_VERSIONS);
        var entry = entry(form, null, unit.bodyId(), unit.kind());
        var changed = form.isRefused() || entry == null || version == null
                ? Optional.<Unit>empty()
                : Keeping.keep(form, entries.changeUnit(unit.id(), entry, version, Keeper.of(staff)), FIELDS);
        if (changed.isEmpty()) {
            return page(form, unit.bodyId(), addressed.unit(id), language, model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    @PostMapping("/staff/directory/units/{id}/close")
    String close(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, false, redirect);
    }

    @PostMapping("/staff/directory/units/{id}/reopen")
    String reopen(Staff staff, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return turn(staff, id, form, true, redirect);
    }

    private String turn(Staff staff, String id, Form form, boolean open, RedirectAttributes redirect) {
        var unit = kept(staff, id);
        var version = form.number("version", 1, MOST_VERSIONS);
        var seen = version == null ? 0 : version;
        var outcome = open
                ? entries.reopenUnit(unit.id(), seen, Keeper.of(staff))
                : entries.closeUnit(unit.id(), seen, Keeper.of(staff));
        outcome.findRefusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        Told.done(redirect, open ? "directory.told.reopened" : "directory.told.closed", unit.name());
        return "redirect:/staff/directory/units/" + unit.id();
    }

    private Unit kept(Staff staff, String id) {
        var unit = addressed.unit(id);
        Keeping.demand(listing.mayKeep(Keeper.of(staff), unit));
        return unit;
    }

    private BodyId bodyOf(Staff staff, Form form) {
        var body = addressed.body(form.value("body")).id();
        var parent = directory.findUnit(form.value("parent"));
        Keeping.demand(parent.map(above -> listing.mayKeep(Keeper.of(staff), above))
                .orElseGet(() -> listing.mayKeep(Keeper.of(staff), body)));
        return body;
    }

    private @Nullable UnitEntry entry(Form form, @Nullable String code, BodyId body, UnitKind kind) {
        var name = form.text("name", 1, 200);
        var level = form.choice("level", Level.class);
        var province = form.readOptional("province", ProvinceCode::read).orElse(null);
        var county = form.readOptional("county", CountyCode::read).orElse(null);
        var parentCode = form.text("parent", 0, 40);
        var parent =
                parentCode == null || parentCode.isEmpty() ? Optional.<Unit>empty() : directory.findUnit(parentCode);
        if (parentCode != null && !parentCode.isEmpty() && parent.isEmpty()) {
            form.refuse("parent", Refusal.of("directory.refused.parent.unknown", parentCode));
        }
        var address = form.text("address", 0, LONGEST_TEXT);
        var floor = form.text("floor", 0, LONGEST_TEXT);
        var hours = form.text("hours", 0, LONGEST_TEXT);
        var accessibility = form.text("accessibility", 0, LONGEST_TEXT);
        var former = form.text("formerNames", 0, LONGEST_NAMES);
        if (form.isRefused()
                || name == null
                || level == null
                || address == null
                || floor == null
                || hours == null
                || accessibility == null
                || former == null) {
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
                BodyForms.lines(former));
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
