package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against OWASP ASVS says nothing that cannot be looked up, and counts itself. */
class AsvsTest {

    private static final Path PAGE = Path.of("docs", "asvs.md");

    /** So many requirements has version 5.0.0 on these levels. */
    private static final Map<String, Integer> WHOLE = Map.of("1", 70, "2", 183);

    private static final List<String> STATES =
            List.of("met", "partly", "in work", "not shown", "not", "not applicable");

    private static final Pattern LINE =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(\\w+)#(\\w+)");

    private record Line(String id, String level, String text, String state, String shownBy) {

        List<String> quoted() {
            return QUOTED.matcher(shownBy)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void everyRequirementOfBothLevelsStandsInTheTableOnce() {
        var lines = lines(Sources.read(PAGE));
        assertThat(lines).extracting(Line::id).doesNotHaveDuplicates();
        WHOLE.forEach((level, number) -> assertThat(
                        lines.stream().filter(line -> line.level().equals(level)))
                .as("requirements of level %s", level)
                .hasSize(number));
    }

    @Test
    void everyLineSaysWhatShowsItOrWhyNot() {
        assertThat(faults(lines(Sources.read(PAGE)))).isEmpty();
    }

    @Test
    void aLineThatPromisesTooMuchIsSeen() {
        assertThat(faults(lines("""
                        | 1.1.1 | 1 | text | met | nothing to look up |
                        | 1.1.2 | 1 | text | met | `AsvsTest#noSuchTest` |
                        | 1.1.3 | 1 | text | met | `docs/no-such-page.md` |
                        | 1.1.4 | 1 | text | perhaps | `AsvsTest#aLineThatPromisesTooMuchIsSeen` |
                        | 1.1.5 | 1 | text | met | `AsvsTest#aLineThatPromisesTooMuchIsSeen` |
                        """))).hasSize(4);
    }

    @Test
    void theCountsAtTheTopAreThoseOfTheTable() {
        var page = Sources.read(PAGE);
        var counts = counts(lines(page));
        GeneratedPage.assertUpToDate(
                PAGE.toString().replace('\\', '/'),
                page.replaceFirst(
                        "(?s)(<!-- counts -->\\n).*?(<!-- end of counts -->)",
                        "$1" + java.util.regex.Matcher.quoteReplacement(counts) + "$2"));
    }

    private static String counts(List<Line> lines) {
        var table = new StringBuilder("| State | Level 1 | Level 2 | Both |\n| --- | ---: | ---: | ---: |\n");
        for (var state : STATES) {
            var one = lines.stream()
                    .filter(line -> line.state().equals(state))
                    .collect(Collectors.groupingBy(Line::level, Collectors.counting()));
            var first = one.getOrDefault("1", 0L);
            var second = one.getOrDefault("2", 0L);
            table.append("| %s | %d | %d | %d |\n".formatted(state, first, second, first + second));
        }
        return table.append("| all | %d | %d | %d |\n"
                        .formatted(
                                WHOLE.getOrDefault("1", 0),
                                WHOLE.getOrDefault("2", 0),
                                WHOLE.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()))
                .toString();
    }

    private static List<Line> lines(String page) {
        return page.lines()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> new Line(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5)))
                .toList();
    }

    private static List<String> faults(List<Line> lines) {
        Map<String, String> tests = Sources.tests().stream()
                .collect(Collectors.toMap(
                        Sources.SourceFile::name,
                        Sources.SourceFile::text,
                        (one, other) -> one + other,
                        LinkedHashMap::new));
        var faults = new ArrayList<String>();
        for (var line : lines) {
            if (!STATES.contains(line.state())) {
                faults.add(line.id() + " is in no state: " + line.state());
            }
            var shown = line.quoted().stream()
                    .filter(quoted -> TEST.matcher(quoted).matches() || quoted.contains("/") || quoted.contains("."))
                    .toList();
            if (line.state().equals("met") && shown.isEmpty()) {
                faults.add(line.id() + " is met, and nothing shows it");
            }
            shown.stream()
                    .filter(quoted -> !exists(quoted, tests::get))
                    .forEach(quoted -> faults.add(line.id() + " names what does not exist: " + quoted));
        }
        return faults;
    }

    private static boolean exists(String quoted, Function<String, String> tests) {
        var test = TEST.matcher(quoted);
        if (!test.matches()) {
            return Files.isRegularFile(Path.of(quoted));
        }
        var text = tests.apply(test.group(1));
        return text != null
                && Pattern.compile("@(?:Test|Property|ParameterizedTest)\\b(?:(?!\\bvoid\\b)[\\s\\S])*?\\bvoid "
                                + test.group(2) + "\\(")
                        .matcher(text)
                        .find();
    }
}
