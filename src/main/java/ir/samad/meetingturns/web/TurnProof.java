package ir.samad.meetingturns.web;

import ir.samad.access.OneTimeCodes;
import ir.samad.access.Requester;
import ir.samad.shell.Form;
import ir.samad.vocabulary.MobileNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Proves that a mobile is his who asks for a turn (M-10-2): a code goes there and comes back typed. */
@Component
class TurnProof {

    private static final String PURPOSE = "turn";
    private static final String SENT_TO = "samad.meetingturns.code-sent-to";
    private static final String PROVED = "samad.meetingturns.mobile-proved";

    private static final String PROVED_AT = "samad.meetingturns.mobile-proved-at";

    /** Somebody else may sit down at the browser; so long a form is filled in. */
    private static final Duration GOOD = Duration.ofMinutes(30);

    private final OneTimeCodes codes;
    private final Clock clock;

    TurnProof(OneTimeCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Sends the code, or redeems the one typed.
     *
     * @return whether the mobile is proved; otherwise the form shows the field for the code, with the reason if wrong
     */
    boolean prove(Form form, MobileNumber mobile, HttpServletRequest request, Requester requester) {
        var session = request.getSession();
        var to = mobile.value();
        if (isProved(request) && to.equals(session.getAttribute(PROVED))) {
            return true;
        }
        if (!to.equals(session.getAttribute(SENT_TO)) || form.has("again")) {
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
        session.setAttribute(PROVED_AT, clock.millis());
        session.removeAttribute(SENT_TO);
        return true;
    }

    /** A proof is good for one turn, so that nobody asks for another at the same browser with it. */
    void end(HttpServletRequest request) {
        request.getSession().removeAttribute(PROVED);
    }

    /** Whether a mobile is proved already, so that no code is sent before the turn is given. */
    boolean isProved(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED) != null
                && session.getAttribute(PROVED_AT) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(GOOD));
    }

    /** Whether a code is on its way, so that the field for it is shown. */
    boolean isWaiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SENT_TO) != null;
    }
}
