package ir.samad.cases;

import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Reminders;
import ir.samad.directory.PositionId;
import ir.samad.parameters.ParameterKey;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While the applicant is waited for, the clock of the case stands (D-5-4): its line has no colour, and when he replies the
 * promised date moves by the working days that passed. Nobody moves it otherwise. If he does not follow
 * the case, its lead may close it, and his reply opens it again.
 */
@Component
public class Pauses {

    private final Reminders reminders;
    private final Parties parties;
    private final Worklists worklists;
    private final CaseLines lines;
    private final Promises promises;
    private final Guards guards;
    private final Steps steps;

    Pauses(
            Reminders reminders,
            Parties parties,
            Worklists worklists,
            CaseLines lines,
            Promises promises,
            Guards guards,
            Steps steps) {
        this.reminders = reminders;
        this.parties = parties;
        this.worklists = worklists;
        this.lines = lines;
        this.promises = promises;
        this.guards = guards;
        this.steps = steps;
    }

    /**
     * From now on the applicant is waited for: neither the lead's date runs nor those of colleagues who were asked for a
     * part; remembers when to remind him, once, when there is a day for it.
     */
    void begin(CaseFile file, LocalDate until) {
        worklists.move(file.lead(), file.id().value(), Box.WAITING);
        contributors(file)
                .filter(position -> line(file, position)
                        .filter(line ->
                                line.part() == Part.CONTRIBUTE && line.box().isTimed())
                        .isPresent())
                .forEach(position -> worklists.move(position, file.id().value(), Box.WAITING));
        var before = promises.days(ParameterKey.REMINDER_DAYS, file, lines.topic(file));
        var on = promises.before(until, before, file);
        if (on.isAfter(promises.today()) && !on.isAfter(until)) {
            reminders.put(file.id(), on);
        }
    }

    /** By how much the promised date moves, when he replies today. */
    Promises.Moved moved(CaseFile file) {
        var now = steps.now();
        return promises.movedBy(
                file, lines.topic(file), asked(file).map(Entry::at).orElse(now), now);
    }

    /** Whether it was closed because the applicant did not follow it. */
    boolean isNotFollowed(CaseFile file) {
        return file.state() == CaseState.CLOSED
                && steps.history(file).stream()
                        .filter(entry -> entry.event() == CaseEvent.NOT_FOLLOWED || entry.event() == CaseEvent.CLOSED)
                        .reduce((earlier, later) -> later)
                        .filter(entry -> entry.event() == CaseEvent.NOT_FOLLOWED)
                        .isPresent();
    }

    /** The lead has it again, and so have colleagues who still owe a part, each with what was left of his time. */
    void goOn(CaseFile file, int days) {
        reminders.forget(file.id());
        var due = movedDate(file, line(file, file.lead()), days);
        var subject = lines.subject(file);
        lines.renew(subject);
        parties.set(file.id(), file.lead(), file.leadUnit(), Parties.Relation.LEAD, steps.now());
        worklists.arrive(lines.arrival(file, subject, file.lead(), Part.LEAD, "", "", due));
        contributors(file)
                .toList()
                .forEach(position -> line(file, position)
                        .filter(line ->
                                line.part() == Part.CONTRIBUTE && !line.box().isTimed())
                        .ifPresent(line -> worklists.arrive(lines.arrival(
                                file,
                                subject,
                                position,
                                Part.CONTRIBUTE,
                                line.from(),
                                line.note(),
                                movedDate(file, Optional.of(line), days)))));
    }

    private LocalDate movedDate(CaseFile file, Optional<ir.samad.worklist.Entry> line, int days) {
        return line.map(ir.samad.worklist.Entry::dueHere)
                .map(date -> promises.after(date, days, file))
                .filter(date -> !date.isAfter(file.dueEffectiveOn()))
                .orElse(file.dueEffectiveOn());
    }

    private Optional<ir.samad.worklist.Entry> line(CaseFile file, PositionId position) {
        return worklists.find(position, file.id().value());
    }

    private Stream<PositionId> contributors(CaseFile file) {
        return parties.list(file.id()).stream()
                .filter(party -> party.relation() == Parties.Relation.CONTRIBUTOR)
                .map(Parties.Party::position);
    }

    /** The day after which the lead may close a case that the applicant does not follow. */
    public Optional<LocalDate> lastDay(CaseFile file) {
        return file.state() == CaseState.WAITING_FOR_APPLICANT
                ? asked(file)
                        .map(entry -> promises.after(
                                LocalDate.parse(entry.get(Content.DUE)),
                                promises.days(ParameterKey.UNFOLLOWED_DAYS, file, lines.topic(file)),
                                file))
                : Optional.empty();
    }

    /** Closes a case that the applicant did not follow; he is told, and his reply opens it again. */
    @Transactional
    public Outcome<CaseId> close(CaseId id, int seen, Actor.Official actor) {
        return guards.act(id, seen, actor, CaseEvent.NOT_FOLLOWED, locked -> {
            var last = lastDay(locked.file());
            if (last.isEmpty() || !promises.today().isAfter(last.get())) {
                return Outcome.refused(Refusal.by("D-5-4", "cases.work.applicant-has-time"));
            }
            steps.take(
                    locked,
                    CaseChange.of(locked.file()).notFollowed(steps.now()),
                    CaseEvent.NOT_FOLLOWED,
                    actor,
                    Content.by(actor).texts());
            reminders.forget(id);
            worklists.moveAll(id.value(), Box.SENT);
            return Outcome.done(id);
        });
    }

    private Optional<Entry> asked(CaseFile file) {
        return asked(steps.history(file));
    }

    /** What the applicant was asked for last. */
    static Optional<Entry> asked(List<Entry> history) {
        var undone = Entry.undone(history);
        return history.stream()
                .filter(entry -> entry.event() == CaseEvent.APPLICANT_ASKED && !undone.contains(entry.number()))
                .reduce((earlier, later) -> later);
    }
}
