package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ProposedAnswers;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Worklists;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for what the applicant does of his own accord while his case is open: add to it, or take it back. */
@Component
public class ApplicantHands {

    private final CaseStore store;
    private final Worklists worklists;
    private final Steps steps;
    private final CaseDocuments documents;
    private final ProposedAnswers proposed;

    ApplicantHands(
            CaseStore store, Worklists worklists, Steps steps, CaseDocuments documents, ProposedAnswers proposed) {
        this.proposed = proposed;
        this.store = store;
        this.worklists = worklists;
        this.steps = steps;
        this.documents = documents;
    }

    /** Whether the case can still be added to and taken back. */
    public boolean mayAct(CaseFile file) {
        return CaseTransitions.isPossible(CaseEvent.WITHDRAWN, file.state());
    }

    /**
     * Adds words or documents that nobody has asked for (D-5-3). Whoever acts on the case without having seen them is told;
     * no date changes.
     *
     * @param text what he says; may be empty when documents come with it
     */
    @Transactional
    public Outcome<CaseId> add(CaseId id, String text, InspectedFiles files) {
        var locked = store.lock(id).orElseThrow();
        var against = whyNot(locked, CaseEvent.APPLICANT_ADDED);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (text.isBlank() && files.isEmpty()) {
            return Outcome.refused(Refusal.of("cases.applicant.nothing-to-add"));
        }
        var content = Content.ofApplicant(text).with(files);
        var file = locked.file();
        var head = steps.take(locked, file, CaseEvent.APPLICANT_ADDED, new Actor.Applicant(), content.texts());
        documents.keep(id, head.number(), files);
        steps.newsArrived(file);
        return Outcome.done(id);
    }

    /**
     * Takes the case back before it is answered: it leaves every worklist and its history stays (N-5-2).
     *
     * @param reason why; may be empty
     */
    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, String reason) {
        var locked = store.lock(id).orElseThrow();
        var against = whyNot(locked, CaseEvent.WITHDRAWN);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var changed = CaseChange.of(locked.file()).withdrawn(steps.now());
        steps.take(
                locked,
                changed,
                CaseEvent.WITHDRAWN,
                new Actor.Applicant(),
                Content.ofApplicant(reason).texts());
        proposed.end(id, steps.now());
        worklists.moveAll(id.value(), Box.SENT);
        return Outcome.done(id);
    }

    private static Optional<Refusal> whyNot(Locked locked, CaseEvent event) {
        return CaseTransitions.isPossible(event, locked.file().state())
                ? Optional.empty()
                : Optional.of(Refusal.of("cases.applicant.not-open"));
    }
}
