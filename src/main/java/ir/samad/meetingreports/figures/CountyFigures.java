package ir.samad.meetingreports.figures;

import ir.samad.meetingreports.figures.SeasonFigures.County;
import ir.samad.meetingreports.figures.SeasonFigures.People;
import ir.samad.meetingreports.figures.SeasonFigures.Stands;
import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.SeasonCounts;
import ir.samad.meetings.Standing;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells the sessions of a province apart by county. Bodies meet people as offices of the province, so the county is that in
 * which the place lies, as it was announced (M-2-1); sessions of which nobody said where stand by themselves.
 */
@Component
class CountyFigures {

    private final SeasonCounts counts;
    private final Territory territory;

    CountyFigures(SeasonCounts counts, Territory territory) {
        this.counts = counts;
        this.territory = territory;
    }

    /** The counties in which sessions are held, by name. */
    List<County> of(List<ProvinceSession> all, Map<UUID, People> met) {
        var added = counts.ofEach(all.stream().map(ProvinceSession::session).toList());
        var byCounty = all.stream().collect(Collectors.groupingBy(CountyFigures::code));
        return Stream.concat(
                        territory.listCounties().stream()
                                .map(ir.samad.territory.County::code)
                                .map(Optional::of),
                        Stream.of(Optional.<CountyCode>empty()))
                .filter(byCounty::containsKey)
                .map(code -> county(code, byCounty.getOrDefault(code, List.of()), added, met))
                .toList();
    }

    private static Optional<CountyCode> code(ProvinceSession one) {
        var told = one.session().announcement();
        return told == null ? Optional.empty() : Optional.ofNullable(told.county());
    }

    private County county(
            Optional<CountyCode> code,
            List<ProvinceSession> own,
            Map<UUID, Standing.Count> added,
            Map<UUID, People> met) {
        var count = own.stream()
                .map(one -> added.getOrDefault(one.session().id(), Standing.Count.NONE))
                .reduce(Standing.Count.NONE, Standing.Count::plus);
        return new County(
                code.orElse(null),
                code.map(known -> territory.getCounty(known).name()).orElse(""),
                (int) own.stream().map(one -> one.session().unit()).distinct().count(),
                own.stream().map(one -> Stands.of(one.session())).reduce(Stands.NONE, Stands::plus),
                count.held(),
                count.required(),
                own.stream()
                        .map(one -> met.getOrDefault(one.session().id(), People.NONE))
                        .reduce(People.NONE, People::plus));
    }
}
