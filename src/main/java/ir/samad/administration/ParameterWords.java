package ir.samad.administration;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.ParameterUnit;
import ir.samad.parameters.ValueShape;
import ir.samad.shell.Option;
import ir.samad.shell.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Values and bounds of parameters in words. */
public final class ParameterWords {

    private static final long DAY = 86_400;

    private ParameterWords() {}

    /** A value on one line: «۱۰ روز کاری», «شهرستان، دستگاه». */
    public static String line(Page page, ParameterKey key, String text) {
        if (key.shape() instanceof ValueShape.Texts) {
            return page.text(
                    "administration.parameters.lines", ValueShape.lines(text).size());
        }
        return String.join(page.text("administration.parameters.comma"), lines(page, key, text));
    }

    /** A value in its parts: one, except for lists. */
    public static List<String> lines(Page page, ParameterKey key, String text) {
        return switch (key.shape()) {
            case ValueShape.Whole whole -> List.of(number(page, whole.unit(), Integer.valueOf(text)));
            case ValueShape.Decimal decimal -> List.of(number(page, decimal.unit(), new BigDecimal(text)));
            case ValueShape.Flag flag -> List.of(page.text("parameters.flag." + text));
            case ValueShape.Choice choice -> List.of(page.text("parameters.option." + text));
            case ValueShape.Choices choices -> {
                var chosen = ValueShape.lines(text).stream()
                        .map(option -> page.text("parameters.option." + option))
                        .toList();
                yield chosen.isEmpty() ? List.of(page.text("administration.parameters.none")) : chosen;
            }
            case ValueShape.Growing growing ->
                ValueShape.lines(text).stream()
                        .map(line -> number(page, growing.unit(), Integer.valueOf(line)))
                        .toList();
            case ValueShape.Texts texts -> ValueShape.lines(text);
            case ValueShape.TimeOfDay time -> List.of(page.digits(text));
            case ValueShape.Length length -> List.of(length(page, Duration.parse(text)));
        };
    }

    /** What may be chosen, in words; empty when the form shows it anyway. */
    public static String bounds(Page page, ParameterKey key) {
        return switch (key.shape()) {
            case ValueShape.Whole whole ->
                between(
                        page,
                        number(page, whole.unit(), whole.smallest()),
                        number(page, whole.unit(), whole.largest()));
            case ValueShape.Decimal decimal ->
                between(
                        page,
                        number(page, decimal.unit(), decimal.smallest()),
                        number(page, decimal.unit(), decimal.largest()));
            case ValueShape.Length length ->
                between(page, length(page, length.shortest()), length(page, length.longest()));
            case ValueShape.Texts texts ->
                page.text("administration.parameters.bounds.lines", texts.fewest(), texts.most());
            case ValueShape.Growing growing -> page.text("administration.parameters.bounds.lines", 1, growing.most());
            case ValueShape.TimeOfDay time -> page.text("administration.parameters.bounds.time");
            case ValueShape.Flag flag -> "";
            case ValueShape.Choice choice -> "";
            case ValueShape.Choices choices -> "";
        };
    }

    /** What a form offers: yes and no, the options of a list, the units of a length; empty where one types. */
    public static List<Option> options(Page page, ParameterKey key) {
        return switch (key.shape()) {
            case ValueShape.Flag flag ->
                Stream.of("true", "false")
                        .map(value -> new Option(value, page.text("parameters.flag." + value)))
                        .toList();
            case ValueShape.Choice choice -> named(page, choice.options());
            case ValueShape.Choices choices -> named(page, choices.options());
            case ValueShape.Length length ->
                Arrays.stream(LengthUnit.values())
                        .map(unit -> new Option(unit.name(), page.text("administration.parameters.unit." + unit)))
                        .toList();
            case ValueShape.Whole whole -> List.of();
            case ValueShape.Decimal decimal -> List.of();
            case ValueShape.Texts texts -> List.of();
            case ValueShape.Growing growing -> List.of();
            case ValueShape.TimeOfDay time -> List.of();
        };
    }

    private static List<Option> named(Page page, List<String> options) {
        return options.stream()
                .map(option -> new Option(option, page.text("parameters.option." + option)))
                .toList();
    }

    /** Where it comes from: a decision, a clause or a section of the decisions. */
    public static String source(Page page, ParameterKey key) {
        var source = key.source();
        if (Character.isDigit(source.charAt(0))) {
            return page.text("parameters.source.decision", Integer.valueOf(source));
        }
        return Character.isUpperCase(source.charAt(0))
                ? page.text("parameters.source.clause", source)
                : page.text("parameters.source." + source);
    }

    /** The largest unit in which a length is a whole number, as the form offers it. */
    static LengthUnit unitOf(Duration length) {
        var seconds = length.toSeconds();
        if (seconds == 0) {
            return LengthUnit.SECONDS;
        }
        if (seconds % DAY == 0) {
            return LengthUnit.DAYS;
        }
        if (seconds % 3600 == 0) {
            return LengthUnit.HOURS;
        }
        return seconds % 60 == 0 ? LengthUnit.MINUTES : LengthUnit.SECONDS;
    }

    private static String length(Page page, Duration length) {
        var unit = unitOf(length);
        return page.text("parameters.unit." + unit, Math.toIntExact(length.toSeconds() / unit.seconds()));
    }

    private static String number(Page page, ParameterUnit unit, Number number) {
        return page.text("parameters.unit." + unit, number);
    }

    private static String between(Page page, String smallest, String largest) {
        return page.text("administration.parameters.bounds", smallest, largest);
    }
}
