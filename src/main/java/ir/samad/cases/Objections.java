package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.Objection.Decision;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.ObjectionStore;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who decide upon objections: one level above the unit that answered it is decided whether the case is
 * open again.
 */
@Component
public class Objections {

    private final ObjectionStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final ObjectionLimits limits;
    private final Guards guards;
    private final Steps steps;

    Objections(
            ObjectionStore store,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            ObjectionLimits limits,
            Guards guards,
            Steps steps) {
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.limits = limits;
        this.guards = guards;
        this.steps = steps;
    }

    /** The objection that nobody has decided yet; not even asked for where none can be pending. */
    @Transactional(readOnly = true)
    public Optional<Objection> findPending(CaseFile file) {
        return CaseTransitions.isPossible(CaseEvent.OBJECTION_REJECTED, file.state())
                ? findPending(file.id())
                : Optional.empty();
    }

    /** The objection that nobody has decided yet. */
    @Transactional(readOnly = true)
    public Optional<Objection> findPending(CaseId id) {
        return store.list(id).stream()
                .filter(objection -> objection.decision() == null)
                .findFirst();
    }

    /** How objections stand against each body, as far as the viewer sees the cases. */
    @Transactional(readOnly = true)
    public List<Objection.Figures> figures(Staff staff) {
        return store.figures(staff);
    }

    /**
     * Decides upon the pending objection: upheld, the case is open again with the unit that answered and counts as unsolved;
     * rejected, the answer stands. The applicant reads the reason. The unit that answered is refused.
     */
    @Transactional
    public Outcome<CaseId> decide(CaseId id, int seen, Official actor, Decision decision, String reason) {
        var pending = findPending(id);
        if (pending.isEmpty()) {
            return Outcome.refused(Refusal.of("cases.work.no-objection"));
        }
        var objection = pending.get();
        if (actor.unit().equals(objection.answeringUnit()) && !actor.position().equals(objection.decider())) {
            return Outcome.refused(Refusal.of("cases.work.own-objection"));
        }
        var event = decision == Decision.UPHELD ? CaseEvent.REOPENED : CaseEvent.OBJECTION_REJECTED;
        return guards.act(id, seen, actor, event, locked -> {
            if (reason.isBlank()) {
                return Outcome.refused(Refusal.by("N-1-2", "cases.work.objection-reason"));
            }
            if (findPending(id).isEmpty()) {
                return Outcome.refused(Refusal.of("cases.work.no-objection"));
            }
            if (!actor.unit().equals(objection.answeringUnit()) && hasAnswered(locked.file(), actor)) {
                return Outcome.refused(Refusal.by("N-1-2", "cases.work.own-answer"));
            }
            var upheld = decision == Decision.UPHELD;
            var changed = upheld ? CaseChange.of(locked.file()).reopened() : locked.file();
            steps.take(
                    locked,
                    changed,
                    event,
                    actor,
                    Content.by(actor).with(Content.REASON, reason).texts());
            store.decide(objection, decision, steps.now());
            worklists.move(actor.position(), id.value(), Box.SENT);
            if (upheld) {
                backToTheLead(changed, actor, reason);
            }
            return Outcome.done(id);
        });
    }

    /** Whether the same person wrote or released the answer that stands, in whichever of his positions. */
    private boolean hasAnswered(CaseFile file, Official actor) {
        var answered = steps.history(file).stream()
                .filter(entry -> entry.event() == CaseEvent.ANSWERED || entry.event() == CaseEvent.ANSWER_PROPOSED)
                .toList()
                .reversed();
        return answered.stream()
                .takeWhile(entry -> entry == answered.getFirst() || entry.event() == CaseEvent.ANSWER_PROPOSED)
                .limit(2)
                .anyMatch(entry -> actor.person().equals(entry.actorPerson()));
    }

    private void backToTheLead(CaseFile file, Official actor, String reason) {
        var due = limits.answerBy(file);
        parties.set(file.id(), file.lead(), file.leadUnit(), Relation.LEAD, steps.now());
        worklists.arrive(lines.arrival(
                file, lines.subject(file), file.lead(), Part.LEAD, actor.place(), ObjectionFiling.text(reason), due));
    }
}
