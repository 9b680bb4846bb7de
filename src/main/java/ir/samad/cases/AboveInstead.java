package ir.samad.cases;

import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.Exclusions;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.UnitMoved;
import ir.samad.routing.Route;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a unit is moved below whoever a case is about, and leads that case, it goes to whoever stands above them all
 * (N-10-3): it would lie with somebody who may not see it.
 */
@Component
class AboveInstead {

    private final Exclusions exclusions;
    private final Officials officials;
    private final CaseStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Steps steps;

    AboveInstead(
            Exclusions exclusions,
            Officials officials,
            CaseStore store,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Steps steps) {
        this.exclusions = exclusions;
        this.officials = officials;
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.steps = steps;
    }

    /** In the transaction of the move. */
    @EventListener
    @Transactional
    public void moved(UnitMoved moved) {
        exclusions.listLedBelow().forEach(id -> store.lock(id).ifPresent(this::giveUp));
    }

    private void giveUp(CaseStore.Locked locked) {
        var about = locked.file().matter().about();
        if (about != null) {
            officials
                    .route(locked.file().matter().type(), officials.exclusion(about))
                    .ifPresent(route -> give(locked, route));
        }
    }

    private void give(CaseStore.Locked locked, Route route) {
        var file = locked.file();
        var id = file.id();
        var target = lines.position(route.position());
        var content = Content.byRule()
                .with(Content.TO_POSITION, target.title())
                .with(Content.TO_UNIT, lines.unitName(target.unitId()))
                .with(Content.RULE, route.rule().name())
                .with(Content.CLAUSE, route.rule().clause());
        var changed = CaseChange.of(file).lead(target, lines).event(CaseEvent.REFERRED);
        steps.take(locked, changed, CaseEvent.REFERRED, new Actor.System(), content.texts());
        parties.endReferralsTo(id, file.lead(), steps.now());
        parties.set(id, file.lead(), file.leadUnit(), Relation.PAST_LEAD, steps.now());
        parties.set(id, target.id(), target.unitId(), Relation.LEAD, steps.now());
        worklists.move(file.lead(), id.value(), Box.SENT);
        worklists.arrive(lines.arrival(
                changed, lines.subject(changed), target.id(), Part.LEAD, "", "", lines.stageDue(changed)));
    }
}
