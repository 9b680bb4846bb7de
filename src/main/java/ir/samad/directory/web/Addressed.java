package ir.samad.directory.web;

import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Holder;
import ir.samad.directory.HoldingId;
import ir.samad.directory.Person;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an address names; an address that names nothing is not found. */
@Component
class Addressed {

    private final Directory directory;

    Addressed(Directory directory) {
        this.directory = directory;
    }

    Body body(String id) {
        return directory.findBody(new BodyId(uuid(id))).orElseThrow(() -> new NotFound("Body " + id));
    }

    Unit unit(String id) {
        return directory.findUnit(new UnitId(uuid(id))).orElseThrow(() -> new NotFound("Unit " + id));
    }

    Position position(String id) {
        return directory.findPosition(new PositionId(uuid(id))).orElseThrow(() -> new NotFound("Position " + id));
    }

    Person person(String id) {
        return directory.findPerson(new PersonId(uuid(id))).orElseThrow(() -> new NotFound("Person " + id));
    }

    /** A holding of this position. */
    Holder holder(Position position, String id) {
        var wanted = new HoldingId(uuid(id));
        return directory.listHolders(position.id()).stream()
                .filter(holder -> holder.holding().id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("Holding " + id));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("No identifier");
        }
    }
}
