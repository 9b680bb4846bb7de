package ir.samad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a benchmark: what was measured, what was to be reached, and whether it was. */
final class Figures {

    private final List<Figure> figures = new ArrayList<>();

    /**
     * One line.
     *
     * @param what what was measured
     * @param unit of the value
     * @param value what came out
     * @param goal what was to be reached, in words; empty when it only stands for comparison
     * @param reached whether it was
     */
    record Figure(String what, String unit, double value, String goal, boolean reached) {}

    /** A value that should be at least so much. */
    void atLeast(String what, String unit, double value, double least) {
        add(new Figure(what, unit, value, "≥ " + number(least), value >= least));
    }

    /** A value that should be at most so much. */
    void atMost(String what, String unit, double value, double most) {
        add(new Figure(what, unit, value, "≤ " + number(most), value <= most));
    }

    /** A value for comparison. */
    void note(String what, String unit, double value) {
        add(new Figure(what, unit, value, "", true));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.println("  " + line(figure));
    }

    boolean areReached() {
        return figures.stream().allMatch(Figure::reached);
    }

    String table() {
        var table = new StringBuilder("| what | value | goal | |\n|---|---|---|---|\n");
        for (var figure : figures) {
            table.append("| %s | %s %s | %s | %s |\n"
                    .formatted(
                            figure.what,
                            number(figure.value),
                            figure.unit,
                            figure.goal,
                            figure.goal.isEmpty() ? "" : figure.reached ? "reached" : "**missed**"));
        }
        return table.toString();
    }

    String json() {
        var json = new StringBuilder("[\n");
        for (var figure : figures) {
            json.append(json.length() > 2 ? ",\n" : "")
                    .append("  {\"what\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"goal\": \"%s\", \"reached\": %s}"
                            .formatted(
                                    figure.what,
                                    String.format(Locale.ROOT, "%.3f", figure.value),
                                    figure.unit,
                                    figure.goal,
                                    figure.reached));
        }
        return json.append("\n]\n").toString();
    }

    private static String line(Figure figure) {
        return "%s: %s %s %s"
                .formatted(
                        figure.what,
                        number(figure.value),
                        figure.unit,
                        figure.goal.isEmpty() ? "" : "(" + figure.goal + (figure.reached ? ", reached)" : ", MISSED)"));
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
