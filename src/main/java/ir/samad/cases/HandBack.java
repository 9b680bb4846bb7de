package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.routing.Route;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a case again that came back from outside: with whoever handed it over, else with the desk of his unit. */
@Component
class HandBack {

    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Promises promises;
    private final Officials officials;
    private final Directory directory;
    private final Steps steps;

    HandBack(
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Promises promises,
            Officials officials,
            Directory directory,
            Steps steps) {
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.promises = promises;
        this.officials = officials;
        this.directory = directory;
        this.steps = steps;
    }

    /** @return number of the history entry */
    int take(Locked locked, Official actor, HandedOver from, String reason) {
        var before = locked.file();
        var id = before.id();
        var target = receiver(before);
        var due = promises.answerBy(
                before.matter(), lines.topic(before), before.grade().urgency(), steps.now());
        var changed = CaseChange.of(before).lead(target, lines).promisedFor(due).handedBack();
        var content = Content.by(actor)
                .with(Content.TO_UNIT, from.name())
                .with(Content.TO_POSITION, target.title() + "، " + lines.unitName(target.unitId()))
                .with(Content.REASON, reason)
                .with(Content.DUE, changed.dueEffectiveOn().toString());
        var head = steps.take(locked, changed, CaseEvent.HANDED_BACK, actor, content.texts());
        if (!target.id().equals(before.lead())) {
            parties.endReferralsTo(id, before.lead(), steps.now());
            parties.set(id, before.lead(), before.leadUnit(), Relation.PAST_LEAD, steps.now());
        }
        parties.set(id, target.id(), target.unitId(), Relation.LEAD, steps.now());
        var subject = lines.subject(changed);
        lines.renew(subject);
        worklists.arrive(
                lines.arrival(changed, subject, target.id(), Part.LEAD, from.name(), reason, lines.stageDue(changed)));
        return head.number();
    }

    /**
     * Whether this position, or one of its unit, goes on with a case that is outside; when nobody is left there who handles
     * cases, the nearest unit above where somebody is.
     */
    boolean mayFollow(CaseFile file, Official actor) {
        return actor.position().equals(file.lead()) || actor.unit().equals(followingUnit(file.leadUnit()));
    }

    private UnitId followingUnit(UnitId unit) {
        return directory.listAbove(unit).stream()
                .map(Unit::id)
                .filter(id -> directory.listPositions(id).stream()
                        .anyMatch(position -> position.kind().handlesCases()))
                .findFirst()
                .orElse(unit);
    }

    /** Where things arrive in this unit; when no position of it is open any more, in the nearest above. */
    private Optional<Position> openDesk(UnitId unit) {
        return directory.listAbove(unit).stream()
                .flatMap(one -> directory.findDeskPosition(one.id()).stream())
                .findFirst();
    }

    /** Never whoever it is about (N-10-3), also when the directory changed while it was away. */
    private Position receiver(CaseFile file) {
        var before = lines.position(file.lead());
        var target = before.active() ? before : openDesk(file.leadUnit()).orElse(before);
        var about = file.matter().about();
        return about == null || !officials.withholds(file, target.id())
                ? target
                : lines.position(officials
                        .route(file.matter().type(), officials.exclusion(about))
                        .map(Route::position)
                        .orElse(target.id()));
    }
}
