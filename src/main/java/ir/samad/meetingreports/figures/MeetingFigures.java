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
import ir.samad.meetingreports.figures.SeasonFigures.Uncounted;
import ir.samad.meetings.NotCounted;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.SeasonCounts;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final CountyFigures counties;
    private final SeasonCounts counts;

    MeetingFigures(Sessions sessions, MetFigures met, CountyFigures counties, SeasonCounts counts) {
        this.counts = counts;
        this.sessions = sessions;
        this.met = met;
        this.counties = counties;
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
        return sessions.listBetween(
                province, unit, season.first().toLocalDate(), season.last().toLocalDate());
    }

    private SeasonFigures figures(Season season, List<ProvinceSession> all, List<Standing> standings) {
        var units = all.stream().map(one -> one.session().unit()).distinct().toList();
        var known = all.stream().map(one -> one.session().id()).collect(Collectors.toSet());
        var notCounted =
                counts.listNotCounted(all.stream().map(ProvinceSession::session).toList());
        var people = units.isEmpty()
                ? List.<Met>of()
                : met.list(units, season.first().toLocalDate(), season.last().toLocalDate()).stream()
                        .filter(one -> known.contains(one.session()))
                        .toList();
        var counted = people.stream()
                .filter(one -> !notCounted.containsKey(one.session()))
                .toList();
        var bySession = bySession(counted);
        return new SeasonFigures(
                season,
                days(all, bySession),
                bodies(season, all, bySession, standings),
                results(counted),
                counties.of(all, bySession),
                uncounted(all, bySession(people), notCounted));
    }

    private static Map<UUID, People> bySession(List<Met> people) {
        Map<UUID, People> bySession = new HashMap<>();
        people.forEach(one -> bySession.merge(one.session(), People.of(one.mode(), one.people()), People::plus));
        return bySession;
    }

    private static List<Uncounted> uncounted(
            List<ProvinceSession> all, Map<UUID, People> met, Map<UUID, NotCounted> notCounted) {
        return all.stream()
                .flatMap(one -> {
                    var people = met.get(one.session().id());
                    return people == null
                            ? Stream.empty()
                            : Optional.ofNullable(notCounted.get(one.session().id())).stream()
                                    .map(why -> new Uncounted(one, why, people));
                })
                .toList();
    }

    private static List<Day> days(List<ProvinceSession> all, Map<UUID, People> met) {
        var byDay = new TreeMap<LocalDate, Day>();
        for (var one : all) {
            var session = one.session();
            byDay.merge(
                    session.day(),
                    new Day(session.day(), Stands.of(session), met.getOrDefault(session.id(), People.NONE)),
                    Day::plus);
        }
        return List.copyOf(byDay.values());
    }

    private static List<Body> bodies(
            Season season, List<ProvinceSession> all, Map<UUID, People> met, List<Standing> standings) {
        Map<UnitId, Stands> stands = new HashMap<>();
        Map<UnitId, People> people = new HashMap<>();
        for (var one : all) {
            var session = one.session();
            stands.merge(session.unit(), Stands.of(session), Stands::plus);
            people.merge(session.unit(), met.getOrDefault(session.id(), People.NONE), People::plus);
        }
        return standings.stream().collect(Collectors.groupingBy(Standing::unit)).values().stream()
                .filter(own -> stands.containsKey(own.getFirst().unit()))
                .map(own -> body(own, season, stands, people))
                .sorted(Comparator.comparing(
                                (Body body) -> body.score() == null ? BigDecimal.ONE.negate() : body.score())
                        .reversed()
                        .thenComparing(Body::name))
                .toList();
    }

    /** A body with all its programmes; its score is that of their sessions together, once one of them is over. */
    private static Body body(
            List<Standing> own, Season season, Map<UnitId, Stands> stands, Map<UnitId, People> people) {
        var one = own.getFirst();
        var count = own.stream()
                .map(standing -> standing.seasons().get(season.number() - 1))
                .reduce(Standing.Count.NONE, Standing.Count::plus);
        var stand = stands.getOrDefault(one.unit(), Stands.NONE);
        return new Body(
                one.unit(),
                one.unitName(),
                stand,
                people.getOrDefault(one.unit(), People.NONE),
                stand.ahead() == stand.all() ? null : one.score(count).orElse(null),
                count.held(),
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
