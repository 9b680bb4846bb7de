package ir.samad.integration.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Reviews;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second pair of eyes for the program's position: it releases an answer that waits, or gives it back. */
@RestController
@ForPrograms
@Needs(Right.HANDLE_CASES)
class ReviewApi {

    private final SentJson bodies;
    private final WorkReader reader;
    private final CaseActs acts;
    private final Reviews reviews;

    ReviewApi(SentJson bodies, WorkReader reader, CaseActs acts, Reviews reviews) {
        this.bodies = bodies;
        this.reader = reader;
        this.acts = acts;
        this.reviews = reviews;
    }

    @PostMapping("/api/v1/cases/{id}/release")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RELEASE);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            reader.demandAccepted(sent.form());
            return reviews.release(file.id(), seen, Actor.of(staff));
        });
    }

    @PostMapping("/api/v1/cases/{id}/give-back")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> giveBack(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.REVISION);
        return acts.act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return reviews.giveBack(file.id(), seen, Actor.of(staff), reader.remark(sent.form(), "remark"));
        });
    }
}
