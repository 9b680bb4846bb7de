package ir.samad.proceedings.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import ir.samad.cases.CaseSummary;
import ir.samad.cases.Registered;
import ir.samad.cases.filing.FilingForms;
import ir.samad.catalogue.CaseType;
import ir.samad.proceedings.Attendee;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.proceedings.SessionCalls;
import ir.samad.proceedings.SessionContents;
import ir.samad.proceedings.SessionDecisions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What whoever keeps a session writes of it: agenda, attendance, cases, calls, decisions. */
@Controller
@RequestMapping(ProceedingsPages.LIST + "/{id}")
@Needs(Right.CONVENE_SESSIONS)
class SessionContentPages {

    /** What is taken in a session: nothing that may be about an official, or asks for more than stands in its form. */
    static final Set<CaseType> TAKEN = EnumSet.of(CaseType.REQUEST, CaseType.APPRECIATION);

    /** Looking for a unit only fills the lists; what is typed beside it stays. */
    private static final String LOOKUP = "lookup";

    private static final int LONGEST_CALL = 100;

    private final OfficialSessions sessions;
    private final SessionContents contents;
    private final SessionDecisions decisions;
    private final SessionCalls calls;
    private final FilingForms filing;
    private final OfficialSessionView view;

    SessionContentPages(
            OfficialSessions sessions,
            SessionContents contents,
            SessionDecisions decisions,
            SessionCalls calls,
            FilingForms filing,
            OfficialSessionView view) {
        this.sessions = sessions;
        this.contents = contents;
        this.decisions = decisions;
        this.calls = calls;
        this.filing = filing;
        this.view = view;
    }

    @PostMapping("/agenda")
    String addAgenda(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        var item = SessionForms.words(form, "item", SessionForms.SHORTEST, SessionForms.LONGEST_AGENDA);
        if (item != null) {
            SessionForms.keep(form, contents.addAgenda(id, item, staff));
        }
        return end(id, "agenda", form, staff, model, redirect);
    }

    @PostMapping("/agenda/{number}/remove")
    String removeAgenda(
            @PathVariable UUID id,
            @PathVariable int number,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        kept(id, staff);
        SessionForms.keep(form, contents.removeAgenda(id, number, staff));
        return end(id, "agenda", form, staff, model, redirect);
    }

    @PostMapping("/attendees")
    String addAttendee(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        if (looksUp(form)) {
            return show(id, form, staff, model);
        }
        var wanted = SessionForms.readAttendee(form);
        if (wanted != null) {
            SessionForms.keep(form, contents.addAttendee(id, wanted, staff));
        }
        return end(id, "attendees", form, staff, model, redirect);
    }

    @PostMapping("/attendees/{number}")
    String setPresence(
            @PathVariable UUID id,
            @PathVariable int number,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        kept(id, staff);
        var presence = form.choice("presence", Attendee.Presence.class);
        if (presence != null) {
            SessionForms.keep(form, contents.setPresence(id, number, presence, staff));
        }
        return end(id, "attendees", form, staff, model, redirect);
    }

    @PostMapping("/attendees/{number}/remove")
    String removeAttendee(
            @PathVariable UUID id,
            @PathVariable int number,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        kept(id, staff);
        SessionForms.keep(form, contents.removeAttendee(id, number, staff));
        return end(id, "attendees", form, staff, model, redirect);
    }

    /** By tracking code, or national number: when a person has several, one of them is chosen. */
    @PostMapping("/cases")
    String addCase(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        var words = form.text("case", 1, LONGEST_CALL);
        var note = SessionForms.words(form, "note", 0, SessionForms.LONGEST_WORDING);
        if (words != null && note != null) {
            List<CaseSummary> found = contents.seek(words, staff);
            if (found.size() == 1) {
                SessionForms.keep(form, contents.addCase(id, found.getFirst(), note, staff));
            } else {
                form.refuse(
                        "case",
                        found.isEmpty()
                                ? Refusal.of("proceedings.refused.no.case")
                                : Refusal.of("proceedings.refused.several.case", found.size()));
                model.addAttribute("candidates", found);
            }
        }
        return end(id, "heard", form, staff, model, redirect);
    }

    @PostMapping("/cases/{number}/remove")
    String removeCase(
            @PathVariable UUID id,
            @PathVariable int number,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        kept(id, staff);
        SessionForms.keep(form, contents.removeCase(id, number, staff));
        return end(id, "heard", form, staff, model, redirect);
    }

    /** A call that is answered in the session becomes a case (N-8-4). */
    @PostMapping("/calls")
    String answer(
            @PathVariable UUID id, Staff staff, Form form, Locale locale, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        var matter = filing.readMatter(form);
        var caller = filing.readPerson(form);
        var call = form.text("call", 1, LONGEST_CALL);
        if (matter != null && !TAKEN.contains(matter.type())) {
            form.refuse("type", Refusal.by("N-8-4", "proceedings.refused.type"));
        }
        if (!form.isRefused() && matter != null && caller != null && call != null) {
            if (calls.answer(id, call, matter, caller, staff, locale) instanceof Registered.Refused refused) {
                refused.refusals().forEach(against -> form.refuse(against.field(), against.refusal()));
            }
        }
        return end(id, "heard", form, staff, model, redirect);
    }

    @PostMapping("/decisions")
    String decide(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        kept(id, staff);
        if (looksUp(form)) {
            return show(id, form, staff, model);
        }
        var wanted = SessionForms.readDecision(form);
        if (wanted != null) {
            SessionForms.keep(form, decisions.decide(id, wanted, staff));
        }
        return end(id, "decisions", form, staff, model, redirect);
    }

    @PostMapping("/decisions/{number}/remove")
    String removeDecision(
            @PathVariable UUID id,
            @PathVariable int number,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        kept(id, staff);
        SessionForms.keep(form, decisions.remove(id, number, staff));
        return end(id, "decisions", form, staff, model, redirect);
    }

    private String end(UUID id, String part, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        if (form.isRefused()) {
            return show(id, form, staff, model);
        }
        Told.done(redirect, "proceedings.told." + part);
        var words = form.value("q").strip();
        return "redirect:" + ProceedingsPages.LIST + "/" + id
                + (words.isEmpty() ? "" : "?q=" + UriUtils.encode(words, UTF_8)) + "#"
                + part;
    }

    private String show(UUID id, Form form, Staff staff, Model model) {
        var session = sessions.findKept(id, staff).orElseThrow(() -> new NotFound("Session of officials " + id));
        return view.show(session, form, staff, model);
    }

    private static boolean looksUp(Form form) {
        return form.has(LOOKUP) || form.has("sought") && !form.value("q").equals(form.value("sought"));
    }

    private void kept(UUID id, Staff staff) {
        if (sessions.findKept(id, staff).isEmpty()) {
            throw new NotFound("Session of officials " + id);
        }
    }
}
