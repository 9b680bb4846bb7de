package ir.samad.deadlines.web;

import ir.samad.access.Requester;
import ir.samad.deadlines.Contacts;
import ir.samad.directory.PersonId;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one's digest is sent: an address of one's own, proved by a code. */
@Controller
@Needs({Right.HANDLE_CASES, Right.OVERSEE_UNIT})
class DigestAddress {

    private static final String BACK = "redirect:/staff/deadlines";

    private final Contacts contacts;

    DigestAddress(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/staff/deadlines/address")
    String show(Staff staff, Form form, Model model) {
        contacts.find(person(staff)).ifPresent(address -> form.fill("address", address));
        return page(form, false, model);
    }

    @PostMapping("/staff/deadlines/address")
    String prove(Staff staff, Form form, Requester from, Model model, RedirectAttributes redirect) {
        var address = form.read("address", DigestAddress::read);
        if (address == null) {
            return page(form, false, model);
        }
        if (!form.has("code") || form.has("again")) {
            var sent = form.keep("address", contacts.sendCode(person(staff), address, from));
            return page(form, sent.isPresent(), model);
        }
        if (form.keep("code", contacts.prove(person(staff), address, form.value("code")))
                .isEmpty()) {
            return page(form, true, model);
        }
        Told.done(redirect, "deadlines.address.kept");
        return BACK;
    }

    @PostMapping("/staff/deadlines/address/delete")
    String forget(Staff staff, RedirectAttributes redirect) {
        contacts.forget(person(staff));
        Told.done(redirect, "deadlines.address.deleted");
        return BACK;
    }

    private static String page(Form form, boolean codeSent, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("codeSent", codeSent);
        return "deadlines/address";
    }

    private static PersonId person(Staff staff) {
        return new PersonId(staff.personId());
    }

    private static Reading<String> read(String typed) {
        return typed.indexOf('@') >= 0
                ? EmailAddress.read(typed).map(EmailAddress::value)
                : MobileNumber.read(typed).map(MobileNumber::value);
    }
}
