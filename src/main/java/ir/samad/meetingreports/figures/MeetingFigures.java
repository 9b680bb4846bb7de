package ir.samad.meetingreports.figures;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MetFigures;
import ir.samad.meetingday.MetFigures.Met;
import ir.samad.meetingreports.figures.SeasonFigures.Body;
import ir.samad.meetingreports.figures.SeasonFigures.Day;
import ir.samad.meetingreports.figures.SeasonFigures.People;
import ir.samad.meetingreports.figures.SeasonFigures.Stands;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.Sessions;
import ir.samad.meetings.Standing;
import ir.samad.territory.ProvinceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the figures of a season: of all bodies of a province, or of one of them. A handful of questions, however many
 * bodies there are.
 */
@Component
public class MeetingFigures {

    private final Sessions sessions;
    private final MetFigures met;

    MeetingFigures(Sessions sessions, MetFigures met) {
        this.sessions = sessions;
        this.met = met;
    }

    /** All bodies of a province; who may see them is known to the caller. */
    @Transactional(readOnly = true)
    public SeasonFigures of(ProvinceCode province, Season season) {
        return figures(
                season,
                sessions.listBetween(
                        province, season.first().toLocalDate(), season.last().toLocalDate()),
                sessions.listStandings(province, season.year()));
    }

    /** One body of it. */
    @Transactional(readOnly = true)
    public SeasonFigures of(ProvinceCode province, UnitId unit, Season season) {
        return figures(
                season,
                listSessions(province, unit, season),
                sessions.listStandings(unit, season.year()).stream()
                        .filter(standing -> standing.unit().equals(unit))
                        .toList());
    }

    /** The sessions of one body in a season, in order: the rows behind its figures. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listSessions(ProvinceCode province, UnitId unit, Season season) {
        return sessions
                .listBetween(
                        province, season.first().toLocalDate(), season.last().toLocalDate())
                .stream()
                .filter(one -> one.session().unit().equals(unit))
                .toList();
    }

    private SeasonFigures figures(Season season, List<ProvinceSession> all, List<Standing> standings) {
        var units = all.stream().map(one -> one.session().unit()).distinct().toList();
        var people = units.isEmpty()
                ? List.<Met>of()
                : met.list(units, season.first().toLocalDate(), season.last().toLocalDate());
        return new SeasonFigures(season, days(all, people), bodies(season, all, people, standings), results(people));
    }

    private static List<Day> days(List<ProvinceSession> all, List<Met> people) {
        var byDay = new TreeMap<LocalDate, Stands>();
        all.forEach(one -> byDay.merge(one.session().day(), Stands.of(one.session()), Stands::plus));
        Map<LocalDate, People> met = new HashMap<>();
        people.forEach(one -> met.merge(one.day(), People.of(one.mode(), one.people()), People::plus));
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue(), met.getOrDefault(day.getKey(), People.NONE)))
                .toList();
    }

    private static List<Body> bodies(
            Season season, List<ProvinceSession> all, List<Met> people, List<Standing> standings) {
        Map<UnitId, Stands> stands = new HashMap<>();
        all.forEach(one -> stands.merge(one.session().unit(), Stands.of(one.session()), Stands::plus));
        Map<UnitId, People> met = new HashMap<>();
        people.forEach(one -> met.merge(one.unit(), People.of(one.mode(), one.people()), People::plus));
        var byUnit = standings.stream().collect(Collectors.toMap(Standing::unit, one -> one, MeetingFigures::fuller));
        return byUnit.values().stream()
                .filter(one -> stands.containsKey(one.unit()))
                .map(one -> body(
                        one,
                        one.seasons().get(season.number() - 1),
                        stands.getOrDefault(one.unit(), Stands.NONE),
                        met.getOrDefault(one.unit(), People.NONE)))
                .sorted(Comparator.comparing(
                                (Body body) -> body.score() == null ? BigDecimal.ONE.negate() : body.score())
                        .reversed()
                        .thenComparing(Body::name))
                .toList();
    }

    /** Of two programmes of one body the one that asks for more is the one it is compared by. */
    private static Standing fuller(Standing one, Standing other) {
        return other.year().required() > one.year().required() ? other : one;
    }

    private static Body body(Standing standing, Standing.Count count, Stands stands, People people) {
        return new Body(
                standing.unit(),
                standing.unitName(),
                stands,
                people,
                standing.score(count).orElse(null),
                count.required());
    }

    private static List<SeasonFigures.Result> results(List<Met> people) {
        var said = new EnumMap<MeetingResult.State, Integer>(MeetingResult.State.class);
        var unsaid = 0;
        for (var one : people) {
            if (one.state() == null) {
                unsaid += one.people();
            } else {
                said.merge(one.state(), one.people(), Integer::sum);
            }
        }
        return SeasonFigures.results(said, unsaid);
    }
}
