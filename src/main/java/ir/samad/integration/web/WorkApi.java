package ir.samad.integration.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Boards;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.cases.CaseWork;
import ir.samad.cases.Cases;
import ir.samad.cases.Undo;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything staff do with a case, for the program's position: receive, refer, return, ask, contribute, note, answer, undo, refer to
 * a legal authority beside it.
 * Each decisive action names in {@code seen} the last history entry the program knows; when something decisive happened
 * since, nothing is done (409).
 */
@RestController
@ForPrograms
@Needs(Right.HANDLE_CASES)
class WorkApi {

    private final SentJson bodies;
    private final WorkReader reader;
    private final Cases cases;
    private final CaseWork work;
    private final Undo undo;
    private final Boards boards;
    private final JsonAnswers answers;

    WorkApi(
            SentJson bodies,
            WorkReader reader,
            Cases cases,
            CaseWork work,
            Undo undo,
            Boards boards,
            JsonAnswers answers) {
        this.undo = undo;
        this.boards = boards;
        this.bodies = bodies;
        this.reader = reader;
        this.cases = cases;
        this.work = work;
        this.answers = answers;
    }

    /** How the case stands after an action. */
    record Acted(UUID id, CaseState state, UUID leadPosition, UUID leadUnit, int lastEntry) {

        static Acted of(CaseFile file) {
            return new Acted(
                    file.id().value(),
                    file.state(),
                    file.lead().value(),
                    file.leadUnit().value(),
                    file.lastEntry());
        }
    }

    @PostMapping("/api/v1/cases/{id}/receipt")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> receive(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RECEIPT);
        return act(id, request, staff, sent, file -> {
            reader.demandAccepted(sent.form());
            work.open(file.id(), Actor.of(staff));
            return Outcome.done(file.id());
        });
    }

    @PostMapping("/api/v1/cases/{id}/referrals")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> refer(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.REFERRAL);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return work.refer(file.id(), seen, Actor.of(staff), reader.referral(sent));
        });
    }

    @PostMapping("/api/v1/cases/{id}/return")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> giveBack(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.RETURN);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return work.giveBack(file.id(), seen, Actor.of(staff), reader.remark(sent.form(), "remark"));
        });
    }

    @PostMapping("/api/v1/cases/{id}/questions")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> ask(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.QUESTION);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return work.askApplicant(file.id(), seen, Actor.of(staff), reader.question(sent));
        });
    }

    @PostMapping("/api/v1/cases/{id}/contributions")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> contribute(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.CONTRIBUTION);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            var documents = reader.documents(sent);
            return work.contribute(file.id(), seen, Actor.of(staff), reader.remark(sent.form(), "text"), documents);
        });
    }

    @PostMapping("/api/v1/cases/{id}/notes")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> note(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.NOTE);
        return act(id, request, staff, sent, file -> {
            var documents = reader.documents(sent);
            return work.note(file.id(), Actor.of(staff), reader.remark(sent.form(), "text"), documents);
        });
    }

    @PostMapping("/api/v1/cases/{id}/answers")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> answer(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.ANSWER);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return work.answer(file.id(), seen, Actor.of(staff), reader.answer(sent));
        });
    }

    /** N-10-3-t: the case stays where it is. */
    @PostMapping("/api/v1/cases/{id}/board-referrals")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> referToBoard(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.LETTER);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return boards.refer(file.id(), seen, Actor.of(staff), reader.boardLetter(sent.form()));
        });
    }

    @PostMapping("/api/v1/cases/{id}/board-results")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> noteBoardResult(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.DECISION);
        return act(id, request, staff, sent, file -> {
            var seen = reader.seen(sent.form());
            return boards.noteResult(file.id(), seen, Actor.of(staff), reader.boardResult(sent.form()));
        });
    }

    @PostMapping("/api/v1/cases/{id}/undo")
    @Within(ClientScope.CASES_WORK)
    ResponseEntity<byte[]> undo(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.UNDO);
        return act(id, request, staff, sent, file -> {
            var entry = reader.entry(sent.form());
            return undo.undo(file.id(), entry, Actor.of(staff));
        });
    }

    private ResponseEntity<byte[]> act(
            String id, HttpServletRequest request, Staff staff, Sent sent, Function<CaseFile, Outcome<CaseId>> doing) {
        return answers.act(request, sent, () -> {
            doing.apply(visible(id, staff)).findRefusal().ifPresent(refusal -> {
                throw reader.problem(refusal, sent.form());
            });
            return Acted.of(visible(id, staff));
        });
    }

    private CaseFile visible(String id, Staff staff) {
        return cases.find(new CaseId(PathId.read(id)), staff).orElseThrow(() -> new NotFound("Case"));
    }
}
