package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.AccountEventKind;
import ir.samad.access.Accounts;
import ir.samad.access.Requester;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Where staff sign in, and everybody signs out. */
@Controller
class SignIn {

    static final String KEPT = "samad.kept";
    /** Where whoever has still to pass the second step wanted to go. */
    static final String TO = "samad.to";

    private static final int LONGEST_NAME = 200;
    static final int LONGEST_PASSWORD = 1000;

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final FormMarks marks;
    private final Arrival arrival;

    SignIn(Accounts accounts, StaffSessions sessions, FormMarks marks, Arrival arrival) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.marks = marks;
        this.arrival = arrival;
    }

    @Open
    @GetMapping("/staff/login")
    String show(@Nullable Presence presence, Form form, Model model) {
        if (presence != null) {
            return "redirect:/staff";
        }
        return page(form, null, model);
    }

    /** Reached from within only: somebody sent a form after his session had ended. */
    @Open
    @RequestMapping(
            path = "/staff/login/again",
            method = {RequestMethod.GET, RequestMethod.POST})
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(SignInAgain.KEPT) instanceof KeptForm kept)) {
            throw new NotFound("No form is kept");
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return page(new Form(), kept, model);
    }

    @Open
    @PostMapping("/staff/login")
    String signIn(Form form, Requester from, HttpServletRequest request, HttpServletResponse response, Model model) {
        var kept = KeptForm.carriedBy(request);
        var username = form.text("username", 1, LONGEST_NAME);
        // Not through Form.text: outer spaces belong to a password.
        var password = form.value("password");
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            form.refuse("password", ir.samad.vocabulary.Refusal.of("shell.form.required"));
        }
        if (username == null || form.isRefused()) {
            return page(form, kept, model);
        }
        return switch (accounts.signIn(username, password, from)) {
            case Outcome.Refused<Account>(var refusal) -> {
                form.refuse("", refusal);
                yield page(form, kept, model);
            }
            case Outcome.Done<Account>(var account) -> {
                var to = LocalPath.orElse(form.value("to"), "/staff");
                if (!account.secondFactor()) {
                    yield arrival.of(account, kept == null ? null : kept.all(), to, from, request, response);
                }
                var half = sessions.beginHalf(request, account.id());
                marks.renew(request, response);
                half.setAttribute(TO, to);
                if (kept != null) {
                    half.setAttribute(KEPT, kept.all());
                }
                yield "redirect:/staff/login/code";
            }
        };
    }

    @Open
    @PostMapping({"/logout", "/staff/logout"})
    String signOut(@Nullable Presence presence, Requester from, HttpServletRequest request) {
        if (presence != null) {
            accounts.record(
                    presence.account().id(),
                    AccountEventKind.SIGNED_OUT,
                    presence.account().id(),
                    from);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return presence == null ? "redirect:/" : "redirect:/staff/login?out";
    }

    private static String page(Form form, @Nullable KeptForm kept, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kept", kept == null ? "" : kept.path());
        model.addAttribute("fields", kept == null ? List.of() : kept.fields());
        return "access/login";
    }
}
