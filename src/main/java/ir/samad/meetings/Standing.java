package ir.samad.meetings;

import ir.samad.directory.UnitId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How a body stands with its sessions (M-1).
 *
 * @param unit the unit that holds them
 * @param unitName its name
 * @param seasons spring, summer, autumn, winter
 * @param penalty how many times its share a missed session takes from the score
 */
public record Standing(UnitId unit, String unitName, List<Count> seasons, BigDecimal penalty) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public Standing {
        seasons = List.copyOf(seasons);
    }

    /**
     * Sessions of a season.
     *
     * @param held how many were held and count
     * @param required how many the timetable asks for
     * @param missed how many passed without being held or excused (M-5-1)
     * @param accuracy how true its reports proved, where that lowers the score (M-12-2)
     */
    public record Count(int held, int required, int missed, Accuracy accuracy) {

        public static final Count NONE = new Count(0, 0, 0, Accuracy.NONE);

        /** Both together. */
        public Count plus(Count other) {
            return new Count(
                    held + other.held, required + other.required, missed + other.missed, accuracy.plus(other.accuracy));
        }

        Count with(Accuracy other) {
            return new Count(held, required, missed, other);
        }
    }

    /**
     * Its score of a hundred: every required session has the same share, and each missed one takes that share as often as
     * the penalty says (M-5-1, decision 14); of what is left, the share stays that proved true (M-12-2). Empty when nothing
     * is required, and as long as no session was held or missed: a season that has not begun says nothing.
     */
    public Optional<BigDecimal> score(Count count) {
        return score(count, penalty);
    }

    static Optional<BigDecimal> score(Count count, BigDecimal penalty) {
        if (count.required() == 0 || count.held() + count.missed() == 0) {
            return Optional.empty();
        }
        var lost = FULL.multiply(penalty)
                .multiply(BigDecimal.valueOf(count.missed()))
                .divide(BigDecimal.valueOf(count.required()), 1, RoundingMode.HALF_UP);
        var left = FULL.subtract(lost).max(BigDecimal.ZERO);
        var accuracy = count.accuracy();
        return Optional.of(
                accuracy.asked() == 0
                        ? left
                        : left.multiply(BigDecimal.valueOf(accuracy.right()))
                                .divide(BigDecimal.valueOf(accuracy.asked()), 1, RoundingMode.HALF_UP));
    }

    /**
     * The score of a season if so many of its sessions were missed and all others held; at most as many as are required.
     *
     * @param season 1 for spring
     */
    public Optional<BigDecimal> scoreIf(int season, int missed) {
        var count = seasons.get(season - 1);
        var supposed = Math.min(missed, count.required());
        return score(new Count(count.required() - supposed, count.required(), supposed, count.accuracy()));
    }

    /** The whole year. */
    public Count year() {
        return seasons.stream().reduce(Count.NONE, Count::plus);
    }
}
