package ir.samad.parameters;

import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a parameter's value may be: its type and bounds. Values are stored as text in the form {@link #read} gives. */
public sealed interface ValueShape {

    /** Reads what an administrator typed, in any digits; lists have one entry a line. */
    Reading<String> read(String typed);

    /** A whole number. */
    record Whole(ParameterUnit unit, int smallest, int largest) implements ValueShape {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

        @Override
        public Reading<String> read(String typed) {
            var code = PersianText.code(typed);
            if (!NUMBER.matcher(code).matches()) {
                return refused("whole", typed, smallest, largest);
            }
            var number = Integer.parseInt(code);
            return number < smallest || number > largest
                    ? refused("bounds", typed, smallest, largest)
                    : Reading.accepted(Integer.toString(number), typed);
        }
    }

    /** A number with at most four decimals, written with a dot or a Persian decimal sign. */
    record Decimal(ParameterUnit unit, BigDecimal smallest, BigDecimal largest) implements ValueShape {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,4})?");

        @Override
        public Reading<String> read(String typed) {
            var code = PersianText.code(typed).replace('٫', '.').replace('/', '.');
            if (!NUMBER.matcher(code).matches()) {
                return refused("decimal", typed, smallest, largest);
            }
            var number = new BigDecimal(code);
            return number.compareTo(smallest) < 0 || number.compareTo(largest) > 0
                    ? refused("bounds", typed, smallest, largest)
                    : Reading.accepted(number.stripTrailingZeros().toPlainString(), typed);
        }
    }

    /** Yes or no. */
    record Flag() implements ValueShape {
        @Override
        public Reading<String> read(String typed) {
            return typed.equals("true") || typed.equals("false")
                    ? Reading.accepted(typed, typed)
                    : refused("flag", typed);
        }
    }

    /** One of several. */
    record Choice(List<String> options) implements ValueShape {
        @Override
        public Reading<String> read(String typed) {
            return options.contains(typed) ? Reading.accepted(typed, typed) : refused("choice", typed);
        }
    }

    /** Some of several, in the order of the list. */
    record Choices(int fewest, List<String> options) implements ValueShape {
        @Override
        public Reading<String> read(String typed) {
            var chosen = lines(typed);
            if (!options.containsAll(chosen)) {
                return refused("choice", typed);
            }
            return chosen.size() < fewest
                    ? refused("choices", typed, fewest)
                    : Reading.accepted(
                            String.join(
                                    "\n",
                                    options.stream().filter(chosen::contains).toList()),
                            typed);
        }
    }

    /** Sentences for people, one a line. */
    record Texts(int fewest, int most) implements ValueShape {

        private static final int LONGEST = 200;

        @Override
        public Reading<String> read(String typed) {
            var texts = lines(PersianText.normaliseLong(typed));
            return texts.size() < fewest
                            || texts.size() > most
                            || texts.stream().anyMatch(text -> text.length() > LONGEST)
                    ? refused("texts", typed, fewest, most, LONGEST)
                    : Reading.accepted(String.join("\n", texts), typed);
        }
    }

    /** Whole numbers that grow, one a line: after how many days the first, the second, the third … */
    record Growing(ParameterUnit unit, int largest, int most) implements ValueShape {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

        @Override
        public Reading<String> read(String typed) {
            var numbers = lines(PersianText.normaliseLong(typed)).stream()
                    .map(PersianText::code)
                    .toList();
            if (numbers.isEmpty()
                    || numbers.size() > most
                    || !numbers.stream().allMatch(line -> NUMBER.matcher(line).matches())) {
                return refused("growing", typed, most, largest);
            }
            var before = -1;
            for (var line : numbers) {
                var number = Integer.parseInt(line);
                if (number <= before || number > largest) {
                    return refused("growing", typed, most, largest);
                }
                before = number;
            }
            return Reading.accepted(
                    String.join(
                            "\n",
                            numbers.stream()
                                    .map(Integer::valueOf)
                                    .map(String::valueOf)
                                    .toList()),
                    typed);
        }
    }

    /** A time of day in Tehran, to the minute. */
    record TimeOfDay() implements ValueShape {

        private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        private static final Pattern TYPED = Pattern.compile("([0-9]{1,2})[:.٫]([0-9]{2})");

        @Override
        public Reading<String> read(String typed) {
            var time = TYPED.matcher(PersianText.code(typed));
            if (!time.matches()) {
                return refused("time", typed);
            }
            try {
                var of = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
                return Reading.accepted(STORED.format(of), typed);
            } catch (DateTimeException noSuchTime) {
                return refused("time", typed);
            }
        }
    }

    /** How long something lasts, in ISO form: PT10S, PT3M, PT12H, P30D (a day is 24 hours). */
    record Length(Duration shortest, Duration longest) implements ValueShape {

        private static final Pattern TYPED = Pattern.compile("P(?:[0-9]{1,4}D|T[0-9]{1,6}[HMS])");

        @Override
        public Reading<String> read(String typed) {
            var code = PersianText.code(typed).toUpperCase(Locale.ROOT);
            if (!TYPED.matcher(code).matches()) {
                return refused("length", typed);
            }
            var length = Duration.parse(code);
            return length.compareTo(shortest) < 0 || length.compareTo(longest) > 0
                    ? refused("length-bounds", typed)
                    : Reading.accepted(code, typed);
        }
    }

    static ValueShape whole(ParameterUnit unit, int smallest, int largest) {
        return new Whole(unit, smallest, largest);
    }

    static ValueShape decimal(ParameterUnit unit, String smallest, String largest) {
        return new Decimal(unit, new BigDecimal(smallest), new BigDecimal(largest));
    }

    static ValueShape flag() {
        return new Flag();
    }

    static ValueShape choice(String... options) {
        return new Choice(List.of(options));
    }

    static ValueShape choices(String... options) {
        return new Choices(1, List.of(options));
    }

    /** As {@link #choices}, with another number that must be chosen at least. */
    static ValueShape listOf(int fewest, String... options) {
        return new Choices(fewest, List.of(options));
    }

    static ValueShape weekdays() {
        return choices("SATURDAY", "SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    }

    static ValueShape positions() {
        return listOf(
                0,
                "HEAD",
                "DEPUTY",
                "OFFICE_HEAD",
                "DESK_OFFICER",
                "EXPERT",
                "OPERATOR_111",
                "OBSERVER",
                "ADMINISTRATOR");
    }

    static ValueShape lunarMonths() {
        return listOf(
                0,
                "MUHARRAM",
                "SAFAR",
                "RABI_I",
                "RABI_II",
                "JUMADA_I",
                "JUMADA_II",
                "RAJAB",
                "SHABAN",
                "RAMADAN",
                "SHAWWAL",
                "DHU_AL_QADA",
                "DHU_AL_HIJJA");
    }

    static ValueShape texts(int fewest, int most) {
        return new Texts(fewest, most);
    }

    static ValueShape growing(ParameterUnit unit, int largest, int most) {
        return new Growing(unit, largest, most);
    }

    static ValueShape timeOfDay() {
        return new TimeOfDay();
    }

    static ValueShape length(String shortest, String longest) {
        return new Length(Duration.parse(shortest), Duration.parse(longest));
    }

    /** The entries of a list as it is stored. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static Reading<String> refused(String reason, String typed, Object... arguments) {
        return Reading.refused(Refusal.of("parameters.value." + reason, arguments), typed);
    }
}
