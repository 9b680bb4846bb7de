package ir.samad.access.web;

import ir.samad.access.Place;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where staff arrive: the choice among several positions, the first page of the chosen one, and what was kept. */
@Controller
@Needs
@WithoutPosition
class StaffHome {

    private final StaffSessions sessions;
    private final ObjectProvider<Menu> menus;
    private final MessageSource messages;

    StaffHome(StaffSessions sessions, ObjectProvider<Menu> menus, MessageSource messages) {
        this.messages = messages;
        this.sessions = sessions;
        this.menus = menus;
    }

    @GetMapping("/staff")
    String arrive(Presence presence, HttpServletRequest request) {
        if (presence.account().mustChangePassword()) {
            return "redirect:/staff/password";
        }
        if (presence.staff().isEmpty()) {
            return "redirect:/staff/position";
        }
        return menus.stream()
                .flatMap(menu -> menu.itemsFor(request).stream())
                .min(Comparator.comparingInt(MenuItem::order))
                .map(item -> "redirect:" + item.href())
                .orElse("redirect:/staff/sessions");
    }

    @GetMapping("/staff/position")
    String choose(Presence presence, Form form, Locale language, Model model) {
        if (presence.account().mustChangePassword()) {
            return "redirect:/staff/password";
        }
        presence.staff().ifPresent(staff -> form.fill("positionId", staff.positionId()));
        return page(presence, form, language, model);
    }

    @PostMapping("/staff/position")
    String chosen(Presence presence, Form form, HttpServletRequest request, Locale language, Model model) {
        var chosen = form.value("positionId");
        var place = presence.places().stream()
                .filter(held -> held.position().id().value().toString().equals(chosen))
                .findFirst();
        if (place.isEmpty()) {
            form.refuse("positionId", Refusal.of("shell.form.choose"));
            return page(presence, form, language, model);
        }
        sessions.choosePosition(request, place.get().position().id().value());
        var session = request.getSession(true);
        var kept = session.getAttribute(SignInAgain.KEPT_FOR_PLACE);
        if (kept != null) {
            session.removeAttribute(SignInAgain.KEPT_FOR_PLACE);
            session.setAttribute(SignIn.KEPT, kept);
            return "redirect:/staff/resume";
        }
        return "redirect:" + LocalPath.orElse(form.value("to"), "/staff");
    }

    /** What was typed when the session ended, to be sent again. */
    @GetMapping("/staff/resume")
    String resume(HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignIn.KEPT) instanceof String all)) {
            throw new NotFound("Nothing is kept");
        }
        var kept = KeptForm.readAll(all);
        model.addAttribute("kept", kept.path());
        model.addAttribute("fields", kept.fields());
        model.addAttribute("texts", kept.longTexts());
        return "access/resume";
    }

    private String page(Presence presence, Form form, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lost", presence.placeLost());
        model.addAttribute(
                "options",
                presence.places().stream()
                        .map(place -> new Option(
                                place.position().id().value().toString(),
                                place.position().title(),
                                explanation(place, language)))
                        .toList());
        return presence.places().isEmpty() ? "access/no-position" : "access/position";
    }

    /** The unit, and which decisions, when only some were delegated to him. */
    private String explanation(Place place, Locale language) {
        if (!place.delegated()) {
            return place.unit().name();
        }
        var decisions = place.decisions().stream()
                .sorted()
                .map(decision -> messages.getMessage("access.decision." + decision, null, language))
                .collect(Collectors.joining(messages.getMessage("access.delegation.and", null, language)));
        return messages.getMessage(
                "access.delegation.place", new Object[] {place.unit().name(), decisions}, language);
    }
}
