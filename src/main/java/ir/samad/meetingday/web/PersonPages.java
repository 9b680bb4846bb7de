package ir.samad.meetingday.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.Registered;
import ir.samad.cases.filing.FilingForms;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingCases;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MeetingResults;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.MobileNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who is met: his data, what the official orders, the case that is made of it, and what came of it. */
@Controller
@Needs(Right.RUN_MEETINGS)
class PersonPages {

    private final MeetingPeople people;
    private final MeetingResults results;
    private final MeetingCases cases;
    private final MeetingUnits units;
    private final FilingForms filing;
    private final AccessRecords records;
    private final MessageSource messages;

    PersonPages(
            MeetingPeople people,
            MeetingResults results,
            MeetingCases cases,
            MeetingUnits units,
            FilingForms filing,
            AccessRecords records,
            MessageSource messages) {
        this.people = people;
        this.results = results;
        this.cases = cases;
        this.units = units;
        this.filing = filing;
        this.records = records;
        this.messages = messages;
    }

    @GetMapping("/staff/meetings/people/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        return page(id, new Form(), staff, model);
    }

    @PostMapping("/staff/meetings/people/{id}")
    String change(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        one(id, staff);
        var person = PersonForms.readPerson(form);
        if (person != null) {
            PersonForms.keep(form, people.change(id, person, units.of(staff)));
        }
        return end(id, form, staff, model, redirect, "meetingday.told.changed");
    }

    @PostMapping("/staff/meetings/people/{id}/met")
    String met(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        one(id, staff);
        PersonForms.keep(form, people.end(id, true, units.of(staff)));
        return end(id, form, staff, model, redirect, "meetingday.told.met");
    }

    @PostMapping("/staff/meetings/people/{id}/left")
    String left(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        one(id, staff);
        PersonForms.keep(form, people.end(id, false, units.of(staff)));
        return end(id, form, staff, model, redirect, "meetingday.told.left");
    }

    @PostMapping("/staff/meetings/people/{id}/instruction")
    String instruct(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        one(id, staff);
        var wanted = PersonForms.readInstruction(form);
        if (wanted != null) {
            PersonForms.keep(form, results.instruct(id, wanted, units.of(staff), staff));
        }
        return end(id, form, staff, model, redirect, "meetingday.told.instructed");
    }

    @PostMapping("/staff/meetings/people/{id}/result")
    String conclude(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        one(id, staff);
        var wanted = PersonForms.readResult(form);
        if (wanted != null) {
            PersonForms.keep(form, results.conclude(id, wanted, units.of(staff), staff));
        }
        return end(id, form, staff, model, redirect, "meetingday.told.concluded");
    }

    @PostMapping("/staff/meetings/people/{id}/case")
    String register(
            @PathVariable UUID id, Staff staff, Form form, Locale locale, Model model, RedirectAttributes redirect) {
        one(id, staff);
        var matter = filing.readMatter(form);
        var mobile = form.read("mobile", MobileNumber::read);
        if (matter != null && mobile != null) {
            if (cases.register(id, matter, mobile, units.of(staff), staff, locale)
                    instanceof Registered.Refused refused) {
                refused.refusals().forEach(against -> form.refuse(against.field(), against.refusal()));
            }
        }
        return end(id, form, staff, model, redirect, "meetingday.told.registered");
    }

    private String end(UUID id, Form form, Staff staff, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(id, form, staff, model);
        }
        Told.done(redirect, done);
        return "redirect:/staff/meetings/people/" + id;
    }

    private String page(UUID id, Form form, Staff staff, Model model) {
        var one = one(id, staff);
        records.record(staff, id, "meetingday.access.person");
        PersonForms.filled(one.person()).typed().forEach((field, values) -> {
            if (!form.typed().containsKey(field) && !(field.equals("phoneShared") && form.isRefused())) {
                form.fill(field, values.isEmpty() ? null : values.getFirst());
            }
        });
        fill(form, "type", "REQUEST");
        fill(form, "text", one.person().subject());
        cases.findCounty(units.of(staff)).ifPresent(county -> fill(form, "county", county.value()));
        MeetingCases.ownMobile(one.person()).ifPresent(mobile -> fill(form, "mobile", mobile.value()));
        model.addAttribute("one", one);
        model.addAttribute("turn", people.findTurn(one).orElse(null));
        model.addAttribute("history", results.list(one));
        model.addAttribute("file", cases.find(one, staff).orElse(null));
        model.addAttribute("owners", PersonForms.options(results.listOwners(units.of(staff))));
        model.addAttribute("account", staff.accountId());
        model.addAttribute("states", states());
        model.addAttribute("types", filing.typeOptions());
        model.addAttribute("about", filing.aboutOptions(form));
        model.addAttribute("form", form);
        return "meetingday/person";
    }

    private static void fill(Form form, String field, String value) {
        if (!form.typed().containsKey(field)) {
            form.fill(field, value);
        }
    }

    private List<Option> states() {
        return Arrays.stream(MeetingResult.State.values())
                .map(state -> new Option(
                        state.name(),
                        messages.getMessage("meetingday.result." + state, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    private MeetingApplicant one(UUID id, Staff staff) {
        return people.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Person met " + id));
    }
}
