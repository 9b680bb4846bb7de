package ir.samad.cases;

import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.UndoStore.Before;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a file; the state always comes from the one table of transitions. */
final class CaseChange {

    private final CaseFile file;
    private LocalDate dueOn;
    private LocalDate dueEffectiveOn;
    private @Nullable Instant dueAt;
    private Grade grade;
    private PositionId lead;
    private UnitId leadUnit;
    private Level level;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private @Nullable AnswerOutcome outcome;
    private int reopenings;

    private CaseChange(CaseFile file) {
        this.file = file;
        this.dueOn = file.dueOn();
        this.dueEffectiveOn = file.dueEffectiveOn();
        this.dueAt = file.dueAt();
        this.grade = file.grade();
        this.lead = file.lead();
        this.leadUnit = file.leadUnit();
        this.level = file.level();
        this.answeredAt = file.answeredAt();
        this.closedAt = file.closedAt();
        this.outcome = file.outcome();
        this.reopenings = file.reopenings();
    }

    static CaseChange of(CaseFile file) {
        return new CaseChange(file);
    }

    /** Another position leads from now on, at its own level. */
    CaseChange lead(Position position, CaseLines lines) {
        lead = position.id();
        leadUnit = position.unitId();
        level = lines.levelOf(position.unitId());
        return this;
    }

    /** The promised date moves by rule: after the applicant was waited for, or when it came back from outside. */
    CaseChange promisedFor(Promise moved) {
        dueOn = moved.due().given();
        dueEffectiveOn = moved.due().effective();
        dueAt = moved.at();
        return this;
    }

    /** Another grade, and the time that belongs to it. */
    CaseFile graded(Grade newGrade, Promise promise) {
        grade = newGrade;
        return promisedFor(promise).event(CaseEvent.GRADED);
    }

    CaseFile answered(AnswerOutcome newOutcome, Instant at) {
        outcome = newOutcome;
        answeredAt = at;
        return event(CaseEvent.ANSWERED);
    }

    CaseFile reopened() {
        outcome = null;
        answeredAt = null;
        closedAt = null;
        reopenings = file.reopenings() + 1;
        return event(CaseEvent.REOPENED);
    }

    CaseFile withdrawn(Instant at) {
        closedAt = at;
        return event(CaseEvent.WITHDRAWN);
    }

    /** It is with somebody outside from now on. */
    CaseFile handedOver(Instant at) {
        closedAt = at;
        return event(CaseEvent.HANDED_OVER);
    }

    /** It came back from outside and is open again. */
    CaseFile handedBack() {
        closedAt = null;
        return event(CaseEvent.HANDED_BACK);
    }

    CaseFile closed(Instant at) {
        closedAt = at;
        return event(CaseEvent.CLOSED);
    }

    /** Closed without an answer, since the applicant did not follow it. */
    CaseFile notFollowed(Instant at) {
        closedAt = at;
        return event(CaseEvent.NOT_FOLLOWED);
    }

    /** The applicant replied; what was closed because he did not is open again. */
    CaseFile replied() {
        closedAt = null;
        return event(CaseEvent.APPLICANT_REPLIED);
    }

    /** The file as it stood before an event that is undone; an answer that is undone was the only one. */
    CaseFile undone(CaseEvent undone, Before before) {
        lead = before.lead();
        leadUnit = before.leadUnit();
        level = before.level();
        if (undone == CaseEvent.ANSWERED) {
            outcome = null;
            answeredAt = null;
        }
        if (undone == CaseEvent.HANDED_OVER) {
            closedAt = null;
        }
        return in(CaseTransitions.afterUndoing(undone, before.state(), file.state()));
    }

    /** The file after this event. */
    CaseFile event(CaseEvent event) {
        return in(CaseTransitions.after(event, file.state()));
    }

    private CaseFile in(CaseState state) {
        return new CaseFile(
                file.id(),
                file.code(),
                file.number(),
                file.matter(),
                file.headline(),
                state,
                file.channel(),
                file.applicant(),
                file.contact(),
                grade,
                level,
                lead,
                leadUnit,
                file.registeredAt(),
                file.receivedOn(),
                file.lateReason(),
                dueOn,
                dueEffectiveOn,
                dueAt,
                answeredAt,
                closedAt,
                outcome,
                reopenings,
                file.lastEntry(),
                file.latestEntryAt());
    }
}
