package ir.samad.access;

import ir.samad.directory.Directory;
import ir.samad.directory.Person;
import ir.samad.directory.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where somebody may act at this moment: in the positions he holds, and in those of which something was delegated to him. */
@Component
public class Places {

    private final Directory directory;
    private final Delegations delegations;
    private final Clock clock;

    Places(Directory directory, Delegations delegations, Clock clock) {
        this.directory = directory;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** The name of whoever the account belongs to. */
    public String nameOf(Account account) {
        return directory
                .findPerson(new PersonId(account.personId()))
                .map(Person::name)
                .orElse(account.username());
    }

    /** His own first. Whoever holds a position gets nothing of it by delegation besides. */
    public List<Place> listOf(Account account) {
        var person = new PersonId(account.personId());
        var own = directory.listPositionsHeldBy(person, clock.instant()).stream()
                .map(Place::of)
                .toList();
        if (!account.delegatedTo()) {
            return own;
        }
        var delegated = delegations.listInForce(person).stream()
                .filter(one ->
                        own.stream().noneMatch(place -> place.position().id().equals(one.position())))
                .flatMap(one -> directory.findPosition(one.position()).filter(position -> position.active()).stream()
                        .map(position ->
                                new Place(position, directory.getUnit(position.unitId()), true, one.decisions())));
        return Stream.concat(own.stream(), delegated).toList();
    }
}
