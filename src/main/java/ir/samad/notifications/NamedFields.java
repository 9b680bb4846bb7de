package ir.samad.notifications;

import ir.samad.vocabulary.Refusal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with named fields such as {@code {code}}: checked when they are saved, filled when a notice is written. */
final class NamedFields {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private NamedFields() {}

    /** What is wrong with a text; empty when it can be used. */
    static Optional<Refusal> refusal(String text, NoticeText notice, boolean whole) {
        var names = names(text);
        var rest = FIELD.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            return Optional.of(Refusal.of("notifications.text.braces"));
        }
        for (var name : names) {
            if (notice.fields().stream().noneMatch(field -> field.name().equals(name))) {
                return Optional.of(Refusal.of("notifications.text.unknown-field", "{" + name + "}"));
            }
        }
        return notice.fields().stream()
                .filter(field -> whole && field.obligatory() && !names.contains(field.name()))
                .findFirst()
                .map(field -> Refusal.of("notifications.text.missing-field", "{" + field.name() + "}"));
    }

    /**
     * The text with its fields filled.
     *
     * @throws IllegalArgumentException when it has a field that there is no value for
     */
    static String fill(String text, Function<String, Optional<String>> values) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))
                        .orElseThrow(() -> new IllegalArgumentException("No value for the field " + found.group(1)))));
    }

    /** Values by name, from a notice's arguments in their order. */
    static Map<String, String> values(NoticeText notice, List<Object> arguments, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var i = 0; i < Math.min(notice.fields().size(), arguments.size()); i++) {
            var argument = arguments.get(i);
            values.put(
                    notice.fields().get(i).name(),
                    argument instanceof Number number
                            ? NumberFormat.getInstance(locale).format(number)
                            : argument.toString());
        }
        return values;
    }

    /** The program's own text as an administrator sees it: with names in place of numbers. */
    static String named(String pattern, NoticeText notice) {
        return PLACE.matcher(pattern).replaceAll(found -> {
            var place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    place < notice.fields().size()
                            ? "{" + notice.fields().get(place).name() + "}"
                            : found.group());
        });
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        FIELD.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
