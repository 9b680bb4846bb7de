package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the applicant: reply to what was asked, say whether he is satisfied, object to an answer. */
@Component
public class ApplicantSide {

    private final CaseStore store;
    private final Steps steps;
    private final Pauses pauses;
    private final ObjectionFiling objections;
    private final CaseDocuments documents;

    ApplicantSide(CaseStore store, Steps steps, Pauses pauses, ObjectionFiling objections, CaseDocuments documents) {
        this.store = store;
        this.steps = steps;
        this.pauses = pauses;
        this.objections = objections;
        this.documents = documents;
    }

    /** Sends what was asked for; the case goes on with the position that asked. */
    @Transactional
    public Outcome<CaseId> reply(CaseId id, String text) {
        return reply(id, text, InspectedFiles.NONE);
    }

    /** Sends what was asked for, with documents. */
    @Transactional
    public Outcome<CaseId> reply(CaseId id, String text, InspectedFiles files) {
        var locked = store.lock(id).orElseThrow();
        var file = locked.file();
        if (!CaseTransitions.isPossible(CaseEvent.APPLICANT_REPLIED, file.state())
                || (file.state() == CaseState.CLOSED && !pauses.isNotFollowed(file))) {
            return Outcome.refused(Refusal.of("cases.applicant.nothing-asked"));
        }
        var moved = pauses.moved(file);
        var changed = CaseChange.of(file).promisedFor(moved.promise()).replied();
        var content = Content.ofApplicant(text)
                .with(Content.MOVED, moved.days() == 0 ? "" : Integer.toString(moved.days()))
                .with(Content.DUE, moved.days() == 0 ? "" : changed.dueOn().toString())
                .with(files);
        var head = steps.take(locked, changed, CaseEvent.APPLICANT_REPLIED, new Actor.Applicant(), content.texts());
        documents.keep(id, head.number(), files);
        pauses.goOn(changed, moved.days());
        return Outcome.done(id);
    }

    /** Writes down that the applicant rated the answer (N-2-2); the marks themselves are kept by satisfaction. */
    @Transactional
    public void rated(CaseId id, int mark) {
        var locked = store.lock(id).orElseThrow();
        if (CaseTransitions.isPossible(CaseEvent.RATED, locked.file().state())) {
            steps.take(
                    locked,
                    locked.file(),
                    CaseEvent.RATED,
                    new Actor.Applicant(),
                    Map.of(Content.MARK, Integer.toString(mark)));
        }
    }

    /** Whether the applicant may still object: within the time, and not more often than allowed (decisions, life of a case). */
    @Transactional(readOnly = true)
    public boolean mayObject(CaseFile file) {
        return objections.isPossible(file);
    }

    /** Whether he objected and it is not decided yet. */
    @Transactional(readOnly = true)
    public boolean isObjectionPending(CaseFile file) {
        return objections.isPending(file.id());
    }

    /** Objects to the answer; one level above the unit that answered it is decided. */
    @Transactional
    public Outcome<CaseId> object(CaseId id, String text) {
        return objections.file(store.lock(id).orElseThrow(), text);
    }
}
