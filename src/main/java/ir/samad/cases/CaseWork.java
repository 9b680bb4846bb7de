package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Arrival;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for staff who work on a case: receive, refer, involve, return, ask, contribute, note, answer. Each action names
 * the last history entry its actor has seen; when something decisive happened since, nothing is done and he is told, so
 * that two who act at once never overwrite each other.
 */
@Component
public class CaseWork {

    /** Events that do not change what a colleague decides upon. */
    private static final Set<CaseEvent> HARMLESS =
            EnumSet.of(CaseEvent.NOTED, CaseEvent.RECEIVED, CaseEvent.RATED, CaseEvent.ROUTED);

    private final CaseStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Promises promises;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    CaseWork(
            CaseStore store,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Promises promises,
            Steps steps,
            ApplicationEventPublisher events) {
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.promises = promises;
        this.steps = steps;
        this.events = events;
    }

    /**
     * To whom a case is given.
     *
     * @param to the position that receives it
     * @param part LEAD to hand it over, CONTRIBUTE to ask for a part, COPY to inform
     * @param remark for the receiver; never leaves the house; may be empty
     * @param dueOn until when; null for the case's own date
     */
    public record Referral(
            PositionId to,
            Part part,
            String remark,
            @Nullable LocalDate dueOn) {}

    /**
     * An answer to the applicant.
     *
     * @param outcome how it ended
     * @param text what he reads
     * @param reason why not, or why not all; empty when all was done
     */
    public record Answer(AnswerOutcome outcome, String text, String reason) {}

    /** The position that leads opened the case: the first time it is received (N-4-16). Others only read it. */
    @Transactional
    public void open(CaseId id, Official actor) {
        if (!worklists.opened(actor.position(), id.value())) {
            return;
        }
        var locked = store.lock(id).orElseThrow();
        var file = locked.file();
        if (file.lead().equals(actor.position()) && CaseTransitions.isPossible(CaseEvent.RECEIVED, file.state())) {
            var changed = CaseChange.of(file).event(CaseEvent.RECEIVED);
            steps.take(locked, changed, CaseEvent.RECEIVED, actor, by(actor));
        }
    }

    /** Gives the case, or a part of it, to another position (N-4-5). */
    @Transactional
    public Outcome<CaseId> refer(CaseId id, int seen, Official actor, Referral referral) {
        var event = referral.part() == Part.LEAD ? CaseEvent.REFERRED : CaseEvent.INVOLVED;
        return act(id, seen, actor, event, Relation.LEAD, locked -> {
            var file = locked.file();
            if (referral.to().equals(actor.position())) {
                return refused("cases.work.refer-to-self");
            }
            var due = referral.dueOn();
            if (due != null) {
                var against = checkDue(file, due);
                if (against.isPresent()) {
                    return Outcome.refused(against.get());
                }
            }
            var target = lines.position(referral.to());
            var content = by(actor);
            content.put(Content.TO_POSITION, target.title());
            content.put(Content.TO_UNIT, lines.unitName(target.unitId()));
            content.put(Content.PART, referral.part().name());
            put(content, Content.REMARK, referral.remark());
            put(content, Content.DUE, due == null ? "" : due.toString());
            var changed = referral.part() == Part.LEAD
                    ? CaseChange.of(file).lead(target, lines).event(event)
                    : file;
            var head = steps.take(locked, changed, event, actor, content);
            parties.refer(
                    id,
                    head.number(),
                    actor.position(),
                    referral.to(),
                    referral.part().name(),
                    due,
                    steps.now());
            if (referral.part() == Part.LEAD) {
                handOver(id, actor, target.id());
            } else {
                var relation = referral.part() == Part.CONTRIBUTE ? Relation.CONTRIBUTOR : Relation.COPY;
                parties.set(id, target.id(), target.unitId(), relation, steps.now());
            }
            worklists.arrive(new Arrival(
                    target.id(), lines.subject(changed), referral.part(), actor.place(), referral.remark(), due));
            return Outcome.done(id);
        });
    }

    /** Hands the case back to the position that had referred it. */
    @Transactional
    public Outcome<CaseId> giveBack(CaseId id, int seen, Official actor, String remark) {
        return act(id, seen, actor, CaseEvent.RETURNED, Relation.LEAD, locked -> {
            var referrer = parties.findReferrer(id, actor.position());
            if (referrer.isEmpty()) {
                return refused("cases.work.nobody-to-return-to");
            }
            var target = lines.position(referrer.get());
            var content = by(actor);
            content.put(Content.TO_POSITION, target.title());
            content.put(Content.TO_UNIT, lines.unitName(target.unitId()));
            content.put(Content.REMARK, remark);
            var changed = CaseChange.of(locked.file()).lead(target, lines).event(CaseEvent.RETURNED);
            steps.take(locked, changed, CaseEvent.RETURNED, actor, content);
            handOver(id, actor, target.id());
            worklists.arrive(new Arrival(target.id(), lines.subject(changed), Part.LEAD, actor.place(), remark, null));
            return Outcome.done(id);
        });
    }

    /** Asks the applicant for something that is missing, until a working day (D-5-4). */
    @Transactional
    public Outcome<CaseId> askApplicant(CaseId id, int seen, Official actor, String text, LocalDate until) {
        return act(id, seen, actor, CaseEvent.APPLICANT_ASKED, Relation.LEAD, locked -> {
            var file = locked.file();
            if (file.anonymous()) {
                return refused("cases.work.nobody-to-ask");
            }
            var county = file.matter().county();
            if (!until.isAfter(steps.today()) || !promises.isWorkingDay(until, county)) {
                return refused("cases.work.date-not-open");
            }
            var content = by(actor);
            content.put(Content.TEXT, text);
            content.put(Content.DUE, until.toString());
            steps.take(
                    locked,
                    CaseChange.of(file).event(CaseEvent.APPLICANT_ASKED),
                    CaseEvent.APPLICANT_ASKED,
                    actor,
                    content);
            worklists.move(actor.position(), id.value(), Box.WAITING);
            return Outcome.done(id);
        });
    }

    /** Gives a part to the lead; the applicant gets one final answer only, from the lead. */
    @Transactional
    public Outcome<CaseId> contribute(CaseId id, int seen, Official actor, String remark) {
        return act(id, seen, actor, CaseEvent.CONTRIBUTED, Relation.CONTRIBUTOR, locked -> {
            var content = by(actor);
            content.put(Content.REMARK, remark);
            steps.take(locked, locked.file(), CaseEvent.CONTRIBUTED, actor, content);
            parties.set(id, actor.position(), actor.unit(), Relation.PAST_CONTRIBUTOR, steps.now());
            parties.endReferralsTo(id, actor.position(), steps.now());
            worklists.move(actor.position(), id.value(), Box.SENT);
            return Outcome.done(id);
        });
    }

    /** Adds a remark between staff. */
    @Transactional
    public Outcome<CaseId> note(CaseId id, Official actor, String remark) {
        var locked = store.lock(id).orElseThrow();
        if (parties.find(id, actor.position()).isEmpty()) {
            return Outcome.refused(Refusal.of("cases.work.no-part"));
        }
        var content = by(actor);
        content.put(Content.REMARK, remark);
        steps.take(locked, locked.file(), CaseEvent.NOTED, actor, content);
        return Outcome.done(id);
    }

    /** Answers with an outcome; what was not done needs a reason that the applicant reads (N-1-2). */
    @Transactional
    public Outcome<CaseId> answer(CaseId id, int seen, Official actor, Answer answer) {
        return act(id, seen, actor, CaseEvent.ANSWERED, Relation.LEAD, locked -> {
            if (answer.outcome().needsReason() && answer.reason().isBlank()) {
                return Outcome.refused(Refusal.by("N-1-2", "cases.work.reason-required"));
            }
            var content = by(actor);
            content.put(Content.OUTCOME, answer.outcome().name());
            content.put(Content.TEXT, answer.text());
            put(content, Content.REASON, answer.outcome().needsReason() ? answer.reason() : "");
            var changed = CaseChange.of(locked.file()).answered(answer.outcome(), steps.now());
            var head = steps.take(locked, changed, CaseEvent.ANSWERED, actor, content);
            worklists.moveAll(id.value(), Box.SENT);
            events.publishEvent(new CaseAnswered(id, head.number(), actor.unit()));
            return Outcome.done(id);
        });
    }

    private interface Action {
        Outcome<CaseId> on(Locked locked);
    }

    /** The guards every decisive action passes: the case is there, the actor has the part, it is possible, he has seen all. */
    private Outcome<CaseId> act(CaseId id, int seen, Official actor, CaseEvent event, Relation needed, Action action) {
        var locked = store.lock(id).orElseThrow();
        var file = locked.file();
        var relation = parties.find(id, actor.position());
        if (seen < file.lastEntry() && somethingDecisiveSince(file, seen)) {
            return Outcome.refused(Refusal.of("cases.work.changed-meanwhile"));
        }
        if (relation.filter(part -> part == needed).isEmpty()) {
            return Outcome.refused(Refusal.of("cases.work.not-yours"));
        }
        if (!CaseTransitions.isPossible(event, file.state())) {
            return Outcome.refused(Refusal.of("cases.work.not-possible-now"));
        }
        return action.on(locked);
    }

    private boolean somethingDecisiveSince(CaseFile file, int seen) {
        return steps.history(file).stream()
                .anyMatch(entry -> entry.number() > seen && !HARMLESS.contains(entry.event()));
    }

    private void handOver(CaseId id, Official from, PositionId to) {
        parties.endReferralsTo(id, from.position(), steps.now());
        parties.set(id, from.position(), from.unit(), Relation.PAST_LEAD, steps.now());
        parties.set(id, to, lines.unitOf(to), Relation.LEAD, steps.now());
        worklists.move(from.position(), id.value(), Box.SENT);
    }

    private Optional<Refusal> checkDue(CaseFile file, LocalDate due) {
        var county = file.matter().county();
        if (due.isBefore(steps.today()) || !promises.isWorkingDay(due, county)) {
            return Optional.of(Refusal.of("cases.work.date-not-open"));
        }
        return due.isAfter(file.dueEffectiveOn())
                ? Optional.of(Refusal.of("cases.work.date-after-promise"))
                : Optional.empty();
    }

    private static Map<String, String> by(Official actor) {
        return new HashMap<>(Map.of(Content.BY, actor.place()));
    }

    private static void put(Map<String, String> content, String name, String value) {
        if (!value.isEmpty()) {
            content.put(name, value);
        }
    }

    private static Outcome<CaseId> refused(String messageKey) {
        return Outcome.refused(Refusal.of(messageKey));
    }
}
