package ir.samad.cases;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Actor.Official;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Entry;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the superior of a late holder: he tells him what to do, or takes the case over (N-10-1). */
@Component
public class SuperiorWork {

    private final Guards guards;
    private final Handover handover;
    private final Worklists worklists;
    private final Promises promises;
    private final Steps steps;

    SuperiorWork(Guards guards, Handover handover, Worklists worklists, Promises promises, Steps steps) {
        this.guards = guards;
        this.handover = handover;
        this.worklists = worklists;
        this.promises = promises;
        this.steps = steps;
    }

    /**
     * What a superior wants of the holder.
     *
     * @param remark never leaves the house
     * @param until a working day; moves no date of the case
     */
    public record Instruction(String remark, LocalDate until) {}

    /** Whether the case stands in his list because its holder is late. */
    @Transactional(readOnly = true)
    public boolean watches(CaseFile file, Official actor) {
        return worklists
                .find(actor.position(), file.id().value())
                .filter(SuperiorWork::watches)
                .isPresent();
    }

    /** The same of a line that was read already. */
    public static boolean watches(Entry line) {
        return line.part() == Part.ESCALATED && line.box().isOpen();
    }

    /** Tells the holder what to do, until when; it stands on the holder's line. */
    @Transactional
    public Outcome<CaseId> instruct(CaseId id, int seen, Official actor, Instruction instruction) {
        return guards.act(id, seen, actor, CaseEvent.INSTRUCTED, locked -> {
            var file = locked.file();
            var until = instruction.until();
            if (!watches(file, actor)) {
                return Outcome.refused(Refusal.by("N-10-1", "cases.work.not-late"));
            }
            if (until.isBefore(steps.today())
                    || !promises.isWorkingDay(until, file.matter().county())) {
                return Outcome.refused(Refusal.of("cases.work.date-not-open"));
            }
            var content =
                    Content.by(actor).with(Content.REMARK, instruction.remark()).with(Content.DUE, until.toString());
            steps.take(locked, file, CaseEvent.INSTRUCTED, actor, content.texts());
            worklists.remark(file.lead(), id.value(), instruction.remark() + " (" + JalaliDate.of(until) + ")");
            return Outcome.done(id);
        });
    }

    /** Leads from now on, in place of the late holder. */
    @Transactional
    public Outcome<CaseId> takeOver(CaseId id, int seen, Official actor, String remark) {
        return guards.act(
                id,
                seen,
                actor,
                CaseEvent.TAKEN_OVER,
                locked -> watches(locked.file(), actor)
                        ? handover.takeOver(locked, actor, remark)
                        : Outcome.refused(Refusal.by("N-10-1", "cases.work.not-late")));
    }
}
