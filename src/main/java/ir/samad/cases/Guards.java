package ir.samad.cases;

import io.micrometer.core.instrument.MeterRegistry;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.ProposedAnswers;
import ir.samad.shell.Decision;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What every decisive action of staff passes before it is done, on the locked file. */
@Component
class Guards {

    /** Events that do not change what a colleague decides upon. */
    private static final Set<CaseEvent> HARMLESS = EnumSet.of(
            CaseEvent.NOTED,
            CaseEvent.RECEIVED,
            CaseEvent.RATED,
            CaseEvent.ROUTED,
            CaseEvent.ESCALATED,
            CaseEvent.DELAY_TOLD,
            CaseEvent.INSTRUCTED,
            CaseEvent.APPLICANT_REMINDED,
            CaseEvent.CONTACT_CORRECTED,
            CaseEvent.BOARD_REFERRED,
            CaseEvent.BOARD_RESULT_NOTED);

    private final CaseStore store;
    private final Parties parties;
    private final ProposedAnswers proposed;
    private final Steps steps;
    private final Undo undo;
    private final Officials officials;
    private final MeterRegistry meters;

    Guards(
            CaseStore store,
            Parties parties,
            ProposedAnswers proposed,
            Steps steps,
            Undo undo,
            Officials officials,
            MeterRegistry meters) {
        this.store = store;
        this.parties = parties;
        this.proposed = proposed;
        this.steps = steps;
        this.undo = undo;
        this.officials = officials;
        this.meters = meters;
    }

    interface Action {
        Outcome<CaseId> on(Locked locked);
    }

    Locked lock(CaseId id) {
        return store.lock(id).orElseThrow();
    }

    /**
     * Acts when the actor has seen all that is decisive, has the part that {@link NeededParts} asks for, and the event is
     * possible. While an answer waits for
     * release, nothing else leads the case on.
     */
    Outcome<CaseId> act(CaseId id, int seen, Official actor, CaseEvent event, Action action) {
        return actFor(id, seen, actor, event, locked -> {
            var relation = parties.find(id, actor.position());
            if (relation.filter(part -> NeededParts.suffices(part, event)).isEmpty()) {
                return refused("not-yours");
            }
            if (CaseTransitions.leadsOn(event) && proposed.findWaiting(id).isPresent()) {
                return refused("waits-for-release");
            }
            return action.on(locked);
        });
    }

    /** Acts when the actor has seen all that is decisive and the event is possible; the action itself asks who he is. */
    Outcome<CaseId> actFor(CaseId id, int seen, Official actor, CaseEvent event, Action action) {
        return actor.decidesOn(event) ? decide(id, seen, actor, event, action) : notDelegated();
    }

    /** The same for a decision that is of another kind than its event: a colleague's answer that leaves, a permit that is granted. */
    Outcome<CaseId> actFor(CaseId id, int seen, Official actor, CaseEvent event, Decision decision, Action action) {
        return actor.decidesOn(decision) ? decide(id, seen, actor, event, action) : notDelegated();
    }

    private Outcome<CaseId> decide(CaseId id, int seen, Official actor, CaseEvent event, Action action) {
        var locked = lock(id);
        var file = locked.file();
        if (seen < file.lastEntry() && somethingDecisiveSince(file, seen)) {
            return refused("changed-meanwhile");
        }
        if (officials.withholds(file, actor)) {
            return withheld();
        }
        if (!CaseTransitions.isPossible(event, file.state())) {
            return refused("not-possible-now");
        }
        return CaseTransitions.isUndoable(event) ? undoably(locked, actor, action) : action.on(locked);
    }

    private Outcome<CaseId> undoably(Locked locked, Official actor, Action action) {
        var before = undo.picture(locked.file());
        var outcome = action.on(locked);
        outcome.find().ifPresent(id -> undo.remember(id, locked.head().number() + 1, actor, before));
        return outcome;
    }

    /** Whether the case is kept from this actor (N-10-3). */
    boolean withholds(CaseFile file, Official actor) {
        return officials.withholds(file, actor);
    }

    /** Acts when the actor has any part in the case. */
    Outcome<CaseId> actWithAnyPart(CaseId id, Official actor, Action action) {
        var locked = lock(id);
        if (officials.withholds(locked.file(), actor)) {
            return withheld();
        }
        return parties.find(id, actor.position()).isEmpty() ? refused("no-part") : action.on(locked);
    }

    /** N-10-3: whoever it is about, and those below him, do nothing with it, whatever part they had. */
    private Outcome<CaseId> withheld() {
        meters.counter("samad.cases.refusals", "reason", "withheld").increment();
        return Outcome.refused(Refusal.by("N-10-3", "cases.about.withheld"));
    }

    /** N-6-1: to whom only some decisions were delegated, he makes no others. */
    private Outcome<CaseId> notDelegated() {
        meters.counter("samad.cases.refusals", "reason", "not-delegated").increment();
        return Outcome.refused(Refusal.by("N-6-1", "cases.work.not-delegated"));
    }

    /** Counted for whoever watches: many at once are a fault of a page or of somebody's program. */
    private Outcome<CaseId> refused(String reason) {
        meters.counter("samad.cases.refusals", "reason", reason).increment();
        return Outcome.refused(Refusal.of("cases.work." + reason));
    }

    private boolean somethingDecisiveSince(CaseFile file, int seen) {
        return steps.history(file).stream()
                .anyMatch(entry -> entry.number() > seen && !HARMLESS.contains(entry.event()));
    }
}
