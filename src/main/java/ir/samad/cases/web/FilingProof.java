package ir.samad.cases.web;

import ir.samad.access.OneTimeCodes;
import ir.samad.access.Requester;
import ir.samad.applicants.Contact;
import ir.samad.shell.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Proves, in the last step of filing, that the contact is the applicant's: a code goes there and comes back typed. */
@Component
class FilingProof {

    private static final String PURPOSE = "filing";
    private static final String SENT_TO = "samad.cases.code-sent-to";
    private static final String PROVED = "samad.cases.contact-proved";

    private final OneTimeCodes codes;

    FilingProof(OneTimeCodes codes) {
        this.codes = codes;
    }

    /**
     * Sends the code, or redeems the one typed.
     *
     * @return whether the contact is proved; otherwise the form shows the field for the code, with the reason if wrong
     */
    boolean prove(Form form, Contact contact, HttpServletRequest request, Requester requester) {
        var to = address(contact);
        var session = request.getSession();
        if (to.equals(session.getAttribute(PROVED))) {
            return true;
        }
        var waiting = to.equals(session.getAttribute(SENT_TO));
        if (!waiting || form.has("again")) {
            if (form.keep("code", codes.send(to, PURPOSE, requester)).isPresent()) {
                session.setAttribute(SENT_TO, to);
            }
            return false;
        }
        if (form.keep("code", codes.redeem(to, PURPOSE, form.value("code"))).isEmpty()) {
            return false;
        }
        // Under a new id, so that a session known before has proved nothing.
        request.changeSessionId();
        session.setAttribute(PROVED, to);
        session.removeAttribute(SENT_TO);
        return true;
    }

    /** Whether a code is on its way, so that the field for it is shown. */
    boolean isWaiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SENT_TO) != null;
    }

    static Contact verified(Contact contact) {
        return new Contact(contact.mobile(), contact.email(), contact.foreignPhone(), true);
    }

    /** Where the code goes, and by what filings are counted. */
    static String address(Contact contact) {
        var mobile = contact.mobile();
        return mobile != null ? mobile : Objects.requireNonNull(contact.email());
    }
}
