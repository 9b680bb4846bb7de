package ir.samad.directory;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The door to changing the directory. Every change is checked against the rules and the keeper's place, takes part in
 * the caller's transaction, and leaves an entry in the history. Nothing is deleted: bodies, units and positions are
 * closed, holdings end. An identifier that is not there is a bug of the caller and throws.
 *
 * <p>The third word of a refusal's message key names the field it belongs to, as in {@code directory.refused.code.taken}.
 */
@Service
@Transactional
public class DirectoryEntries {

    /** Somebody else changed the same entry since it was read; nothing was written. */
    public static final Refusal STALE = Refusal.of("directory.refused.stale");

    private final Bodies bodies;
    private final Units units;
    private final Positions positions;
    private final People people;
    private final Holdings holdings;

    DirectoryEntries(Bodies bodies, Units units, Positions positions, People people, Holdings holdings) {
        this.bodies = bodies;
        this.units = units;
        this.positions = positions;
        this.people = people;
        this.holdings = holdings;
    }

    /** Registers a body of one of the closed list of types (N-0-1, D-4-1). */
    public Outcome<Body> createBody(BodyEntry entry, Keeper by) {
        return bodies.create(entry, by);
    }

    /** Changes name, type, branch and parent; the name given up is kept and found by search (N-1-10). The code stays. */
    public Outcome<Body> changeBody(BodyId id, BodyEntry entry, int version, Keeper by) {
        return bodies.change(id, entry, version, by);
    }

    /** Closes a body without open units and bodies below it. */
    public Outcome<Body> closeBody(BodyId id, int version, Keeper by) {
        return bodies.close(id, version, by);
    }

    public Outcome<Body> reopenBody(BodyId id, int version, Keeper by) {
        return bodies.reopen(id, version, by);
    }

    /** Registers a unit at one of the four levels (N-4-0); a second Centre is refused (N-1-10). */
    public Outcome<Unit> createUnit(UnitEntry entry, Keeper by) {
        return units.create(entry, by);
    }

    /**
     * Changes name, premises and place, and moves the unit with all below it when the parent is another. Body, kind and
     * code stay; level and place stay while there are units below.
     */
    public Outcome<Unit> changeUnit(UnitId id, UnitEntry entry, int version, Keeper by) {
        return units.change(id, entry, version, by);
    }

    /** Closes a unit without open units below it and without open positions; never the Centre (N-1-10). */
    public Outcome<Unit> closeUnit(UnitId id, int version, Keeper by) {
        return units.close(id, version, by);
    }

    public Outcome<Unit> reopenUnit(UnitId id, int version, Keeper by) {
        return units.reopen(id, version, by);
    }

    /** Makes a position; a unit has one head (N-10-1). */
    public Outcome<Position> createPosition(PositionEntry entry, Keeper by) {
        return positions.create(entry, by);
    }

    /** Changes title, kind, and, while nobody holds it, whether it is shared. */
    public Outcome<Position> changePosition(PositionId id, PositionEntry entry, int version, Keeper by) {
        return positions.change(id, entry, version, by);
    }

    /** Closes a position that nobody holds. */
    public Outcome<Position> closePosition(PositionId id, int version, Keeper by) {
        return positions.close(id, version, by);
    }

    public Outcome<Position> reopenPosition(PositionId id, int version, Keeper by) {
        return positions.reopen(id, version, by);
    }

    public Outcome<Person> createPerson(PersonEntry entry, Keeper by) {
        return people.create(entry, by);
    }

    public Outcome<Person> changePerson(PersonId id, PersonEntry entry, int version, Keeper by) {
        return people.change(id, entry, version, by);
    }

    /**
     * Gives a position to a person (N-6-1). A position that is not shared has one holder at a time; substitutes stand
     * beside him.
     *
     * @param from from this moment on
     * @param until up to but not including this moment; null while no end is known
     */
    public Outcome<Holding> assign(
            PositionId position, PersonId person, Capacity capacity, Instant from, @Nullable Instant until, Keeper by) {
        return holdings.assign(position, person, capacity, from, until, by);
    }

    /** The same for somebody who may have to be entered first; either both are written or neither. */
    public Outcome<Holding> assign(
            PositionId position,
            Appointee appointee,
            Capacity capacity,
            Instant from,
            @Nullable Instant until,
            Keeper by) {
        return withPerson(appointee, by, person -> holdings.assign(position, person, capacity, from, until, by));
    }

    /**
     * Puts somebody in the place of whoever holds a position: the old time ends in the moment the new one begins, so
     * that the worklist is never without a holder and never has two (N-6-1). Whoever has to be entered is; all of it is
     * written, or nothing.
     *
     * @param old the time that ends
     * @param seen its end as the caller saw it when he decided; null for none
     * @param from the moment of the change, after the old time began and before it ends by itself
     */
    public Outcome<Holding> replace(
            HoldingId old, @Nullable Instant seen, Appointee successor, Capacity capacity, Instant from, Keeper by) {
        return withPerson(successor, by, person -> holdings.replace(old, seen, person, capacity, from, by));
    }

    /**
     * Lets somebody stand in for a while beside whoever holds a position (N-6-1). The keeper's place is not asked: that the
     * holder himself or somebody above him arranges it is the caller's to know.
     */
    public Outcome<Holding> standIn(PositionId position, PersonId person, Instant from, Instant until, Keeper by) {
        return holdings.standIn(position, person, from, until, by);
    }

    /** Ends a time of standing in, now or before it has begun. */
    public Outcome<Holding> endStandIn(HoldingId holding, Instant now, Keeper by) {
        return holdings.endStandIn(holding, now, by);
    }

    /**
     * Sets the end of a person's time in a position; from that moment on he has lost it (N-6-1).
     *
     * @param seen the end the caller saw when he decided; null for none
     */
    public Outcome<Holding> end(HoldingId holding, @Nullable Instant seen, Instant until, Keeper by) {
        return holdings.end(holding, seen, until, by);
    }

    private Outcome<Holding> withPerson(Appointee appointee, Keeper by, Function<PersonId, Outcome<Holding>> deed) {
        return switch (appointee) {
            case Appointee.Known(var id) -> deed.apply(id);
            case Appointee.New(var entry) ->
                switch (people.create(entry, by)) {
                    case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Person>(var person) -> {
                        var holding = deed.apply(person.id());
                        if (holding.findRefusal().isPresent()) {
                            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                        }
                        yield holding;
                    }
                };
        };
    }
}
