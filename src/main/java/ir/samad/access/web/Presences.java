package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Accounts;
import ir.samad.access.ActingStaff;
import ir.samad.access.CitizenSessions;
import ir.samad.access.SecondFactorPolicy;
import ir.samad.access.StaffSessions;
import ir.samad.directory.Directory;
import ir.samad.directory.Person;
import ir.samad.directory.PersonId;
import ir.samad.shell.Citizen;
import ir.samad.shell.Staff;
import ir.samad.shell.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who is at the door, anew for every request and once in it: a position lost is a right lost at the next click
 * (N-6-1).
 */
@Component
class Presences {

    private static final String ATTRIBUTE = Presences.class.getName();

    private final StaffSessions sessions;
    private final CitizenSessions citizens;
    private final Accounts accounts;
    private final Directory directory;
    private final ActingStaff actingStaff;
    private final SecondFactorPolicy secondFactors;
    private final Clock clock;

    Presences(
            StaffSessions sessions,
            CitizenSessions citizens,
            Accounts accounts,
            Directory directory,
            ActingStaff actingStaff,
            SecondFactorPolicy secondFactors,
            Clock clock) {
        this.sessions = sessions;
        this.citizens = citizens;
        this.accounts = accounts;
        this.directory = directory;
        this.actingStaff = actingStaff;
        this.secondFactors = secondFactors;
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
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                ? Optional.of(staff)
                : find(request).flatMap(Presence::staff);
    }

    /** For endpoints that ask for an account but not for a position. */
    Presence get(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Shows pages who is at the door. */
    void introduce(HttpServletRequest request) {
        var presence = find(request);
        if (presence.isPresent()) {
            var where = presence.get()
                    .staff()
                    .map(staff -> staff.positionTitle() + "، " + staff.unitName())
                    .orElse("");
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor(presence.get().name(), where, true));
            presence.get().staff().ifPresent(staff -> request.setAttribute(Staff.ATTRIBUTE, staff));
            return;
        }
        citizens.find(request)
                .ifPresent(
                        citizen -> request.setAttribute(Visitor.ATTRIBUTE, new Visitor(citizen.contact(), "", false)));
    }

    Optional<Citizen> findCitizen(HttpServletRequest request) {
        return citizens.find(request);
    }

    /** After an endpoint did its work: a session that began or went on in it gets its end. */
    void limit(HttpServletRequest request) {
        citizens.limit(request);
    }

    private Optional<Presence> look(HttpServletRequest request) {
        return sessions.findAccount(request)
                .flatMap(accounts::find)
                .filter(Account::isOpen)
                .map(account -> presence(account, sessions.chosenPosition(request)));
    }

    private Presence presence(Account account, @Nullable UUID chosen) {
        var person = new PersonId(account.personId());
        var name = directory.findPerson(person).map(Person::name).orElse(account.username());
        var now = clock.instant();
        var places = directory.listPositionsHeldBy(person, now);
        var due = secondFactors.findDue(account, places).orElse(null);
        var overdue = due != null && !due.isAfter(now);
        var acting = places.stream()
                .filter(place -> place.position().id().value().equals(chosen))
                .findFirst()
                .or(() -> places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty())
                .filter(place -> !account.mustChangePassword() && !overdue)
                .map(place -> actingStaff.in(place, places, account.id().value(), account.personId(), name))
                .orElse(null);
        return new Presence(account, name, places, acting, due, overdue);
    }
}
