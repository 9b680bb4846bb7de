package ir.samad.demonstration;

import ir.samad.cases.Actor;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Person;
import ir.samad.directory.PersonEntry;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who acts in a position: whoever holds it, or somebody invented who then holds it. */
final class Cast {

    private static final long SEED = 1404_06_31L;

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Invention invention = new Invention(SEED);
    private final Instant heldSince;
    private final Map<PositionId, Actor.Official> known = new HashMap<>();

    Cast(Directory directory, DirectoryEntries entries, Instant heldSince) {
        this.directory = directory;
        this.entries = entries;
        this.heldSince = heldSince;
    }

    Actor.Official official(PositionId id) {
        return known.computeIfAbsent(id, one -> {
            var position = directory.getPosition(one);
            var unit = directory.getUnit(position.unitId());
            return new Actor.Official(
                    one, unit.id(), holder(position).id().value(), position.title() + "، " + unit.name());
        });
    }

    /** The same as somebody at the door; the programme acts for the Centre where sessions of officials are convened. */
    Staff staff(PositionId id) {
        var position = directory.getPosition(id);
        var unit = directory.getUnit(position.unitId());
        var person = holder(position);
        return new Staff(
                person.id().value(),
                person.id().value(),
                person.name(),
                id.value(),
                position.title(),
                unit.id().value(),
                unit.name(),
                Set.of(Right.CONVENE_SESSIONS));
    }

    private Person holder(Position position) {
        return directory.listHolders(position.id(), heldSince).stream()
                .findFirst()
                .map(holder -> holder.person())
                .orElseGet(() -> appoint(position));
    }

    private Person appoint(Position position) {
        while (true) {
            var invented = invention.anybody();
            var person = entries.createPerson(
                            new PersonEntry(invented.name(), invented.nationalId(), null), Keeper.PROGRAM)
                    .find();
            if (person.isPresent()) {
                entries.assign(position.id(), person.get().id(), Capacity.HOLDER, heldSince, null, Keeper.PROGRAM)
                        .orThrow();
                return person.get();
            }
        }
    }
}
