package ir.samad.absence;

import ir.samad.access.Account;
import ir.samad.access.Accounts;
import ir.samad.calendar.TehranClock;
import ir.samad.deadlines.Deadlines;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Holder;
import ir.samad.directory.Holding;
import ir.samad.directory.HoldingId;
import ir.samad.directory.Keeper;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.Unit;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for standing in (N-6-1): whoever holds a position lets somebody of his unit or of the units directly above and
 * below it act in it for some days, and whoever stands above a position does so for him. Whoever only stands in himself
 * passes nothing on. What is done meanwhile stands in the history under the position and the person who did it.
 */
@Component
public class StandIns {

    private static final int MOST = 50;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Clock clock;

    StandIns(
            Directory directory,
            DirectoryEntries entries,
            Deadlines deadlines,
            Accounts accounts,
            Parameters parameters,
            Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The position, when this member of staff may let somebody stand in for it: his own, or one under him. */
    @Transactional(readOnly = true)
    public Optional<Position> find(PositionId id, Staff staff) {
        return id.value().equals(staff.positionId())
                ? Optional.of(directory.getPosition(id)).filter(own -> isHeldBy(own, new PersonId(staff.personId())))
                : deadlines.findUnder(id, staff);
    }

    /** Who stands in now or will, the first first. */
    @Transactional(readOnly = true)
    public List<StandIn> list(PositionId position) {
        var now = clock.instant();
        return directory.listHolders(position).stream()
                .filter(holder -> holder.holding().capacity() == Capacity.SUBSTITUTE)
                .flatMap(holder -> standIn(holder, now).stream())
                .sorted(Comparator.comparing(StandIn::from))
                .toList();
    }

    private static Optional<StandIn> standIn(Holder holder, Instant now) {
        var until = holder.holding().until();
        return until == null || !until.isAfter(now)
                ? Optional.empty()
                : Optional.of(new StandIn(
                        holder.holding().id(),
                        holder.person().name(),
                        holder.holding().from(),
                        until));
    }

    /**
     * Who may stand in: whoever holds another position in the unit, directly above or directly below it, and can sign in.
     *
     * @param words parts of a name, of a position or of a unit; empty for all
     */
    @Transactional(readOnly = true)
    public List<Candidate> listCandidates(Position position, String words) {
        var wanted = PersianText.searchKey(words).split(" ");
        return near(position)
                .filter(candidate -> Stream.of(wanted)
                        .allMatch(word -> PersianText.searchKey(candidate.name() + " " + candidate.place())
                                .contains(word)))
                .filter(candidate -> canSignIn(candidate.person()))
                .limit(MOST)
                .toList();
    }

    private Stream<Candidate> near(Position position) {
        var now = clock.instant();
        return around(directory.getUnit(position.unitId()))
                .flatMap(unit -> directory.listPositions(unit.id()).stream()
                        .filter(other -> !other.id().equals(position.id()))
                        .flatMap(other -> directory.listHolders(other.id(), now).stream()
                                .map(holder -> candidate(holder, other, unit))))
                .filter(candidate -> !isHeldBy(position, candidate.person()));
    }

    private Stream<Unit> around(Unit unit) {
        var above = directory.listAbove(unit.id()).stream().skip(1).limit(1);
        return Stream.of(Stream.of(unit), directory.listChildren(unit.id()).stream(), above)
                .flatMap(units -> units);
    }

    private static Candidate candidate(Holder holder, Position position, Unit unit) {
        return new Candidate(
                holder.person().id(), holder.person().name(), position.id(), position.title() + "، " + unit.name());
    }

    private boolean canSignIn(PersonId person) {
        return accounts.listOf(person.value()).stream().anyMatch(Account::isOpen);
    }

    /** Whether this person holds the position now and does not only stand in. */
    private boolean isHeldBy(Position position, PersonId person) {
        return directory.listHolders(position.id(), clock.instant()).stream()
                .anyMatch(holder ->
                        holder.person().id().equals(person) && holder.holding().capacity() != Capacity.SUBSTITUTE);
    }

    /**
     * Lets somebody stand in.
     *
     * @param position one that {@link #find} gives to this member of staff
     * @param first the first day; today counts from this moment on
     * @param last the last day
     */
    @Transactional
    public Outcome<Holding> appoint(Position position, PersonId person, LocalDate first, LocalDate last, Staff by) {
        demand(position.id(), by);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, TehranClock.ZONE);
        if (first.isBefore(today)) {
            return Outcome.refused(Refusal.of("absence.refused.first.past"));
        }
        var body = directory.getUnit(position.unitId()).bodyId();
        var days = parameters.integer(ParameterKey.STAND_IN_DAYS, Scope.body(body.value()), Scope.nation());
        if (last.isBefore(first) || last.isAfter(first.plusDays(days - 1))) {
            return Outcome.refused(Refusal.by("N-6-1", "absence.refused.last.too-long", days));
        }
        if (near(position).noneMatch(candidate -> candidate.person().equals(person)) || !canSignIn(person)) {
            return Outcome.refused(Refusal.by("N-6-1", "absence.refused.person.not-near"));
        }
        var from = first.equals(today) ? now : startOf(first);
        return entries.standIn(position.id(), person, from, startOf(last.plusDays(1)), Keeper.of(by));
    }

    /** Ends it now, or before it has begun. */
    @Transactional
    public Outcome<Holding> end(Position position, HoldingId holding, Staff by) {
        demand(position.id(), by);
        return list(position.id()).stream().noneMatch(one -> one.holding().equals(holding))
                ? Outcome.refused(DirectoryEntries.STALE)
                : entries.endStandIn(holding, clock.instant(), Keeper.of(by));
    }

    private void demand(PositionId position, Staff by) {
        if (find(position, by).isEmpty()) {
            throw new IllegalArgumentException("Position " + position + " is not the caller's to arrange");
        }
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TehranClock.ZONE).toInstant();
    }
}
