package ir.samad.meetings;

import ir.samad.directory.UnitId;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.territory.ProvinceCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A season of one body, counted (M-1, M-5-1).
 *
 * @param province whose timetable it follows
 * @param states how many of its sessions stand where; those that were left out are not among them
 * @param count what counts of them
 * @param penalty how many times its share a missed session takes from the score
 */
public record SeasonCount(
        ProvinceCode province, UnitId unit, Map<State, Integer> states, Standing.Count count, BigDecimal penalty) {

    public SeasonCount {
        states = Map.copyOf(states);
    }

    /**
     * A season of all bodies of the country.
     *
     * @param leftOut sessions that a later timetable left out before they were held: whoever stands in them is counted
     *     nowhere
     * @param notCounted sessions up to today that do not count: whoever was met in them stands in no figure (M-2-6)
     */
    public record Nation(List<SeasonCount> bodies, List<UUID> leftOut, List<UUID> notCounted) {

        public Nation {
            bodies = List.copyOf(bodies);
            leftOut = List.copyOf(leftOut);
            notCounted = List.copyOf(notCounted);
        }
    }

    /** How many sessions stand in one of these states. */
    public int in(State... wanted) {
        var sum = 0;
        for (var state : wanted) {
            sum += states.getOrDefault(state, 0);
        }
        return sum;
    }

    /** Its score, once one of its sessions is over; empty when nothing is required. */
    public Optional<BigDecimal> score() {
        var ahead = in(State.PLANNED, State.ANNOUNCED);
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        return ahead == all ? Optional.empty() : Standing.score(count, penalty);
    }
}
