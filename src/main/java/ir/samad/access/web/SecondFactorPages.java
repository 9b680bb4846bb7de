package ir.samad.access.web;

import ir.samad.access.Requester;
import ir.samad.access.SecondFactors;
import ir.samad.access.SecondFactors.Typed;
import ir.samad.access.StaffSessions;
import ir.samad.documents.QrCode;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where everybody sets up his own second step, looks at it and takes it away. */
@Controller
@Needs
@WithoutPosition
@WithoutSecondFactor
class SecondFactorPages {

    private static final String HOME = "/staff/second-factor";

    private final SecondFactors secondFactors;
    private final StaffSessions sessions;

    SecondFactorPages(SecondFactors secondFactors, StaffSessions sessions) {
        this.secondFactors = secondFactors;
        this.sessions = sessions;
    }

    @GetMapping(HOME)
    String show(Presence presence, Form form, Model model) {
        return page(presence, form, model);
    }

    @PostMapping(HOME + "/start")
    String start(Presence presence, Form form, Requester from, HttpServletRequest request, Model model) {
        var password = password(form, "password");
        if (presence.account().secondFactor()) {
            return "redirect:" + HOME;
        }
        if (password == null) {
            return page(presence, form, model);
        }
        var keptSecret =
                form.keep("password", secondFactors.begin(presence.account().id(), password, from));
        if (keptSecret.isEmpty()) {
            return page(presence, form, model);
        }
        sessions.keepNewSecret(request, keptSecret.get());
        return "redirect:" + HOME + "/scan?to="
                + URLEncoder.encode(LocalPath.orElse(form.value("to"), ""), StandardCharsets.UTF_8);
    }

    @GetMapping(HOME + "/scan")
    String scan(Presence presence, Form form, HttpServletRequest request, Model model) {
        return sessions.findNewSecret(request)
                .map(keptSecret -> scanPage(presence, keptSecret, form, model))
                .orElse("redirect:" + HOME);
    }

    @PostMapping(HOME + "/scan")
    String confirm(Presence presence, Form form, Requester from, HttpServletRequest request, Model model) {
        var keptSecret = sessions.findNewSecret(request);
        if (keptSecret.isEmpty()) {
            return "redirect:" + HOME + "?late";
        }
        var code = form.text("code", 1, SecondStep.LONGEST_CODE);
        var codes = code == null
                ? java.util.Optional.<List<String>>empty()
                : form.keep("code", secondFactors.confirm(presence.account().id(), keptSecret.get(), code, from));
        if (codes.isEmpty()) {
            return scanPage(presence, keptSecret.get(), form, model);
        }
        sessions.forgetNewSecret(request);
        // Sessions that the password alone has opened end; this one has shown the code too.
        sessions.endOthers(presence.account().id(), request.getSession());
        request.changeSessionId();
        return codesPage(presence, codes.get(), LocalPath.orElse(form.value("to"), "/staff"), model);
    }

    @PostMapping(HOME + "/recovery")
    String renewRecoveryCodes(Presence presence, Form form, Requester from, Model model) {
        var password = password(form, "password");
        if (!presence.account().secondFactor()) {
            return "redirect:" + HOME;
        }
        var codes = password == null
                ? java.util.Optional.<List<String>>empty()
                : form.keep(
                        "password",
                        secondFactors.renewRecoveryCodes(presence.account().id(), password, from));
        return codes.map(all -> codesPage(presence, all, HOME, model)).orElseGet(() -> page(presence, form, model));
    }

    @PostMapping(HOME + "/remove")
    String remove(Presence presence, Form form, Requester from, Model model) {
        var password = password(form, "presentPassword");
        var code = form.text("code", 1, SecondStep.LONGEST_CODE);
        if (!presence.account().secondFactor()) {
            return "redirect:" + HOME;
        }
        if (password == null || code == null) {
            return page(presence, form, model);
        }
        secondFactors
                .remove(presence.account().id(), password, Typed.either(code), from)
                .findRefusal()
                .ifPresent(refusal -> form.refuse(
                        refusal.messageKey().startsWith("access.second-factor.") ? "code" : "presentPassword",
                        refusal));
        return form.isRefused() ? page(presence, form, model) : "redirect:" + HOME + "?removed";
    }

    private static @Nullable String password(Form form, String field) {
        var password = form.value(field);
        if (password.isEmpty()) {
            form.refuse(field, Refusal.of("shell.form.required"));
        } else if (password.length() > SignIn.LONGEST_PASSWORD) {
            form.refuse(field, Refusal.of("shell.form.too-long", SignIn.LONGEST_PASSWORD));
        } else {
            return password;
        }
        return null;
    }

    private String page(Presence presence, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("username", presence.account().username());
        model.addAttribute(
                "present", secondFactors.find(presence.account().id()).orElse(null));
        model.addAttribute("due", presence.secondFactorDue());
        model.addAttribute("overdue", presence.secondFactorOverdue());
        model.addAttribute("possible", secondFactors.arePossible());
        model.addAttribute("to", LocalPath.orElse(form.value("to"), ""));
        return "access/second-factor";
    }

    private String scanPage(Presence presence, String keptSecret, Form form, Model model) {
        var secret = secondFactors.show(presence.account(), keptSecret);
        if (secret.isEmpty()) {
            return "redirect:" + HOME;
        }
        model.addAttribute("form", form);
        model.addAttribute("secret", secret.get());
        model.addAttribute("square", QrCode.of(secret.get().address()));
        model.addAttribute("username", presence.account().username());
        return "access/second-factor-scan";
    }

    /** Shown in the answer itself and not after a redirect: the codes are kept nowhere from which to show them again. */
    private static String codesPage(Presence presence, List<String> codes, String next, Model model) {
        model.addAttribute("username", presence.account().username());
        model.addAttribute("codes", codes);
        model.addAttribute("next", next);
        return "access/recovery-codes";
    }
}
