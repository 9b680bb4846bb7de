package ir.samad.cases;

import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.database.Condition;
import ir.samad.deadlines.Climb;
import ir.samad.deadlines.LateSubjects;
import ir.samad.directory.PositionId;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A late case goes into the list of its holder's superior: written into the history, the lead stays. The applicant is told
 * honestly that it is late and who watches it now, once for each level.
 */
@Component
class Escalations implements LateSubjects {

    /** Who has one of these has the case in his hands already. */
    private static final Set<Relation> WORKS_ON_IT = EnumSet.of(Relation.LEAD, Relation.CONTRIBUTOR, Relation.DECIDER);

    private final CaseStore store;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Steps steps;
    private final Officials officials;

    Escalations(
            CaseStore store, Parties parties, Worklists worklists, CaseLines lines, Steps steps, Officials officials) {
        this.store = store;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.steps = steps;
        this.officials = officials;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean climb(Climb climb, BooleanSupplier stillLate) {
        var locked = store.lock(new CaseId(climb.subject())).orElseThrow();
        var file = locked.file();
        if (!CaseTransitions.isPossible(CaseEvent.ESCALATED, file.state()) || !stillLate.getAsBoolean()) {
            return false;
        }
        var superior = climb.superior();
        var content = Content.byRule()
                .with(Content.LATE, lines.place(climb.late()))
                .with(Content.TO_POSITION, superior.title())
                .with(Content.TO_UNIT, lines.unitName(superior.unitId()))
                .with(Content.DUE, climb.due().toString())
                .with(Content.PASSED, String.join("\n", climb.passed()));
        var head = steps.take(locked, file, CaseEvent.ESCALATED, new Actor.System(), content.texts());
        tellOnce(new Locked(file, head), climb);
        putOnHisList(file, climb);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> listGuarded(Set<UUID> subjects) {
        return store.ids(Condition.where(
                "c.id = ANY (:ids) AND c.about_unit_id IS NOT NULL", Map.of("ids", subjects.toArray(UUID[]::new))));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayReach(UUID subject, PositionId position) {
        return store.find(new CaseId(subject))
                .filter(file -> !officials.withholds(file, position))
                .isPresent();
    }

    private void tellOnce(Locked locked, Climb climb) {
        var superior = climb.superior();
        var level = lines.levelOf(superior.unitId()).name();
        var told = climb.watching().stream()
                .anyMatch(earlier -> lines.levelOf(lines.unitOf(earlier)).name().equals(level));
        if (!told) {
            var content = Content.byRule()
                    .with(Content.TO_UNIT, lines.unitName(superior.unitId()))
                    .with(Content.LEVEL, level);
            steps.take(locked, locked.file(), CaseEvent.DELAY_TOLD, new Actor.System(), content.texts());
        }
    }

    private void putOnHisList(CaseFile file, Climb climb) {
        var id = file.id();
        var superior = climb.superior();
        if (parties.find(id, superior.id()).filter(WORKS_ON_IT::contains).isEmpty()) {
            parties.set(id, superior.id(), superior.unitId(), Relation.SUPERIOR, steps.now());
        }
        var worksOnIt = worklists
                .find(superior.id(), id.value())
                .filter(line -> line.box().isOpen() && line.part().hasDate())
                .isPresent();
        if (!worksOnIt) {
            worklists.arrive(lines.arrival(
                    file,
                    lines.subject(file),
                    superior.id(),
                    Part.ESCALATED,
                    lines.place(climb.late()),
                    "",
                    climb.due()));
        }
    }
}
