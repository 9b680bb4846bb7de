package ir.samad.absence.web;

import ir.samad.absence.Delegating;
import ir.samad.calendar.JalaliDate;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.shell.Decision;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an official delegates of the position in which he acts, and to whom. */
@Controller
@Needs(Right.HANDLE_CASES)
class DelegationPages {

    private final Delegating delegating;
    private final Directory directory;

    DelegationPages(Delegating delegating, Directory directory) {
        this.delegating = delegating;
        this.directory = directory;
    }

    @GetMapping("/staff/delegation")
    String show(Staff staff, Form form, Model model) {
        return page(position(staff), staff, form, model);
    }

    @PostMapping("/staff/delegation")
    String give(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var position = position(staff);
        var person = Colleagues.chosen(form);
        var decisions = decisions(form);
        if (decisions.isEmpty()) {
            form.refuse("decisions", Refusal.by("N-6-1", "absence.refused.decisions.choose"));
        }
        var first = form.read("first", JalaliDate::read);
        var last = form.read("last", JalaliDate::read);
        if (person == null || decisions.isEmpty() || first == null || last == null) {
            return page(position, staff, form, model);
        }
        delegating
                .give(position, person, decisions, first.toLocalDate(), last.toLocalDate(), staff)
                .findRefusal()
                .ifPresent(refusal -> form.refuse(field(refusal), refusal));
        if (form.isRefused()) {
            return page(position, staff, form, model);
        }
        Told.done(
                redirect, "absence.delegation.told", directory.getPerson(person).name());
        return "redirect:/staff/delegation";
    }

    @PostMapping("/staff/delegation/take-back")
    String takeBack(Staff staff, Form form, RedirectAttributes redirect) {
        var position = position(staff);
        var delegation = Colleagues.id(form.value("delegation"));
        if (delegation == null || !delegating.takeBack(position, delegation, staff)) {
            throw new NotFound("Delegation " + form.value("delegation"));
        }
        Told.done(redirect, "absence.delegation.taken-back");
        return "redirect:/staff/delegation";
    }

    private Position position(Staff staff) {
        return delegating
                .find(staff)
                .orElseThrow(() -> new NotFound("Nothing of position " + staff.positionId() + " can be delegated"));
    }

    private static Set<Decision> decisions(Form form) {
        return Decision.delegable().stream()
                .filter(decision -> form.has("decision-" + decision))
                .collect(Collectors.toSet());
    }

    /** The third or fourth word of a message key names the field it belongs to. */
    private static String field(Refusal refusal) {
        var key = refusal.messageKey();
        return key.contains(".person.")
                ? "person"
                : key.contains(".first.")
                        ? "first"
                        : key.contains(".last.") ? "last" : key.contains(".decisions.") ? "decisions" : "";
    }

    private String page(Position position, Staff staff, Form form, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("unit", directory.getUnit(position.unitId()));
        model.addAttribute("delegated", delegating.list(position, staff));
        model.addAttribute(
                "candidates", Colleagues.options(delegating.listCandidates(position, Colleagues.words(form))));
        model.addAttribute("form", form);
        return "absence/delegation";
    }
}
