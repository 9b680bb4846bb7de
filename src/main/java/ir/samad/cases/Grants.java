package ir.samad.cases;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.GlanceStore;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.util.List;
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
     * Whether a permit or funds were asked of the head in whose office the actor decides, and he has not decided yet.
     *
     * @param history the whole history, which tells whether anything was ever asked
     */
    @Transactional(readOnly = true)
    public boolean isAsked(CaseFile file, Official actor, List<Entry> history) {
        return actor.decidesOn(ir.samad.shell.Decision.GRANT)
                && CaseTransitions.isPossible(CaseEvent.INSTRUCTED, file.state())
                && history.stream().anyMatch(entry -> entry.event() == CaseEvent.REFERRED_UP)
                && store.isAskedOf(file.id(), actor.position(), actor.unit());
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
            worklists
                    .find(actor.position(), id.value())
                    .filter(line -> line.part() == Part.COPY)
                    .ifPresent(line -> worklists.move(actor.position(), id.value(), Box.SENT));
            return Outcome.done(id);
        });
    }
}
