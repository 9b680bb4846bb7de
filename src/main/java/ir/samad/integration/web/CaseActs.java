package ir.samad.integration.web;

import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.cases.Cases;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How every action of a program on a case goes: once for each idempotency key, on a case it may see, and what came of it. */
@Component
class CaseActs {

    private final Cases cases;
    private final WorkReader reader;
    private final JsonAnswers answers;

    CaseActs(Cases cases, WorkReader reader, JsonAnswers answers) {
        this.cases = cases;
        this.reader = reader;
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

    ResponseEntity<byte[]> act(
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
