package ir.samad.access.web;

import ir.samad.shell.Citizen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Remembers in a session which contact a citizen proved; it lives as long as the session does. */
final class CitizenProofs {

    private static final String CONTACT = "samad.citizen";

    private CitizenProofs() {}

    static Optional<Citizen> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CONTACT) instanceof String contact
                ? Optional.of(new Citizen(contact))
                : Optional.empty();
    }

    /** Keeps a proved contact, under a new session id so that one known before is worth nothing. */
    static void keep(HttpServletRequest request, String contact) {
        var session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            request.changeSessionId();
        }
        session.setAttribute(CONTACT, contact);
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CONTACT);
        }
    }
}
