package ir.samad.access;

import ir.samad.shell.Citizen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sessions of people without an account: which contact a citizen proved by a one-time code, and what he opened with it. It
 * ends when it was not used for the time the parameters say; what he typed lies in his draft and stays.
 */
@Component
public class CitizenSessions {

    private static final String CONTACT = "samad.citizen";

    private final AccessRules rules;

    CitizenSessions(AccessRules rules) {
        this.rules = rules;
    }

    /** The citizen of this session; empty when nobody has proved a contact in it. */
    public Optional<Citizen> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CONTACT) instanceof String contact
                ? Optional.of(new Citizen(contact))
                : Optional.empty();
    }

    /** Keeps a proved contact, under a new session id so that one known before is worth nothing. */
    public void begin(HttpServletRequest request, String contact) {
        var session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            request.changeSessionId();
        }
        session.setAttribute(CONTACT, contact);
    }

    /** Forgets the contact, and with it everything that this session may open. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (StaffSessions.isOfStaff(session)) {
            session.removeAttribute(CONTACT);
        } else {
            session.invalidate();
        }
    }

    /**
     * Sets when the session of this request ends, if it has one and nobody is signed in with it. Done after every request,
     * so that it holds for whatever a room keeps in a session, and a changed parameter holds from the next click on.
     */
    public void limit(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || StaffSessions.isOfStaff(session)) {
            return;
        }
        var seconds = Math.toIntExact(rules.idleCitizenSession().toSeconds());
        if (session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }
}
