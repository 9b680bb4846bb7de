package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Place;
import ir.samad.access.PositionRights;
import ir.samad.shell.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff at the door of this request: his account, the positions he holds at this moment, and the one he acts
 * in.
 *
 * @param account his account, open
 * @param places the positions he holds now
 * @param current the one he acts in; null when he holds none or has several and has chosen none
 */
record Presence(
        Account account, List<Place> places, @Nullable Place current) {

    static Presence of(Account account, List<Place> places, @Nullable UUID chosen) {
        var current = places.stream()
                .filter(place -> place.positionId().equals(chosen))
                .findFirst()
                .orElse(places.size() == 1 ? places.getFirst() : null);
        return new Presence(account, places, current);
    }

    /** As other rooms know him; empty while he acts in no position or must first change his password. */
    Optional<Staff> staff() {
        var place = current;
        if (place == null || account.mustChangePassword()) {
            return Optional.empty();
        }
        return Optional.of(new Staff(
                account.id().value(),
                account.personId(),
                place.personName(),
                place.positionId(),
                place.title(),
                place.unitId(),
                place.unitName(),
                PositionRights.of(place)));
    }

    String name() {
        return places.isEmpty() ? account.username() : places.getFirst().personName();
    }
}
