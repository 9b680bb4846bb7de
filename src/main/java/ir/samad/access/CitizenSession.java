package ir.samad.access;

import ir.samad.shell.Citizen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Remembers in a session which contact a citizen proved by a one-time code; it lives as long as the session does. */
public final class CitizenSession {

    private static final String CONTACT = "samad.citizen";

    private CitizenSession() {}

    /** The citizen of this session; empty when nobody has proved a contact in it. */
    public static Optional<Citizen> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CONTACT) instanceof String contact
                ? Optional.of(new Citizen(contact))
                : Optional.empty();
    }

    /** Keeps a proved contact, under a new session id so that one known before is worth nothing. */
    public static void begin(HttpServletRequest request, String contact) {
        var session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            request.changeSessionId();
        }
        session.setAttribute(CONTACT, contact);
    }

    /** Forgets the contact. */
    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CONTACT);
        }
    }
}
