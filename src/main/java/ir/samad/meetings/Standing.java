package ir.samad.meetings;

import java.util.List;

/**
 * How a body stands with its sessions (M-1).
 *
 * @param unitName the unit that holds them
 * @param seasons spring, summer, autumn, winter
 */
public record Standing(String unitName, List<Count> seasons) {

    public Standing {
        seasons = List.copyOf(seasons);
    }

    /**
     * Sessions of a season.
     *
     * @param held how many were held and count
     * @param required how many the timetable asks for
     * @param missed how many passed without being held or excused (M-5-1)
     */
    public record Count(int held, int required, int missed) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(held + other.held, required + other.required, missed + other.missed);
        }
    }

    /** The whole year. */
    public Count year() {
        return seasons.stream().reduce(Count.NONE, Count::plus);
    }
}
