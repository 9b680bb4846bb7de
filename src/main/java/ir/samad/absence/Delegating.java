package ir.samad.absence;

import ir.samad.access.Delegation;
import ir.samad.access.Delegations;
import ir.samad.calendar.TehranClock;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Decision;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which an official delegates kinds of decision for some time (N-6-1): a head, a deputy or the head of an
 * office, of the position he holds himself, to whoever may also stand in for him. He goes on deciding beside.
 */
@Component
public class Delegating {

    private static final Set<PositionKind> OFFICIALS =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);

    private final StandIns standIns;
    private final Delegations delegations;
    private final Directory directory;
    private final Parameters parameters;
    private final Clock clock;

    Delegating(StandIns standIns, Delegations delegations, Directory directory, Parameters parameters, Clock clock) {
        this.standIns = standIns;
        this.delegations = delegations;
        this.directory = directory;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The position in which this member of staff acts, when he may delegate of it: an official who holds it. Whoever stands in,
     * or has something of it by delegation, delegates nothing.
     */
    @Transactional(readOnly = true)
    public Optional<Position> find(Staff staff) {
        return standIns.find(new PositionId(staff.positionId()), staff)
                .filter(position -> OFFICIALS.contains(position.kind()));
    }

    /** What he has delegated of it, now and from later on. */
    @Transactional(readOnly = true)
    public List<Delegated> list(Position position, Staff staff) {
        return delegations.listOf(position.id(), new PersonId(staff.personId())).stream()
                .map(one -> {
                    var place = directory.getPosition(one.place());
                    return new Delegated(
                            one,
                            directory.getPerson(one.person()).name(),
                            place.title() + "، "
                                    + directory.getUnit(place.unitId()).name());
                })
                .toList();
    }

    /** To whom he may delegate. */
    @Transactional(readOnly = true)
    public List<Candidate> listCandidates(Position position, String words) {
        return standIns.listCandidates(position, words);
    }

    /**
     * Delegates.
     *
     * @param position one that {@link #find} gives to this member of staff
     * @param first the first day; today counts from this moment on
     * @param last the last day
     */
    @Transactional
    public Outcome<UUID> give(
            Position position, PersonId person, Set<Decision> decisions, LocalDate first, LocalDate last, Staff by) {
        if (find(by).filter(position::equals).isEmpty()) {
            throw new IllegalArgumentException("Position " + position + " is not the caller's to delegate of");
        }
        if (!Decision.delegable().containsAll(decisions)) {
            throw new IllegalArgumentException("Not to be delegated: " + decisions);
        }
        if (decisions.isEmpty()) {
            return Outcome.refused(Refusal.by("N-6-1", "absence.refused.decisions.choose"));
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, TehranClock.ZONE);
        if (first.isBefore(today)) {
            return Outcome.refused(Refusal.of("absence.refused.first.past"));
        }
        var body = directory.getUnit(position.unitId()).bodyId();
        var days = parameters.integer(ParameterKey.DELEGATION_DAYS, Scope.body(body.value()), Scope.nation());
        if (last.isBefore(first) || last.isAfter(first.plusDays(days - 1))) {
            return Outcome.refused(Refusal.by("N-6-1", "absence.refused.last.too-long", days));
        }
        var chosen = standIns.listCandidates(position, "").stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst();
        return chosen.isEmpty()
                ? Outcome.refused(Refusal.by("N-6-1", "absence.refused.person.not-near"))
                : delegations.give(
                        new Delegation(
                                Ids.next(clock),
                                position.id(),
                                new PersonId(by.personId()),
                                person,
                                chosen.get().at(),
                                decisions,
                                first.equals(today) ? now : StandIns.startOf(first),
                                StandIns.startOf(last.plusDays(1))),
                        by.name() + "، " + by.positionTitle() + "، " + by.unitName());
    }

    /** Takes it back at once; false when there is nothing to take back. */
    @Transactional
    public boolean takeBack(Position position, UUID delegation, Staff by) {
        return delegations.takeBack(delegation, position.id(), new PersonId(by.personId()));
    }
}
