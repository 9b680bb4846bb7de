package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Urgency;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for another urgency or classification of a case: for the position that leads and its superiors, with a reason
 * that stays in the history. What an applicant said of a danger to life counts until it is confirmed or corrected here.
 */
@Component
public class CaseGrades {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Guards guards;
    private final SecondEyes secondEyes;
    private final Promises promises;
    private final CaseLines lines;
    private final Steps steps;

    CaseGrades(Guards guards, SecondEyes secondEyes, Promises promises, CaseLines lines, Steps steps) {
        this.guards = guards;
        this.secondEyes = secondEyes;
        this.promises = promises;
        this.lines = lines;
        this.steps = steps;
    }

    /** Whether this position may grade the case. */
    @Transactional(readOnly = true)
    public boolean mayGrade(CaseFile file, Official actor) {
        return actor.decidesOn(CaseEvent.GRADED)
                && (file.lead().equals(actor.position())
                        || secondEyes.isSuperior(actor.position(), file.lead(), NOBODY));
    }

    /** Whether the danger to life is what the applicant says, and nobody has confirmed it yet. */
    @Transactional(readOnly = true)
    public boolean isClaimed(CaseFile file) {
        return file.grade().urgency() == Urgency.DANGER_TO_LIFE
                && steps.history(file).stream()
                        .filter(entry -> entry.event() == CaseEvent.REGISTERED || entry.event() == CaseEvent.GRADED)
                        .reduce((earlier, later) -> later)
                        .filter(entry -> entry.event() == CaseEvent.REGISTERED && entry.actorPosition() == null)
                        .isPresent();
    }

    /**
     * Gives the case this grade.
     *
     * @param reason why, for whoever reads the history; never leaves the house
     */
    @Transactional
    public Outcome<CaseId> grade(CaseId id, int seen, Official actor, Grade grade, String reason) {
        return guards.actFor(id, seen, actor, CaseEvent.GRADED, locked -> {
            var file = locked.file();
            if (!mayGrade(file, actor)) {
                return Outcome.refused(Refusal.of("cases.grade.not-yours"));
            }
            if (grade.equals(file.grade()) && !isClaimed(file)) {
                return Outcome.refused(Refusal.of("cases.grade.the-same"));
            }
            var promise = promises.regraded(file, lines.topic(file), grade.urgency(), steps.now());
            var changed = CaseChange.of(file).graded(grade, promise);
            var content = Content.by(actor)
                    .with(Content.URGENCY, grade.urgency().name())
                    .with(Content.CLASSIFICATION, grade.classification().name())
                    .with(Content.REMARK, reason);
            steps.take(locked, changed, CaseEvent.GRADED, actor, content.texts());
            lines.regrade(changed);
            return Outcome.done(id);
        });
    }
}
