package ir.samad.integration.web;

import ir.samad.cases.Actor;
import ir.samad.cases.HandOvers;
import ir.samad.cases.filing.OutsideForms;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing a case over to a recipient outside, for the program's position, with both references; and taking it back when the
 * recipient is not competent (N-3-1-2, N-6-3).
 */
@RestController
@ForPrograms
@Needs(Right.HANDLE_CASES)
class HandOverApi {

    private final SentJson bodies;
    private final WorkReader reader;
    private final CaseActs acts;
    private final OutsideForms forms;
    private final HandOvers handOvers;

    HandOverApi(SentJson bodies, WorkReader reader, CaseActs acts, OutsideForms forms, HandOvers handOvers) {
        this.bodies = bodies;
        this.reader = reader;
        this.acts = acts;
        this.forms = forms;
        this.handOvers = handOvers;
    }

    @PostMapping("/api/v1/cases/{id}/hand-overs")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> handOver(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.OUTSIDE);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            var handing = forms.readHandingOver(sent.form(), "reason", "reference");
            reader.demandAccepted(sent.form());
            return handOvers.handOver(file.id(), seen, Actor.of(staff), Objects.requireNonNull(handing));
        });
    }

    @PostMapping("/api/v1/cases/{id}/hand-over-references")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> noteReference(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.REFERENCE);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            var reference = forms.readReference(sent.form(), "reference");
            reader.demandAccepted(sent.form());
            return handOvers.noteReference(file.id(), seen, Actor.of(staff), Objects.requireNonNull(reference));
        });
    }

    @PostMapping("/api/v1/cases/{id}/hand-over-returns")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> takeBack(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RESUMPTION);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            var reason = forms.readReason(sent.form(), "reason");
            reader.demandAccepted(sent.form());
            return handOvers.takeBack(file.id(), seen, Actor.of(staff), Objects.requireNonNull(reason));
        });
    }
}
