package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ForeignReferences;
import ir.samad.recipients.HandOverRecipient;
import ir.samad.recipients.HandOverRecipients;
import ir.samad.recipients.RecipientId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Worklists;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to recipients outside SAMAD (N-3-1-2, N-6-3): another branch, another public body, another three-digit system.
 * What is handed over counts neither as answered nor as open; the applicant is told recipient, date and both references. The
 * recipient may give it back, and then it is unsolved here again.
 */
@Component
public class HandOvers {

    private final Guards guards;
    private final Steps steps;
    private final ForeignReferences references;
    private final HandOverRecipients recipients;
    private final Duties duties;
    private final Worklists worklists;
    private final HandBack handBack;

    HandOvers(
            Guards guards,
            Steps steps,
            ForeignReferences references,
            HandOverRecipients recipients,
            Duties duties,
            Worklists worklists,
            HandBack handBack) {
        this.guards = guards;
        this.steps = steps;
        this.references = references;
        this.recipients = recipients;
        this.duties = duties;
        this.worklists = worklists;
        this.handBack = handBack;
    }

    /**
     * To whom, and why.
     *
     * @param recipient one that is offered
     * @param reason what the applicant and the recipient read
     * @param reference number of the case there; empty until it is known
     */
    public record HandingOver(RecipientId recipient, String reason, String reference) {}

    /** With whom outside the case is now. */
    @Transactional(readOnly = true)
    public Optional<HandedOver> find(CaseFile file) {
        return file.state() == CaseState.HANDED_OVER ? references.findCurrent(file.id()) : Optional.empty();
    }

    /** Whether this position goes on with a case that is outside: it, one of its unit, or whoever is left above. */
    @Transactional(readOnly = true)
    public boolean mayFollow(CaseFile file, Official actor) {
        return handBack.mayFollow(file, actor);
    }

    /** Hands the case over; its deadline, its ladder and its lines end with it. */
    @Transactional
    public Outcome<CaseId> handOver(CaseId id, int seen, Official actor, HandingOver handing) {
        return guards.act(id, seen, actor, CaseEvent.HANDED_OVER, locked -> {
            var file = locked.file();
            var recipient = recipients.findActive(handing.recipient());
            if (recipient.isEmpty()) {
                return Outcome.refused(Refusal.of("cases.outside.no-such-recipient"));
            }
            if (duties.isOwnDuty(file.leadUnit(), file.matter())) {
                return Outcome.refused(Refusal.by(duties.clauseFor(file.leadUnit()), "cases.outside.own-duty"));
            }
            return handedOver(locked, actor, handing, recipient.get());
        });
    }

    private Outcome<CaseId> handedOver(
            Locked locked, Official actor, HandingOver handing, HandOverRecipient recipient) {
        var id = locked.file().id();
        var content = Content.by(actor)
                .with(Content.TO_UNIT, recipient.name())
                .with(Content.REASON, handing.reason())
                .with(Content.FOREIGN_REFERENCE, handing.reference())
                .with(Content.FOLLOW, recipient.contact());
        var changed = CaseChange.of(locked.file()).handedOver(steps.now());
        var head = steps.take(locked, changed, CaseEvent.HANDED_OVER, actor, content.texts());
        references.insert(
                id,
                new HandedOver(
                        head.number(),
                        recipient.id(),
                        recipient.name(),
                        steps.now(),
                        handing.reference().isEmpty() ? null : handing.reference()));
        worklists.moveAll(id.value(), Box.SENT);
        return Outcome.done(id);
    }

    /** Notes the number of the case there, or corrects it; the applicant is told. */
    @Transactional
    public Outcome<CaseId> noteReference(CaseId id, int seen, Official actor, String reference) {
        return guards.actFor(id, seen, actor, CaseEvent.FOREIGN_REFERENCE_NOTED, locked -> {
            var current = references.findCurrent(id).orElseThrow();
            if (!mayFollow(locked.file(), actor)) {
                return Outcome.refused(Refusal.of("cases.work.not-yours"));
            }
            if (reference.equals(current.reference())) {
                return Outcome.refused(Refusal.of("cases.outside.same-reference"));
            }
            var content = Content.by(actor)
                    .with(Content.TO_UNIT, current.name())
                    .with(Content.FOREIGN_REFERENCE, reference)
                    .with(
                            Content.FOLLOW,
                            recipients
                                    .find(current.recipient())
                                    .map(HandOverRecipient::contact)
                                    .orElse(""));
            var head = steps.take(locked, locked.file(), CaseEvent.FOREIGN_REFERENCE_NOTED, actor, content.texts());
            references.note(id, current, reference, head.number());
            return Outcome.done(id);
        });
    }

    /** The recipient gave it back: it is open here again, with a new date by rule; the applicant reads why. */
    @Transactional
    public Outcome<CaseId> takeBack(CaseId id, int seen, Official actor, String reason) {
        return guards.actFor(id, seen, actor, CaseEvent.HANDED_BACK, locked -> {
            var current = references.findCurrent(id).orElseThrow();
            if (!mayFollow(locked.file(), actor)) {
                return Outcome.refused(Refusal.of("cases.work.not-yours"));
            }
            references.returned(id, current, handBack.take(locked, actor, current, reason));
            return Outcome.done(id);
        });
    }
}
