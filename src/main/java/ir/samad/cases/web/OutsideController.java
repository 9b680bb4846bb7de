package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseState;
import ir.samad.cases.HandOvers;
import ir.samad.cases.filing.HandOverLetters;
import ir.samad.cases.filing.OutsideForms;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands a case over to a recipient outside, notes its number there, takes it back, and prints the letter (N-3-1-2, N-6-3). */
@Controller
@Needs(Right.HANDLE_CASES)
class OutsideController {

    private final CasePage page;
    private final PageActs acts;
    private final OutsideForms outside;
    private final HandOvers handOvers;
    private final HandOverLetters letters;
    private final AccessRecords accessRecords;

    OutsideController(
            CasePage page,
            PageActs acts,
            OutsideForms outside,
            HandOvers handOvers,
            HandOverLetters letters,
            AccessRecords accessRecords) {
        this.page = page;
        this.acts = acts;
        this.outside = outside;
        this.handOvers = handOvers;
        this.letters = letters;
        this.accessRecords = accessRecords;
    }

    @PostMapping("/staff/cases/{id}/hand-over")
    String handOver(Acting acting) {
        return acts.act(
                acting,
                "hand-over",
                file -> Optional.ofNullable(
                                outside.readHandingOver(acting.form(), "handOverReason", "handOverReference"))
                        .map(handing -> handOvers.handOver(file.id(), acting.seen(), acting.actor(), handing)));
    }

    @PostMapping("/staff/cases/{id}/hand-over-reference")
    String noteReference(Acting acting) {
        return acts.act(
                acting,
                "hand-over-reference",
                file -> Optional.ofNullable(outside.readReference(acting.form(), "notedReference"))
                        .map(reference ->
                                handOvers.noteReference(file.id(), acting.seen(), acting.actor(), reference)));
    }

    @PostMapping("/staff/cases/{id}/hand-over-return")
    String takeBack(Acting acting) {
        return acts.act(
                acting,
                "hand-over-return",
                file -> Optional.ofNullable(outside.readReason(acting.form(), "backReason"))
                        .map(reason -> handOvers.takeBack(file.id(), acting.seen(), acting.actor(), reason)));
    }

    /** The letter that goes with the case to the recipient. */
    @GetMapping("/staff/cases/{id}/hand-over.pdf")
    ResponseEntity<Resource> letter(@PathVariable UUID id, Staff staff, HttpServletRequest request, Locale locale) {
        var file = page.visible(id, staff);
        if (file.state() != CaseState.HANDED_OVER || !handOvers.mayFollow(file, Actor.of(staff))) {
            throw new NotFound("Letter of " + id);
        }
        accessRecords.record(staff, id, "cases.access.hand-over-letter");
        return letters.pdf(file, staff, request, locale);
    }
}
