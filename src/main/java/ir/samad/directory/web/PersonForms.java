package ir.samad.directory.web;

import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
import ir.samad.directory.Person;
import ir.samad.directory.PersonEntry;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Reading;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering people and changing what is known of them. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class PersonForms {

    private static final Set<String> FIELDS = Set.of("name", "nationalId", "personnelNumber");
    private static final int MOST_VERSIONS = 1_000_000;

    private final DirectoryEntries entries;
    private final DirectoryListing listing;
    private final Addressed addressed;

    PersonForms(DirectoryEntries entries, DirectoryListing listing, Addressed addressed) {
        this.entries = entries;
        this.listing = listing;
        this.addressed = addressed;
    }

    static Reading<String> readPersonnelNumber(String typed) {
        return Directory.readPersonnelNumber(typed);
    }

    @GetMapping("/staff/directory/people/new")
    String blank(Form form, Model model) {
        return page(form, null, model);
    }

    @PostMapping("/staff/directory/people/new")
    String create(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var entry = entry(form, null);
        var person = entry == null
                ? Optional.<Person>empty()
                : Keeping.keep(form, entries.createPerson(entry, Keeper.of(staff)), FIELDS);
        if (person.isEmpty()) {
            return page(form, null, model);
        }
        Told.done(redirect, "directory.told.created", person.get().name());
        return "redirect:/staff/directory/people/" + person.get().id();
    }

    @GetMapping("/staff/directory/people/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Model model) {
        var person = kept(staff, id);
        form.fill("name", person.name())
                .fill("personnelNumber", person.personnelNumber())
                .fill("version", person.version());
        return page(form, person, model);
    }

    @PostMapping("/staff/directory/people/{id}/edit")
    String change(Staff staff, @PathVariable String id, Form form, Model model, RedirectAttributes redirect) {
        var person = kept(staff, id);
        var version = form.number("version", 1, MOST_VERSIONS);
        var entry = entry(form, person.nationalId());
        var changed = entry == null || version == null
                ? Optional.<Person>empty()
                : Keeping.keep(form, entries.changePerson(person.id(), entry, version, Keeper.of(staff)), FIELDS);
        if (changed.isEmpty()) {
            return page(form, addressed.person(id), model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/people/" + person.id();
    }

    private Person kept(Staff staff, String id) {
        var person = addressed.person(id);
        Keeping.demand(listing.mayKeep(Keeper.of(staff), person.id()));
        return person;
    }

    /** The national number is never sent to a browser; an empty field keeps the one that is known. */
    private static @Nullable PersonEntry entry(Form form, @Nullable String knownNationalId) {
        var name = form.read("name", PersonName::read);
        var nationalId = form.readOptional("nationalId", NationalId::read).map(NationalId::value);
        var number = form.readOptional("personnelNumber", PersonForms::readPersonnelNumber);
        return form.isRefused() || name == null
                ? null
                : new PersonEntry(name.value(), nationalId.orElse(knownNationalId), number.orElse(null));
    }

    private static String page(Form form, @Nullable Person person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("stale", Keeping.isStale(form));
        return "directory/person-form";
    }
}
