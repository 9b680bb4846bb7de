package ir.samad.meetings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How true the reports of a body proved when the people of a random sample were called (M-12-2).
 *
 * @param asked people who were reached and answered
 * @param right those of them who said that they were met, on that day, with that result
 */
public record Accuracy(int asked, int right) {

    /** Nobody was asked. */
    public static final Accuracy NONE = new Accuracy(0, 0);

    private static final double HUNDRED = 100;
    /** Of the normal distribution: 95 of a hundred such intervals hold the true share. */
    private static final double Z = 1.959964;

    public Accuracy {
        if (right < 0 || right > asked) {
            throw new IllegalArgumentException("More right than asked");
        }
    }

    public Accuracy plus(Accuracy other) {
        return new Accuracy(asked + other.asked, right + other.right);
    }

    /** The share of right ones, in percent; empty when nobody was asked. */
    public Optional<BigDecimal> percent() {
        return asked == 0 ? Optional.empty() : Optional.of(round(HUNDRED * right / asked));
    }

    /** Where the share of all rows lies with a confidence of 95 percent (Wilson's interval), in percent. */
    public Optional<Interval> interval() {
        if (asked == 0) {
            return Optional.empty();
        }
        double share = (double) right / asked;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * asked)) / (1 + z2 / asked);
        double half = Z / (1 + z2 / asked) * Math.sqrt(share * (1 - share) / asked + z2 / (4.0 * asked * asked));
        return Optional.of(
                new Interval(round(HUNDRED * Math.max(0, middle - half)), round(HUNDRED * Math.min(1, middle + half))));
    }

    private static BigDecimal round(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
    }

    /** From one percentage to another. */
    public record Interval(BigDecimal low, BigDecimal high) {}
}
