package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Part;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what is beyond the powers of a unit (N-4-10): it goes up to the unit's own parent ministry or organisation,
 * which the directory names, and to nobody else. And the door to what may be answered at all.
 */
@Component
public class BeyondPowers {

    private final Guards guards;
    private final Handover handover;
    private final Duties duties;
    private final AnswerRules rules;

    BeyondPowers(Guards guards, Handover handover, Duties duties, AnswerRules rules) {
        this.guards = guards;
        this.handover = handover;
        this.duties = duties;
        this.rules = rules;
    }

    /** What is missing. */
    public enum Need {
        PERMIT,
        FUNDS
    }

    /**
     * A case that goes up.
     *
     * @param need what is missing
     * @param note for the parent; never leaves the house
     * @param to whom the actor means; null for whom the directory names
     */
    public record Upward(Need need, String note, @Nullable PositionId to) {}

    /**
     * Refers the case to the parent ministry or organisation of the unit that leads. The head there, who grants or refuses
     * what is asked, has a part in it from then on: he sees it also when it is confidential, and so does whoever decides in
     * his place by delegation (N-6-1).
     */
    @Transactional
    public Outcome<CaseId> refer(CaseId id, int seen, Official actor, Upward upward) {
        return guards.act(id, seen, actor, CaseEvent.REFERRED_UP, locked -> {
            var parent = duties.findParentDesk(locked.file().leadUnit());
            if (parent.isEmpty()) {
                return Outcome.refused(Refusal.by("N-4-10", "cases.work.no-parent"));
            }
            var to = parent.get().id();
            if (upward.to() != null && !upward.to().equals(to)) {
                return Outcome.refused(Refusal.by("N-4-10", "cases.work.not-the-parent"));
            }
            var need = Map.of(Content.NEED, upward.need().name(), Content.CLAUSE, "N-4-10");
            var referred = handover.refer(
                    locked, actor, new Referral(to, Part.LEAD, upward.note(), null), CaseEvent.REFERRED_UP, need);
            if (referred.find().isPresent()) {
                duties.findGranter(parent.get()).ifPresent(head -> handover.layBefore(locked.file(), actor, head));
            }
            return referred;
        });
    }

    /** Name of the unit to which the case would go up; empty when there is none. */
    @Transactional(readOnly = true)
    public String parentOf(CaseFile file) {
        return duties.findParentDesk(file.leadUnit())
                .map(desk -> handover.unitName(desk.unitId()))
                .orElse("");
    }

    /** Whether the case may only be guided or referred (N-4-18). */
    @Transactional(readOnly = true)
    public boolean onlyGuides(CaseFile file) {
        return rules.onlyGuides(file);
    }
}
