package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Requester;
import ir.samad.access.SecondFactorPolicy;
import ir.samad.access.SecondFactors;
import ir.samad.access.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens when every step of signing in was passed. */
@Component
class Arrival {

    private final StaffSessions sessions;
    private final SecondFactors secondFactors;
    private final SecondFactorPolicy policy;
    private final FormMarks marks;

    Arrival(StaffSessions sessions, SecondFactors secondFactors, SecondFactorPolicy policy, FormMarks marks) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.policy = policy;
        this.marks = marks;
    }

    /**
     * Begins the session.
     *
     * @param kept a form that waits to be sent again; null when there is none
     * @param to where he wanted to go
     * @return the redirect to where he goes on
     */
    String of(
            Account account,
            @Nullable String kept,
            String to,
            Requester from,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = sessions.begin(request, account.id(), from);
        marks.renew(request, response);
        policy.ask(account);
        if (kept != null) {
            session.setAttribute(SignIn.KEPT, kept);
        }
        var next = kept == null ? to : "/staff/resume";
        // There is no other way to tell him: the directory knows no telephone of the staff.
        return secondFactors.tellReset(account.id())
                ? "redirect:/staff/second-factor?reset&to=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : "redirect:" + next;
    }
}
