package ir.samad.access;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for delegating single kinds of decision for a time (N-6-1). It is the holder's own act: it ends when he loses
 * the position, and when the other one loses the position for which he was chosen. It gives the worklist and those
 * decisions, and nothing else of what the position may do; nothing is delegated on.
 */
@Component
public class Delegations {

    private final DelegationStore store;
    private final Clock clock;

    Delegations(DelegationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What counts for this person at this moment. */
    @Transactional(readOnly = true)
    public List<Delegation> listInForce(PersonId person) {
        return store.listInForce(person, clock.instant());
    }

    /** What its present holder has delegated of a position, and what neither ended nor was taken back. */
    @Transactional(readOnly = true)
    public List<Delegation> listOf(PositionId position, PersonId giver) {
        return store.listOf(position, giver, clock.instant());
    }

    /**
     * Delegates; who may do so, and to whom, is known to the caller. Refused when something of this position is delegated to
     * the same person in that time.
     *
     * @param by who delegates, in words
     */
    @Transactional
    public Outcome<UUID> give(Delegation delegation, String by) {
        return store.insert(delegation, by, clock.instant())
                ? Outcome.done(delegation.id())
                : Outcome.refused(Refusal.by("N-6-1", "access.delegation.refused.person.already"));
    }

    /** Takes one back at once; false when it is over already, or not his. */
    @Transactional
    public boolean takeBack(UUID id, PositionId position, PersonId giver) {
        return store.takeBack(id, position, giver, clock.instant());
    }
}
