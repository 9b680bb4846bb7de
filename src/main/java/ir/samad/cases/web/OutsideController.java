package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseState;
import ir.samad.cases.HandOvers;
import ir.samad.cases.filing.HandOverLetters;
import ir.samad.cases.filing.OutsideForms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a case over to a recipient outside, notes its number there, takes it back, and prints the letter (N-3-1-2, N-6-3). */
@Controller
@Needs(Right.HANDLE_CASES)
class OutsideController {

    private final CasePage page;
    private final WorkForms forms;
    private final OutsideForms outside;
    private final HandOvers handOvers;
    private final HandOverLetters letters;
    private final AccessRecords accessRecords;

    OutsideController(
            CasePage page,
            WorkForms forms,
            OutsideForms outside,
            HandOvers handOvers,
            HandOverLetters letters,
            AccessRecords accessRecords) {
        this.page = page;
        this.forms = forms;
        this.outside = outside;
        this.handOvers = handOvers;
        this.letters = letters;
        this.accessRecords = accessRecords;
    }

    @PostMapping("/staff/cases/{id}/hand-over")
    String handOver(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "hand-over",
                file -> Optional.ofNullable(outside.readHandingOver(form, "handOverReason", "handOverReference"))
                        .map(handing -> handOvers.handOver(file.id(), forms.seen(form), Actor.of(staff), handing)));
    }

    @PostMapping("/staff/cases/{id}/hand-over-reference")
    String noteReference(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "hand-over-reference",
                file -> Optional.ofNullable(outside.readReference(form, "notedReference"))
                        .map(reference ->
                                handOvers.noteReference(file.id(), forms.seen(form), Actor.of(staff), reference)));
    }

    @PostMapping("/staff/cases/{id}/hand-over-return")
    String takeBack(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "hand-over-return",
                file -> Optional.ofNullable(outside.readReason(form, "backReason"))
                        .map(reason -> handOvers.takeBack(file.id(), forms.seen(form), Actor.of(staff), reason)));
    }

    /** The letter that goes with the case to the recipient. */
    @GetMapping("/staff/cases/{id}/hand-over.pdf")
    ResponseEntity<Resource> letter(@PathVariable UUID id, Staff staff, HttpServletRequest request, Locale locale) {
        var file = page.visible(id, staff);
        if (file.state() != CaseState.HANDED_OVER || !HandOvers.mayFollow(file, Actor.of(staff))) {
            throw new NotFound("Letter of " + id);
        }
        accessRecords.record(staff, id, "cases.access.hand-over-letter");
        return letters.pdf(file, staff, request, locale);
    }
}
