package ir.samad.integration.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.cases.Reviews;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
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
    private final Cases cases;
    private final Reviews reviews;
    private final JsonAnswers answers;

    ReviewApi(SentJson bodies, WorkReader reader, Cases cases, Reviews reviews, JsonAnswers answers) {
        this.bodies = bodies;
        this.reader = reader;
        this.cases = cases;
        this.reviews = reviews;
        this.answers = answers;
    }

    @PostMapping("/api/v1/cases/{id}/release")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RELEASE);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            reader.demandAccepted(sent.form());
            return reviews.release(file.id(), seen, Actor.of(staff));
        });
    }

    @PostMapping("/api/v1/cases/{id}/give-back")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> giveBack(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.REVISION);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return reviews.giveBack(file.id(), seen, Actor.of(staff), reader.remark(sent.form(), "remark"));
        });
    }

    private ResponseEntity<byte[]> act(
            String id, HttpServletRequest request, Staff staff, Sent sent, Function<CaseFile, Outcome<CaseId>> doing) {
        return answers.act(request, sent, () -> {
            doing.apply(visible(id, staff)).findRefusal().ifPresent(refusal -> {
                throw reader.problem(refusal, sent.form());
            });
            return WorkApi.Acted.of(visible(id, staff));
        });
    }

    private CaseFile visible(String id, Staff staff) {
        return cases.find(new CaseId(PathId.read(id)), staff).orElseThrow(() -> new NotFound("Case"));
    }
}
