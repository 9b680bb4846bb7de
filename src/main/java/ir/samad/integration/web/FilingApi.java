package ir.samad.integration.web;

import ir.samad.attachments.Attachments;
import ir.samad.cases.Cases;
import ir.samad.cases.Receipt;
import ir.samad.cases.Registered;
import ir.samad.cases.filing.FilingForms;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Problem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filing a case (N-5-2): all nine types, any applicant, and reports without a name. */
@RestController
@ForPrograms
class FilingApi {

    private final SentJson bodies;
    private final FilingReader reader;
    private final Cases cases;
    private final Attachments attachments;
    private final JsonAnswers answers;

    FilingApi(SentJson bodies, FilingReader reader, Cases cases, Attachments attachments, JsonAnswers answers) {
        this.attachments = attachments;
        this.bodies = bodies;
        this.reader = reader;
        this.cases = cases;
        this.answers = answers;
    }

    /** What the applicant takes away. */
    record ReceiptJson(
            UUID id, String trackingCode, @Nullable String secret, String unit, LocalDate dueOn) {

        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(
                    receipt.caseId().value(),
                    receipt.code().value(),
                    receipt.secret(),
                    receipt.unitName(),
                    receipt.dueOn());
        }
    }

    @PostMapping("/api/v1/cases")
    @Needs(Right.REGISTER_CASES)
    @Within(ClientScope.CASES_REGISTER)
    ResponseEntity<byte[]> file(HttpServletRequest request, Staff staff) {
        var sent = bodies.read(request, Shape.FILING);
        return answers.make(request, sent, key -> {
            var filing = reader.read(sent.form());
            // That a key registers once is seen to by the answer that is stored with it.
            var draft = sent.documents().isEmpty() ? null : key.draft();
            var intake = reader.readIntake(sent.form(), draft, staff);
            stage(key.draft(), sent);
            return switch (cases.register(filing.matter(), filing.person(), intake)) {
                case Registered.Refused refused ->
                    throw Problem.of(refused.refusals().stream()
                            .map(against -> new Problem.AtField(against.field(), against.refusal()))
                            .toList());
                case Registered.Accepted accepted ->
                    new JsonAnswers.Made(
                            "/api/v1/cases/" + accepted.receipt().caseId().value(), ReceiptJson.of(accepted.receipt()));
            };
        });
    }

    /** In the transaction of the filing, so that a refused one leaves no document. */
    private void stage(UUID draft, Sent sent) {
        var use = FilingForms.use(sent.form());
        for (var document : sent.documents()) {
            sent.form().keep(Documents.DOCUMENTS, attachments.stage(draft, document, use));
        }
        if (sent.form().isRefused()) {
            throw Problem.of(sent.form());
        }
    }
}
