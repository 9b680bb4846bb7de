package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Requester;
import ir.samad.access.SecondFactors;
import ir.samad.access.SecondFactors.Typed;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page between the password and the house, for accounts that are opened in two steps. */
@Controller
class SecondStep {

    static final int LONGEST_CODE = 40;

    private final StaffSessions sessions;
    private final SecondFactors secondFactors;
    private final Arrival arrival;

    SecondStep(StaffSessions sessions, SecondFactors secondFactors, Arrival arrival) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.arrival = arrival;
    }

    @Open
    @GetMapping("/staff/login/code")
    String show(@Nullable Presence presence, Form form, HttpServletRequest request, Model model) {
        if (presence != null) {
            return "redirect:/staff";
        }
        return sessions.findHalf(request).isPresent() ? page(form, model) : tooLate();
    }

    @Open
    @PostMapping("/staff/login/code")
    String enter(Form form, Requester from, HttpServletRequest request, HttpServletResponse response, Model model) {
        var half = sessions.findHalf(request);
        if (half.isEmpty()) {
            return tooLate();
        }
        var typed = read(form);
        if (typed == null) {
            return page(form, model);
        }
        return switch (secondFactors.enter(half.get(), typed, from)) {
            case Outcome.Refused<Account>(var refusal) -> {
                form.refuse(typed.recovery() ? "recovery" : "code", refusal);
                yield page(form, model);
            }
            case Outcome.Done<Account>(var account) -> {
                var session = request.getSession();
                var kept = session.getAttribute(SignIn.KEPT) instanceof String all ? all : null;
                var to = session.getAttribute(SignIn.TO) instanceof String path ? path : "/staff";
                yield arrival.of(account, kept, to, from, request, response);
            }
        };
    }

    /** The code in one of two fields; null, with the refusal in the form, when there is none. */
    private static @Nullable Typed read(Form form) {
        var recovery = form.has("recovery");
        var text = form.text(recovery ? "recovery" : "code", 1, LONGEST_CODE);
        return text == null ? null : new Typed(text, recovery);
    }

    private static String tooLate() {
        return "redirect:/staff/login?late";
    }

    private static String page(Form form, Model model) {
        // The next one is another one.
        form.fill("code", "");
        model.addAttribute("form", form);
        return "access/second-step";
    }
}
