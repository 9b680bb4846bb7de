package ir.samad.integration.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Actor;
import ir.samad.cases.Objection.Decision;
import ir.samad.cases.Objections;
import ir.samad.cases.Pauses;
import ir.samad.cases.SuperiorWork;
import ir.samad.cases.SuperiorWork.Instruction;
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
 * What is done about a case that stands still, for the program's position: its superior instructs or takes over (N-10-1),
 * its lead closes what nobody follows (D-5-4), and whoever stands above decides upon an objection.
 */
@RestController
@ForPrograms
@Needs(Right.HANDLE_CASES)
class SuperiorApi {

    private static final int SHORTEST_INSTRUCTION = 2;
    private static final int LONGEST_INSTRUCTION = 500;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 4000;

    private final SentJson bodies;
    private final WorkReader reader;
    private final CaseActs acts;
    private final SuperiorWork superiors;
    private final Pauses pauses;
    private final Objections objections;

    SuperiorApi(
            SentJson bodies,
            WorkReader reader,
            CaseActs acts,
            SuperiorWork superiors,
            Pauses pauses,
            Objections objections) {
        this.bodies = bodies;
        this.reader = reader;
        this.acts = acts;
        this.superiors = superiors;
        this.pauses = pauses;
        this.objections = objections;
    }

    @PostMapping("/api/v1/cases/{id}/instructions")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> instruct(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.INSTRUCTION);
        return acts.act(id, request, staff, sent, file -> {
            var form = sent.form();
            var seen = reader.seen(form);
            var text = form.text("text", SHORTEST_INSTRUCTION, LONGEST_INSTRUCTION);
            var until = form.read("until", JalaliDate::read);
            reader.demandAccepted(form);
            var instruction = new Instruction(
                    Objects.requireNonNull(text), Objects.requireNonNull(until).toLocalDate());
            return superiors.instruct(file.id(), seen, Actor.of(staff), instruction);
        });
    }

    @PostMapping("/api/v1/cases/{id}/take-overs")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> takeOver(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.TAKEOVER);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return superiors.takeOver(file.id(), seen, Actor.of(staff), reader.remark(sent.form(), "remark"));
        });
    }

    @PostMapping("/api/v1/cases/{id}/not-followed")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> notFollowed(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.ABANDONMENT);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            reader.demandAccepted(sent.form());
            return pauses.close(file.id(), seen, Actor.of(staff));
        });
    }

    @PostMapping("/api/v1/cases/{id}/objection-decisions")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> decideObjection(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RULING);
        return acts.act(id, request, staff, sent, file -> {
            var form = sent.form();
            var seen = reader.seen(form);
            var decision = form.choice("decision", Decision.class);
            var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
            reader.demandAccepted(form);
            return objections.decide(
                    file.id(), seen, Actor.of(staff), Objects.requireNonNull(decision), Objects.requireNonNull(reason));
        });
    }
}
