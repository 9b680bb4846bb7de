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
import ir.samad.directory.Unit;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
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
import org.jspecify.annotations.Nullable;
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

    private final Directory directory;
    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Keeping keeping;
    private final Clock clock;

    HoldingForms(
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

    private String assignPage(Form form, Position position, Unit unit, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        model.addAttribute("position", position);
        model.addAttribute("holders", directory.listHolders(position.id(), clock.instant()));
        model.addAttribute("capacities", keeping.options("directory.capacity", Capacity.class, language));
        return "directory/assign-form";
    }
}
