package ir.samad.meetings;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.UnitId;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a season of the whole country, body by body, counted as those of one province are (M-1, M-5-1, decision 14):
 * one question for all sessions, so that thousands of bodies are answered at once.
 */
@Component
public class SeasonCounts {

    private final SeasonStore store;
    private final ProgrammeStore programmes;
    private final Policies policies;
    private final WorkCalendar calendar;
    private final SessionStates states;
    private final List<ReportedTruth> truth;

    SeasonCounts(
            SeasonStore store,
            ProgrammeStore programmes,
            Policies policies,
            WorkCalendar calendar,
            SessionStates states,
            List<ReportedTruth> truth) {
        this.store = store;
        this.programmes = programmes;
        this.policies = policies;
        this.calendar = calendar;
        this.states = states;
        this.truth = truth;
    }

    private record Body(ProvinceCode province, UnitId unit) {}

    private record Place(
            LocalDate day, ProvinceCode province, @Nullable CountyCode county) {}

    /** What one body has so far; a programme of it after the other. */
    private static final class Sum {
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private final Map<ProgrammeId, Standing.Count> counts = new LinkedHashMap<>();
    }

    /**
     * What each of these sessions adds to the figures of its body; one that was left out after it was held adds nothing, as it
     * adds nothing to the score.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Standing.Count> ofEach(Collection<MeetingSession> sessions) {
        var dropped =
                store.listDropped(sessions.stream().map(MeetingSession::id).toList());
        Map<ProgrammeId, Optional<Counting>> countings = new HashMap<>();
        Map<UUID, Standing.Count> counts = new HashMap<>();
        for (var session : sessions) {
            var counting = countings.computeIfAbsent(
                    session.programme(), id -> programmes.find(id).map(policies::counting));
            var count =
                    counting.map(rules -> rules.of(session, calendar.today())).orElse(Standing.Count.NONE);
            counts.put(session.id(), dropped.contains(session.id()) ? Standing.Count.NONE : count);
        }
        return counts;
    }

    /** On which day each of these sessions is, by its id. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> listDays(Collection<UUID> sessions) {
        return store.listDays(sessions);
    }

    /** Those of these sessions that do not count, and why; the people met in them stand in no figure (M-2-6). */
    @Transactional(readOnly = true)
    public Map<UUID, NotCounted> listNotCounted(Collection<MeetingSession> sessions) {
        Map<ProgrammeId, Optional<Counting>> countings = new HashMap<>();
        Map<UUID, NotCounted> found = new HashMap<>();
        for (var session : sessions) {
            countings
                    .computeIfAbsent(
                            session.programme(), id -> programmes.find(id).map(policies::counting))
                    .flatMap(rules -> rules.whyNot(session))
                    .ifPresent(why -> found.put(session.id(), why));
        }
        return found;
    }

    /** Every body that has sessions in the season. */
    @Transactional(readOnly = true)
    public SeasonCount.Nation ofNation(Season season) {
        var first = season.first().toLocalDate();
        var last = season.last().toLocalDate();
        Map<ProgrammeId, Counting> countings = new HashMap<>();
        programmes.list(season.year()).forEach(one -> countings.put(one.id(), policies.counting(one)));
        Map<Place, Boolean> closed = new HashMap<>();
        Map<Body, Sum> sums = new LinkedHashMap<>();
        List<UUID> leftOut = new ArrayList<>();
        List<UUID> notCounted = new ArrayList<>();
        var today = calendar.today();
        for (var row : store.list(first, last)) {
            var day = row.day();
            if (row.dropped() && !day.held()) {
                leftOut.add(row.id());
                continue;
            }
            var counting = countings.get(day.programme());
            var isClosed = closed.computeIfAbsent(
                    new Place(day.day(), row.province(), day.county()),
                    place -> states.closure(place.day(), place.province(), place.county())
                            .isPresent());
            var sum = sums.computeIfAbsent(new Body(row.province(), day.unit()), body -> new Sum());
            var said = new SessionStates.Said(day.day(), day.held(), row.dropped(), day.excused(), row.announced());
            sum.states.merge(states.state(said, isClosed), 1, Integer::sum);
            if (!day.day().isAfter(today)
                    && (counting == null || counting.whyNot(day).isPresent())) {
                notCounted.add(row.id());
            }
            if (!row.dropped() && counting != null) {
                sum.counts.merge(day.programme(), counting.of(day, isClosed, today), Standing.Count::plus);
            }
        }
        return new SeasonCount.Nation(bodies(season, sums, countings), leftOut, notCounted);
    }

    private List<SeasonCount> bodies(Season season, Map<Body, Sum> sums, Map<ProgrammeId, Counting> countings) {
        var units = sums.keySet().stream().map(Body::unit).toList();
        Map<UnitId, Map<Integer, Accuracy>> accuracies = new HashMap<>();
        truth.forEach(room -> accuracies.putAll(room.listAccuracies(units, season.year())));
        return sums.entrySet().stream()
                .map(one -> body(
                        one.getKey(),
                        one.getValue(),
                        accuracies
                                .getOrDefault(one.getKey().unit(), Map.of())
                                .getOrDefault(season.number(), Accuracy.NONE),
                        countings))
                .toList();
    }

    private static SeasonCount body(Body body, Sum sum, Accuracy accuracy, Map<ProgrammeId, Counting> countings) {
        var count = Standing.Count.NONE;
        BigDecimal penalty = null;
        for (var one : sum.counts.entrySet()) {
            var counting = countings.get(one.getKey());
            count = count.plus(
                    counting != null && counting.accuracyLowers()
                            ? one.getValue().with(accuracy)
                            : one.getValue());
            penalty = first(penalty, counting);
        }
        return new SeasonCount(
                body.province(), body.unit(), sum.states, count, penalty == null ? BigDecimal.ONE : penalty);
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal known, @Nullable Counting counting) {
        return known != null || counting == null ? known : counting.penalty();
    }
}
