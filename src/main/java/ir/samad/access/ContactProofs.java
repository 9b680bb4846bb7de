package ir.samad.access;

import ir.samad.shell.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Proves, in the form in which somebody asks for something, that the contact he gives is his (M-10-2): a code goes there
 * and comes back typed. What one form proved is no proof in another.
 */
@Component
public class ContactProofs {

    /** Somebody else may sit down at the browser; so long a form is filled in. */
    private static final Duration GOOD = Duration.ofMinutes(30);

    private final OneTimeCodes codes;
    private final Clock clock;

    ContactProofs(OneTimeCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Sends the code, or redeems the one typed.
     *
     * @param purpose for what, such as {@code filing}; a word of the room's own
     * @param contact a mobile or an e-mail address
     * @return whether the contact is proved; otherwise the form shows the field for the code, with the reason if wrong
     */
    public boolean prove(String purpose, Form form, String contact, HttpServletRequest request, Requester requester) {
        var session = request.getSession();
        if (isProved(purpose, request) && contact.equals(session.getAttribute(proved(purpose)))) {
            return true;
        }
        if (!contact.equals(session.getAttribute(sentTo(purpose))) || form.has("again")) {
            if (form.keep("code", codes.send(contact, purpose, requester)).isPresent()) {
                session.setAttribute(sentTo(purpose), contact);
            }
            return false;
        }
        if (form.keep("code", codes.redeem(contact, purpose, form.value("code")))
                .isEmpty()) {
            return false;
        }
        // Under a new id, so that a session known before has proved nothing.
        request.changeSessionId();
        session.setAttribute(proved(purpose), contact);
        session.setAttribute(provedAt(purpose), clock.millis());
        session.removeAttribute(sentTo(purpose));
        return true;
    }

    /** Forgets the proof, where it is good for one time alone. */
    public void end(String purpose, HttpServletRequest request) {
        request.getSession().removeAttribute(proved(purpose));
    }

    /** Whether a contact is proved already, so that no code is sent before what is asked for is given. */
    public boolean isProved(String purpose, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(proved(purpose)) != null
                && session.getAttribute(provedAt(purpose)) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(GOOD));
    }

    /** Whether a code is on its way, so that the field for it is shown. */
    public boolean isWaiting(String purpose, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(sentTo(purpose)) != null;
    }

    private static String sentTo(String purpose) {
        return "samad.proof." + purpose + ".sent-to";
    }

    private static String proved(String purpose) {
        return "samad.proof." + purpose + ".proved";
    }

    private static String provedAt(String purpose) {
        return "samad.proof." + purpose + ".proved-at";
    }
}
