package ir.samad.proceedings.web;

import ir.samad.audit.AccessRecords;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.proceedings.OwedDecision;
import ir.samad.proceedings.SessionDecisions;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an official owes of sessions, what he says came of it, and what the convener makes of that. */
@Controller
@Needs(Right.HANDLE_CASES)
class OwedPages {

    private static final String DECISION = ProceedingsPages.LIST + "/decisions/{id}";

    private final SessionDecisions decisions;
    private final OfficialSessions sessions;
    private final SignedMinutes minutes;
    private final AccessRecords records;

    OwedPages(SessionDecisions decisions, OfficialSessions sessions, SignedMinutes minutes, AccessRecords records) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.minutes = minutes;
        this.records = records;
    }

    @GetMapping(ProceedingsPages.LIST + "/owed")
    String list(Staff staff, Model model) {
        model.addAttribute("owed", decisions.listOwed(staff));
        return "proceedings/owed";
    }

    /** What owners reported and waits for the convener. */
    @GetMapping(ProceedingsPages.LIST + "/reported")
    @Needs(Right.CONVENE_SESSIONS)
    String listReported(Staff staff, Model model) {
        model.addAttribute("reported", decisions.listReported(staff));
        return "proceedings/reported";
    }

    @GetMapping(DECISION)
    String show(@PathVariable UUID id, Staff staff, Model model) {
        return page(one(id, staff), new Form(), staff, model);
    }

    @PostMapping(DECISION + "/report")
    String report(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var one = one(id, staff);
        if (!decisions.owes(one.decision(), staff)) {
            throw new NotFound("Decision " + id);
        }
        var outcome = SessionForms.readOutcome(form);
        var wording = SessionForms.words(form, "result", SessionForms.SHORTEST, SessionForms.LONGEST_WORDING);
        if (outcome != null && wording != null) {
            SessionForms.keep(form, decisions.report(id, outcome, wording, staff));
        }
        return end(one, form, staff, model, redirect, "proceedings.told.reported");
    }

    @PostMapping(DECISION + "/review")
    @Needs(Right.CONVENE_SESSIONS)
    String review(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var one = one(id, staff);
        if (!sessions.keeps(one.session(), staff)) {
            throw new NotFound("Decision " + id);
        }
        var accepted = form.value("review").equals("accept");
        if (!accepted && !form.value("review").equals("return")) {
            form.refuse("", Refusal.of("shell.form.choose"));
        }
        var remark = SessionForms.words(form, "remark", 0, SessionForms.LONGEST_REASON);
        if (!form.isRefused() && remark != null) {
            SessionForms.keep(form, decisions.review(id, accepted, remark, staff));
        }
        return end(
                one,
                form,
                staff,
                model,
                redirect,
                accepted ? "proceedings.told.accepted" : "proceedings.told.returned");
    }

    private String end(
            OwedDecision one, Form form, Staff staff, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(one, form, staff, model);
        }
        Told.done(redirect, done);
        return "redirect:" + ProceedingsPages.LIST + "/decisions/"
                + one.decision().id();
    }

    private String page(OwedDecision one, Form form, Staff staff, Model model) {
        records.record(staff, one.decision().id(), "proceedings.access.decision");
        model.addAttribute("one", one);
        model.addAttribute("results", decisions.listResults(one.decision()));
        model.addAttribute("owes", decisions.owes(one.decision(), staff));
        model.addAttribute("keeps", sessions.keeps(one.session(), staff));
        model.addAttribute("reads", sessions.find(one.session().id(), staff).isPresent());
        model.addAttribute("minutes", minutes.list(one.session().id(), staff));
        model.addAttribute("form", form);
        return "proceedings/decision";
    }

    private OwedDecision one(UUID id, Staff staff) {
        return decisions.find(id, staff).orElseThrow(() -> new NotFound("Decision " + id));
    }
}
