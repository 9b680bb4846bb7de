package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.UndoStore;
import ir.samad.cases.store.UndoStore.Before;
import ir.samad.cases.store.UndoStore.Undoable;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Worklists;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for taking back a slip (decisions, life of a case): as long as the notice of a step is held, whoever made it may
 * undo it. State, parties, referrals and worklists stand as before, the notice is withdrawn, and the history grows by one
 * entry that says so; the applicant sees neither the step nor its undoing.
 */
@Component
public class Undo {

    private final CaseStore cases;
    private final UndoStore store;
    private final Worklists worklists;
    private final Steps steps;
    private final CaseNotices notices;
    private final Officials officials;
    private final ApplicationEventPublisher events;

    Undo(
            CaseStore cases,
            UndoStore store,
            Worklists worklists,
            Steps steps,
            CaseNotices notices,
            Officials officials,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.store = store;
        this.worklists = worklists;
        this.steps = steps;
        this.notices = notices;
        this.officials = officials;
        this.events = events;
    }

    /** How the case stands before a step, to be handed to {@link #remember} when the step was made. */
    Before picture(CaseFile file) {
        return store.picture(file, worklists.picture(file.id().value()));
    }

    /** From now on, and while its notice is held, the step can be undone by the one who made it. */
    void remember(CaseId id, int entry, Official actor, Before before) {
        var until = steps.now().plus(notices.hold());
        store.keep(id, new Undoable(entry, actor.position(), actor.person(), until, before));
    }

    /** The same, when the history was read already: asks only while the last step is young and of his position. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(CaseFile file, Official actor, List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.event() != CaseEvent.NOTED)
                .reduce((earlier, later) -> later)
                .filter(last -> actor.position().value().equals(last.actorPosition()))
                .filter(last -> steps.now().isBefore(last.at().plus(notices.hold())))
                .flatMap(last -> find(file, actor));
    }

    /** The entry this actor can undo at this moment. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(CaseFile file, Official actor) {
        return store.find(file.id())
                .filter(step -> whyNot(file, step.entry(), actor, step) == null)
                .flatMap(step -> entry(file, step.entry()));
    }

    /** Undoes the step of this entry, or says why it cannot be undone any more. */
    @Transactional
    public Outcome<CaseId> undo(CaseId id, int entry, Official actor) {
        var locked = cases.lock(id).orElseThrow();
        var file = locked.file();
        var step = store.find(id).orElse(null);
        var against = whyNot(file, entry, actor, step);
        if (against != null) {
            return Outcome.refused(against);
        }
        var undone = entry(file, entry).orElseThrow();
        if (!notices.withdraw(file, undone.event(), entry)) {
            return Outcome.refused(Refusal.of("cases.undo.told"));
        }
        restore(locked, undone, actor, java.util.Objects.requireNonNull(step).before());
        if (undone.event() == CaseEvent.ANSWERED) {
            events.publishEvent(new CaseAnswerUndone(id, entry));
        }
        return Outcome.done(id);
    }

    /** Forgets how cases stood before steps that can no longer be undone. */
    @Scheduled(cron = "0 */10 * * * *")
    @Transactional
    public void forgetOld() {
        store.forgetBefore(steps.now());
    }

    private void restore(Locked locked, Entry undone, Official actor, Before before) {
        var file = locked.file();
        var content = Content.by(actor).with(Content.UNDOES, Integer.toString(undone.number()));
        steps.take(
                locked, CaseChange.of(file).undone(undone.event(), before), CaseEvent.UNDONE, actor, content.texts());
        store.putBack(file.id(), before, undone.number());
        worklists.putBack(file.id().value(), before.worklists());
    }

    private @Nullable Refusal whyNot(CaseFile file, int entry, Official actor, @Nullable Undoable step) {
        if (step == null || step.entry() != entry || !steps.now().isBefore(step.until())) {
            return Refusal.of("cases.undo.too-late");
        }
        if (!step.position().equals(actor.position()) || !step.person().equals(actor.person())) {
            return Refusal.of("cases.undo.not-yours");
        }
        if (officials.withholds(file, actor)
                || officials.withholds(file, step.before().lead())) {
            return Refusal.by("N-10-3", "cases.about.withheld");
        }
        var wentOn = steps.history(file).stream()
                .anyMatch(later -> later.number() > entry && later.event() != CaseEvent.NOTED);
        return wentOn || !CaseTransitions.isPossible(CaseEvent.UNDONE, file.state())
                ? Refusal.of("cases.undo.went-on")
                : null;
    }

    private Optional<Entry> entry(CaseFile file, int number) {
        return steps.history(file).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }
}
