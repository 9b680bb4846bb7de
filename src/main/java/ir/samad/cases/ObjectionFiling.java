package ir.samad.cases;

import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ObjectionStore;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.Position;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import org.springframework.stereotype.Component;

/** Takes what an applicant objects to whoever decides upon it. */
@Component
class ObjectionFiling {

    private static final int ON_A_LINE = 200;

    private final ObjectionStore store;
    private final ObjectionLimits limits;
    private final Deciders deciders;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Steps steps;

    ObjectionFiling(
            ObjectionStore store,
            ObjectionLimits limits,
            Deciders deciders,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Steps steps) {
        this.store = store;
        this.limits = limits;
        this.deciders = deciders;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.steps = steps;
    }

    /** Whether one is filed that nobody has decided yet. */
    boolean isPending(CaseId id) {
        return store.list(id).stream().anyMatch(objection -> objection.decision() == null);
    }

    /** Whether the applicant may object now. */
    boolean isPossible(CaseFile file) {
        return limits.whyNot(file) == null;
    }

    /** Files it, unless its time is over or there were too many before it. */
    Outcome<CaseId> file(Locked locked, String text) {
        var against = limits.whyNot(locked.file());
        if (against != null) {
            return Outcome.refused(against);
        }
        return deciders.above(locked.file())
                .map(decider -> file(locked, text, decider))
                .orElseGet(() -> Outcome.refused(Refusal.of("cases.applicant.nobody-decides")));
    }

    private Outcome<CaseId> file(Locked locked, String text, Position decider) {
        var file = locked.file();
        var id = file.id();
        var due = limits.decideBy(file);
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

    /** As much as a line of a worklist shows. */
    static String text(String typed) {
        return typed.length() > ON_A_LINE ? typed.substring(0, ON_A_LINE) + "…" : typed;
    }
}
