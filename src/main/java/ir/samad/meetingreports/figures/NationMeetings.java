package ir.samad.meetingreports.figures;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MetFigures;
import ir.samad.meetingday.MetFigures.MetOfUnit;
import ir.samad.meetingreports.figures.NationFigures.ProvinceLine;
import ir.samad.meetingreports.figures.SeasonFigures.People;
import ir.samad.meetingreports.figures.SeasonFigures.Stands;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.meetings.SeasonCount;
import ir.samad.meetings.SeasonCounts;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the figures of the whole country, which the Centre oversees; two questions, however many bodies there are. */
@Component
public class NationMeetings {

    private final SeasonCounts counts;
    private final MetFigures met;
    private final Territory territory;

    NationMeetings(SeasonCounts counts, MetFigures met, Territory territory) {
        this.counts = counts;
        this.met = met;
        this.territory = territory;
    }

    /** The people of one province, as they are gathered. */
    private static final class Sum {
        private People people = People.NONE;
        private People notCounted = People.NONE;
        private final Map<MeetingResult.State, Integer> said = new EnumMap<>(MeetingResult.State.class);
        private int unsaid;

        void add(MetOfUnit one) {
            var met = People.of(one.mode(), one.people());
            if (!one.counted()) {
                notCounted = notCounted.plus(met);
                return;
            }
            people = people.plus(met);
            var state = one.state();
            if (state == null) {
                unsaid += one.people();
            } else {
                said.merge(state, one.people(), Integer::sum);
            }
        }
    }

    /** A season, province by province. */
    @Transactional(readOnly = true)
    public NationFigures of(Season season) {
        var nation = counts.ofNation(season);
        Map<UnitId, ProvinceCode> provinceOf = new HashMap<>();
        nation.bodies().forEach(body -> provinceOf.put(body.unit(), body.province()));
        var sums = people(season, nation, provinceOf);
        var byProvince = nation.bodies().stream().collect(Collectors.groupingBy(SeasonCount::province));
        return new NationFigures(
                season,
                territory.listProvinces().stream()
                        .filter(province -> byProvince.containsKey(province.code()))
                        .map(province -> {
                            var bodies = byProvince.getOrDefault(province.code(), List.of());
                            var sum = sums.getOrDefault(province.code(), new Sum());
                            return new ProvinceLine(
                                    province,
                                    bodies.size(),
                                    bodies.stream().map(NationMeetings::stands).reduce(Stands.NONE, Stands::plus),
                                    bodies.stream()
                                            .mapToInt(body -> body.count().held())
                                            .sum(),
                                    bodies.stream()
                                            .mapToInt(body -> body.count().required())
                                            .sum(),
                                    sum.people,
                                    sum.notCounted,
                                    SeasonFigures.results(sum.said, sum.unsaid),
                                    mean(bodies));
                        })
                        .toList());
    }

    private Map<ProvinceCode, Sum> people(
            Season season, SeasonCount.Nation nation, Map<UnitId, ProvinceCode> provinceOf) {
        Map<ProvinceCode, Sum> sums = new HashMap<>();
        var first = season.first().toLocalDate();
        var last = season.last().toLocalDate();
        for (var one : met.listByUnit(provinceOf.keySet(), first, last, nation.leftOut(), nation.notCounted())) {
            Optional.ofNullable(provinceOf.get(one.unit()))
                    .ifPresent(province ->
                            sums.computeIfAbsent(province, code -> new Sum()).add(one));
        }
        return sums;
    }

    private static Stands stands(SeasonCount body) {
        return new Stands(
                body.in(State.HELD),
                body.in(State.EXCUSED, State.EXCUSED_BY_CLOSURE),
                body.in(State.MISSED),
                body.in(State.PLANNED, State.ANNOUNCED));
    }

    /** Every body weighs the same, whatever the number of its sessions. */
    private static @Nullable BigDecimal mean(List<SeasonCount> bodies) {
        var scores = bodies.stream().flatMap(body -> body.score().stream()).toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }
}
