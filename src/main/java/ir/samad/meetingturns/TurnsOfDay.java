package ir.samad.meetingturns;

import ir.samad.meetingday.AwaitedTurn;
import ir.samad.meetingday.AwaitedTurns;
import ir.samad.meetingday.PersonData;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whoever keeps the day of a meeting who asked for a turn beforehand. */
@Component
class TurnsOfDay implements AwaitedTurns {

    private final TurnStore store;
    private final Clock clock;

    TurnsOfDay(TurnStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<AwaitedTurn> list(UUID session) {
        return store.list(session).stream()
                .filter(MeetingTurn::isAwaited)
                .flatMap(TurnsOfDay::awaited)
                .toList();
    }

    private static Stream<AwaitedTurn> awaited(MeetingTurn turn) {
        var asked = turn.request();
        return asked == null
                ? Stream.empty()
                : Stream.of(new AwaitedTurn(
                        "/staff/meetings/turns/" + turn.id(),
                        turn.number(),
                        turn.about(),
                        asked.firstName() + " " + asked.lastName(),
                        turn.mode(),
                        asked.subject()));
    }

    @Override
    public int lastNumber(UUID session) {
        return store.lastNumber(session);
    }

    @Override
    public Optional<Taken> take(UUID session, PersonData person, UUID applicant) {
        return store.take(session, person.identity(), applicant, clock.instant())
                .map(turn -> new Taken(turn.number(), isProved(person, turn)));
    }

    @Override
    public Optional<Taken> correct(UUID session, PersonData person, UUID applicant) {
        var held = store.findOf(applicant);
        if (held.isPresent() && isOf(held.get(), person)) {
            return Optional.empty();
        }
        var own =
                store.list(session).stream().filter(turn -> isOf(turn, person)).findFirst();
        if (own.isEmpty()) {
            held.ifPresent(turn -> store.correct(turn.id(), person.identity()));
            return Optional.empty();
        }
        if (!own.get().isAwaited()) {
            // He came before and left; both turns stay as they are.
            return Optional.empty();
        }
        // He was taken for somebody else, who is awaited again.
        held.ifPresent(turn -> store.giveBack(turn.id()));
        return take(session, person, applicant);
    }

    private static boolean isOf(MeetingTurn turn, PersonData person) {
        var asked = turn.request();
        return asked != null && asked.identity().equals(person.identity());
    }

    @Override
    public Optional<String> findAddress(UUID applicant) {
        return store.findOf(applicant).map(turn -> "/staff/meetings/turns/" + turn.id());
    }

    private static boolean isProved(PersonData person, MeetingTurn turn) {
        var asked = turn.request();
        return asked != null
                && person.phoneOf().isEmpty()
                && person.phone().equals(asked.mobile().value());
    }
}
