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

    private static boolean isProved(PersonData person, MeetingTurn turn) {
        var asked = turn.request();
        return asked != null
                && person.phoneOf().isEmpty()
                && person.phone().equals(asked.mobile().value());
    }
}
