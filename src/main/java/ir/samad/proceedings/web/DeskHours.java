package ir.samad.proceedings.web;

import ir.samad.cases.Registered;
import ir.samad.cases.filing.FilingForms;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.proceedings.OfficialSession;
import ir.samad.proceedings.PresenceHours;
import ir.samad.proceedings.SessionCalls;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever answers 111 in a province sees that the governor answers now, and registers calls in his session (N-8-4). */
@Controller
@Needs(Right.REGISTER_CASES)
class DeskHours implements Menu {

    private static final String PATH = ProceedingsPages.LIST + "/111";
    private static final int LONGEST_CALL = 100;

    private final PresenceHours hours;
    private final SessionCalls calls;
    private final FilingForms filing;
    private final Directory directory;

    DeskHours(PresenceHours hours, SessionCalls calls, FilingForms filing, Directory directory) {
        this.hours = hours;
        this.calls = calls;
        this.filing = filing;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(Staff staff, Form form, Model model) {
        return page(staff, null, form, model);
    }

    /** A call that is answered in the session becomes a case that stands in it. */
    @PostMapping(PATH + "/{id}/calls")
    String answer(
            @PathVariable UUID id, Staff staff, Form form, Locale locale, Model model, RedirectAttributes redirect) {
        var asked = hours.find(id, staff).orElseThrow(() -> new NotFound("Hours " + id));
        var matter = filing.readMatter(form);
        var caller = filing.readPerson(form);
        var call = form.text("call", 1, LONGEST_CALL);
        if (matter != null && !SessionContentPages.TAKEN.contains(matter.type())) {
            form.refuse("type", Refusal.by("N-8-4", "proceedings.refused.type"));
        }
        if (!form.isRefused() && matter != null && caller != null && call != null) {
            switch (calls.answerAtDesk(id, call, matter, caller, staff, locale)) {
                case Registered.Accepted(var receipt) -> {
                    Told.done(redirect, "proceedings.now.told", receipt.code().grouped());
                    return "redirect:" + PATH;
                }
                case Registered.Refused refused ->
                    refused.refusals().forEach(against -> form.refuse(against.field(), against.refusal()));
            }
        }
        return page(staff, asked, form, model);
    }

    /** What was typed for hours that ended meanwhile stays there, to be taken to the desk. */
    private String page(Staff staff, @Nullable OfficialSession asked, Form form, Model model) {
        var now = asked == null ? hours.findNow(staff) : Optional.of(hours.of(asked));
        model.addAttribute(
                "lasts", now.filter(one -> hours.isNow(one.session())).isPresent());
        model.addAttribute("now", now.orElse(null));
        model.addAttribute("next", hours.findNext(staff, PublicHours.DAYS).orElse(null));
        now.ifPresent(one -> fill(one.session(), form, model));
        model.addAttribute("form", form);
        return "proceedings/now";
    }

    private void fill(OfficialSession session, Form form, Model model) {
        fill(form, "type", "REQUEST");
        fill(form, "call", UUID.randomUUID().toString());
        directory
                .findUnit(session.unit())
                .map(Unit::countyCode)
                .ifPresent(county -> fill(form, "county", county.value()));
        model.addAttribute(
                "types",
                filing.typeOptions().stream()
                        .filter(option -> SessionContentPages.TAKEN.stream()
                                .anyMatch(type -> type.name().equals(option.value())))
                        .toList());
        model.addAttribute("about", filing.aboutOptions(form));
        model.addAttribute("you", filing.youOptions(form, false));
    }

    private static void fill(Form form, String field, String value) {
        if (!form.typed().containsKey(field)) {
            form.fill(field, value);
        }
    }

    /** The way in stands there only while the governor answers. */
    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && staff.may(Right.REGISTER_CASES)
                        && hours.isNow(staff)
                ? List.of(new MenuItem(PATH, "proceedings.now.menu", 12))
                : List.of();
    }
}
