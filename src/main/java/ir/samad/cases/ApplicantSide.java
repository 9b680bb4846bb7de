package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.Parties;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the applicant: reply to what was asked, say whether he is satisfied, object to an answer. */
@Component
public class ApplicantSide {

    private final CaseStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Parameters parameters;
    private final Steps steps;
    private final CaseDocuments documents;

    ApplicantSide(
            CaseStore store,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Parameters parameters,
            Steps steps,
            CaseDocuments documents) {
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.parameters = parameters;
        this.steps = steps;
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
        if (!CaseTransitions.isPossible(
                CaseEvent.APPLICANT_REPLIED, locked.file().state())) {
            return Outcome.refused(Refusal.of("cases.applicant.nothing-asked"));
        }
        var changed = CaseChange.of(locked.file()).event(CaseEvent.APPLICANT_REPLIED);
        var content = Content.ofApplicant(text).with(files);
        var head = steps.take(locked, changed, CaseEvent.APPLICANT_REPLIED, new Actor.Applicant(), content.texts());
        documents.keep(id, head.number(), files);
        arriveAgain(changed);
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
        return whyNotObject(file) == null;
    }

    /** Objects to the answer: the case is open again with the position that answered. */
    @Transactional
    public Outcome<CaseId> object(CaseId id, String text) {
        var locked = store.lock(id).orElseThrow();
        var against = whyNotObject(locked.file());
        if (against != null) {
            return Outcome.refused(against);
        }
        var changed = CaseChange.of(locked.file()).reopened();
        steps.take(locked, changed, CaseEvent.REOPENED, new Actor.Applicant(), Map.of(Content.TEXT, text));
        arriveAgain(changed);
        return Outcome.done(id);
    }

    private @org.jspecify.annotations.Nullable Refusal whyNotObject(CaseFile file) {
        var answeredAt = file.answeredAt();
        if (answeredAt == null || !CaseTransitions.isPossible(CaseEvent.REOPENED, file.state())) {
            return Refusal.of("cases.applicant.not-answered");
        }
        var days = parameters.integer(ParameterKey.OBJECTION_DAYS, Scope.nation());
        if (answeredAt.plus(Duration.ofDays(days)).isBefore(steps.now())) {
            return Refusal.of("cases.applicant.objection-too-late", days);
        }
        var most = parameters.integer(ParameterKey.REOPENINGS, Scope.nation());
        return file.reopenings() >= most ? Refusal.of("cases.applicant.objections-used", most) : null;
    }

    private void arriveAgain(CaseFile file) {
        parties.set(file.id(), file.lead(), file.leadUnit(), Parties.Relation.LEAD, steps.now());
        worklists.arrive(
                lines.arrival(file, lines.subject(file), file.lead(), Part.LEAD, "", "", lines.stageDue(file)));
        worklists.move(file.lead(), file.id().value(), Box.RECEIVED);
    }
}
