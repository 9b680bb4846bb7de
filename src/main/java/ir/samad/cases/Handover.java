package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves a case, or a part of it, from one position to another, with everything that hangs on it: parties and worklists. */
@Component
class Handover {

    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Promises promises;
    private final Steps steps;
    private final CaseDocuments documents;
    private final Officials officials;

    Handover(
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Promises promises,
            Steps steps,
            CaseDocuments documents,
            Officials officials) {
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.promises = promises;
        this.steps = steps;
        this.documents = documents;
        this.officials = officials;
    }

    /** Gives the case or a part of it to another position. */
    Outcome<CaseId> refer(Locked locked, Official actor, Referral referral) {
        return refer(locked, actor, referral, referral.event(), Map.of());
    }

    /** Gives it to another position by an event that says more of it. */
    Outcome<CaseId> refer(Locked locked, Official actor, Referral referral, CaseEvent event, Map<String, String> more) {
        var file = locked.file();
        var id = file.id();
        var part = referral.part();
        var due = referral.dueOn();
        var against = referral.to().equals(actor.position())
                ? Optional.of(Refusal.of("cases.work.refer-to-self"))
                : checkReceiver(file, referral.to())
                        .or(() -> due == null ? Optional.<Refusal>empty() : checkDue(file, due));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var target = lines.position(referral.to());
        var content = Content.by(actor)
                .with(Content.TO_POSITION, target.title())
                .with(Content.TO_UNIT, lines.unitName(target.unitId()))
                .with(Content.PART, part.name())
                .with(Content.REMARK, referral.remark())
                .with(Content.DUE, due == null ? "" : due.toString())
                .with(referral.documents());
        more.forEach(content::with);
        var changed =
                part == Part.LEAD ? CaseChange.of(file).lead(target, lines).event(event) : file;
        var head = steps.take(locked, changed, event, actor, content.texts());
        documents.keep(id, head.number(), referral.documents());
        parties.refer(id, head.number(), actor.position(), target.id(), part.name(), due, steps.now());
        if (part == Part.LEAD) {
            leads(id, actor, target.id());
        } else {
            var relation = part == Part.CONTRIBUTE ? Relation.CONTRIBUTOR : Relation.COPY;
            parties.set(id, target.id(), target.unitId(), relation, steps.now());
        }
        var dueHere = due == null && part == Part.LEAD ? lines.stageDue(changed) : due;
        worklists.arrive(lines.arrival(
                changed, lines.subject(changed), target.id(), part, actor.place(), referral.remark(), dueHere));
        return Outcome.done(id);
    }

    /** Hands the case back to the position that had referred it. */
    Outcome<CaseId> giveBack(Locked locked, Official actor, String remark) {
        var id = locked.file().id();
        var referrer = parties.findReferrer(id, actor.position());
        if (referrer.isEmpty()) {
            return Outcome.refused(Refusal.of("cases.work.nobody-to-return-to"));
        }
        var against = checkReceiver(locked.file(), referrer.get());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var target = lines.position(referrer.get());
        var content = Content.by(actor)
                .with(Content.TO_POSITION, target.title())
                .with(Content.TO_UNIT, lines.unitName(target.unitId()))
                .with(Content.REMARK, remark);
        var changed = CaseChange.of(locked.file()).lead(target, lines).event(CaseEvent.RETURNED);
        steps.take(locked, changed, CaseEvent.RETURNED, actor, content.texts());
        leads(id, actor, target.id());
        worklists.arrive(lines.arrival(
                changed,
                lines.subject(changed),
                target.id(),
                Part.LEAD,
                actor.place(),
                remark,
                lines.stageDue(changed)));
        return Outcome.done(id);
    }

    /** A superior leads in place of the late holder; it is in his hands at once. */
    Outcome<CaseId> takeOver(Locked locked, Official actor, String remark) {
        var before = locked.file();
        var id = before.id();
        var target = lines.position(actor.position());
        var content = Content.by(actor)
                .with(Content.TO_POSITION, target.title())
                .with(Content.TO_UNIT, lines.unitName(target.unitId()))
                .with(Content.REMARK, remark);
        var changed = CaseChange.of(before).lead(target, lines).event(CaseEvent.TAKEN_OVER);
        steps.take(locked, changed, CaseEvent.TAKEN_OVER, actor, content.texts());
        parties.endReferralsTo(id, before.lead(), steps.now());
        parties.set(id, before.lead(), before.leadUnit(), Relation.PAST_LEAD, steps.now());
        parties.set(id, target.id(), target.unitId(), Relation.LEAD, steps.now());
        worklists.move(before.lead(), id.value(), Box.SENT);
        worklists.arrive(lines.arrival(
                changed, lines.subject(changed), target.id(), Part.LEAD, "", remark, lines.stageDue(changed)));
        worklists.opened(target.id(), id.value());
        return Outcome.done(id);
    }

    /** A position that was asked for its part has given it. */
    void partGiven(CaseId id, Official actor) {
        parties.set(id, actor.position(), actor.unit(), Relation.PAST_CONTRIBUTOR, steps.now());
        parties.endReferralsTo(id, actor.position(), steps.now());
        worklists.move(actor.position(), id.value(), Box.SENT);
    }

    /** Puts a case before the head who decides what was asked of his unit; one from whom it is kept has nothing of it. */
    void layBefore(CaseFile file, Official actor, Position head) {
        var id = file.id();
        var works = worklists
                .find(head.id(), id.value())
                .filter(line -> line.box().isOpen() && line.part() != Part.COPY)
                .isPresent();
        if (officials.withholds(file, head.id()) || works) {
            return;
        }
        if (parties.find(id, head.id()).isEmpty()) {
            parties.set(id, head.id(), head.unitId(), Relation.COPY, steps.now());
        }
        worklists.arrive(lines.arrival(
                file, lines.subject(file), head.id(), Part.COPY, actor.place(), lines.text("cases.grant.line"), null));
    }

    String unitName(UnitId id) {
        return lines.unitName(id);
    }

    private void leads(CaseId id, Official from, PositionId to) {
        parties.endReferralsTo(id, from.position(), steps.now());
        parties.set(id, from.position(), from.unit(), Relation.PAST_LEAD, steps.now());
        parties.set(id, to, lines.unitOf(to), Relation.LEAD, steps.now());
        worklists.move(from.position(), id.value(), Box.SENT);
    }

    /** N-10-3: nothing goes to whoever it is about, to his desk, or to those below him. */
    private Optional<Refusal> checkReceiver(CaseFile file, PositionId receiver) {
        return officials.withholds(file, receiver)
                ? Optional.of(Refusal.by("N-10-3", "cases.about.receiver"))
                : Optional.empty();
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
}
