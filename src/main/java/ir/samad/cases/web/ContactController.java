package ir.samad.cases.web;

import ir.samad.access.OneTimeCodes;
import ir.samad.access.Requester;
import ir.samad.cases.CaseFile;
import ir.samad.cases.ContactCorrection;
import ir.samad.shell.Citizen;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.shell.Told;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant whose mobile or e-mail has changed: a code goes to the new one, and comes back typed. */
@Controller
class ContactController {

    private static final String PURPOSE = "contact";

    private final ApplicantDoor door;
    private final ContactCorrection correction;
    private final OneTimeCodes codes;

    ContactController(ApplicantDoor door, ContactCorrection correction, OneTimeCodes codes) {
        this.door = door;
        this.correction = correction;
        this.codes = codes;
    }

    @Open
    @GetMapping("/track/case/{id}/contact")
    String ask(@PathVariable UUID id, @Nullable Citizen citizen, HttpServletRequest request, Model model) {
        return page(door.own(id, citizen, request), new Form(), false, model);
    }

    @Open
    @PostMapping("/track/case/{id}/contact")
    String correct(
            @PathVariable UUID id,
            Form form,
            @Nullable Citizen citizen,
            Requester requester,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var file = door.own(id, citizen, request);
        var contact = form.read("contact", ContactController::readContact);
        if (contact == null
                || form.keep("contact", correction.check(file, contact)).isEmpty()) {
            return page(file, form, false, model);
        }
        if (!form.has("code") || form.has("again")) {
            var sent = form.keep("contact", codes.send(contact, PURPOSE, requester));
            return page(file, form, sent.isPresent(), model);
        }
        if (form.keep("code", codes.redeem(contact, PURPOSE, form.value("code")))
                .isEmpty()) {
            return page(file, form, true, model);
        }
        if (form.keep("contact", correction.correct(file.id(), contact)).isEmpty()) {
            return page(file, form, false, model);
        }
        // Whoever came by the old contact goes on with this case.
        OpenedCases.add(request, file.id());
        Told.done(redirect, "cases.contact.done");
        return "redirect:/track/case/" + id;
    }

    private static Reading<String> readContact(String typed) {
        return typed.indexOf('@') >= 0
                ? EmailAddress.read(typed).map(EmailAddress::value)
                : MobileNumber.read(typed).map(MobileNumber::value);
    }

    private static String page(CaseFile file, Form form, boolean codeSent, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute("codeSent", codeSent);
        return "cases/track_contact";
    }
}
