package ir.samad.deadlines;

import ir.samad.calendar.TehranClock;
import ir.samad.database.Ids;
import ir.samad.deadlines.DigestStore.Turned;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the digests: on each working day, at the hour of his body, a member of staff is told what turned on his
 * worklists, and a head what turned red on those directly under him; nothing when nothing did, and never a message for a
 * case (decisions, "Life of a case").
 */
@Component
class DigestRounds {

    private final DigestStore store;
    private final WatchStore watch;
    private final NotedStore noted;
    private final Superiors superiors;
    private final DigestNotices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DigestRounds(
            DigestStore store,
            WatchStore watch,
            NotedStore noted,
            Superiors superiors,
            DigestNotices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.watch = watch;
        this.noted = noted;
        this.superiors = superiors;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whom to tell, and of what. */
    private static final class Recipient {
        private final Set<PositionId> own = new LinkedHashSet<>();
        private final Set<PositionId> below = new LinkedHashSet<>();
        private boolean now;
    }

    /**
     * What is to be told at this hour.
     *
     * @param hours day and hours that are served by it
     * @param upTo up to which note it tells
     */
    private record Round(String hours, long upTo, Map<PersonId, Recipient> recipients) {}

    /**
     * Makes the digests whose hour has come, once everything is noted. Whoever stops in between, or does it beside another
     * instance, tells nobody twice: there is one for each person and day.
     *
     * @return how many were made
     */
    int make() {
        return Objects.requireNonNull(transactions.execute(status -> plan()))
                .map(this::make)
                .orElse(0);
    }

    private int make(Round round) {
        var made = 0;
        for (var recipient : round.recipients().entrySet()) {
            if (recipient.getValue().now
                    && Boolean.TRUE.equals(transactions.execute(
                            status -> tell(recipient.getKey(), recipient.getValue(), round.upTo())))) {
                made++;
            }
        }
        transactions.executeWithoutResult(status -> watch.take()
                .ifPresent(standing -> watch.put(
                        new WatchStore.Standing(
                                standing.round(),
                                standing.complete(),
                                standing.days(),
                                standing.after(),
                                standing.calendar(),
                                round.hours()),
                        null)));
        return made;
    }

    private Optional<Round> plan() {
        var standing = watch.take();
        var now = clock.instant();
        var day = today();
        if (standing.isEmpty()
                || !standing.get().complete()
                || !standing.get().round().startsWith(day + " ")) {
            return Optional.empty();
        }
        var time = LocalTime.ofInstant(now, TehranClock.ZONE);
        var positions = store.listPositions().stream().map(superiors::position).toList();
        var hours = new TreeSet<LocalTime>();
        var recipients = recipients(positions, now, day, time, hours);
        var served = day + " " + hours;
        return hours.isEmpty() || served.equals(standing.get().digested())
                ? Optional.empty()
                : Optional.of(new Round(served, noted.lastSettled(), recipients));
    }

    private Map<PersonId, Recipient> recipients(
            List<Position> positions, Instant now, LocalDate day, LocalTime time, Set<LocalTime> hours) {
        var at = superiors.at(now);
        Map<PersonId, Recipient> recipients = new LinkedHashMap<>();
        for (var position : positions) {
            for (var to : recipientsOf(position, at)) {
                var hour = superiors.hourOn(day, to).filter(its -> !its.isAfter(time));
                hour.ifPresent(hours::add);
                for (var person : at.holders(to.id())) {
                    var recipient = recipients.computeIfAbsent(person, id -> new Recipient());
                    (to.equals(position) ? recipient.own : recipient.below).add(position.id());
                    recipient.now |= hour.isPresent();
                }
            }
        }
        return recipients;
    }

    private static List<Position> recipientsOf(Position position, Superiors.At at) {
        var to = new ArrayList<Position>();
        to.add(position);
        at.superior(position).ifPresent(to::add);
        return to;
    }

    private boolean tell(PersonId person, Recipient recipient, long upTo) {
        var after = store.lastUpTo(person);
        var withheld = withheldFrom(person, recipient);
        var own = store.listTurned(recipient.own, withheld, after, upTo);
        var below = store.listTurned(recipient.below, withheld, after, upTo).stream()
                .filter(turned -> turned.red() > 0)
                .toList();
        var digest = new Digest(
                today(),
                own.stream().mapToInt(Turned::amber).sum(),
                own.stream().mapToInt(Turned::red).sum(),
                below.size(),
                below.stream().mapToInt(Turned::red).sum());
        if (digest.isEmpty()) {
            return false;
        }
        var id = Ids.next(clock);
        if (!store.insert(id, person, digest, upTo, clock.instant())) {
            return false;
        }
        notices.write(id, person, digest, recipient.own, below, withheld);
        return true;
    }

    private Set<UUID> withheldFrom(PersonId person, Recipient recipient) {
        var positions = new LinkedHashSet<>(recipient.own);
        positions.addAll(recipient.below);
        return store.listWithheld(person, positions);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
    }
}
