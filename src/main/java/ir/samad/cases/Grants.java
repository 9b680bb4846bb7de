package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.store.GlanceStore;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Worklists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever heads the unit that was asked for a permit or funds (N-4-10): he grants or refuses it, and the desk
 * that holds the case answers accordingly.
 */
@Component
public class Grants {

    private final Guards guards;
    private final GlanceStore store;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Steps steps;

    Grants(Guards guards, GlanceStore store, Worklists worklists, CaseLines lines, Steps steps) {
        this.guards = guards;
        this.store = store;
        this.worklists = worklists;
        this.lines = lines;
        this.steps = steps;
    }

    /** What he decides. */
    public enum Decision {
        GRANTED,
        REFUSED
    }

    /**
     * Decides what was asked; it stands in the history and on the line of the desk that holds the case.
     *
     * @param remark for the desk; never leaves the house
     */
    @Transactional
    public Outcome<CaseId> decide(CaseId id, int seen, Official actor, Decision decision, String remark) {
        return guards.actFor(id, seen, actor, CaseEvent.INSTRUCTED, ir.samad.shell.Decision.GRANT, locked -> {
            var file = locked.file();
            if (!store.isAskedOf(id, actor.position(), actor.unit())) {
                return Outcome.refused(Refusal.by("N-4-10", "cases.work.not-asked-of-you"));
            }
            var said = lines.text("cases.grant." + decision) + " " + remark;
            var content = Content.by(actor).with(Content.REMARK, said).with(Content.CLAUSE, "N-4-10");
            steps.take(locked, file, CaseEvent.INSTRUCTED, actor, content.texts());
            worklists.remark(file.lead(), id.value(), said);
            return Outcome.done(id);
        });
    }
}
