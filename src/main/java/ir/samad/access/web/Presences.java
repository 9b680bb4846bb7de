package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Accounts;
import ir.samad.access.ActingStaff;
import ir.samad.access.CitizenSessions;
import ir.samad.access.Place;
import ir.samad.access.Places;
import ir.samad.access.SecondFactorPolicy;
import ir.samad.access.StaffSessions;
import ir.samad.shell.Citizen;
import ir.samad.shell.Staff;
import ir.samad.shell.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
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
    private final Places places;
    private final ActingStaff actingStaff;
    private final SecondFactorPolicy secondFactors;
    private final Clock clock;

    Presences(
            StaffSessions sessions,
            CitizenSessions citizens,
            Accounts accounts,
            Places places,
            ActingStaff actingStaff,
            SecondFactorPolicy secondFactors,
            Clock clock) {
        this.sessions = sessions;
        this.citizens = citizens;
        this.accounts = accounts;
        this.places = places;
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
            request.setAttribute(
                    Visitor.ATTRIBUTE,
                    new Visitor(
                            presence.get().name(),
                            where,
                            true,
                            presence.get().account().id().value()));
            presence.get().staff().ifPresent(staff -> request.setAttribute(Staff.ATTRIBUTE, staff));
            return;
        }
        citizens.find(request)
                .ifPresent(citizen ->
                        request.setAttribute(Visitor.ATTRIBUTE, new Visitor(citizen.contact(), "", false, null)));
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
                .map(account -> presence(account, sessions.chosenPosition(request), changesSomething(request)));
    }

    private Presence presence(Account account, @Nullable UUID chosen, boolean changesSomething) {
        var name = places.nameOf(account);
        var found = places.listOf(account);
        var lost = chosen != null
                && found.stream()
                        .noneMatch(place -> place.position().id().value().equals(chosen));
        var due = secondFactors.findDue(account, found).orElse(null);
        var overdue = due != null && !due.isAfter(clock.instant());
        var acting = found.stream()
                .filter(place -> place.position().id().value().equals(chosen))
                .findFirst()
                .or(() -> lost && changesSomething ? Optional.empty() : findOnly(found))
                .filter(place -> !account.mustChangePassword() && !overdue)
                .map(place -> actingStaff.in(place, found, account.id().value(), account.personId(), name))
                .orElse(null);
        return new Presence(account, name, found, lost, acting, due, overdue);
    }

    /** What was typed for one position is never done in another: whoever lost the one he chose chooses again first. */
    private static boolean changesSomething(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }

    /** The only position he holds himself; what was delegated to him he chooses each time. */
    private static Optional<Place> findOnly(List<Place> places) {
        var own = places.stream().filter(place -> !place.delegated()).toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
}
