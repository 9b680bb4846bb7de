package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ProposedAnswers;
import ir.samad.cases.store.ProposedAnswers.Proposed;
import ir.samad.shell.Decision;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Worklists;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the second pair of eyes: a superior releases an answer that waits, or returns it with his remarks. Nobody
 * releases what he has written himself, in whichever of his positions.
 */
@Component
public class Reviews {

    private final Guards guards;
    private final ProposedAnswers proposed;
    private final SecondEyes secondEyes;
    private final Answering answering;
    private final Steps steps;
    private final CaseDocuments documents;
    private final Worklists worklists;

    Reviews(
            Guards guards,
            ProposedAnswers proposed,
            SecondEyes secondEyes,
            Answering answering,
            Steps steps,
            CaseDocuments documents,
            Worklists worklists) {
        this.guards = guards;
        this.proposed = proposed;
        this.secondEyes = secondEyes;
        this.answering = answering;
        this.steps = steps;
        this.documents = documents;
        this.worklists = worklists;
    }

    /**
     * An answer that waits for release, as a page shows it.
     *
     * @param entry what is proposed, by whom and to whom
     * @param mayDecide whether the one who asked may release or return it
     */
    public record Waiting(Entry entry, boolean mayDecide) {}

    /**
     * The answer of this case that waits; empty when none does.
     *
     * @param history the whole history, which tells whether one was ever proposed
     */
    @Transactional(readOnly = true)
    public Optional<Waiting> find(CaseFile file, Official actor, List<Entry> history) {
        return CaseTransitions.isPossible(CaseEvent.ANSWER_RETURNED, file.state())
                        && history.stream().anyMatch(entry -> entry.event() == CaseEvent.ANSWER_PROPOSED)
                ? proposed.findWaiting(file.id()).map(waiting -> waiting(file, waiting, actor))
                : Optional.empty();
    }

    private Waiting waiting(CaseFile file, Proposed waiting, Official actor) {
        return new Waiting(entry(file, waiting), actor.decidesOn(Decision.RELEASE) && whyNot(waiting, actor) == null);
    }

    /** Lets the answer leave, answered by its author and by the one who releases it. */
    @Transactional
    public Outcome<CaseId> release(CaseId id, int seen, Official actor) {
        return guards.actFor(
                id,
                seen,
                actor,
                CaseEvent.ANSWERED,
                Decision.RELEASE,
                locked -> decide(locked, actor, waiting -> {
                    var said = Answering.released(entry(locked.file(), waiting).content(), actor);
                    var answer = answering.leave(locked, actor, said, InspectedFiles.NONE, waiting.authorUnit());
                    documents.copy(id, waiting.entry(), answer);
                    proposed.released(id, waiting.entry(), answer);
                    worklists.moveAll(id.value(), Box.SENT);
                }));
    }

    /** Gives the answer back to its author, with what he should change. */
    @Transactional
    public Outcome<CaseId> giveBack(CaseId id, int seen, Official actor, String remark) {
        return guards.actFor(
                id,
                seen,
                actor,
                CaseEvent.ANSWER_RETURNED,
                locked -> decide(locked, actor, waiting -> {
                    var content = Content.by(actor).with(Content.REMARK, remark);
                    steps.take(locked, locked.file(), CaseEvent.ANSWER_RETURNED, actor, content.texts());
                    proposed.end(id, steps.now());
                    worklists.move(waiting.reviewer(), id.value(), Box.SENT);
                    worklists.move(waiting.author(), id.value(), Box.IN_HAND);
                    worklists.unreadAgain(waiting.author(), id.value());
                }));
    }

    private interface Deciding {
        void on(Proposed waiting);
    }

    private Outcome<CaseId> decide(Locked locked, Official actor, Deciding deciding) {
        var id = locked.file().id();
        var waiting = proposed.findWaiting(id);
        if (waiting.isEmpty()) {
            return Outcome.refused(Refusal.of("cases.review.nothing"));
        }
        var against = whyNot(waiting.get(), actor);
        if (against != null) {
            return Outcome.refused(against);
        }
        deciding.on(waiting.get());
        return Outcome.done(id);
    }

    private @Nullable Refusal whyNot(Proposed waiting, Official actor) {
        if (waiting.authorPerson().equals(actor.person()) || waiting.author().equals(actor.position())) {
            return Refusal.of("cases.review.own");
        }
        return secondEyes.isSuperior(actor.position(), waiting.author(), waiting.authorPerson())
                ? null
                : Refusal.of("cases.review.not-yours");
    }

    private Entry entry(CaseFile file, Proposed waiting) {
        return steps.history(file).stream()
                .filter(entry -> entry.number() == waiting.entry())
                .findFirst()
                .orElseThrow();
    }
}
