package ir.samad.directory.web;

import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
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

    private final DirectoryEntries entries;
    private final Addressed addressed;
    private final Kept kept;

    PersonForms(DirectoryEntries entries, Addressed addressed, Kept kept) {
        this.entries = entries;
        this.addressed = addressed;
        this.kept = kept;
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
        var person =
                Keeping.keep(form, entry(form, null), typed -> entries.createPerson(typed, Keeper.of(staff)), FIELDS);
        if (person.isEmpty()) {
            return page(form, null, model);
        }
        Told.done(redirect, "directory.told.created", person.get().name());
        return "redirect:/staff/directory/people/" + person.get().id();
    }

    @GetMapping("/staff/directory/people/{id}/edit")
    String edit(Staff staff, @PathVariable String id, Form form, Model model) {
        var person = kept.person(staff, id);
        form.fill("name", person.name())
                .fill("personnelNumber", person.personnelNumber())
                .fill("version", person.version());
        return page(form, person, model);
    }

    @PostMapping("/staff/directory/people/{id}/edit")
    String change(Staff staff, @PathVariable String id, Form form, Model model, RedirectAttributes redirect) {
        var person = kept.person(staff, id);
        var version = Versions.read(form);
        var changed = Keeping.keep(
                form,
                entry(form, person.nationalId()),
                typed -> entries.changePerson(person.id(), typed, version, Keeper.of(staff)),
                FIELDS);
        if (changed.isEmpty()) {
            return page(form, addressed.person(id), model);
        }
        Told.done(redirect, "directory.told.changed", changed.get().name());
        return "redirect:/staff/directory/people/" + person.id();
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
