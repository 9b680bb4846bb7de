package ir.samad.meetingreports.web;

import ir.samad.meetingreports.figures.SeasonFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar of a chart, drawn from right to left.
 *
 * @param parts its parts, the first rightmost
 */
public record Bar(List<Part> parts) {

    private static final double WHOLE = 100.0;

    public Bar {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param look how it is painted
     * @param from distance of its left end from the left, in percent
     * @param width in percent
     */
    public record Part(String look, String from, String width) {}

    /** How much a part stands for. */
    public record Amount(String look, int amount) {}

    public static Amount amount(String look, int amount) {
        return new Amount(look, amount);
    }

    /**
     * A bar of these amounts.
     *
     * @param whole what a bar of full length stands for
     */
    public static Bar of(int whole, Amount... amounts) {
        List<Part> parts = new ArrayList<>();
        var right = WHOLE;
        for (var one : amounts) {
            if (one.amount() > 0 && whole > 0) {
                var width = WHOLE * one.amount() / whole;
                right -= width;
                parts.add(new Part(one.look(), percent(Math.max(right, 0)), percent(width)));
            }
        }
        return new Bar(parts);
    }

    /** People by what came of it: settled, still to come, and those of whom nothing was said. */
    public static Bar ofResults(List<SeasonFigures.Result> results) {
        return of(
                results.stream().mapToInt(SeasonFigures.Result::people).sum(),
                results.stream().map(one -> amount(look(one), one.people())).toArray(Amount[]::new));
    }

    /** How a result is painted. */
    public static String look(SeasonFigures.Result one) {
        var state = one.state();
        if (state == null) {
            return "missed";
        }
        return state.isFinal() ? "held" : "ahead";
    }

    /** So many of all, in percent. */
    public static BigDecimal share(int some, int all) {
        return BigDecimal.valueOf(some)
                .multiply(BigDecimal.valueOf((long) WHOLE))
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
