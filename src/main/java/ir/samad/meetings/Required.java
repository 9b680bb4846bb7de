package ir.samad.meetings;

import java.util.List;

/**
 * How many sessions are required of a body in each season of a year (M-1).
 *
 * @param seasons spring, summer, autumn, winter
 */
public record Required(String unitName, List<Integer> seasons) {

    public Required {
        seasons = List.copyOf(seasons);
    }

    public int year() {
        return seasons.stream().mapToInt(Integer::intValue).sum();
    }
}
