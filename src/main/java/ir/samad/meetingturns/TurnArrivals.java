package ir.samad.meetingturns;

import ir.samad.directory.UnitId;
import ir.samad.meetingday.ArrivingTurns;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.PersonData;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the day: whoever asked for a turn came, or is on the line, and stands in the list as he said (M-7). */
@Component
public class TurnArrivals implements ArrivingTurns {

    private final MeetingTurns turns;
    private final MeetingPeople people;

    TurnArrivals(MeetingTurns turns, MeetingPeople people) {
        this.turns = turns;
        this.people = people;
    }

    @Override
    @Transactional
    public Optional<Outcome<UUID>> arrive(UUID id, UUID session, boolean shared, UnitId unit, Staff by) {
        return turns.find(id, unit)
                .filter(turn -> turn.session().equals(session))
                .map(turn -> {
                    var entered = turn.applicant();
                    return entered == null ? arrive(id, shared, unit, by) : Outcome.done(entered);
                });
    }

    /**
     * Enters him under the number of his turn.
     *
     * @param shared whether whoever enters him confirms that others share his telephone (M-10-2)
     */
    @Transactional
    public Outcome<UUID> arrive(UUID id, boolean shared, UnitId unit, Staff by) {
        var turn = turns.find(id, unit).orElseThrow();
        var asked = turn.request();
        if (!turn.isAwaited() || asked == null) {
            return Outcome.refused(Refusal.of("meetingturns.refused.not-awaited"));
        }
        var withoutLine = turns.findSession(turn.session())
                .filter(one -> TurnNotices.isWithoutLine(one.session(), asked.mode()))
                .isPresent();
        return people.add(
                turn.session(),
                new PersonData(
                        withoutLine ? MeetingMode.IN_PERSON : asked.mode(),
                        asked.identity(),
                        asked.firstName(),
                        asked.lastName(),
                        asked.mobile().value(),
                        "",
                        shared,
                        asked.subject()),
                unit,
                by);
    }

    /**
     * Takes back that he came, when that was said by mistake and nothing came of it: he is awaited again under his number.
     * That it was said and taken back is recorded.
     */
    @Transactional
    public Outcome<UUID> takeBack(UUID id, UnitId unit, Staff by) {
        var turn = turns.find(id, unit).orElseThrow();
        var applicant = turn.applicant();
        if (applicant == null) {
            return Outcome.refused(Refusal.of("meetingturns.refused.not-come"));
        }
        var out = people.takeOut(applicant, unit);
        out.find().ifPresent(gone -> turns.giveBack(turn, applicant, by));
        return out;
    }
}
