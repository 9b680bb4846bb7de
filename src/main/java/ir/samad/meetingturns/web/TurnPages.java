package ir.samad.meetingturns.web;

import ir.samad.access.ContactProofs;
import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.access.TooMany;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetingturns.MeetingTurns;
import ir.samad.meetingturns.TurnRequest;
import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.shell.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A citizen asks for a turn in a session that was announced (N-8-3), sees it, and cancels it. His page opens by the secret
 * that was sent to the mobile he proved, and shows nothing of himself.
 */
@Controller
class TurnPages {

    private static final String PROOF = "turn";

    private final MeetingTurns turns;
    private final ContactProofs proofs;
    private final Limits limits;

    TurnPages(MeetingTurns turns, ContactProofs proofs, Limits limits) {
        this.turns = turns;
        this.proofs = proofs;
        this.limits = limits;
    }

    @Open
    @GetMapping("/meetings/sessions/{id}/turn")
    String form(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return page(session(id), new Form(), request, model);
    }

    @Open
    @PostMapping("/meetings/sessions/{id}/turn")
    String ask(
            @PathVariable UUID id,
            Form form,
            Locale locale,
            Requester requester,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var session = session(id).session();
        turns.findRefusal(session).ifPresent(refusal -> form.refuse("", refusal));
        var asked = TurnForms.read(form, session);
        if (asked != null) {
            turns.findRefusal(session, asked.mode()).ifPresent(refusal -> TurnForms.keep(form, refusal));
        }
        // Whether somebody has a turn is answered to whoever proved a mobile only, and not often.
        if (form.isRefused()
                || asked == null
                || !proofs.prove(PROOF, form, asked.mobile().value(), request, requester)
                || !isAllowed(form, asked, requester, response)) {
            return page(session(id), form, request, model);
        }
        var given = turns.ask(id, asked, locale);
        given.findRefusal().ifPresent(refusal -> TurnForms.keep(form, refusal));
        if (given.find().isEmpty()) {
            return page(session(id), form, request, model);
        }
        proofs.end(PROOF, request);
        Told.done(redirect, "meetingturns.told.given");
        return "redirect:/meetings/turns/" + given.orThrow();
    }

    /** Whoever must wait keeps what he typed. */
    private boolean isAllowed(Form form, TurnRequest asked, Requester requester, HttpServletResponse response) {
        try {
            limits.require(LimitKey.TURN_BY_ADDRESS, LimitKey.TURN_BY_DEVICE, requester);
            limits.require(LimitKey.TURN_BY_CONTACT, asked.mobile().value());
            return true;
        } catch (TooMany tooMany) {
            form.refuse("", Limits.refusal(tooMany.waitFor()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return false;
        }
    }

    private String page(ProvinceSession session, Form form, HttpServletRequest request, Model model) {
        var against = turns.findRefusal(session.session());
        model.addAttribute("one", session);
        model.addAttribute("form", form);
        model.addAttribute("against", against.orElse(null));
        model.addAttribute(
                "next",
                against.flatMap(refusal -> turns.findNext(session.session())).orElse(null));
        model.addAttribute("line", TurnForms.hasLine(session.session()));
        model.addAttribute("codeSent", proofs.isWaiting(PROOF, request));
        model.addAttribute("proved", proofs.isProved(PROOF, request));
        return "meetingturns/ask";
    }

    private ProvinceSession session(UUID id) {
        return turns.findSession(id).orElseThrow(() -> new NotFound("Session " + id));
    }

    @Open
    @GetMapping("/meetings/turns/{secret:[A-Za-z0-9_-]{20}}")
    String show(@PathVariable String secret, Model model) {
        return page(secret, new Form(), model);
    }

    @Open
    @PostMapping("/meetings/turns/{secret:[A-Za-z0-9_-]{20}}/cancel")
    String cancel(@PathVariable String secret, Form form, Model model, RedirectAttributes redirect) {
        if (turns.find(secret).isEmpty()) {
            throw new NotFound("Turn");
        }
        if (form.keep("", turns.cancel(secret)).isEmpty()) {
            return page(secret, form, model);
        }
        Told.done(redirect, "meetingturns.told.cancelled");
        return "redirect:/meetings/turns/" + secret;
    }

    private String page(String secret, Form form, Model model) {
        var turn = turns.find(secret).orElseThrow(() -> new NotFound("Turn"));
        model.addAttribute("turn", turn);
        model.addAttribute("one", session(turn.session()));
        model.addAttribute("canCancel", turns.canCancel(turn));
        model.addAttribute("secret", secret);
        model.addAttribute("form", form);
        return "meetingturns/turn";
    }
}
