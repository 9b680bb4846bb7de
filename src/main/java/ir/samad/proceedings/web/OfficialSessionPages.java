package ir.samad.proceedings.web;

import ir.samad.audit.AccessRecords;
import ir.samad.proceedings.OfficialSession;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.proceedings.SignedMinutes;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session: looked at, moved, called off, held, signed by its chair, and opened for a correction. */
@Controller
@RequestMapping(ProceedingsPages.LIST + "/{id}")
class OfficialSessionPages {

    private final OfficialSessions sessions;
    private final SignedMinutes minutes;
    private final OfficialSessionView view;
    private final AccessRecords records;

    OfficialSessionPages(
            OfficialSessions sessions, SignedMinutes minutes, OfficialSessionView view, AccessRecords records) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.view = view;
        this.records = records;
    }

    @GetMapping
    @Needs({Right.CONVENE_SESSIONS, Right.OVERSEE_UNIT, Right.OVERSEE_NATION})
    String show(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return page(id, form, staff, model);
    }

    @PostMapping
    @Needs(Right.CONVENE_SESSIONS)
    String change(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = kept(id, staff);
        if (form.has("kind") && !form.value("kind").equals(session.kind().name())
                || form.has("province")
                        && !form.value("province").equals(session.province().value())) {
            form.refuse("", Refusal.by(session.kind().clause(), "proceedings.refused.fixed"));
        }
        var wanted = SessionForms.readSession(form, session.kind(), session.province());
        if (wanted != null) {
            SessionForms.keep(form, sessions.change(id, wanted, staff));
        }
        return end(id, form, staff, model, redirect, "proceedings.told.changed");
    }

    @PostMapping("/cancel")
    @Needs(Right.CONVENE_SESSIONS)
    String cancel(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        var reason = SessionForms.words(form, "reason", SessionForms.SHORTEST_REASON, SessionForms.LONGEST_REASON);
        if (reason != null) {
            SessionForms.keep(form, sessions.cancel(id, reason, staff));
        }
        return end(id, form, staff, model, redirect, "proceedings.told.cancelled");
    }

    @PostMapping("/held")
    @Needs(Right.CONVENE_SESSIONS)
    String hold(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        SessionForms.keep(form, sessions.hold(id, staff));
        return end(id, form, staff, model, redirect, "proceedings.told.held");
    }

    /** The chair signs what he was shown. */
    @PostMapping("/sign")
    @Needs(Right.OVERSEE_UNIT)
    String sign(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        if (sessions.findPresided(id, staff).isEmpty()) {
            throw new NotFound("Session of officials " + id);
        }
        SessionForms.keep(form, minutes.sign(id, form.value("seen"), staff));
        return end(id, form, staff, model, redirect, "proceedings.told.signed");
    }

    @PostMapping("/correct")
    @Needs(Right.CONVENE_SESSIONS)
    String correct(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        var reason = SessionForms.words(form, "why", SessionForms.SHORTEST_REASON, SessionForms.LONGEST_REASON);
        if (reason != null) {
            SessionForms.keep(form, minutes.correct(id, reason, staff));
        }
        return end(id, form, staff, model, redirect, "proceedings.told.correcting");
    }

    private String end(UUID id, Form form, Staff staff, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(id, form, staff, model);
        }
        Told.done(redirect, done);
        return "redirect:" + ProceedingsPages.LIST + "/" + id;
    }

    private String page(UUID id, Form form, Staff staff, Model model) {
        var session = sessions.find(id, staff).orElseThrow(() -> new NotFound("Session of officials " + id));
        records.record(staff, id, "proceedings.access.session");
        return view.show(session, form, staff, model);
    }

    private OfficialSession kept(UUID id, Staff staff) {
        return sessions.findKept(id, staff).orElseThrow(() -> new NotFound("Session of officials " + id));
    }
}
