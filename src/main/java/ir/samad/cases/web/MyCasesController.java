package ir.samad.cases.web;

import ir.samad.access.CitizenSessions;
import ir.samad.access.OneTimeCodes;
import ir.samad.access.Requester;
import ir.samad.cases.Cases;
import ir.samad.shell.Citizen;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.Reading;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A citizen's own cases: no password, a one-time code to his mobile or e-mail lets him in. */
@Controller
class MyCasesController {

    private static final String PURPOSE = "citizen";
    private static final int MOST = 200;

    private final Cases cases;
    private final OneTimeCodes codes;
    private final CitizenSessions sessions;

    MyCasesController(Cases cases, OneTimeCodes codes, CitizenSessions sessions) {
        this.cases = cases;
        this.codes = codes;
        this.sessions = sessions;
    }

    @Open
    @GetMapping("/my")
    String mine(@Nullable Citizen citizen, Model model) {
        if (citizen == null) {
            return ask(new Form(), false, model);
        }
        model.addAttribute("contact", citizen.contact());
        model.addAttribute("files", cases.listOfContact(citizen.contact(), MOST));
        return "cases/my";
    }

    @Open
    @PostMapping("/my")
    String enter(Form form, Requester requester, HttpServletRequest request, Model model) {
        var contact = form.read("contact", MyCasesController::readContact);
        if (contact == null) {
            return ask(form, false, model);
        }
        if (!form.has("code") || form.has("again")) {
            return ask(
                    form,
                    form.keep("contact", codes.send(contact, PURPOSE, requester))
                            .isPresent(),
                    model);
        }
        if (form.keep("code", codes.redeem(contact, PURPOSE, form.value("code")))
                .isEmpty()) {
            return ask(form, true, model);
        }
        sessions.begin(request, contact);
        return "redirect:/my";
    }

    @Open
    @PostMapping("/my/leave")
    String leave(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }

    private static Reading<String> readContact(String typed) {
        return typed.indexOf('@') >= 0
                ? EmailAddress.read(typed).map(EmailAddress::value)
                : MobileNumber.read(typed).map(MobileNumber::value);
    }

    private static String ask(Form form, boolean codeSent, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("codeSent", codeSent);
        return "cases/my_enter";
    }
}
