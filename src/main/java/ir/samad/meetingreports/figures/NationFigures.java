package ir.samad.meetingreports.figures;

import ir.samad.calendar.Season;
import ir.samad.meetingreports.figures.SeasonFigures.People;
import ir.samad.meetingreports.figures.SeasonFigures.Result;
import ir.samad.meetingreports.figures.SeasonFigures.Stands;
import ir.samad.territory.Province;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season of public meetings of the whole country, province by province (M-1, M-7, M-12-1). Provinces are compared and not
 * ranked (decision 13): they stand in the order of their names.
 *
 * @param provinces those whose bodies have sessions in the season
 */
public record NationFigures(Season season, List<ProvinceLine> provinces) {

    public NationFigures {
        provinces = List.copyOf(provinces);
    }

    /**
     * One province.
     *
     * @param bodies how many of its bodies have sessions
     * @param counted sessions that were held and count
     * @param required sessions the timetables ask for
     * @param people those met in sessions that count
     * @param notCounted those met in other sessions, who stand in no other figure (M-2-6)
     * @param score the mean of the scores of its bodies; null while none of them has one
     */
    public record ProvinceLine(
            Province province,
            int bodies,
            Stands stands,
            int counted,
            int required,
            People people,
            People notCounted,
            List<Result> results,
            @Nullable BigDecimal score) {

        public ProvinceLine {
            results = List.copyOf(results);
        }
    }

    public Stands stands() {
        return provinces.stream().map(ProvinceLine::stands).reduce(Stands.NONE, Stands::plus);
    }

    public People people() {
        return provinces.stream().map(ProvinceLine::people).reduce(People.NONE, People::plus);
    }

    /** People met in sessions that do not count. */
    public People notCounted() {
        return provinces.stream().map(ProvinceLine::notCounted).reduce(People.NONE, People::plus);
    }

    public int counted() {
        return provinces.stream().mapToInt(ProvinceLine::counted).sum();
    }

    public int required() {
        return provinces.stream().mapToInt(ProvinceLine::required).sum();
    }

    /** The most people met in one province, for the length of bars. */
    public int mostPeople() {
        return provinces.stream().mapToInt(one -> one.people().all()).max().orElse(0);
    }
}
