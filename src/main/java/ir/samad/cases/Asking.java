package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.CaseWork.Question;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import org.springframework.stereotype.Component;

/** Asks the applicant for what is missing; from then on he is waited for (D-5-4). */
@Component
class Asking {

    private final Promises promises;
    private final Steps steps;
    private final Pauses pauses;
    private final CaseDocuments documents;

    Asking(Promises promises, Steps steps, Pauses pauses, CaseDocuments documents) {
        this.promises = promises;
        this.steps = steps;
        this.pauses = pauses;
        this.documents = documents;
    }

    Outcome<CaseId> ask(Locked locked, Official actor, Question question) {
        var file = locked.file();
        if (file.anonymous()) {
            return Outcome.refused(Refusal.of("cases.work.nobody-to-ask"));
        }
        var id = file.id();
        var until = question.until();
        if (!until.isAfter(steps.today())
                || !promises.isWorkingDay(until, file.matter().county())) {
            return Outcome.refused(Refusal.of("cases.work.date-not-open"));
        }
        var content = Content.by(actor)
                .with(Content.TEXT, question.text())
                .with(Content.DUE, until.toString())
                .with(Content.MISSING, question.missing())
                .with(question.documents());
        var changed = CaseChange.of(file).event(CaseEvent.APPLICANT_ASKED);
        var head = steps.take(locked, changed, CaseEvent.APPLICANT_ASKED, actor, content.texts());
        documents.keep(id, head.number(), question.documents());
        pauses.begin(changed, until);
        return Outcome.done(id);
    }
}
