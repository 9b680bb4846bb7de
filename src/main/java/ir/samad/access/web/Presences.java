package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Accounts;
import ir.samad.access.PlaceBook;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Staff;
import ir.samad.shell.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out who is at the door, anew for every request and once in it: a position lost is a right lost at the next click
 * (N-6-1).
 */
@Component
class Presences {

    private static final String ATTRIBUTE = Presences.class.getName();

    private final StaffSessions sessions;
    private final Accounts accounts;
    private final PlaceBook places;
    private final Clock clock;

    Presences(StaffSessions sessions, Accounts accounts, PlaceBook places, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    Optional<Presence> find(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Presence.class::cast);
        }
        var presence = look(request);
        request.setAttribute(ATTRIBUTE, presence);
        return presence;
    }

    Optional<Staff> findStaff(HttpServletRequest request) {
        return find(request).flatMap(Presence::staff);
    }

    /** For endpoints that ask for an account but not for a position. */
    Presence get(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Shows pages who is at the door. */
    void introduce(HttpServletRequest request) {
        var presence = find(request);
        if (presence.isPresent()) {
            var place = presence.get().current();
            var where = place == null ? "" : place.title() + "، " + place.unitName();
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor(presence.get().name(), where, true));
            presence.get().staff().ifPresent(staff -> request.setAttribute(Staff.ATTRIBUTE, staff));
            return;
        }
        CitizenProofs.find(request)
                .ifPresent(
                        citizen -> request.setAttribute(Visitor.ATTRIBUTE, new Visitor(citizen.contact(), "", false)));
    }

    private Optional<Presence> look(HttpServletRequest request) {
        return sessions.findAccount(request)
                .flatMap(accounts::find)
                .filter(Account::isOpen)
                .map(account -> Presence.of(
                        account,
                        places.listHeldBy(account.personId(), clock.instant()),
                        sessions.chosenPosition(request)));
    }
}
