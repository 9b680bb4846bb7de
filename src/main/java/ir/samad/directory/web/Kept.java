package ir.samad.directory.web;

import ir.samad.directory.Body;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.Keeper;
import ir.samad.directory.Person;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.shell.Staff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What an address names, for a keeper who may change it; what lies outside his place may be read, not kept. */
@Component
class Kept {

    private final Addressed addressed;
    private final Directory directory;
    private final DirectoryListing listing;

    Kept(Addressed addressed, Directory directory, DirectoryListing listing) {
        this.addressed = addressed;
        this.directory = directory;
        this.listing = listing;
    }

    Body body(Staff staff, String id) {
        var body = addressed.body(id);
        demand(listing.mayKeep(Keeper.of(staff), body.id()));
        return body;
    }

    Unit unit(Staff staff, String id) {
        return unit(staff, addressed.unit(id));
    }

    Unit unit(Staff staff, Unit unit) {
        demand(listing.mayKeep(Keeper.of(staff), unit));
        return unit;
    }

    /** A position of a unit he keeps. */
    Position position(Staff staff, String id) {
        var position = addressed.position(id);
        unit(staff, directory.getUnit(position.unitId()));
        return position;
    }

    Person person(Staff staff, String id) {
        var person = addressed.person(id);
        demand(listing.mayKeep(Keeper.of(staff), person.id()));
        return person;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Outside the keeper's place");
        }
    }
}
