package ir.samad.access.web;

import ir.samad.access.AccountEventKind;
import ir.samad.access.Accounts;
import ir.samad.access.Requester;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What everybody does with his own account: change the password, look at the sessions and end them. */
@Controller
@Needs
@WithoutPosition
class OwnAccount {

    private static final int EVENTS_SHOWN = 20;

    private final Accounts accounts;
    private final StaffSessions sessions;

    OwnAccount(Accounts accounts, StaffSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @WithoutSecondFactor
    @GetMapping("/staff/password")
    String password(Presence presence, Form form, Model model) {
        return passwordPage(presence, form, model);
    }

    @WithoutSecondFactor
    @PostMapping("/staff/password")
    String changePassword(
            Presence presence,
            Form form,
            Requester from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        for (var field : new String[] {"presentPassword", "newPassword", "repeatedPassword"}) {
            if (form.value(field).isEmpty()) {
                form.refuse(field, Refusal.of("shell.form.required"));
            } else if (form.value(field).length() > SignIn.LONGEST_PASSWORD) {
                form.refuse(field, Refusal.of("shell.form.too-long", SignIn.LONGEST_PASSWORD));
            }
        }
        if (!form.isRefused() && !form.value("newPassword").equals(form.value("repeatedPassword"))) {
            form.refuse("repeatedPassword", Refusal.of("access.password.not-repeated"));
        }
        if (form.isRefused()) {
            return passwordPage(presence, form, model);
        }
        var changed = accounts.changePassword(
                presence.account().id(), form.value("presentPassword"), form.value("newPassword"), from);
        changed.findRefusal()
                .ifPresent(refusal -> form.refuse(
                        refusal.messageKey().equals("access.password.present-wrong")
                                        || refusal.messageKey().startsWith("access.sign-in.")
                                ? "presentPassword"
                                : "newPassword",
                        refusal));
        if (form.isRefused()) {
            return passwordPage(presence, form, model);
        }
        sessions.endOthers(presence.account().id(), request.getSession());
        request.changeSessionId();
        return "redirect:" + LocalPath.orElse(form.value("to"), "/staff/password?done");
    }

    private static String passwordPage(Presence presence, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("first", presence.account().mustChangePassword());
        model.addAttribute("username", presence.account().username());
        return "access/password";
    }

    @GetMapping("/staff/sessions")
    String sessions(Presence presence, HttpServletRequest request, Model model) {
        var id = presence.account().id();
        model.addAttribute(
                "sessions",
                sessions.list(id, request.getSession(false)).stream()
                        .map(SessionRow::of)
                        .toList());
        model.addAttribute("events", EventRow.of(accounts.listEvents(id, EVENTS_SHOWN)));
        return "access/sessions";
    }

    @PostMapping("/staff/sessions/end")
    String end(Presence presence, Form form, Requester from) {
        if (sessions.end(presence.account().id(), form.value("handle"))) {
            accounts.record(
                    presence.account().id(),
                    AccountEventKind.SESSION_ENDED,
                    presence.account().id(),
                    from);
        }
        return "redirect:/staff/sessions";
    }

    @PostMapping("/staff/sessions/end-others")
    String endOthers(Presence presence, HttpServletRequest request, Requester from) {
        if (sessions.endOthers(presence.account().id(), request.getSession()) > 0) {
            accounts.record(
                    presence.account().id(),
                    AccountEventKind.SESSION_ENDED,
                    presence.account().id(),
                    from);
        }
        return "redirect:/staff/sessions";
    }
}
