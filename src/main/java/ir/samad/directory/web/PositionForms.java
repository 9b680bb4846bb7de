package ir.samad.directory.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Holding;
import ir.samad.directory.Keeper;
import ir.samad.directory.PersonEntry;
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
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** Making positions, and giving them to people. */
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
    private final Clock clock;

    PositionForms(
            Directory directory,
            DirectoryEntries entries,
            DirectoryListing listing,
            Addressed addressed,
            Keeping keeping,
            Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
        this.keeping = keeping;
        this.clock = clock;
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

    @GetMapping("/staff/directory/positions/{id}/assign")
    String assignment(Staff staff, @PathVariable String id, Form form, Locale language, Model model) {
        var position = addressed.position(id);
        form.fill("capacity", Capacity.HOLDER);
        return assignPage(form, position, kept(staff, directory.getUnit(position.unitId())), language, model);
    }

    @PostMapping("/staff/directory/positions/{id}/assign")
    String assign(
            Staff staff,
            @PathVariable String id,
            Form form,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        var position = addressed.position(id);
        var unit = kept(staff, directory.getUnit(position.unitId()));
        var capacity = form.choice("capacity", Capacity.class);
        var from = form.readOptional("from", JalaliDate::read).map(this::start).orElse(clock.instant());
        var until =
                form.readOptional("lastDay", JalaliDate::read).map(this::endOf).orElse(null);
        if (capacity != null && !form.isRefused() && give(staff, position, form, capacity, from, until)) {
            Told.done(redirect, "directory.told.assigned", position.title());
            return "redirect:/staff/directory/units/" + unit.id();
        }
        return assignPage(form, position, unit, language, model);
    }

    /** Gives the position to the person whose number was typed, or to a new one with that number and a name. */
    private boolean give(
            Staff staff, Position position, Form form, Capacity capacity, Instant from, @Nullable Instant until) {
        var number = PersianText.code(form.text("person", 1, 30) instanceof String typed ? typed : "");
        if (form.isRefused()) {
            return false;
        }
        var nationalId = NationalId.read(number).find().map(NationalId::value);
        var known = nationalId
                .flatMap(directory::findPersonByNationalId)
                .or(() -> directory.findPersonByPersonnelNumber(number.toUpperCase(Locale.ROOT)));
        if (known.isPresent()) {
            return holds(
                    form, entries.assign(position.id(), known.get().id(), capacity, from, until, Keeper.of(staff)));
        }
        if (form.value("name").isBlank()) {
            form.refuse("name", Refusal.of("directory.refused.name.new-person"));
            return false;
        }
        var name = form.read("name", PersonName::read);
        var personnelNumber = nationalId.isPresent() ? null : form.read("person", PersonForms::readPersonnelNumber);
        if (form.isRefused() || name == null) {
            return false;
        }
        return holds(
                form,
                entries.assignNew(
                        position.id(),
                        new PersonEntry(name.value(), nationalId.orElse(null), personnelNumber),
                        capacity,
                        from,
                        until,
                        Keeper.of(staff)));
    }

    private static boolean holds(Form form, ir.samad.vocabulary.Outcome<Holding> outcome) {
        outcome.findRefusal()
                .ifPresent(refusal -> form.refuse(
                        refusal.messageKey().startsWith("directory.refused.until.") ? "lastDay" : "person", refusal));
        return outcome.find().isPresent();
    }

    @GetMapping("/staff/directory/positions/{id}/holdings/{holding}/end")
    String ending(Staff staff, @PathVariable String id, @PathVariable String holding, Form form, Model model) {
        var position = addressed.position(id);
        kept(staff, directory.getUnit(position.unitId()));
        var holder = addressed.holder(position, holding);
        var until = holder.holding().until();
        form.fill("seen", until == null ? "" : until);
        model.addAttribute("form", form);
        model.addAttribute("position", position);
        model.addAttribute("holder", holder);
        return "directory/end-form";
    }

    @PostMapping("/staff/directory/positions/{id}/holdings/{holding}/end")
    String end(
            Staff staff,
            @PathVariable String id,
            @PathVariable String holding,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        var position = addressed.position(id);
        kept(staff, directory.getUnit(position.unitId()));
        var holder = addressed.holder(position, holding);
        var until =
                form.readOptional("lastDay", JalaliDate::read).map(this::endOf).orElse(clock.instant());
        if (!form.isRefused()) {
            var outcome = entries.end(holder.holding().id(), seen(form), until, Keeper.of(staff));
            outcome.findRefusal()
                    .ifPresent(
                            refusal -> form.refuse(refusal.equals(DirectoryEntries.STALE) ? "" : "lastDay", refusal));
        }
        if (form.isRefused()) {
            model.addAttribute("form", form);
            model.addAttribute("position", position);
            model.addAttribute("holder", holder);
            return "directory/end-form";
        }
        Told.done(redirect, "directory.told.ended", holder.person().name());
        return "redirect:/staff/directory/units/" + position.unitId();
    }

    private static @Nullable Instant seen(Form form) {
        try {
            return form.value("seen").isEmpty() ? null : Instant.parse(form.value("seen"));
        } catch (java.time.format.DateTimeParseException forged) {
            return Instant.EPOCH;
        }
    }

    /** A day that begins: today counts from this moment on, so that whoever leaves now leaves no gap. */
    private Instant start(JalaliDate day) {
        var now = clock.instant();
        return day.toLocalDate().equals(LocalDate.ofInstant(now, TehranClock.ZONE))
                ? now
                : day.toLocalDate().atStartOfDay(TehranClock.ZONE).toInstant();
    }

    /** The end of a last day is the beginning of the next. */
    private Instant endOf(JalaliDate lastDay) {
        return lastDay.toLocalDate().plusDays(1).atStartOfDay(TehranClock.ZONE).toInstant();
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

    private String assignPage(Form form, Position position, Unit unit, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        model.addAttribute("position", position);
        model.addAttribute("holders", directory.listHolders(position.id(), clock.instant()));
        model.addAttribute("capacities", keeping.options("directory.capacity", Capacity.class, language));
        return "directory/assign-form";
    }
}
