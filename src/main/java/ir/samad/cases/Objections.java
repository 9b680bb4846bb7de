package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.Objection.Decision;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ObjectionStore;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for objections: an applicant objects to an answer, and one level above the unit that answered it is decided
 * whether the case is open again. The limits of time and number are read here and nowhere else.
 */
@Component
public class Objections {

    private final ObjectionStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Deciders deciders;
    private final Promises promises;
    private final Parameters parameters;
    private final Guards guards;
    private final Steps steps;

    Objections(
            ObjectionStore store,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Deciders deciders,
            Promises promises,
            Parameters parameters,
            Guards guards,
            Steps steps) {
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.deciders = deciders;
        this.promises = promises;
        this.parameters = parameters;
        this.guards = guards;
        this.steps = steps;
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

    /** Why the applicant may not object now; null when he may: within the time, and not more often than allowed. */
    @Nullable
    Refusal whyNot(CaseFile file) {
        var answeredAt = file.answeredAt();
        if (answeredAt == null || !CaseTransitions.isPossible(CaseEvent.OBJECTED, file.state())) {
            return Refusal.of("cases.applicant.not-answered");
        }
        var filed = store.list(file.id());
        if (filed.stream().anyMatch(objection -> objection.decision() == null)) {
            return Refusal.of("cases.applicant.objection-pending");
        }
        var days = limit(ParameterKey.OBJECTION_DAYS, file);
        if (answeredAt.plus(Duration.ofDays(days)).isBefore(steps.now())) {
            return Refusal.of("cases.applicant.objection-too-late", days);
        }
        var most = limit(ParameterKey.REOPENINGS, file);
        return Math.max(filed.size(), file.reopenings()) >= most
                ? Refusal.of("cases.applicant.objections-used", most)
                : null;
    }

    /** Takes the applicant's objection to whoever decides upon it. */
    Outcome<CaseId> file(Locked locked, String text) {
        var file = locked.file();
        var id = file.id();
        var against = whyNot(file);
        if (against != null) {
            return Outcome.refused(against);
        }
        var decider = deciders.above(file.leadUnit());
        var due = promises.after(steps.today(), limit(ParameterKey.OBJECTION_DECISION_DAYS, file), file);
        var content = Content.ofApplicant(text)
                .with(Content.TO_UNIT, lines.unitName(decider.unitId()))
                .with(Content.TO_POSITION, decider.title())
                .with(Content.DUE, due.toString());
        steps.take(locked, file, CaseEvent.OBJECTED, new Actor.Applicant(), content.texts());
        store.insert(
                new Objection(id, store.list(id).size() + 1, steps.now(), file.leadUnit(), decider.id(), due, null));
        parties.set(id, decider.id(), decider.unitId(), Relation.DECIDER, steps.now());
        worklists.arrive(lines.arrival(file, lines.subject(file), decider.id(), Part.OBJECTION, "", text(text), due));
        return Outcome.done(id);
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
        return guards.act(id, seen, actor, event, Relation.DECIDER, locked -> {
            if (reason.isBlank()) {
                return Outcome.refused(Refusal.by("N-1-2", "cases.work.objection-reason"));
            }
            if (findPending(id).isEmpty()) {
                return Outcome.refused(Refusal.of("cases.work.no-objection"));
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

    private void backToTheLead(CaseFile file, Official actor, String reason) {
        var due = promises.after(steps.today(), limit(ParameterKey.REOPENED_DAYS, file), file);
        parties.set(file.id(), file.lead(), file.leadUnit(), Relation.LEAD, steps.now());
        worklists.arrive(
                lines.arrival(file, lines.subject(file), file.lead(), Part.LEAD, actor.place(), text(reason), due));
    }

    /** As much as a line of a worklist shows. */
    private static String text(String typed) {
        return typed.length() > 200 ? typed.substring(0, 200) + "…" : typed;
    }

    private int limit(ParameterKey key, CaseFile file) {
        return parameters.integer(key, Scope.body(lines.bodyOf(file.leadUnit()).value()), Scope.nation());
    }
}
