package ir.samad.meetingreports.activity;

import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingreports.figures.SeasonFigures;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one manager did in a season, as the host of sessions (M-2-4, M-3).
 *
 * @param title his position; empty for sessions of which nobody said who meets the people
 * @param name his name; empty with the title
 * @param required sessions the timetable asked for
 * @param held sessions that were held and count
 * @param excused sessions that were excused, or fell on a closed day
 * @param missed sessions that were neither held nor excused
 * @param inPerson people met in person in the sessions that count
 * @param byPhone people met on the telephone in them
 * @param results those people by what came of it; states that nobody has are not among them
 */
public record ActivityLine(
        String title,
        String name,
        int required,
        int held,
        int excused,
        int missed,
        int inPerson,
        int byPhone,
        Map<MeetingResult.State, Integer> results) {

    public ActivityLine {
        results = Map.copyOf(results);
    }

    /** Whether it tells of sessions without a host. */
    public boolean isOfNobody() {
        return title.isEmpty();
    }

    public int met() {
        return inPerson + byPhone;
    }

    /** People of this result. */
    public int of(MeetingResult.State state) {
        return results.getOrDefault(state, 0);
    }

    /** People of whom nobody said what came of it. */
    public int unsaid() {
        return met() - results.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those met by what came of it, in the order of the list. */
    public List<SeasonFigures.Result> listResults() {
        return SeasonFigures.results(results, unsaid());
    }

    /** All of them together, under no name. */
    public static ActivityLine total(Collection<ActivityLine> lines) {
        return lines.stream().reduce(new ActivityLine("", "", 0, 0, 0, 0, 0, 0, Map.of()), ActivityLine::plus);
    }

    /** All of it in words that are the same whenever the figures are. */
    String seen() {
        return List.of(title, name, required, held, excused, missed, inPerson, byPhone, listResults())
                .toString();
    }

    /** Both together, under the first one's name. */
    ActivityLine plus(ActivityLine other) {
        var both = new EnumMap<MeetingResult.State, Integer>(MeetingResult.State.class);
        both.putAll(results);
        other.results.forEach((state, people) -> both.merge(state, people, Integer::sum));
        return new ActivityLine(
                title,
                name,
                required + other.required,
                held + other.held,
                excused + other.excused,
                missed + other.missed,
                inPerson + other.inPerson,
                byPhone + other.byPhone,
                both);
    }
}
