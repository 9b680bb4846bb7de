package ir.samad.meetingday;

import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.UnitId;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what the official ordered and what came of it, for each person (M-12-1). What is in progress has a date and
 * returns until there is a final result.
 */
@Component
public class MeetingResults {

    private static final int MOST = 500;

    private final PeopleStore store;
    private final MeetingPeople people;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final Clock clock;

    MeetingResults(PeopleStore store, MeetingPeople people, Directory directory, WorkCalendar calendar, Clock clock) {
        this.store = store;
        this.people = people;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is in progress in a unit, the earliest date first; at most 500. */
    @Transactional(readOnly = true)
    public List<MeetingApplicant> listInProgress(UnitId unit) {
        return store.listInProgress(unit, MOST);
    }

    /** All that was said of what came of it, the newest first. */
    @Transactional(readOnly = true)
    public List<MeetingResult> list(MeetingApplicant one) {
        return store.listResults(one.id());
    }

    /** The positions that can be ordered to do something: those of the unit and of the units directly below it. */
    @Transactional(readOnly = true)
    public List<Position> listOwners(UnitId unit) {
        return Stream.concat(
                        Stream.of(unit), directory.listChildren(unit).stream().map(child -> child.id()))
                .flatMap(one -> directory.listPositions(one).stream())
                .toList();
    }

    /** Says what came of it. */
    @Transactional
    public Outcome<UUID> conclude(UUID id, MeetingResult.Wanted wanted, UnitId unit, Staff by) {
        var one = people.find(id, unit).orElseThrow();
        store.lock(one.session());
        one = people.find(id, unit).orElseThrow(() -> new NotFound("Person met " + id));
        if (one.turn() != Turn.MET && one.turn() != Turn.INSIDE) {
            return Outcome.refused(Refusal.by("M-12-1", "meetingday.refused.not-met"));
        }
        if (PersianText.isFiller(wanted.action())) {
            return Outcome.refused(Refusal.by("M-12-1", "meetingday.refused.action"));
        }
        if ((wanted.due() != null) == wanted.state().isFinal()) {
            return Outcome.refused(Refusal.by(
                    "M-12-1", wanted.state().isFinal() ? "meetingday.refused.final.due" : "meetingday.refused.due"));
        }
        if (wanted.due() != null && wanted.due().isBefore(calendar.today())) {
            return Outcome.refused(Refusal.by("M-12-1", "meetingday.refused.past.due"));
        }
        var said = one.result();
        if (said != null && said.state().isFinal() && people.isReported(one.session())) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingday.refused.reported"));
        }
        store.conclude(id, wanted, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Keeps what the official ordered. */
    @Transactional
    public Outcome<UUID> instruct(UUID id, Instruction.Wanted wanted, UnitId unit, Staff by) {
        var one = people.find(id, unit).orElseThrow();
        store.lock(one.session());
        one = people.find(id, unit).orElseThrow(() -> new NotFound("Person met " + id));
        if (one.turn() != Turn.MET && one.turn() != Turn.INSIDE) {
            return Outcome.refused(Refusal.by("M-12-1", "meetingday.refused.not-met"));
        }
        var owner = listOwners(unit).stream()
                .filter(position -> position.id().equals(wanted.owner()))
                .findFirst();
        if (owner.isEmpty()) {
            return Outcome.refused(Refusal.of("meetingday.refused.owner"));
        }
        if (wanted.due().isBefore(calendar.today())) {
            return Outcome.refused(Refusal.of("meetingday.refused.ordered.instruction-due"));
        }
        store.instruct(id, wanted, owner.get().title(), clock.instant(), by);
        return Outcome.done(id);
    }
}
